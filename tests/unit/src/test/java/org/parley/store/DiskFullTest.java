// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.book;
import static org.parley.testkit.CountingIds.id;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Ids;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;
import org.parley.testkit.TemporaryStore;

/** A real small disk that runs full; mounting one needs rights that not every machine gives. */
class DiskFullTest {

    private static final String SIZE = "24m";

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createTempDirectory("parley-small-disk");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
        assumeTrue(mounted, "this user may not mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
        Files.delete(disk);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void afterAFullDiskEverythingAcknowledgedIsThereAndWorkGoesOn() throws Exception {
        try (TemporaryStore temporary = TemporaryStore.derbyIn(disk.resolve("workspace"))) {
            Schema shelf = temporary.store().claim(new Shelf());
            shelf.write(ANNA, "small", false, tx -> {
                tx.insert("book", id(1), book("small"));
                return null;
            });
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            List<Tx.Row> much = rows();
            Problem problem = assertThrows(ProblemException.class, () -> shelf.write(ANNA, "import", true, tx -> {
                tx.insertAll("book", much);
                return null;
            })).problem();
            assertEquals("store.disk-full", problem.code(), problem.text());
            Files.delete(ballast);
            assertEquals(List.of("small"), Shelf.titles(shelf), "without a restart");
            shelf.write(ANNA, "goes on", false, tx -> {
                tx.insert("book", id(2), book("more"));
                return null;
            });
            Store store = temporary.reopen();
            assertEquals(List.of("more", "small"), Shelf.titles(store.claim(new Shelf())));
            assertEquals(new Store.Audit.Verdict(2, 0, 0), store.audit().verify(Progress.none()));
        }
    }

    @Test
    void aWriteInsideAnotherSaysWhatItWas() throws Exception {
        try (TemporaryStore temporary = TemporaryStore.derbyIn(disk.resolve("workspace"))) {
            Schema shelf = temporary.store().claim(new Shelf());
            shelf.read(q -> q.number("SELECT COUNT(*) FROM shelf.book"));
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            Problem problem = assertThrows(ProblemException.class, () -> temporary.store().write(ANNA, "import", true,
                    () -> shelf.write(ANNA, "part", true, tx -> {
                        tx.insertAll("book", rows());
                        return null;
                    }))).problem();
            assertEquals("store.disk-full", problem.code(), problem.text());
            Files.delete(ballast);
            assertEquals(List.of(), Shelf.titles(shelf));
        }
    }

    @Test
    void aNewWorkspaceOnAFullDiskIsNotCalledDamaged() throws Exception {
        Path ballast = disk.resolve("ballast");
        fill(ballast);
        Clock clock = Clock.systemUTC();
        Files.createDirectory(disk.resolve("workspace"));
        try (StoreImpl store = Stores.derby(disk.resolve("workspace"), "0.1.0", clock, Ids.timeOrdered(clock))) {
            Problem problem = assertThrows(ProblemException.class, store::lastNumber).problem();
            assertEquals("store.disk-full", problem.code(), problem.text());
            Files.delete(ballast);
            assertEquals(0, store.lastNumber());
        }
    }

    @Test
    void aCopyThatDoesNotFitLeavesTheOldOne() throws Exception {
        try (TemporaryStore temporary = TemporaryStore.derby()) {
            temporary.store().claim(new Shelf()).write(ANNA, "add", false, tx -> {
                tx.insertAll("book", rows());
                return null;
            });
            Path file = disk.resolve("my.backup");
            Files.writeString(file, "old");
            fill(disk.resolve("ballast"));
            Problem problem = assertThrows(ProblemException.class,
                    () -> temporary.backups().backup(file, Progress.none())).problem();
            assertTrue(List.of("store.disk-full", "file.write").contains(problem.code()), problem.text());
            assertEquals("old", Files.readString(file));
        }
    }

    /** Text that does not shrink when it is deflated. */
    private static List<Tx.Row> rows() {
        Random random = new Random(7);
        return IntStream.rangeClosed(100, 400).mapToObj(i -> {
            StringBuilder text = new StringBuilder();
            random.ints(20_000, 0x4E00, 0x9FA5).forEach(c -> text.append((char) c));
            return new Tx.Row(id(i), book("Book " + i, "body", text.toString()));
        }).toList();
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(Files.size(ballast) > 0, "the disk was full before");
        }
    }
}
