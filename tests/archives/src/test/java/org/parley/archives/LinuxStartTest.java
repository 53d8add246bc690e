// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive for Linux, unpacked as people do it, on a machine without Java: everything comes from its own runtime. */
class LinuxStartTest {

    @TempDir
    private static Path unpacked;
    private static Path parley;

    @TempDir
    private Path home;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        assumeTrue(Unpacked.linkable(), "this JDK has no jlink or no jmods: the archive has no runtime");
        Process tar = new ProcessBuilder("tar", "xzf", Unpacked.file(Platform.LINUX).toString(), "-C", unpacked.toString())
                .inheritIO().start();
        assertEquals(0, tar.waitFor());
        parley = unpacked.resolve("parley/bin/parley");
    }

    private Child.Ended parley(Child child, String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = parley.toString();
        System.arraycopy(words, 0, command, 1, words.length);
        Child.Ended ended = child.run(Map.of("PARLEY_KEY_PASSWORD", "oats and barley"), command);
        assertEquals(0, ended.code(), () -> List.of(words) + ": " + ended.all());
        return ended;
    }

    @Test
    void commandsReportsChartsAndKeysNeedNoJavaOfTheMachine() throws IOException, InterruptedException {
        Child child = new Child(home);
        Child.Ended help = parley(child, "help");
        assertTrue(help.out().startsWith("Usage: parley"), help.out());
        assertEquals("", help.err());
        parley(child, "demo", "--out", "reports");
        for (String office : List.of("verbatims.xlsx", "detail.docx")) {
            begins(home.resolve("reports").resolve(office), "PK");
        }
        begins(home.resolve("reports/headlines.pdf"), "%PDF-");
        parley(child, "analyse", "Oatsund Kitchen Table", "frequencies", "--out", "chart.png");
        begins(home.resolve("chart.png"), "\u0089PNG");
        assertTrue(parley(child, "plugin", "key", "--name", "Research team", "--out", "my.p12").out().contains("my.p12"));
        assertTrue(Files.size(home.resolve("my.p12")) > 500, "a key with its certificate");
        parley(child, "plugins", "list");
    }

    private static void begins(Path file, String magic) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith(magic), file + " begins with " + text.substring(0, 8));
    }

    @Test
    void theRuntimeTrustsWhatOthersTrust() throws IOException, InterruptedException {
        Child.Ended listed = new Child(home).run(Map.of(), unpacked.resolve("parley/runtime/bin/keytool").toString(), "-list",
                "-cacerts", "-storepass", "changeit");
        assertEquals(0, listed.code(), listed.all());
        long certificates = listed.out().lines().filter(line -> line.contains("trustedCertEntry")).count();
        assertTrue(certificates > 50, "certificates: " + certificates);
    }

    /** The first start of all, without plugins; the program says itself when its window is there. */
    @Test
    void theWindowOpensOnADisplay() throws IOException, InterruptedException {
        String display = System.getenv("DISPLAY");
        assumeTrue(display != null && !display.isBlank(), "there is no display");
        Map<String, String> environment = new HashMap<>(Map.of("DISPLAY", display, "GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1",
                "PARLEY_JAVA_OPTS", "-Dparley.measure=true"));
        if (System.getenv("XAUTHORITY") != null) {
            environment.put("XAUTHORITY", System.getenv("XAUTHORITY"));
        }
        Process process = new Child(home).of(environment, parley.toString(), "--safe")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("window shown")) {
                    process.toHandle().destroy();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertTrue(said.toString().contains("window shown"), said.toString());
        assertTrue(Files.isDirectory(home.resolve(".parley/db")), "the workspace of the home");
    }
}
