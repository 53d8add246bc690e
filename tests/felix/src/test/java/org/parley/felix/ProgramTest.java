// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it: a process with nothing in its environment but PATH and HOME. */
class ProgramTest {

    private static final long WITHIN_S = 60;

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {
    }

    private static Path product() {
        return Path.of(System.getProperty("parley.product"));
    }

    private Process start(String name, String... words) throws IOException {
        return start(product().resolve("bin/parley"), name, words);
    }

    private Process start(Path program, String name, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
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
    void anArchiveOfClassesThatWasCutShortHarmsNoStart() throws IOException, InterruptedException {
        Path cache = folder.resolve(".cache").resolve("parley");
        run();
        assertEquals(1, archives(cache).size(), "a window leaves an archive, even one that found no display");
        Path archive = archives(cache).get(0);
        assertEquals(0, run("help").code());
        assertTrue(Files.exists(Path.of(archive + ".tried")), "the archive was tried and is used");

        archive.toFile().setWritable(true);
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        Ended help = run("help");
        assertEquals(0, help.code(), help.err());
        assertTrue(help.out().startsWith("Usage: parley"), help.out());
        assertEquals(List.of(), archives(cache), "it is gone, so that the next window makes a new one");
    }

    private static List<Path> archives(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    @Test
    void theDemoWalksTheMainRoadAndSaysWhereEverythingIs() throws IOException, InterruptedException {
        Ended demo = run("--workspace", "the demo", "demo", "--out", "for readers");
        assertEquals(0, demo.code(), demo.err());
        Path reports = folder.resolve("for readers");
        for (String name : List.of("verbatims.xlsx", "verbatims.csv", "detail.docx", "detail.html", "headlines.pdf",
                "headlines.html")) {
            assertTrue(Files.size(reports.resolve(name)) > 1000, name);
            assertTrue(demo.out().contains(reports.resolve(name).toString()), demo.out());
        }
        assertTrue(demo.out().strip().endsWith("bin/parley --workspace \"" + folder.resolve("the demo") + "\""),
                demo.out());
        Ended stats = run("--workspace", "the demo", "stats", "Oatsund Kitchen Table", "--json");
        assertTrue(stats.out().contains("\"topics\" : 24"), stats.out());
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
    void aResultThatCannotBeWrittenIsNotDone() throws IOException, InterruptedException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "a device that is always full");
        ProcessBuilder builder = new ProcessBuilder(product().resolve("bin/parley").toString(), "--workspace", "full",
                "help").directory(folder.toFile()).redirectOutput(full.toFile())
                .redirectError(folder.resolve("full.err").toFile());
        Process process = builder.start();
        assertTrue(process.waitFor(WITHIN_S, TimeUnit.SECONDS), "ended");
        assertEquals(1, process.exitValue());
        assertTrue(text("full.err").contains("could not be written to standard output"), text("full.err"));
    }

    @Test
    void aLinkToItIsEnough() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("parley"), product().resolve("bin/parley"));
        Ended help = end("link", start(link, "link", "help"));
        assertEquals(0, help.code(), help.err());
    }

    @Test
    void anInstallationElsewhereRunsAndStaysAsItIs() throws IOException, InterruptedException {
        Path home = folder.resolve("Büro für Zürich & Köln").resolve("parley");
        copy(product(), home);
        List<String> before = names(home);
        Ended made = end("moved", start(home.resolve("bin/parley"), "moved", "panel", "create", "Käse", "--json"));
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().contains("\"Käse\""), made.out());
        assertEquals(before, names(home));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static List<String> names(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void whoeverWritesByCommandsHasACopyOfTheDayToo() throws IOException, InterruptedException {
        assertEquals(0, run("--workspace", "w", "panel", "create", "One").code());
        List<String> first = names(folder.resolve("w/backups"));
        assertEquals(2, first.size(), first.toString());
        assertEquals(0, run("--workspace", "w", "panel", "create", "Two").code());
        assertEquals(first, names(folder.resolve("w/backups")), "one a day");
    }

    @Test
    void aCommandThatIsToldToStopTakesBackWhatItBegan() throws IOException, InterruptedException {
        assertEquals(0, run("--workspace", "w", "panel", "create", "Big").code());
        StringBuilder csv = new StringBuilder("id,author,date,topic,text\n");
        for (int i = 0; i < 40_000; i++) {
            csv.append(i).append(",person").append(i % 300).append(",2026-01-05 10:00,Topic,").append("oat ".repeat(30))
                    .append(i).append('\n');
        }
        Files.writeString(folder.resolve("big.csv"), csv);
        Process importing = start("import", "--workspace", "w", "import", "big.csv", "--into", "Big");
        while (!text("import.err").contains("Storing")) {
            assertFalse(importing.waitFor(200, TimeUnit.MILLISECONDS), text("import.err"));
        }
        importing.destroy();
        assertTrue(importing.waitFor(WITHIN_S, TimeUnit.SECONDS), "ended");
        assertTrue(text("import.err").contains("Cancelled. Nothing was changed."), text("import.err"));
        assertFalse(Files.exists(folder.resolve("w/holder.json")), "closed in order");
        Ended shown = run("--workspace", "w", "panel", "show", "Big");
        assertTrue(shown.out().contains("0 of 400 seats are taken"), shown.out());
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
