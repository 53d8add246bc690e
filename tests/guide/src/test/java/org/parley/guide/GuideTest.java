// SPDX-License-Identifier: Apache-2.0
package org.parley.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plugin guide, followed to the letter: the commands of its pages in order, in one shell, in an empty folder with the
 * archive of the product. What "parley plugin new" makes is the sample.
 */
class GuideTest {

    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final Path GUIDE = ROOT.resolve("docs/plugin-guide");
    /** Those with commands, in the order in which a person meets them. */
    private static final List<String> PAGES = List.of("index.md", "packing.md");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final long WITHIN_MIN = 20;
    /** What differs between two machines. */
    private static final String MACHINE = ".mvn/maven.config";

    @TempDir
    private Path folder;

    private record Ended(int code, String out) { }

    @Test
    void theCommandsOfTheGuideLeadToAnInstalledPlugin() throws IOException, InterruptedException {
        Path archive = archive();
        Files.createSymbolicLink(folder.resolve(archive.getFileName()), archive);
        List<String> lines = commands();
        assertTrue(lines.size() > 10, "commands: " + lines);
        Ended offline = follow(lines, "-o -Daether.offline.protocols=file");
        Ended ended = offline.code() == 0 || !offline.out().contains("in offline mode") ? offline : again(archive, lines);
        assertEquals(0, ended.code(), ended.out());
        Map<String, Integer> rows = rows(ended.out());
        assertTrue(ended.out().contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"), ended.out());
        assertTrue(ended.out().contains("Reading list 1.0.0"), ended.out());
        assertTrue(ended.out().contains("Left out com.example.reading-list-1.0.0.jar: an earlier build"), ended.out());
        assertTrue(ended.out().contains("Reading list 1.1.0 is installed."), ended.out());
        assertTrue(rows.size() > 3, "topics of the analysis: " + rows);
        Map<String, String> made = files(folder.resolve("reading-list"), MACHINE);
        // on its way the guide raises the version
        made.replaceAll((file, content) -> content.replace("1.1.0", "1.0.0"));
        sample().forEach((file, content) -> assertEquals(content, made.get(file), file));
        assertEquals(sample().keySet(), made.keySet());
    }

    private Ended again(Path archive, List<String> lines) throws IOException, InterruptedException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).filter(f -> !f.equals(folder)).toList()) {
                Files.delete(file);
            }
        }
        Files.createSymbolicLink(folder.resolve(archive.getFileName()), archive);
        return follow(lines, "");
    }

    private static Path archive() throws IOException {
        try (Stream<Path> all = Files.list(ROOT.resolve("product/target/products"))) {
            return all.filter(f -> f.getFileName().toString().matches("parley-.*-linux\\.gtk\\.x86_64\\.tar\\.gz"))
                    .findFirst().orElseThrow(() -> new AssertionError("no archive of the product"));
        }
    }

    private static List<String> commands() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String page : PAGES) {
            Matcher block = COMMANDS.matcher(Files.readString(GUIDE.resolve(page)));
            while (block.find()) {
                lines.addAll(block.group(1).lines().toList());
            }
        }
        return lines;
    }

    /** Every line after its own echo, so that the output reads as a person's terminal does; the first that fails ends it. */
    private Ended follow(List<String> lines, String maven) throws IOException, InterruptedException {
        Path script = folder.resolve("guide.sh");
        Files.writeString(script, "set -e\nset -v\n" + String.join("\n", lines) + "\n");
        Path output = folder.resolve("guide.log");
        Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString()).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "PARLEY_WORKSPACE", "MAVEN_OPTS"));
        // what is downloaded already is used, what is built here does not end up beside it
        builder.environment().put("MAVEN_ARGS", "-B " + maven + " -Dmaven.repo.local=" + folder.resolve("repository")
                + " -Dmaven.repo.local.tail=" + repository);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(WITHIN_MIN, TimeUnit.MINUTES), () -> "not done: " + text(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), text(output));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Topics with the number of their posts, from what the analysis printed. */
    private static Map<String, Integer> rows(String out) {
        Map<String, Integer> rows = new TreeMap<>();
        int begin = out.indexOf("\nReading list by topic");
        Matcher row = Pattern.compile("(?m)^\\s*(\\S.*?)\\s{2,}(\\d+)\\s+0\\s*$").matcher(out.substring(Math.max(begin, 0)));
        while (row.find()) {
            rows.put(row.group(1), Integer.valueOf(row.group(2)));
        }
        return rows;
    }

    private static Map<String, String> sample() throws IOException {
        return files(ROOT.resolve("samples/plugin-quickstart"), MACHINE);
    }

    /** Hexadecimal digests would hide where they differ: the texts themselves, byte for byte. */
    private static Map<String, String> files(Path start, String without) throws IOException {
        try (Stream<Path> all = Files.walk(start)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = start.relativize(file).toString();
                if (!name.equals(without) && !name.startsWith("target/")) {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
            return files;
        }
    }
}
