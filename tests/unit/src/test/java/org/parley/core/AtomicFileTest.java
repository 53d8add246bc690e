// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void writesANewFile() throws IOException {
        Path file = folder.resolve("Käse und Öl.csv");
        AtomicFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("Käse und Öl.csv"), names());
    }

    @Test
    void replacesAnOldFileEvenWhenTheBodyClosesTheStream() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a much longer old text");
        AtomicFile.write(file, out -> {
            try (out) {
                out.write('x');
            }
        });
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aFailureLeavesTheOldFileAndNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        ProblemException e = assertThrows(ProblemException.class, () -> AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        }));
        assertEquals("file.write", e.problem().code());
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void cancelComesThroughAndLeavesNothing() throws IOException {
        Path file = folder.resolve("a.csv");
        assertThrows(CancelledException.class, () -> AtomicFile.write(file, out -> {
            throw new CancelledException();
        }));
        assertEquals(List.of(), names());
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path file = folder.resolve("nowhere/a.csv");
        ProblemException e = assertThrows(ProblemException.class, () -> AtomicFile.write(file, out -> { }));
        assertTrue(e.getMessage().contains("its folder is not there"), e.getMessage());
    }

    @Test
    void saysThatAFolderStandsThere() throws IOException {
        ProblemException e = assertThrows(ProblemException.class, () -> AtomicFile.write(folder, out -> { }));
        assertTrue(e.getMessage().contains("a folder of that name is there"), e.getMessage());
        assertEquals(List.of(), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
