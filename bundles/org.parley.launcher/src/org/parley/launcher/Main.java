// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.launcher.handover.HandoverClient;

/**
 * Starts Parley: hands a command to a window that already has the workspace open, or else boots the framework and
 * gives the main thread to the application service.
 */
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Main() {
    }

    /** The program's entry; ends the process with the application's exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.setOut(utf8(System.out));
        System.setErr(utf8(System.err));
        int code;
        try {
            Path cwd = Path.of("").toAbsolutePath();
            Path user = Path.of(System.getProperty("user.home"));
            code = run(Settings.of(home(), cwd, System.getenv(), user, args));
        } catch (Settings.Misuse misuse) {
            System.err.println(misuse.getMessage());
            code = WRONG_USAGE;
        } catch (IOException | URISyntaxException failure) {
            System.err.println(failure.getMessage());
            code = FAILED;
        }
        System.err.flush();
        System.exit(written(code));
    }

    /** A result that did not arrive, as on a full disk, is not done. */
    private static int written(int code) {
        if (code != 0 || !System.out.checkError()) {
            return code;
        }
        if (!intoPipe()) {
            System.err.println(Text.of("output.lost"));
        }
        return FAILED;
    }

    /** Whoever reads from a pipe may have seen enough, as head does: that is not worth a message. */
    private static boolean intoPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
        } catch (IOException notLinux) {
            return false;
        }
    }

    private static int run(Settings settings) throws IOException {
        OptionalInt elsewhere = HandoverClient.offer(settings.workspace(), settings.cwd(), settings.words(),
                System.out, System.err);
        if (elsewhere.isPresent()) {
            if (settings.safe()) {
                System.err.println(Text.of("safe.window"));
            }
            return elsewhere.getAsInt();
        }
        if (!Files.isDirectory(settings.home().resolve("plugins"))) {
            System.err.println(Text.of("installation.damaged", settings.home().resolve("plugins")));
            return FAILED;
        }
        Path logs = settings.workspace().resolve("logs");
        LogFile.install(logs);
        try (Storage storage = Storage.claim(settings)) {
            Boot boot = new Boot(settings.home(), storage.folder(), properties(settings));
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!settings.window()) {
                    // Ctrl+C: the command takes back what it has begun instead of being waited for
                    main.interrupt();
                }
                boot.close();
            }, "stop the framework"));
            return new Run(boot, settings.window() ? Run.WINDOW : Run.COMMAND, logs).call();
        } catch (IOException unusable) {
            LOG.log(Level.SEVERE, "workspace unusable", unusable);
            System.err.println(Text.of("workspace.unusable", settings.workspace(), unusable.getMessage()));
            return FAILED;
        }
    }

    private static Map<String, String> properties(Settings settings) {
        return Map.of("parley.home", settings.home().toString(), //
                "parley.workspace", settings.workspace().toString(), //
                "parley.cwd", settings.cwd().toString(), //
                "parley.safe", String.valueOf(settings.safe()), //
                "parley.application", settings.window() ? Run.WINDOW : Run.COMMAND, //
                "parley.args", String.join("\0", settings.words()));
    }

    private static Path home() throws URISyntaxException {
        String given = System.getProperty("parley.home");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.getParent().getParent();
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
