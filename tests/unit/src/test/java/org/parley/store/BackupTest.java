// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.book;
import static org.parley.store.Shelf.titles;
import static org.parley.testkit.CountingIds.id;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.CancelledException;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.testkit.TemporaryStore;

class BackupTest {

    @TempDir
    private Path elsewhere;
    private final TemporaryStore temporary = TemporaryStore.derby();
    private Schema shelf;

    @BeforeEach
    void open() {
        shelf = temporary.store().claim(new Shelf());
        add(1, "A");
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    private void add(int number, String title) {
        shelf.write(ANNA, "add " + title, true, tx -> {
            tx.insert("book", id(number), book(title));
            return null;
        });
    }

    @Test
    void aCopyComesBackOnAnotherPath() throws IOException {
        Path folder = Files.createDirectories(elsewhere.resolve("Büro für Zürich & Köln"));
        Path file = folder.resolve("Kopie von März.backup");
        Files.writeString(file, "an older file of that name");
        Backups.Backup made = temporary.backups().backup(file, Progress.none());
        assertEquals(1, made.lastWrite());
        assertEquals(Files.size(file), made.bytes());
        assertEquals(temporary.clock().instant(), made.at());
        assertTrue(made.verified());
        add(2, "B");

        try (TemporaryStore other = TemporaryStore.derbyIn(folder.resolve("neuer Ort"))) {
            Schema before = other.store().claim(new Shelf());
            before.write(ANNA, "x", false, tx -> {
                tx.insert("book", id(9), book("before the restore"));
                return null;
            });
            Path aside = other.backups().restore(file, Progress.none());
            assertEquals("store.restored",
                    assertThrows(ProblemException.class, () -> other.store().lastNumber()).problem().code());
            Schema after = other.reopen().claim(new Shelf());
            assertEquals(List.of("A"), titles(after));
            assertTrue(other.store().audit().verify(Progress.none()).intact());
            assertTrue(Files.exists(aside.resolve("db").resolve("service.properties")));
            assertEquals(List.of(), working(other.folder()));
        }
        assertEquals(List.of("A", "B"), titles(shelf));
        assertEquals(List.of(), working(temporary.folder()));
    }

    @Test
    void aCopyTakenWhileWritingIsWhole() throws Exception {
        Thread writer = new Thread(() -> {
            for (int i = 2; i < 200; i++) {
                add(i, "Book " + i);
            }
        });
        writer.start();
        Backups.Backup made = temporary.backups().backup(elsewhere.resolve("busy.backup"), Progress.none());
        writer.join();
        try (TemporaryStore other = TemporaryStore.derby()) {
            other.backups().restore(made.file(), Progress.none());
            Store restored = other.reopen();
            assertEquals(made.lastWrite(), restored.lastNumber());
            assertEquals(made.lastWrite(), titles(restored.claim(new Shelf())).size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "text", "no manifest", "truncated", "outside", "absolute", "dots", "twice", "flipped"})
    void whatIsNoSoundCopyChangesNothing(String sort) throws IOException {
        Path good = elsewhere.resolve("good.backup");
        temporary.backups().backup(good, Progress.none());
        Path bad = elsewhere.resolve("bad.backup");
        byte[] bytes = Files.readAllBytes(good);
        String manifest = "{\"format\":1,\"parley\":\"0.1.0\",\"lastWrite\":1,\"at\":\"2026-01-01T00:00:00Z\"}";
        switch (sort) {
            case "empty" -> Files.write(bad, new byte[0]);
            case "text" -> Files.writeString(bad, "not a copy");
            case "no manifest" -> zip(bad, "db/service.properties", "x");
            case "truncated" -> Files.write(bad, Arrays.copyOf(bytes, bytes.length / 2));
            case "outside" -> zip(bad, "manifest.json", manifest, "../outside.txt", "x");
            case "absolute" -> zip(bad, "manifest.json", manifest, "/tmp/parley-outside.txt", "x");
            case "dots" -> zip(bad, "manifest.json", manifest, "db/x/../../../a", "x");
            case "twice" -> zip(bad, "manifest.json", manifest, "db/a", "x", "db/A", "x");
            default -> {
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(bad, bytes);
            }
        }
        Problem problem = assertThrows(ProblemException.class,
                () -> temporary.backups().restore(bad, Progress.none())).problem();
        assertEquals("backup.not-a-copy", problem.code());
        assertEquals(List.of("A"), titles(shelf));
        assertFalse(Files.exists(temporary.folder().resolve("outside.txt")));
        assertEquals(List.of(), working(temporary.folder()));
    }

    @Test
    void aCopyWhoseDatabaseIsNoneChangesNothing() throws IOException {
        Path bad = elsewhere.resolve("bad.backup");
        zip(bad, "manifest.json", "{\"parley\":\"0.1.0\",\"lastWrite\":1,\"at\":\"2026-01-01T00:00:00Z\"}",
                "db/service.properties", "garbled");
        assertEquals("backup.damaged", assertThrows(ProblemException.class,
                () -> temporary.backups().restore(bad, Progress.none())).problem().code());
        assertEquals(List.of("A"), titles(shelf));
    }

    @Test
    void aCopyThatThisVersionCouldNotOpenIsNotMade() throws IOException {
        Path file = elsewhere.resolve("newer.backup");
        temporary.execute("UPDATE store.stamp SET version = '7.1.0'");
        assertEquals("store.newer", assertThrows(ProblemException.class,
                () -> temporary.backups().backup(file, Progress.none())).problem().code());
        assertFalse(Files.exists(file));
        assertEquals(List.of(), working(temporary.folder()));
    }

    @Test
    void aFailureLeavesTheOldFile() throws IOException {
        Path file = elsewhere.resolve("old.backup");
        Files.writeString(file, "old");
        Progress cancelling = new Progress() {
            @Override
            public void at(String step, long done, long total) {
                // only the cancel counts
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> temporary.backups().backup(file, cancelling));
        assertEquals("old", Files.readString(file));
        assertThrows(ProblemException.class,
                () -> temporary.backups().backup(elsewhere.resolve("no such folder").resolve("x"), Progress.none()));
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertEquals(List.of(file), left.toList());
        }
        assertEquals(List.of(), working(temporary.folder()));
    }

    @Test
    void aCopyIsDueOnceADayWhenSomethingWasWritten() throws Exception {
        assertTrue(daily().isPresent());
        assertTrue(daily().isEmpty(), "just made");
        temporary.clock().advance(Duration.ofHours(25));
        assertTrue(daily().isEmpty(), "nothing written since");
        add(2, "B");
        assertEquals(2, daily().orElseThrow().lastWrite());
        add(3, "C");
        temporary.clock().advance(Duration.ofHours(23));
        assertTrue(daily().isEmpty(), "not a day yet");
        assertEquals(List.of(2L, 1L), temporary.backups().automatic().stream().map(Backups.Backup::lastWrite).toList());
    }

    @Test
    void aCopyFromTheFutureDoesNotPutOffOthers() throws Exception {
        temporary.clock().advance(Duration.ofDays(4000));
        assertTrue(daily().isPresent());
        temporary.clock().advance(Duration.ofDays(-4000));
        add(2, "B");
        assertEquals(2, daily().orElseThrow().lastWrite());
        assertTrue(daily().isEmpty(), "just made");
        temporary.clock().advance(Duration.ofDays(2));
        add(3, "C");
        assertEquals(3, daily().orElseThrow().lastWrite());
    }

    @Test
    void theNewCopyStaysHoweverManyAreFromTheFuture() throws Exception {
        Path folder = Files.createDirectories(temporary.folder().resolve("backups"));
        for (int day = 1; day <= 60; day++) {
            String name = temporary.clock().instant().plus(Duration.ofDays(day)).toString().replaceAll("[-:]", "");
            Files.writeString(folder.resolve("parley-" + name.replace("Z", "") + "Z.backup"), "");
        }
        assertTrue(Files.exists(daily().orElseThrow().file()));
    }

    private Optional<Backups.Backup> daily() throws Exception {
        return temporary.backups().daily().run(Progress.none());
    }

    @Test
    void tenDaysAndFourWeeksAreKept() throws Exception {
        Instant first = temporary.clock().instant();
        Path folder = Files.createDirectories(temporary.folder().resolve("backups"));
        for (int day = 0; day < 60; day++) {
            String name = first.plus(Duration.ofDays(day)).toString().replaceAll("[-:]", "");
            Files.writeString(folder.resolve("parley-" + name.replace("Z", "") + "Z.backup"), "");
        }
        Files.writeString(folder.resolve("mine.txt"), "stays");
        temporary.clock().advance(Duration.ofDays(60));
        assertTrue(daily().isPresent());
        List<String> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("parley-"))
                    .map(n -> n.substring(11, 15)).sorted().forEach(kept::add);
        }
        // day 0 is Monday 5 January, day 60 is 6 March; before the last ten days lie the weeks up to 24 and 22 February
        assertEquals(List.of("0208", "0215", "0222", "0224", "0225", "0226", "0227", "0228", "0301", "0302", "0303",
                "0304", "0305", "0306"), sorted(kept, 14));
        assertTrue(Files.exists(folder.resolve("mine.txt")));
    }

    private static List<String> sorted(List<String> names, int most) {
        return names.subList(Math.max(0, names.size() - most), names.size());
    }

    @Test
    void aCopyIsMadeBeforeTheFirstMigrationOfAStart() {
        assertEquals(List.of(), temporary.backups().automatic(), "a new workspace holds nothing worth copying");
        temporary.reopen();
        assertEquals(List.of("A"), titles(temporary.store().claim(new Shelf())));
        assertEquals(List.of(), temporary.backups().automatic(), "nothing to migrate");
        temporary.reopen();
        List<SchemaOwner.Migration> more = new ArrayList<>(Shelf.MIGRATIONS);
        more.add(new SchemaOwner.Migration(2, "shelf number", List.of("ALTER TABLE shelf.book ADD COLUMN place INTEGER")));
        assertEquals(List.of("A"), titles(temporary.store().claim(new Shelf(more))));
        assertEquals(List.of(1L), temporary.backups().automatic().stream().map(Backups.Backup::lastWrite).toList());
    }

    @Test
    void theCopyBeforeAMigrationStillOpensInTheOlderParley() {
        temporary.execute("UPDATE store.stamp SET version = '0.0.9'");
        temporary.reopen();
        List<SchemaOwner.Migration> more = new ArrayList<>(Shelf.MIGRATIONS);
        more.add(new SchemaOwner.Migration(2, "shelf number", List.of("ALTER TABLE shelf.book ADD COLUMN place INTEGER")));
        assertEquals(List.of("A"), titles(temporary.store().claim(new Shelf(more))));
        assertEquals(1, temporary.count("SELECT COUNT(*) FROM store.stamp WHERE version = '0.1.0'"));
        try (TemporaryStore older = TemporaryStore.derby()) {
            older.backups().restore(temporary.backups().automatic().get(0).file(), Progress.none());
            assertEquals(1, older.reopen().lastNumber());
            assertEquals(1, older.count("SELECT COUNT(*) FROM store.stamp WHERE version = '0.0.9'"));
        }
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        for (Path none : List.of(elsewhere.resolve("no such file"), elsewhere)) {
            assertEquals("backup.no-file", assertThrows(ProblemException.class,
                    () -> temporary.backups().restore(none, Progress.none())).problem().code());
        }
        assertEquals(List.of("A"), titles(shelf));
    }

    @Test
    void whatACrashLeftOfACopyGoesAtTheNextStart() throws IOException {
        Path left = Files.createDirectories(temporary.folder().resolve(".copy123").resolve("db"));
        Files.writeString(left.resolve("page"), "half");
        assertEquals(1, temporary.reopen().lastNumber());
        assertEquals(List.of(), working(temporary.folder()));
    }

    /** Working files and folders that should have been cleared away. */
    private static List<String> working(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(".")).toList();
        }
    }

    private static void zip(Path file, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
