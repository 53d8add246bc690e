// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.BEN;
import static org.parley.store.Shelf.book;
import static org.parley.testkit.CountingIds.id;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.ChangeSet;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.testkit.TemporaryStore;

class AuditTest {

    private TemporaryStore temporary;
    private Store store;

    private void fiveWrites(TemporaryStore.Kind kind) {
        temporary = TemporaryStore.on(kind);
        store = temporary.store();
        Schema shelf = store.claim(new Shelf());
        for (int i = 1; i <= 5; i++) {
            int number = i;
            shelf.write(i % 2 == 0 ? BEN : ANNA, "write " + i, true, tx -> {
                tx.insert("book", id(number), book("Book " + number, "body", "word ".repeat(number * 300)));
                return null;
            });
        }
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theChainFits(TemporaryStore.Kind kind) {
        fiveWrites(kind);
        assertEquals(new Store.Audit.Verdict(5, 0, 0), store.audit().verify(Progress.none()));
        List<Store.Audit.Entry> entries = store.audit().entries(3);
        assertEquals(List.of(4L, 5L), entries.stream().map(Store.Audit.Entry::number).toList());
        assertEquals(BEN, entries.get(0).actor());
        assertEquals(1, entries.get(0).rows());
        assertEquals(64, entries.get(0).digest().length());
        assertNotEquals(entries.get(0).digest(), entries.get(1).digest());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void erasingKeepsTheChain(TemporaryStore.Kind kind) {
        fiveWrites(kind);
        store.audit().erase(BEN, 3, "the member asked for it");
        store = temporary.reopen();
        assertEquals(new Store.Audit.Verdict(6, 1, 0), store.audit().verify(Progress.none()));
        ChangeSet erased = store.changesAfter(2).get(0);
        assertEquals("write 3", erased.label());
        assertEquals(List.of(), erased.changes());
        Store.Audit.Entry entry = store.audit().entries(2).get(0);
        assertTrue(entry.erased());
        assertEquals(1, entry.rows());
        assertEquals("Erase the content of change 3: the member asked for it", store.audit().entries(5).get(0).label());
        assertEquals(0, temporary.count("SELECT COUNT(*) FROM store.changeset WHERE number = 3"
                + " AND (salt IS NOT NULL OR body IS NOT NULL)"));
        assertEquals("store.erase",
                assertThrows(ProblemException.class, () -> store.audit().erase(BEN, 3, "again")).problem().code());
        assertEquals("store.erase",
                assertThrows(ProblemException.class, () -> store.audit().erase(BEN, 77, "none")).problem().code());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void onlyWhatAnEntrySaysWasErasedMayBeGone(TemporaryStore.Kind kind) {
        fiveWrites(kind);
        store.audit().erase(BEN, 2, "asked for");
        store.audit().erase(BEN, 4, "asked for");
        assertEquals(new Store.Audit.Verdict(7, 2, 0), store.audit().verify(Progress.none()));
        assertEquals("store.erase", assertThrows(ProblemException.class,
                () -> store.audit().erase(BEN, 6, "the trace")).problem().code(), "what proves an erasure stays");
        temporary.execute("UPDATE store.changeset SET salt = NULL, body = NULL WHERE number = 3");
        assertEquals(new Store.Audit.Verdict(7, 3, 3), store.audit().verify(Progress.none()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DERBY    | UPDATE store.changeset SET label = 'other' WHERE number = 3                  | 3",
        "DERBY    | UPDATE store.changeset SET actor_name = 'Eve' WHERE number = 2               | 2",
        "DERBY    | UPDATE store.changeset SET written = written + 1 WHERE number = 4            | 4",
        "DERBY    | UPDATE store.changeset SET body = (SELECT body FROM store.changeset WHERE number = 1)"
                + " WHERE number = 5 | 5",
        "DERBY    | UPDATE store.changeset SET row_count = 2 WHERE number = 1                    | 1",
        "DERBY    | UPDATE store.changeset SET salt = NULL WHERE number = 2                      | 2",
        "DERBY    | UPDATE store.changeset SET body = NULL WHERE number = 2                      | 2",
        "DERBY    | UPDATE store.changeset SET salt = 'no salt' WHERE number = 3                 | 3",
        "DERBY    | UPDATE store.changeset SET actor_kind = 'NOBODY' WHERE number = 3            | 3",
        "DERBY    | UPDATE store.changeset SET salt = NULL, body = NULL WHERE number = 4         | 4",
        "DERBY    | UPDATE store.changeset SET salt = NULL, body = NULL WHERE number > 1         | 2",
        "DERBY    | DELETE FROM store.changeset WHERE number = 3                                 | 3",
        "DERBY    | DELETE FROM store.changeset WHERE number = 5                                 | 5",
        "POSTGRES | UPDATE store.changeset SET salt = NULL, body = NULL WHERE number = 4         | 4",
        "POSTGRES | UPDATE store.changeset SET label = 'other' WHERE number = 3                  | 3",
        "POSTGRES | DELETE FROM store.changeset WHERE number = 5                                 | 5"})
    void tamperingShowsAtItsNumber(TemporaryStore.Kind kind, String sql, long broken) {
        fiveWrites(kind);
        temporary.execute(sql);
        Store.Audit.Verdict verdict = store.audit().verify(Progress.none());
        assertEquals(broken, verdict.broken());
        assertFalse(verdict.intact());
    }
}
