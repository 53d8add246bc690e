// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.book;
import static org.parley.testkit.CountingIds.id;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.testkit.TemporaryStore;

class SnapshotsTest {

    private final TemporaryStore temporary = TemporaryStore.derby();
    private final Store store = temporary.store();
    private Schema shelf;
    private int loads;
    private Snapshots<String, Set<String>> snapshots;

    @BeforeEach
    void open() {
        shelf = store.claim(new Shelf());
        // the state of a letter is the titles that begin with it
        snapshots = new Snapshots<>(store, letter -> {
            loads++;
            return Set.copyOf(shelf.read(q -> q.list("SELECT title FROM shelf.book WHERE title LIKE ?",
                    f -> f.text("title"), letter + "%")));
        }, SnapshotsTest::advance);
    }

    @AfterEach
    void close() {
        snapshots.close();
        temporary.close();
    }

    private static Set<String> advance(Set<String> state, ChangeSet set) {
        if (set.label().equals("fail")) {
            throw new IllegalStateException("an advance of a test that fails");
        }
        if (set.label().equals("fail badly")) {
            throw new NoClassDefFoundError("an advance of a test that fails");
        }
        Set<String> next = new TreeSet<>(state);
        for (Change change : set.changes()) {
            next.add(new ChangedFields(change.after()).text("title"));
        }
        return set.label().equals("anew") ? null : set.touches("shelf") ? Set.copyOf(next) : state;
    }

    private void add(String label, int number, String title) {
        shelf.write(ANNA, label, false, tx -> {
            tx.insert("book", id(number), book(title));
            return null;
        });
    }

    @Test
    void loadsOnceAndFollowsWhatIsCommitted() {
        add("add", 1, "Ape");
        assertEquals(Set.of("Ape"), snapshots.get("A"));
        add("add", 2, "Ant");
        assertEquals(Set.of("Ape", "Ant"), snapshots.get("A"));
        assertSame(snapshots.get("A"), snapshots.get("A"));
        assertEquals(1, loads);
    }

    @Test
    void loadsAnewWhenAdvanceSaysSoOrFails() {
        assertEquals(Set.of(), snapshots.get("A"));
        add("anew", 1, "Ape");
        assertEquals(Set.of("Ape"), snapshots.get("A"));
        add("fail", 2, "Ant");
        assertEquals(Set.of("Ape", "Ant"), snapshots.get("A"));
        assertEquals(3, loads);
        add("fail badly", 3, "Ass");
        assertEquals(Set.of("Ape", "Ant", "Ass"), snapshots.get("A"));
        assertEquals(4, loads);
    }

    @Test
    void aListenerThatFailsBadlyHurtsNeitherTheWriteNorTheOthers() throws Exception {
        List<Long> heard = new ArrayList<>();
        try (AutoCloseable bad = store.listen(set -> {
            throw new NoClassDefFoundError("a listener of a test that fails");
        }); AutoCloseable good = store.listen(set -> heard.add(set.number()))) {
            add("add", 1, "Ape");
        }
        assertEquals(List.of(1L), heard);
    }

    @Test
    void aWriteSeesItsOwnChangesAndTheyAreNotKeptWhenItFails() {
        assertEquals(Set.of(), snapshots.get("A"));
        List<Set<String>> seen = new ArrayList<>();
        assertThrows(IllegalStateException.class,
                () -> shelf.write(ANNA, "add", false, tx -> {
                    seen.add(snapshots.get("A"));
                    tx.insert("book", id(1), book("Ape"));
                    seen.add(snapshots.get("A"));
                    throw new IllegalStateException("no");
                }));
        assertEquals(List.of(Set.of(), Set.of("Ape")), seen);
        assertEquals(Set.of(), snapshots.get("A"));
    }

    @Test
    void aStateFirstAskedForInsideAWriteIsRightAfterwards() {
        shelf.write(ANNA, "add", false, tx -> {
            tx.insert("book", id(1), book("Ape"));
            return snapshots.get("A");
        });
        assertEquals(Set.of("Ape"), snapshots.get("A"));
        add("add", 2, "Ant");
        assertEquals(Set.of("Ape", "Ant"), snapshots.get("A"));
    }
}
