// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.BEN;
import static org.parley.store.Shelf.book;
import static org.parley.store.Shelf.titles;
import static org.parley.testkit.CountingIds.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.CancelledException;
import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.internal.StoreImpl;
import org.parley.testkit.TemporaryStore;

class WriteTest {

    private TemporaryStore temporary;
    private Store store;
    private Schema shelf;

    private void on(TemporaryStore.Kind kind) {
        temporary = TemporaryStore.on(kind);
        store = temporary.store();
        shelf = store.claim(new Shelf());
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void everyTypeComesBackAsItWentIn(TemporaryStore.Kind kind) {
        on(kind);
        Instant bought = Instant.parse("2024-02-29T23:59:59.123456789Z");
        String body = "Zürich \uD83D\uDE00 ' \" ; -- \u202E".repeat(5000);
        shelf.write(ANNA, "add", true, tx -> {
            tx.insert("book", id(1), book("A", "body", body, "pages", 12, "price", 1.5, "lent", true, "bought", bought));
            tx.insert("book", id(2), book("B", "body", null, "pages", null, "series", id(1)));
            return null;
        });
        store = temporary.reopen();
        shelf = store.claim(new Shelf());
        shelf.read(q -> {
            List<Object> first = q.first("SELECT * FROM shelf.book WHERE id = ?", f -> List.<Object>of(f.id("id"),
                    f.text("title"), f.text("body"), f.text("body"), f.missing("body"), f.integer("pages"),
                    f.real("price"), f.flag("lent"), f.instant("bought"), f.missing("series")), id(1)).orElseThrow();
            assertEquals(List.of(id(1), "A", body, body, false, 12, 1.5, true,
                    Instant.parse("2024-02-29T23:59:59.123Z"), true), first);
            q.each("SELECT * FROM shelf.book WHERE id = ?", f -> {
                assertTrue(f.missing("body"));
                assertNull(f.text("body"));
                assertTrue(f.missing("pages"));
                assertNull(f.instant("bought"));
                assertEquals(id(1), f.id("series"));
                assertFalse(f.flag("lent"));
            }, id(2));
            return null;
        });
        ChangeSet set = store.changesAfter(0).get(0);
        assertEquals(List.of(id(1), id(2)), set.changes().stream().map(Change::row).toList());
        assertEquals(Map.of("title", "A", "body", body, "pages", 12, "price", 1.5, "lent", true, "bought",
                Instant.parse("2024-02-29T23:59:59.123Z")), set.changes().get(0).after());
        assertEquals(id(1), set.changes().get(1).after().get("series"));
        assertTrue(set.changes().get(1).after().containsKey("pages"));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void writesAreNumberedAndTold(TemporaryStore.Kind kind) throws Exception {
        on(kind);
        List<ChangeSet> heard = new ArrayList<>();
        AutoCloseable listening = store.listen(heard::add);
        assertEquals(0, store.lastNumber());
        shelf.write(ANNA, "one", true, tx -> {
            assertEquals(1, tx.number());
            assertEquals(temporary.clock().instant(), tx.at());
            tx.insert("book", id(1), book("A"));
            return null;
        });
        shelf.write(BEN, "two", false, tx -> {
            tx.update("book", id(1), book("B", "pages", 3, "lent", false));
            return null;
        });
        listening.close();
        shelf.write(BEN, "three", false, tx -> {
            tx.delete("book", id(1));
            return null;
        });
        assertEquals(List.of("one", "two"), heard.stream().map(ChangeSet::label).toList());
        assertEquals(3, store.lastNumber());
        List<ChangeSet> stored = store.changesAfter(0);
        assertEquals(heard, stored.subList(0, 2));
        assertEquals(List.of(1L, 2L, 3L), stored.stream().map(ChangeSet::number).toList());
        Change update = stored.get(1).changes().get(0);
        assertEquals(List.of("title", "pages"), List.copyOf(update.after().keySet()), "lent stayed false");
        assertEquals("A", update.before().get("title"));
        assertTrue(stored.get(2).changes().get(0).deleted());
        assertEquals("B", stored.get(2).changes().get(0).before().get("title"));
        assertEquals(BEN, stored.get(2).actor());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aWriteThatThrowsLeavesNothing(TemporaryStore.Kind kind) {
        on(kind);
        assertThrows(IllegalStateException.class, () -> shelf.write(ANNA, "fails", true, tx -> {
            tx.insert("book", id(1), book("A"));
            throw new IllegalStateException("no");
        }));
        assertEquals(List.of(), titles(shelf));
        assertEquals(0, store.lastNumber());
        shelf.write(ANNA, "works", true, tx -> {
            assertEquals(1, tx.number());
            tx.insert("book", id(1), book("A"));
            return null;
        });
        assertEquals(1, store.lastNumber());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aWriteThatChangesNothingTakesNoNumber(TemporaryStore.Kind kind) {
        on(kind);
        store.write(ANNA, "nothing", true, () -> null);
        assertEquals(0, store.lastNumber());
        assertEquals(List.of(), store.audit().entries(0));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void writesJoinTheOneUnderWay(TemporaryStore.Kind kind) {
        on(kind);
        store.write(ANNA, "outer", true, () -> {
            shelf.write(BEN, "inner", false, tx -> {
                tx.insert("book", id(1), book("A"));
                return null;
            });
            assertEquals(List.of("A"), titles(shelf), "a write sees what it has done");
            assertThrows(ProblemException.class, () -> shelf.write(BEN, "inner that fails", false, tx -> {
                tx.insert("book", id(2), book("B"));
                tx.insert("book", id(3), book("A"));
                return null;
            }));
            shelf.write(BEN, "inner", false, tx -> {
                tx.insert("book", id(4), book("C"));
                return null;
            });
            return null;
        });
        ChangeSet set = store.changesAfter(0).get(0);
        assertEquals("outer", set.label());
        assertEquals(ANNA, set.actor());
        assertEquals(List.of(id(1), id(4)), set.changes().stream().map(Change::row).toList());
        assertEquals(List.of("A", "C"), titles(shelf));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void manyRowsAtOnce(TemporaryStore.Kind kind) {
        on(kind);
        List<Tx.Row> rows = IntStream.rangeClosed(1, 1201)
                .mapToObj(i -> new Tx.Row(id(i), book("Book " + i, "pages", i))).toList();
        shelf.write(ANNA, "import", true, tx -> {
            tx.insertAll("book", rows);
            return null;
        });
        assertEquals(1201, (long) shelf.read(q -> q.number("SELECT COUNT(*) FROM shelf.book")));
        ChangeSet set = store.changesAfter(0).get(0);
        assertEquals(rows.stream().map(Tx.Row::fields).toList(), set.changes().stream().map(Change::after).toList());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void brokenRulesAreNamed(TemporaryStore.Kind kind) {
        on(kind);
        shelf.write(ANNA, "one", true, tx -> {
            tx.insert("book", id(1), book("A"));
            return null;
        });
        assertViolation(ConstraintViolation.Rule.UNIQUE, "book_title", id(2), book("A"));
        assertViolation(ConstraintViolation.Rule.CHECK, "book_pages", id(2), book("B", "pages", 0));
        assertViolation(ConstraintViolation.Rule.REFERENCE, "book_series", id(2), book("B", "series", id(9)));
        assertViolation(ConstraintViolation.Rule.MISSING, "title", id(2), book(null));
        assertEquals(List.of("A"), titles(shelf));
    }

    private void assertViolation(ConstraintViolation.Rule rule, String name, UUID row, Map<String, Object> fields) {
        for (boolean many : new boolean[] {false, true}) {
            ConstraintViolation violation = assertThrows(ConstraintViolation.class,
                    () -> shelf.write(ANNA, "breaks", true, tx -> {
                        if (many) {
                            tx.insertAll("book", List.of(new Tx.Row(row, fields)));
                        } else {
                            tx.insert("book", row, fields);
                        }
                        return null;
                    }));
            assertEquals(rule, violation.rule());
            assertEquals(name, violation.constraint());
            assertEquals("store.constraint", violation.problem().code());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void badInputIsRefused(TemporaryStore.Kind kind) {
        on(kind);
        assertEquals("store.nul", code(tx -> tx.insert("book", id(1), book("a\0b"))));
        assertEquals("store.too-long", code(tx -> tx.insert("book", id(1), book("x".repeat(201)))));
        assertEquals("store.gone", code(tx -> tx.update("book", id(1), book("A"))));
        assertEquals("store.gone", code(tx -> tx.delete("book", id(1))));
        assertThrows(IllegalArgumentException.class, () -> shelf.write(ANNA, "x", true, tx -> {
            tx.insert("book (id) VALUES ('1'); --", id(1), book("A"));
            return null;
        }));
        assertThrows(IllegalArgumentException.class, () -> shelf.write(ANNA, "x", true, tx -> {
            tx.insert("book", id(1), Map.of("title, id", "A"));
            return null;
        }));
        assertThrows(IllegalArgumentException.class,
                () -> shelf.read(q -> q.list("DELETE FROM shelf.book", f -> null)));
    }

    private String code(Consumer<Tx> work) {
        return assertThrows(ProblemException.class, () -> shelf.write(ANNA, "bad", true, tx -> {
            work.accept(tx);
            return null;
        })).problem().code();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void privateTablesLeaveNoFieldsBehind(TemporaryStore.Kind kind) {
        on(kind);
        shelf.write(ANNA, "vault", false, tx -> {
            tx.insert("reader", id(1), Map.of("phone", "+41 44 668 18 00"));
            tx.update("reader", id(1), Map.of("phone", "+41 44 668 18 01"));
            tx.delete("reader", id(1));
            return null;
        });
        List<Change> changes = store.changesAfter(0).get(0).changes();
        assertEquals(List.of(new Change("shelf", "reader", id(1), null, Map.of()),
                new Change("shelf", "reader", id(1), Map.of(), Map.of()),
                new Change("shelf", "reader", id(1), Map.of(), null)), changes);
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aListenerThatFailsOrWritesKeepsTheOrder(TemporaryStore.Kind kind) {
        on(kind);
        List<Long> heard = new ArrayList<>();
        store.listen(set -> {
            throw new IllegalStateException("a listener of a test that fails");
        });
        store.listen(set -> {
            if (set.number() == 1) {
                shelf.write(ANNA, "answer", false, tx -> {
                    tx.insert("book", id(2), book("B"));
                    return null;
                });
            }
        });
        store.listen(set -> heard.add(set.number()));
        shelf.write(ANNA, "first", false, tx -> {
            tx.insert("book", id(1), book("A"));
            return null;
        });
        assertEquals(List.of(1L, 2L), heard);
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void queriesNest(TemporaryStore.Kind kind) {
        on(kind);
        shelf.write(ANNA, "two", false, tx -> {
            tx.insert("book", id(1), book("A"));
            tx.insert("book", id(2), book("B", "series", id(1)));
            return null;
        });
        String one = "SELECT * FROM shelf.book WHERE id = ?";
        List<String> pairs = shelf.read(q -> q.first(one, f -> q.list(one, g -> g.text("title") + f.text("title"),
                f.id("series")), id(2)).orElseThrow());
        assertEquals(List.of("AB"), pairs);
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theThreadOfTheWindowIsKeptOff(TemporaryStore.Kind kind) {
        on(kind);
        store.keepOff(Thread.currentThread());
        assertThrows(IllegalStateException.class, () -> store.lastNumber());
        assertThrows(IllegalStateException.class, () -> titles(shelf));
        assertThrows(IllegalStateException.class, () -> store.write(ANNA, "x", false, () -> null));
        assertThrows(IllegalStateException.class, () -> store.still(() -> null));
        assertThrows(IllegalStateException.class, () -> store.history().undoable(ANNA));
        assertThrows(IllegalStateException.class, () -> store.audit().entries(0));
        store.keepOff(null);
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anInterruptedWriteIsWholeOrNotThereAndTheNextOneWorks(TemporaryStore.Kind kind) {
        on(kind);
        int written = 0;
        for (int i = 1; i <= 20; i++) {
            UUID row = id(i);
            Thread.currentThread().interrupt();
            try {
                shelf.write(ANNA, "interrupted", false, tx -> {
                    tx.insert("book", row, book("Book " + row));
                    return null;
                });
                written++;
            } catch (CancelledException e) {
                assertTrue(Thread.currentThread().isInterrupted(), "whoever is above learns of it too");
            } catch (ProblemException e) {
                assertEquals("store.failed", e.problem().code());
            }
            Thread.interrupted();
        }
        shelf.write(ANNA, "after", false, tx -> {
            tx.insert("book", id(99), book("after"));
            return null;
        });
        assertEquals(written + 1, titles(shelf).size());
        assertEquals(new Store.Audit.Verdict(written + 1, 0, 0), store.audit().verify(Progress.none()));
    }

    @Test
    void twoProcessesOnOneServerCountOn() {
        on(TemporaryStore.Kind.POSTGRES);
        try (StoreImpl second = temporary.second()) {
            Schema other = second.claim(new Shelf());
            List<Long> heard = new ArrayList<>();
            store.listen(set -> heard.add(set.number()));
            for (int i = 1; i <= 4; i++) {
                int number = i;
                (i % 2 == 1 ? shelf : other).write(ANNA, "write " + i, true, tx -> {
                    tx.insert("book", id(number), book("Book " + number));
                    return null;
                });
            }
            assertEquals(List.of(1L, 2L, 3L), heard, "the other's write is told before the next of its own");
            assertEquals(new Store.Audit.Verdict(4, 0, 0), store.audit().verify(Progress.none()));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void manyThreadsWriteAndReadAtOnce(TemporaryStore.Kind kind) throws Exception {
        on(kind);
        List<Long> heard = new ArrayList<>();
        store.listen(set -> heard.add(set.number()));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 6; thread++) {
            int first = thread * 20;
            all.add(threads.submit(() -> {
                for (int i = first + 1; i <= first + 20; i++) {
                    UUID row = id(i);
                    shelf.write(ANNA, "write", false, tx -> {
                        tx.insert("book", row, book("Book " + row));
                        return null;
                    });
                    assertTrue(titles(shelf).contains("Book " + row));
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        assertEquals(LongStream.rangeClosed(1, 120).boxed().toList(), heard);
        assertEquals(120, titles(shelf).size());
    }
}
