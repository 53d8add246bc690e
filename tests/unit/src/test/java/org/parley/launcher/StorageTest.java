// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

    @TempDir
    private Path folder;

    private Settings settings(Path home, String... words) {
        return new Settings(home, folder.resolve("workspace"), folder, false, List.of(words));
    }

    @Test
    void aFreeWorkspaceHoldsItAndKeepsIt() throws IOException {
        Path first;
        try (Storage storage = Storage.claim(settings(Path.of("/a"), "help"))) {
            first = storage.folder();
            assertTrue(first.startsWith(folder.resolve("workspace/.felix")), first.toString());
        }
        assertTrue(Files.isDirectory(first));
        try (Storage again = Storage.claim(settings(Path.of("/a"), "help"))) {
            assertEquals(first, again.folder());
        }
    }

    @Test
    void twoInstallationsDoNotShareOne() throws IOException {
        try (Storage a = Storage.claim(settings(Path.of("/a"))); Storage b = Storage.claim(settings(Path.of("/b")))) {
            assertFalse(a.folder().equals(b.folder()));
        }
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenGivesAPrivateOneThatGoes() throws IOException {
        Files.createDirectories(folder.resolve("workspace"));
        Files.writeString(folder.resolve("workspace/.felix"), "in the way");
        Path where;
        try (Storage storage = Storage.claim(settings(Path.of("/a"), "help"))) {
            where = storage.folder();
            Files.createDirectories(where.resolve("bundle1"));
            Files.writeString(where.resolve("bundle1/info"), "x");
        }
        assertFalse(where.startsWith(folder));
        assertFalse(Files.exists(where));
    }

    @Test
    void aNewWorkspaceIsItsOwnersAlone() throws IOException {
        try (Storage storage = Storage.claim(settings(Path.of("/a"), "help"))) {
            assertEquals("rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("workspace"))));
        }
    }

    @Test
    void aFolderThatIsThereKeepsItsRights() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("workspace"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwx---"));
        try (Storage storage = Storage.claim(settings(Path.of("/a")))) {
            assertEquals("rwxrwx---", PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)));
        }
    }

    @Test
    void aFileIsNoWorkspace() throws IOException {
        Files.writeString(folder.resolve("workspace"), "a file");
        IOException refused = assertThrows(IOException.class, () -> Storage.claim(settings(Path.of("/a"))));
        assertEquals("it is a file, not a folder", refused.getMessage());
    }

    @Test
    void theLockIsHeldWhileItIsInUse() throws IOException {
        try (Storage storage = Storage.claim(settings(Path.of("/a")))) {
            Path lock = storage.folder().resolveSibling(storage.folder().getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                assertThrows(OverlappingFileLockException.class, channel::tryLock);
            }
        }
        Path lock = folder.resolve("workspace/.felix/" + Integer.toHexString("/a".hashCode()) + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            assertTrue(free.isValid());
        }
    }
}
