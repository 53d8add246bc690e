// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.book;
import static org.parley.testkit.CountingIds.id;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.core.Progress;
import org.parley.testkit.TemporaryStore;

/** A hundred random steps of writing, undoing and redoing against the states that were recorded on the way. */
class HistoryWalkTest {

    private static final int STEPS = 100;

    private TemporaryStore temporary;
    private Store store;
    private Schema shelf;

    @AfterEach
    void close() {
        temporary.close();
    }

    @ParameterizedTest
    @CsvSource({"DERBY,1", "DERBY,2", "DERBY,3", "POSTGRES,4", "POSTGRES,5"})
    void undoAndRedoLeadToTheRecordedStates(TemporaryStore.Kind kind, long seed) {
        temporary = TemporaryStore.on(kind);
        store = temporary.store();
        shelf = store.claim(new Shelf());
        Random random = new Random(seed);
        Deque<List<String>> past = new ArrayDeque<>();
        Deque<List<String>> future = new ArrayDeque<>();
        int undone = 0;
        for (int step = 1; step <= STEPS; step++) {
            List<String> now = state();
            int dice = random.nextInt(10);
            if (dice < 3 && !past.isEmpty()) {
                store.history().undo(ANNA, store.history().undoable(ANNA).orElseThrow().number());
                future.push(now);
                assertEquals(past.pop(), state(), "after undo in step " + step);
                undone++;
            } else if (dice < 5 && !future.isEmpty()) {
                store.history().redo(ANNA, store.history().redoable(ANNA).orElseThrow().number());
                past.push(now);
                assertEquals(future.pop(), state(), "after redo in step " + step);
            } else {
                change(random, step);
                past.push(now);
                future.clear();
            }
            assertEquals(past.isEmpty(), store.history().undoable(ANNA).isEmpty());
            assertEquals(future.isEmpty(), store.history().redoable(ANNA).isEmpty());
            if (step == STEPS / 2) {
                store = temporary.reopen();
                shelf = store.claim(new Shelf());
            }
        }
        assertTrue(undone > 10, "the walk went back " + undone + " times");
        assertEquals(new Store.Audit.Verdict(STEPS, 0, 0), store.audit().verify(Progress.none()));
    }

    /** Makes a book and, where there are some, changes or deletes others in the same write. */
    private void change(Random random, int step) {
        List<Long> books = shelf.read(q -> q.list("SELECT id FROM shelf.book ORDER BY id",
                f -> f.id("id").getLeastSignificantBits() & 0xFFFF));
        shelf.write(ANNA, "step " + step, true, tx -> {
            tx.insert("book", id(step), book("Book " + step, "pages", 1 + random.nextInt(500)));
            List<Long> left = new ArrayList<>(books);
            for (int i = random.nextInt(3); i > 0 && !left.isEmpty(); i--) {
                long number = left.remove(random.nextInt(left.size()));
                if (random.nextInt(4) == 0) {
                    tx.delete("book", id(number));
                } else {
                    tx.update("book", id(number), Map.of("title", "Renamed " + step + "." + i, "lent",
                            random.nextBoolean()));
                }
            }
            return null;
        });
    }

    private List<String> state() {
        return shelf.read(q -> q.list("SELECT * FROM shelf.book ORDER BY id",
                f -> f.id("id") + " " + f.text("title") + " " + f.integer("pages") + " " + f.flag("lent")));
    }
}
