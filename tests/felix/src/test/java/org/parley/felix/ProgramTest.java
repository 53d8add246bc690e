// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it: a process with nothing in its environment but PATH and HOME. */
class ProgramTest {

    private static final long WITHIN_S = 60;

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {
    }

    private Process start(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("parley.product")).resolve("bin/parley").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME"));
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    private Ended end(String name, Process process) throws IOException, InterruptedException {
        assertTrue(process.waitFor(WITHIN_S, TimeUnit.SECONDS), "ended");
        return new Ended(process.exitValue(), text(name + ".out"), text(name + ".err"));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    private Ended run(String... words) throws IOException, InterruptedException {
        return end("run", start("run", words));
    }

    @Test
    void helpNeedsNoDisplayAndNoLocale() throws IOException, InterruptedException {
        Ended help = run("help");
        assertEquals(0, help.code(), help.err());
        assertEquals("", help.err());
        assertTrue(help.out().startsWith("Usage: parley"), help.out());
        assertTrue(Files.isDirectory(folder.resolve(".parley")), "the workspace of the given home");
    }

    @Test
    void anUnknownCommandIsWrongUsageAndSaidInItsOwnLetters() throws IOException, InterruptedException {
        Ended wrong = run("--workspace", "her og nå", "søk");
        assertEquals(2, wrong.code());
        assertEquals("", wrong.out());
        assertTrue(wrong.err().contains("søk"), wrong.err());
        assertTrue(Files.isDirectory(folder.resolve("her og nå")), "workspace in its own letters");
    }

    @Test
    void aWindowWithoutADisplaySaysWhatIsMissingAndWhatStillWorks() throws IOException, InterruptedException {
        Ended failed = run();
        assertEquals(1, failed.code());
        assertTrue(failed.err().contains("The window cannot open: there is no display"), failed.err());
        assertTrue(failed.err().contains("parley help"), failed.err());
    }

    @Test
    void aWorkspaceThatIsAFileIsSaidAndLeftAsItWas() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Ended failed = run("--workspace", "notes.txt", "help");
        assertEquals(1, failed.code());
        assertTrue(failed.err().contains("notes.txt cannot be used: it is a file, not a folder"), failed.err());
        assertEquals("mine", text("notes.txt"));
    }

    @Test
    void severalCommandsAtOnceOnOneWorkspaceAllRun() throws IOException, InterruptedException {
        List<Process> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(start("at-once-" + i, "--workspace", "shared", "help"));
        }
        for (int i = 0; i < running.size(); i++) {
            Ended ended = end("at-once-" + i, running.get(i));
            assertEquals(0, ended.code(), ended.err());
            assertFalse(ended.out().isBlank());
        }
    }
}
