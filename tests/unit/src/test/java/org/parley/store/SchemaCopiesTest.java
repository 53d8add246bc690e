// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Photos.FIRST;
import static org.parley.store.Photos.PLUGIN;
import static org.parley.store.Photos.SECOND;
import static org.parley.store.Photos.problem;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.book;
import static org.parley.testkit.CountingIds.id;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.SchemaOwner.Migration;
import org.parley.store.internal.Stores;
import org.parley.testkit.TemporaryStore;

/** A plugin's schema is dumped, changed in every way, and is afterwards exactly what it was. */
class SchemaCopiesTest {

    private static final long BUNDLE = 71;
    private static final List<String> COLUMNS = List.of("id", "album", "words", "size", "stars", "shown", "price",
            "place");

    @TempDir
    private Path folder;
    private TemporaryStore temporary;
    private SchemaCopies copies;

    private void on(TemporaryStore.Kind kind) {
        temporary = TemporaryStore.on(kind);
        copies = Stores.schemaCopies(temporary.implementation(), temporary.clock());
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    private Schema claim(Migration... steps) {
        return Photos.store(temporary, BUNDLE).claim(new Photos(steps));
    }

    private void stop() {
        Photos.stop(temporary.implementation(), BUNDLE);
    }

    /** Everything that a query can tell of the three tables. */
    private static List<String> all(Schema photos) {
        return photos.read(q -> {
            List<String> all = new ArrayList<>(q.list("SELECT id, name, cover, parent FROM photos.album ORDER BY id",
                    f -> f.text("id") + f.text("name") + f.text("cover") + f.text("parent")));
            all.addAll(q.list("SELECT * FROM photos.photo ORDER BY id", f -> {
                StringBuilder row = new StringBuilder();
                COLUMNS.forEach(c -> row.append(f.text(c)).append('|'));
                return row.append(Double.doubleToLongBits(f.real("light"))).toString();
            }));
            all.addAll(q.list("SELECT id, photo, word FROM photos.tag ORDER BY id",
                    f -> f.text("id") + f.text("photo") + f.text("word")));
            return all;
        });
    }

    private static void fill(Schema photos, Random random, int rows) {
        photos.write(PLUGIN, "fill", true, tx -> {
            List<UUID> albums = new ArrayList<>();
            List<UUID> pictures = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                UUID album = new UUID(random.nextLong(), random.nextLong());
                Map<String, Object> fields = new HashMap<>();
                fields.put("name", text(random, 200));
                fields.put("parent", albums.isEmpty() || random.nextBoolean() ? null
                        : albums.get(random.nextInt(albums.size())));
                fields.put("cover", pictures.isEmpty() || random.nextBoolean() ? null
                        : pictures.get(random.nextInt(pictures.size())));
                tx.insert("album", album, fields);
                albums.add(album);
                UUID photo = new UUID(random.nextLong(), random.nextLong());
                tx.insert("photo", photo, picture(random, albums.get(random.nextInt(albums.size()))));
                pictures.add(photo);
                tx.insert("tag", new UUID(random.nextLong(), random.nextLong()), Map.of("photo",
                        pictures.get(random.nextInt(pictures.size())), "word", text(random, 40)));
            }
            return null;
        });
    }

    private static Map<String, Object> picture(Random random, UUID album) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("album", album);
        fields.put("words", random.nextInt(5) == 0 ? null : text(random, random.nextInt(8) == 0 ? 90_000 : 300));
        fields.put("size", random.nextInt(5) == 0 ? null : random.nextLong() & Long.MAX_VALUE);
        fields.put("stars", random.nextInt(5) == 0 ? null : random.nextInt());
        fields.put("light", random.nextInt(5) == 0 ? null : random.nextGaussian() * Math.pow(10, random.nextInt(200) - 100));
        fields.put("shown", random.nextInt(3) == 0 ? null : random.nextBoolean());
        fields.put("price", random.nextInt(3) == 0 ? null : random.nextInt(1_000_000));
        fields.put("place", random.nextInt(3) == 0 ? "" : text(random, 40));
        return fields;
    }

    /** Letters of many sorts, line ends, quotes, blanks at the end; no NUL, no half pair. */
    private static String text(Random random, int most) {
        String stock = "aZ09 '\"\\\n\r\t\u00e4\u00df\u20ac\u4e2d\u05d0{}[],;";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        while (text.length() < length) {
            text.append(text.length() + 2 <= length && random.nextInt(9) == 0 ? "\uD83D\uDE00"
                    : String.valueOf(stock.charAt(random.nextInt(stock.length()))));
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whateverWasInItAndWhateverWasDoneToItItIsAsItWas(TemporaryStore.Kind kind) {
        on(kind);
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Schema photos = claim(FIRST);
            fill(photos, random, random.nextInt(60));
            stop();
            List<String> before = all(claim(FIRST));
            stop();
            Path dump = copies.dump("photos", folder);
            long rows = copies.rows("photos");
            assertEquals(before.size(), rows, "seed " + seed);

            Schema changed = claim(FIRST, SECOND);
            if (random.nextBoolean()) {
                fill(changed, random, 5);
            }
            changed.write(PLUGIN, "clear", false, tx -> {
                for (UUID tag : tx.list("SELECT id FROM photos.tag", f -> f.id("id"))) {
                    tx.delete("tag", tag);
                }
                return null;
            });
            stop();
            if (random.nextBoolean()) {
                copies.drop("photos");
                assertEquals(0, copies.rows("photos"));
            }

            copies.restore(dump);
            assertEquals(rows, copies.rows("photos"));
            assertEquals(before, all(claim(FIRST)), "seed " + seed);
            assertEquals(1, temporary.count("SELECT COUNT(*) FROM store.migration WHERE schema_name = 'photos'"));
            stop();
        }
        temporary.reopen();
        copies = Stores.schemaCopies(temporary.implementation(), temporary.clock());
        assertTrue(temporary.store().audit().verify(Progress.none()).intact());
        assertEquals(copies.rows("photos"), all(claim(FIRST)).size());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void keysIndexesChecksAndDefaultsAreThereAgain(TemporaryStore.Kind kind) {
        on(kind);
        Schema photos = claim(FIRST, SECOND);
        fill(photos, new Random(1), 3);
        stop();
        copies.restore(copies.dump("photos", folder));
        Schema again = claim(FIRST, SECOND);
        for (Map<String, Object> wrong : List.of(Map.<String, Object>of("album", id(99)),
                Map.<String, Object>of("album", new UUID(0, 10), "size", -1L))) {
            assertThrows(ConstraintViolation.class, () -> again.write(PLUGIN, "wrong", false, tx -> {
                tx.insert("photo", id(50), wrong);
                return null;
            }));
        }
        again.write(PLUGIN, "right", false, tx -> {
            tx.insert("photo", id(50), Map.of("album", new UUID(0, 10)));
            tx.insert("tag", id(51), Map.of("photo", id(50), "word", "w"));
            assertEquals(0, tx.number("SELECT seen FROM photos.photo WHERE id = ?", id(50)));
            return null;
        });
        temporary.execute("DELETE FROM photos.photo WHERE id = '" + id(50) + "'");
        assertEquals(0, temporary.count("SELECT COUNT(*) FROM photos.tag WHERE id = '" + id(51) + "'"), "cascade");
        assertEquals(1, temporary.count(kind == TemporaryStore.Kind.DERBY
                ? "SELECT COUNT(*) FROM sys.sysconglomerates WHERE conglomeratename = 'PHOTO_PLACE'"
                : "SELECT COUNT(*) FROM pg_indexes WHERE indexname = 'photo_place'"));
        Migration third = new Migration(3, "later", List.of("ALTER TABLE photos.album DROP CONSTRAINT album_cover",
                "DROP INDEX photos.photo_place"));
        stop();
        assertEquals(4L, (long) claim(FIRST, SECOND, third).read(q -> q.number("SELECT COUNT(*) FROM photos.album")),
                "migrations go on where they were");
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatWasNotThereIsGoneAfterwards(TemporaryStore.Kind kind) {
        on(kind);
        Schema shelf = temporary.store().claim(new Shelf());
        shelf.write(ANNA, "add", true, tx -> {
            tx.insert("book", id(1), book("A"));
            return null;
        });
        Path nothing = copies.dump("photos", folder.resolve("new/folder"));
        assertEquals(0, copies.rows("photos"));
        Schema photos = claim(FIRST);
        fill(photos, new Random(2), 4);
        long last = temporary.store().lastNumber();
        copies.restore(nothing);
        assertEquals("store.put-back", problem(() -> all(photos)));
        assertEquals(0, copies.rows("photos"));
        assertEquals(0, temporary.count("SELECT COUNT(*) FROM store.migration WHERE schema_name = 'photos'"));
        assertEquals(last, temporary.store().lastNumber());
        assertEquals(List.of("A"), Shelf.titles(shelf), "others are as they were");
        assertEquals(1, all(claim(FIRST)).size(), "made anew from its steps");
        stop();
        copies.drop("photos");
        copies.drop("photos");
        assertEquals(0, copies.rows("photos"));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anUndoOfWhatIsNotThereAnyMoreIsRefusedWithItsReason(TemporaryStore.Kind kind) {
        on(kind);
        Schema photos = claim(FIRST);
        fill(photos, new Random(3), 1);
        stop();
        Path dump = copies.dump("photos", folder);
        Schema young = claim(FIRST, SECOND);
        young.write(PLUGIN, "rename", true, tx -> {
            tx.update("album", new UUID(0, 10), Map.of("name", "other"));
            return null;
        });
        young.write(PLUGIN, "remark", true, tx -> {
            tx.insert("remark", id(7), Map.of("words", "w"));
            return null;
        });
        stop();
        long number = temporary.store().lastNumber();
        assertTrue(refusal(number).contains("(photos) is not there"), "stopped: " + refusal(number));
        copies.restore(dump);
        claim(FIRST);
        assertTrue(refusal(number).contains("deleted since (in photos.remark)"), refusal(number));
        assertTrue(refusal(number - 1).contains("changed since (in photos.album)"), refusal(number - 1));
    }

    private String refusal(long number) {
        ProblemException e = assertThrows(ProblemException.class, () -> temporary.store().history().undo(PLUGIN, number));
        assertEquals("store.undo", e.problem().code());
        return e.problem().what();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void parleysOwnAreRefused(TemporaryStore.Kind kind) {
        on(kind);
        temporary.store().claim(new Shelf()).read(q -> null);
        for (int start = 0; start < 2; start++) {
            for (String own : List.of("shelf", "store", "sys", "public")) {
                assertEquals("schema-copy.own", problem(() -> copies.dump(own, folder)));
                assertEquals("schema-copy.own", problem(() -> copies.drop(own)));
                assertEquals("schema-copy.own", problem(() -> copies.rows(own)));
            }
            // tables in the database tell it as well, when nobody has claimed them
            temporary.reopen();
            copies = Stores.schemaCopies(temporary.implementation(), temporary.clock());
        }
        assertThrows(IllegalArgumentException.class, () -> copies.drop("x; DROP TABLE shelf.book"));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aFileThatIsNotWholeChangesNothing(TemporaryStore.Kind kind) throws IOException {
        on(kind);
        Schema photos = claim(FIRST);
        fill(photos, new Random(4), 10);
        stop();
        Path dump = copies.dump("photos", folder);
        List<String> before = all(claim(FIRST));
        stop();
        byte[] packed = Files.readAllBytes(dump);
        byte[] plain;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(dump))) {
            plain = in.readAllBytes();
        }
        String text = new String(plain, StandardCharsets.UTF_8);
        List<byte[]> damaged = new ArrayList<>();
        damaged.add(new byte[0]);
        damaged.add("no dump".getBytes(StandardCharsets.UTF_8));
        damaged.add(Arrays.copyOf(packed, packed.length / 2));
        damaged.add(zip(text.substring(0, text.lastIndexOf("{\"rows\""))));
        damaged.add(zip(text.replace("album_parent", "album_Parent")));
        damaged.add(zip(text.replace("\"schema\":\"photos\"", "\"schema\":\"shelf\"")));
        damaged.add(zip(text + "[]\n"));
        damaged.add(zip("{}\n"));
        damaged.add(zip("[1]\n"));
        for (byte[] bytes : damaged) {
            Path file = Files.write(folder.resolve("damaged"), bytes);
            assertEquals("schema-copy.damaged", problem(() -> copies.restore(file)));
        }
        assertEquals("schema-copy.damaged", problem(() -> copies.restore(folder.resolve("nowhere"))));
        assertNotEquals(List.of(), before);
        assertEquals(before, all(claim(FIRST)));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aSchemaOfWhichNobodyKnowsHowItWasMadeIsNotDumped(TemporaryStore.Kind kind) throws IOException {
        on(kind);
        claim(FIRST).read(q -> null);
        stop();
        temporary.execute("UPDATE store.migration SET statements = NULL WHERE schema_name = 'photos'");
        assertEquals("schema-copy.unknown", problem(() -> copies.dump("photos", folder)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** A file whose checksum fits whatever stands in it. */
    private static byte[] sealed(String lines) throws IOException {
        try {
            String digest = HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
            long rows = lines.lines().filter(line -> line.startsWith("[")).count();
            return zip(lines + "{\"rows\":" + rows + ",\"sha256\":\"" + digest + "\"}\n");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aRestoreThatFailsInTheMiddleLeavesEverything(TemporaryStore.Kind kind) throws IOException {
        on(kind);
        temporary.store().claim(new Shelf()).read(q -> null);
        Schema photos = claim(FIRST);
        photos.write(PLUGIN, "one", true, tx -> {
            tx.insert("photo", id(1), Map.of("album", new UUID(0, 10)));
            return null;
        });
        stop();
        String text;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(copies.dump("photos", folder)))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String lines = text.substring(0, text.lastIndexOf("{\"rows\""));
        String photo = lines.lines().filter(l -> l.startsWith("[\"" + id(1))).findFirst().orElseThrow();
        Schema young = claim(FIRST, SECOND);
        fill(young, new Random(6), 3);
        List<String> before = all(young);
        stop();
        Map<String, String> wrong = Map.of(
                "a row twice", lines.replace(photo, photo + "\n" + photo),
                "a reference to nothing", lines.replace(photo, photo.replace("00000000000a", "00000000000b")),
                "a value of another sort", lines.replace(photo, photo.replace("\"" + id(1) + "\"", "true")),
                "a row too short", lines.replace(photo, "[null]"),
                "a table that no step makes", lines.replace("{\"table\":\"tag\"", "{\"table\":\"tug\""),
                "a kind that there is not", lines.replace("\"kinds\":[\"TEXT\"", "\"kinds\":[\"TEST\""));
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            assertNotEquals(lines, one.getValue(), one.getKey());
            Path file = Files.write(folder.resolve("wrong"), sealed(one.getValue()));
            assertEquals("schema-copy.failed", problem(() -> copies.restore(file)), one.getKey());
            assertEquals(before, all(claim(FIRST, SECOND)), one.getKey());
            stop();
        }
        Path hostile = Files.write(folder.resolve("hostile"),
                sealed(lines.replace("CREATE INDEX photo_place ON photos.photo (place)", "DROP TABLE shelf.book")));
        assertEquals("store.foreign-table", problem(() -> copies.restore(hostile)));
        assertEquals(before, all(claim(FIRST, SECOND)));
        assertEquals(List.of(), Shelf.titles(temporary.store().claim(new Shelf())));
        stop();
        copies.restore(Files.write(folder.resolve("right"), sealed(lines)));
        assertEquals(2, copies.rows("photos"));
    }
}
