// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Photos.FIRST;
import static org.parley.store.Photos.PLUGIN;
import static org.parley.store.Photos.SECOND;
import static org.parley.store.Photos.problem;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.book;
import static org.parley.testkit.CountingIds.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.ChangeSet;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.SchemaOwner.Migration;
import org.parley.store.internal.Stores;
import org.parley.testkit.TemporaryStore;

/** What a bundle claims is its own until it stops, and a plugin's bundle stays within it. */
class BundleStoreTest {

    private static final long ONE = 71;
    private static final long OTHER = 72;

    private TemporaryStore temporary;
    private Store plugin;

    private void on(TemporaryStore.Kind kind) {
        temporary = TemporaryStore.on(kind);
        plugin = Photos.store(temporary, ONE);
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    private static long albums(Schema photos) {
        return photos.read(q -> q.number("SELECT COUNT(*) FROM photos.album"));
    }

    private static void add(Schema photos, int number) {
        photos.write(PLUGIN, "album " + number, true, tx -> {
            tx.insert("album", id(number), Map.of("name", "Album " + number));
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatAnotherBundleClaimedIsRefusedWithBothNames(TemporaryStore.Kind kind) {
        on(kind);
        temporary.store().claim(new Shelf()).read(q -> null);
        Schema photos = plugin.claim(new Photos(FIRST));
        assertEquals(1, albums(photos));
        Store other = Stores.seenBy(temporary.implementation(), OTHER, "org.example.frames", true);
        Problem problem = assertThrows(ProblemException.class, () -> other.claim(new Photos(FIRST))).problem();
        assertEquals("store.claimed", problem.code());
        assertTrue(problem.what().contains(Photos.BUNDLE) && problem.what().contains("org.example.frames")
                && problem.what().contains("photos"), problem.what());
        assertEquals("store.claimed", problem(() -> plugin.claim(new Shelf())));
        for (String own : List.of("store", "sys", "sysibm", "public", "pg_catalog", "information_schema", "app")) {
            assertEquals("store.claimed", problem(() -> plugin.claim(named(own))), own);
        }
        assertThrows(IllegalArgumentException.class, () -> plugin.claim(new Photos()), "no steps");
        assertEquals(1, albums(photos), "the first goes on");
        assertEquals(1, albums(plugin.claim(new Photos(FIRST))), "the same bundle may claim again");
    }

    private static SchemaOwner named(String schema) {
        return new SchemaOwner() {
            @Override
            public String schema() {
                return schema;
            }

            @Override
            public List<Migration> migrations() {
                return List.of(new Migration(1, "x",
                        List.of("CREATE TABLE " + schema + ".x (id CHAR(36) NOT NULL PRIMARY KEY)")));
            }
        };
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anOwnerThatGivesAnotherNameTheSecondTimeGetsTheFirst(TemporaryStore.Kind kind) {
        on(kind);
        Schema shelf = temporary.store().claim(new Shelf());
        shelf.read(q -> null);
        Schema turning = plugin.claim(new SchemaOwner() {
            private int asked;

            @Override
            public String schema() {
                return asked++ == 0 ? "photos" : "shelf";
            }

            @Override
            public List<Migration> migrations() {
                return List.of(FIRST);
            }
        });
        assertEquals(1, albums(turning));
        assertEquals("store.foreign-table", problem(() -> Shelf.titles(turning)));
        assertEquals(List.of(), Shelf.titles(shelf));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void tablesStayTheirMakersWhenNobodyHasClaimedThem(TemporaryStore.Kind kind) {
        on(kind);
        temporary.store().claim(new Shelf()).read(q -> null);
        plugin.claim(new Photos(FIRST)).read(q -> null);
        temporary.reopen();
        Store other = Stores.seenBy(temporary.implementation(), OTHER, "org.example.frames", true);
        Schema stolen = other.claim(new Photos(FIRST));
        assertEquals("store.claimed", problem(() -> albums(stolen)));
        Schema shelf = other.claim(new Shelf());
        assertEquals("store.claimed", problem(() -> Shelf.titles(shelf)));
        temporary.reopen();
        assertEquals(1, albums(Photos.store(temporary, OTHER).claim(new Photos(FIRST))),
                "under its own name, whatever number its bundle has now");
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aBundleThatStoppedLeavesNeitherClaimNorListener(TemporaryStore.Kind kind) {
        on(kind);
        List<Long> heard = new ArrayList<>();
        plugin.listen(set -> heard.add(set.number()));
        Schema old = plugin.claim(new Photos(FIRST));
        add(old, 1);
        assertEquals(List.of(1L), heard);

        Photos.stop(temporary.implementation(), ONE);
        assertEquals("store.owner-stopped", problem(() -> add(old, 2)));
        assertEquals("store.owner-stopped", problem(() -> albums(old)));
        temporary.store().claim(new Shelf()).write(ANNA, "add", true, tx -> {
            tx.insert("book", id(1), book("A"));
            return null;
        });
        assertEquals(List.of(1L), heard);

        Schema young = Photos.store(temporary, OTHER).claim(new Photos(FIRST, SECOND));
        assertEquals(2, albums(young));
        assertEquals(0L, (long) young.read(q -> q.number("SELECT COUNT(*) FROM photos.remark")));
        add(young, 2);
        assertEquals(3, albums(young));
        assertEquals("store.owner-stopped", problem(() -> albums(old)), "the old handle stays dead");
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anUpdateThatFailsHalfWayLeavesTheTablesToTheVersionBefore(TemporaryStore.Kind kind) {
        on(kind);
        add(plugin.claim(new Photos(FIRST)), 1);
        Photos.stop(temporary.implementation(), ONE);
        Schema failing = Photos.store(temporary, OTHER).claim(new Photos(FIRST, SECOND, new Migration(3, "wrong",
                List.of("CREATE TABLE photos.half (id INTEGER)", "UPDATE photos.album SET nowhere = 1"))));
        ProblemException e = assertThrows(ProblemException.class, () -> albums(failing));
        assertEquals("store.migration", e.problem().code());
        assertEquals(1, temporary.count("SELECT COUNT(*) FROM store.migration WHERE schema_name = 'photos'"));
        assertThrows(IllegalStateException.class, () -> temporary.count("SELECT COUNT(*) FROM photos.remark"));
        Photos.stop(temporary.implementation(), OTHER);
        Schema back = Photos.store(temporary, ONE).claim(new Photos(FIRST));
        add(back, 2);
        assertEquals(3, albums(back));
        Photos.stop(temporary.implementation(), ONE);
        assertEquals(3, albums(Photos.store(temporary, OTHER).claim(new Photos(FIRST, SECOND))));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aPluginIsRefusedWhatReachesBeyondItsTables(TemporaryStore.Kind kind) {
        on(kind);
        Schema shelf = temporary.store().claim(new Shelf());
        shelf.write(ANNA, "secret label", true, tx -> {
            tx.insert("book", id(1), book("A"));
            return null;
        });
        List<ChangeSet> heard = new ArrayList<>();
        plugin.listen(heard::add);
        Schema photos = plugin.claim(new Photos(FIRST));
        assertEquals("store.plugin", problem(plugin::history));
        assertEquals("store.plugin", problem(() -> plugin.keepOff(Thread.currentThread())));
        assertEquals("store.plugin", problem(() -> plugin.audit().erase(PLUGIN, 1, "hide it")));
        assertEquals("store.plugin", problem(() -> plugin.audit().entries(0)));
        assertTrue(plugin.audit().verify(Progress.none()).intact());

        plugin.write(PLUGIN, "both", true, () -> {
            add(photos, 1);
            return shelf.write(ANNA, "inner", true, tx -> {
                tx.insert("book", id(2), book("B"));
                return null;
            });
        });
        List<ChangeSet> all = plugin.changesAfter(0);
        assertEquals(List.of("", "both"), all.stream().map(ChangeSet::label).toList());
        assertEquals(List.of(List.of(), List.of("album")),
                all.stream().map(s -> s.changes().stream().map(c -> c.table()).toList()).toList());
        assertEquals(List.of(all.get(1)), heard);
        assertEquals(2, temporary.store().changesAfter(1).get(0).changes().size());
    }
}
