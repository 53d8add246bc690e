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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugins of ours, installed from the product's own catalogue, used and removed by a person at a command line. */
class OurPluginsTest {

    private static final long WITHIN_S = 120;
    private static final String PANEL = "Oatsund";
    private static final List<String> IDS = List.of("parley.plugins.calendar", "parley.plugins.markdown",
            "parley.plugins.words");

    @TempDir
    private Path folder;

    private String run(String... words) throws IOException, InterruptedException {
        return ended(0, words);
    }

    private String ended(int code, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(product().resolve("bin/parley").toString(), "--workspace", "trial"));
        command.addAll(List.of(words));
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME"));
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        assertTrue(process.waitFor(WITHIN_S, TimeUnit.SECONDS), "ended: " + String.join(" ", words));
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(code, process.exitValue(), String.join(" ", words) + ": " + text);
        return text;
    }

    private static Path product() {
        return Path.of(System.getProperty("parley.product"));
    }

    private static List<String> all(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    @Test
    void theyComeFromTheProductsCatalogueWorkAndGo() throws IOException, InterruptedException {
        run("panel", "create", PANEL);
        run("import", product().resolve("samples/demo-panel/posts.csv").toString(), "--into", PANEL);
        for (String id : IDS) {
            run("plugins", "install", id);
        }
        String list = run("plugins", "list", "--json");
        assertEquals(IDS, all(list, "\"id\"\\s*:\\s*\"(parley\\.plugins\\.[a-z]+)\"").stream().sorted().toList());
        assertEquals(List.of("active", "active", "active"), all(list.toLowerCase(), "\"state\"\\s*:\\s*\"([a-z]+)\""));
        assertTrue(run("plugins", "trust", "list").contains("Parley"), "by the product's key, nobody was asked");

        String phrases = run("analyse", PANEL, "phrases", "--shortest", "2", "--longest", "2");
        assertTrue(phrases.contains("phrases that at least 5 members use are listed"), phrases);
        String lines = run("analyse", PANEL, "in-context", "--keyword", "cap", "--out", "cap.md");
        assertTrue(lines.contains("cap.md"), lines);
        assertTrue(Files.readString(folder.resolve("cap.md")).startsWith("# Keyword in context\n"), "an analysis as Markdown");

        run("export", PANEL, "--out", "demo.ics");
        String calendar = Files.readString(folder.resolve("demo.ics"));
        assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n") && calendar.contains("\r\nBEGIN:VEVENT\r\n"), calendar);
        run("report", PANEL, "--for", "detail", "--out", "demo.md");
        String report = Files.readString(folder.resolve("demo.md"));
        assertTrue(report.startsWith("# " + PANEL + "\n\nDeep dive"), report);
        assertTrue(report.contains("\n| --- |"), "tables");

        for (String id : IDS) {
            run("plugins", "remove", id);
        }
        assertFalse(run("plugins", "list").contains("parley.plugins"), "nothing is installed");
        assertFalse(run("analyse", PANEL).contains("in-context"), "its analyses went with it");
        assertTrue(ended(2, "export", PANEL, "--out", "again.ics").contains("again.ics"), "its exporter went with it");
        assertTrue(ended(2, "report", PANEL, "--for", "detail", "--out", "again.md").contains("md"), "its format, too");
        assertFalse(Files.exists(folder.resolve("again.ics")) || Files.exists(folder.resolve("again.md")));
        assertTrue(run("check").length() > 0, "nothing in the workspace misses it");
    }
}
