// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts programs on a machine that has no Java: a path with the few words of the shell, and nothing else is set. */
final class Child {

    /**
     * How one ended.
     *
     * @param code its exit code
     * @param out  what it said
     * @param err  what it said about errors
     */
    record Ended(int code, String out, String err) {

        String all() {
            return out + err;
        }
    }

    private static final List<String> WORDS = List.of("sh", "readlink", "dirname", "cksum", "stat", "cat", "find", "mkdir", "rm",
            "sed", "env");
    private static final long WITHIN_MIN = 5;

    private final Path folder;
    private final Path path;

    /** @param folder becomes the home */
    Child(Path folder) throws IOException {
        this.folder = folder;
        this.path = Files.createDirectories(folder.resolve("words"));
        for (String word : WORDS) {
            Path program = Stream.of("/bin", "/usr/bin").map(bin -> Path.of(bin, word)).filter(Files::exists).findFirst()
                    .orElseThrow(() -> new IOException("the machine has no " + word));
            word(word, "#!/bin/sh\nexec " + program + " \"$@\"\n");
        }
    }

    /** A word that the shell finds too. */
    void word(String name, String script) throws IOException {
        program(path.resolve(name), script);
    }

    static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertTrue(file.toFile().setExecutable(true), file.toString());
    }

    ProcessBuilder of(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path.toString(), "HOME", folder.toString()));
        builder.environment().putAll(environment);
        return builder;
    }

    Ended run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("said");
        Path err = folder.resolve("complained");
        Process process = of(environment, command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertTrue(process.waitFor(WITHIN_MIN, TimeUnit.MINUTES), () -> "not done: " + Arrays.toString(command));
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
