// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.BEN;
import static org.parley.store.Shelf.book;
import static org.parley.store.Shelf.titles;
import static org.parley.testkit.CountingIds.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.testkit.TemporaryStore;

class HistoryTest {

    private TemporaryStore temporary;
    private Store store;
    private Schema shelf;

    private void on(TemporaryStore.Kind kind, Shelf owner) {
        temporary = TemporaryStore.on(kind);
        store = temporary.store();
        shelf = store.claim(owner);
    }

    private void on(TemporaryStore.Kind kind) {
        on(kind, new Shelf());
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    private void write(Actor actor, String label, Consumer<Tx> work) {
        shelf.write(actor, label, true, tx -> {
            work.accept(tx);
            return null;
        });
    }

    private String undoable(Actor actor) {
        return store.history().undoable(actor).map(ChangeSet::label).orElse("-");
    }

    private String redoable(Actor actor) {
        return store.history().redoable(actor).map(ChangeSet::label).orElse("-");
    }

    private ChangeSet undo(Actor actor) {
        return store.history().undo(actor, store.history().undoable(actor).orElseThrow().number());
    }

    private ChangeSet redo(Actor actor) {
        return store.history().redo(actor, store.history().redoable(actor).orElseThrow().number());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void everySortOfChangeIsTakenBackAndDoneAgain(TemporaryStore.Kind kind) {
        on(kind);
        Instant bought = Instant.parse("2020-01-01T00:00:00Z");
        write(ANNA, "add", tx -> {
            tx.insert("book", id(1), book("A", "body", "x".repeat(40_000), "pages", 3, "price", 2.5, "lent", true,
                    "bought", bought));
            tx.insert("book", id(2), book("B", "series", id(1)));
        });
        List<Object> full = row();
        write(ANNA, "change", tx -> tx.update("book", id(1), book("C", "body", null, "bought", null, "pages", 4)));
        write(ANNA, "delete", tx -> {
            tx.delete("book", id(2));
            tx.delete("book", id(1));
        });
        assertEquals("Undo: delete", undo(ANNA).label());
        assertEquals(List.of("B", "C"), titles(shelf));
        undo(ANNA);
        assertEquals(full, row());
        undo(ANNA);
        assertEquals(List.of(), titles(shelf));
        assertEquals("-", undoable(ANNA));
        assertEquals("add", redo(ANNA).label());
        assertEquals(full, row());
        redo(ANNA);
        redo(ANNA);
        assertEquals(List.of(), titles(shelf));
        assertEquals("-", redoable(ANNA));
        undo(ANNA);
        undo(ANNA);
        assertEquals(full, row());
        assertEquals(11, store.lastNumber());
        assertTrue(store.audit().verify(Progress.none()).intact());
    }

    private List<Object> row() {
        return shelf.read(q -> q.first("SELECT * FROM shelf.book WHERE id = ?", f -> List.<Object>of(f.text("title"),
                String.valueOf(f.text("body")), f.integer("pages"), f.real("price"), f.flag("lent"),
                String.valueOf(f.instant("bought"))), id(1)).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void eachPersonHasAStackThatSurvivesARestart(TemporaryStore.Kind kind) {
        on(kind);
        write(ANNA, "a1", tx -> tx.insert("book", id(1), book("A1")));
        write(BEN, "b1", tx -> tx.insert("book", id(2), book("B1")));
        write(ANNA, "a2", tx -> tx.insert("book", id(3), book("A2")));
        undo(ANNA);
        assertEquals(List.of("a1", "a2", "b1", "-"),
                List.of(undoable(ANNA), redoable(ANNA), undoable(BEN), redoable(BEN)));
        store = temporary.reopen();
        shelf = store.claim(new Shelf());
        assertEquals(List.of("a1", "a2", "b1", "-"),
                List.of(undoable(ANNA), redoable(ANNA), undoable(BEN), redoable(BEN)));
        write(BEN, "b2", tx -> tx.insert("book", id(4), book("B2")));
        assertEquals("a2", redoable(ANNA), "what others write does not end it");
        write(ANNA, "a3", tx -> tx.insert("book", id(5), book("A3")));
        assertEquals("-", redoable(ANNA));
        assertEquals("a3", undoable(ANNA));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatChangedSinceIsRefusedWithTheReason(TemporaryStore.Kind kind) {
        on(kind);
        write(ANNA, "add", tx -> tx.insert("book", id(1), book("A")));
        write(ANNA, "rename", tx -> tx.update("book", id(1), book("B")));
        write(BEN, "count", tx -> tx.update("book", id(1), Map.of("pages", 7)));
        assertRefused(1, "it was changed since (in shelf.book)");
        store.history().undo(BEN, 3);
        store.history().undo(ANNA, 2);
        assertRefused(2, "it has been undone already");
        write(BEN, "lend", tx -> tx.update("book", id(1), Map.of("lent", true)));
        assertRefused(1, "it was changed since (in shelf.book)");
        undo(BEN);
        write(BEN, "refer", tx -> tx.insert("book", id(2), book("C", "series", id(1))));
        assertRefused(1, "something newer depends on it (book_series)");
        assertRefused(99, "there is no change 99");
        write(BEN, "delete", tx -> {
            tx.delete("book", id(2));
            tx.delete("book", id(1));
        });
        assertRefused(1, "it was deleted since (in shelf.book)");
    }

    private void assertRefused(long number, String reason) {
        long before = store.lastNumber();
        Problem problem = assertThrows(ProblemException.class, () -> store.history().undo(ANNA, number)).problem();
        assertEquals("store.undo", problem.code());
        assertEquals(Problem.Kind.REFUSED, problem.kind());
        assertTrue(problem.what().contains(reason), problem.what());
        assertEquals(before, store.lastNumber());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatIsNotToBeUndoneIsNot(TemporaryStore.Kind kind) {
        on(kind);
        shelf.write(ANNA, "decide", false, tx -> {
            tx.insert("book", id(1), book("A"));
            return null;
        });
        write(ANNA, "vault", tx -> {
            tx.insert("reader", id(2), Map.of("phone", "1"));
            tx.update("reader", id(2), Map.of("phone", "2"));
        });
        write(ANNA, "erased", tx -> tx.insert("book", id(3), book("C")));
        store.audit().erase(BEN, 3, "asked for");
        assertRefused(1, "it is decided anew");
        assertRefused(2, "contact data");
        assertRefused(3, "its content has been erased");
        store = temporary.reopen();
        assertRefused(2, "the part of Parley that made it (shelf) is not there");
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aPrivateRowGoesWithAnUndoUnlessItChangedAndDoesNotComeBack(TemporaryStore.Kind kind) {
        on(kind);
        write(ANNA, "first", tx -> tx.insert("reader", id(1), Map.of("phone", "1")));
        write(ANNA, "second", tx -> tx.insert("reader", id(2), Map.of("phone", "2")));
        shelf.write(BEN, "new number", false, tx -> {
            tx.update("reader", id(1), Map.of("phone", "3"));
            return null;
        });
        assertRefused(1, "it was changed since (in shelf.reader)");
        undo(ANNA);
        assertEquals(1, (long) shelf.read(q -> q.number("SELECT COUNT(*) FROM shelf.reader")));
        assertTrue(assertThrows(ProblemException.class, () -> redo(ANNA)).problem().what().contains("contact data"));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theOwnerHasTheLastWord(TemporaryStore.Kind kind) {
        on(kind, new Shelf() {
            @Override
            public void checkUndo(ChangeSet original, Tx tx) {
                assertEquals("add", original.label());
                if (tx.number("SELECT COUNT(*) FROM shelf.book") == 0) {
                    throw new ProblemException(new Problem(Problem.Kind.REFUSED, "shelf.empty", "Never empty.", "", ""));
                }
            }
        });
        write(ANNA, "add", tx -> tx.insert("book", id(1), book("A")));
        assertEquals("shelf.empty", assertThrows(ProblemException.class, () -> undo(ANNA)).problem().code());
        assertEquals(List.of("A"), titles(shelf));
        assertEquals("add", undoable(ANNA));
        write(ANNA, "add", tx -> tx.insert("book", id(2), book("B")));
        undo(ANNA);
        assertEquals(List.of("A"), titles(shelf));
        assertFalse(store.history().redoable(ANNA).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void redoOfWhatIsNotUndoneIsRefused(TemporaryStore.Kind kind) {
        on(kind);
        write(ANNA, "add", tx -> tx.insert("book", id(1), book("A")));
        Problem problem = assertThrows(ProblemException.class, () -> store.history().redo(ANNA, 1)).problem();
        assertTrue(problem.what().contains("it has not been undone"), problem.what());
        undo(ANNA);
        redo(ANNA);
        assertEquals(4, store.history().undo(ANNA, 1).number(), "the first number still names it after a redo");
        assertEquals(List.of(), titles(shelf));
    }
}
