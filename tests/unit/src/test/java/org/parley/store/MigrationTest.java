// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.book;
import static org.parley.store.Shelf.titles;
import static org.parley.testkit.CountingIds.id;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.SchemaOwner.Migration;
import org.parley.testkit.TemporaryStore;

class MigrationTest {

    private TemporaryStore temporary;

    private void on(TemporaryStore.Kind kind) {
        temporary = TemporaryStore.on(kind);
        temporary.store().claim(new Shelf()).write(ANNA, "add", true, tx -> {
            tx.insert("book", id(1), book("A"));
            return null;
        });
        temporary.reopen();
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    private static Shelf shelfWith(Migration... more) {
        List<Migration> all = new ArrayList<>(Shelf.MIGRATIONS);
        all.addAll(List.of(more));
        return new Shelf(all);
    }

    private Problem problem(Schema schema) {
        return assertThrows(ProblemException.class, () -> titles(schema)).problem();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void laterStepsAreDoneOnce(TemporaryStore.Kind kind) {
        on(kind);
        Migration second = new Migration(2, "place", List.of("ALTER TABLE shelf.book ADD COLUMN place INTEGER",
                "UPDATE shelf.book SET place = 7"));
        for (int start = 0; start < 2; start++) {
            Schema shelf = temporary.store().claim(shelfWith(second));
            assertEquals(7, (long) shelf.read(q -> q.number("SELECT place FROM shelf.book")));
            temporary.reopen();
        }
        assertEquals(2, temporary.count("SELECT COUNT(*) FROM store.migration WHERE schema_name = 'shelf'"));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aStepThatFailsLeavesTheOldStateAndDisablesOnlyItsOwner(TemporaryStore.Kind kind) {
        on(kind);
        Schema shelf = temporary.store().claim(shelfWith(
                new Migration(2, "place", List.of("ALTER TABLE shelf.book ADD COLUMN place INTEGER")),
                new Migration(3, "half", List.of("CREATE TABLE shelf.half (id CHAR(36) NOT NULL PRIMARY KEY)",
                        "UPDATE shelf.book SET title = 'spoilt'", "UPDATE shelf.nowhere SET x = 1"))));
        Schema other = temporary.store().claim(new SchemaOwner() {
            @Override
            public String schema() {
                return "other";
            }

            @Override
            public List<Migration> migrations() {
                return List.of(new Migration(1, "o", List.of("CREATE TABLE other.o (id CHAR(36) NOT NULL PRIMARY KEY)")));
            }
        });
        Problem problem = problem(shelf);
        assertEquals("store.migration", problem.code());
        assertTrue(problem.what().contains("shelf") && problem.what().contains("step 3 (half)"), problem.what());
        assertThrows(ProblemException.class, () -> shelf.write(ANNA, "x", false, tx -> null));
        assertEquals(0, (long) other.read(q -> q.number("SELECT COUNT(*) FROM other.o")));
        assertEquals(1, temporary.count("SELECT COUNT(*) FROM shelf.book WHERE title = 'A' AND place IS NULL"));
        assertThrows(IllegalStateException.class, () -> temporary.count("SELECT COUNT(*) FROM shelf.half"));

        temporary.reopen();
        Schema mended = temporary.store().claim(shelfWith(
                new Migration(2, "place", List.of("ALTER TABLE shelf.book ADD COLUMN place INTEGER")),
                new Migration(3, "whole", List.of("CREATE TABLE shelf.half (id CHAR(36) NOT NULL PRIMARY KEY)"))));
        assertEquals(List.of("A"), titles(mended));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aStepThatWasChangedAfterwardsIsRefused(TemporaryStore.Kind kind) {
        on(kind);
        Migration first = Shelf.MIGRATIONS.get(0);
        List<String> statements = new ArrayList<>(first.statements());
        statements.set(1, statements.get(1).replace("VARCHAR(40)", "VARCHAR(50)"));
        Problem problem = problem(temporary.store().claim(
                new Shelf(List.of(new Migration(1, first.name(), statements)))));
        assertEquals("store.migration-changed", problem.code());
        List<String> padded = first.statements().stream().map(s -> "  " + s + "\n").toList();
        assertEquals(List.of("A"), titles(temporary.reopen().claim(
                new Shelf(List.of(new Migration(1, "another name", padded))))));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void tablesOfANewerOwnerAreLeftAlone(TemporaryStore.Kind kind) {
        on(kind);
        assertEquals(List.of("A"), titles(temporary.store().claim(shelfWith(
                new Migration(2, "place", List.of("ALTER TABLE shelf.book ADD COLUMN place INTEGER"))))));
        assertEquals("store.newer-tables", problem(temporary.reopen().claim(new Shelf())).code());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void stepsHaveToCount(TemporaryStore.Kind kind) {
        on(kind);
        Schema shelf = temporary.store().claim(shelfWith(new Migration(4, "gap", List.of())));
        assertEquals("store.migration-order", problem(shelf).code());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void tablesOfAnOlderStoreAreBroughtUpToDateWithTheFirstStepOfAStart(TemporaryStore.Kind kind) {
        on(kind);
        temporary.execute("ALTER TABLE store.migration DROP COLUMN statements");
        temporary.execute("ALTER TABLE store.migration DROP COLUMN maker");
        temporary.execute("DELETE FROM store.migration WHERE schema_name = 'store' AND version = 2");
        assertEquals(List.of("A"), titles(temporary.reopen().claim(new Shelf())));
        String second = "SELECT COUNT(*) FROM store.migration WHERE schema_name = 'store' AND version = 2";
        assertEquals(0, temporary.count(second), "reading changes nothing, so that an older Parley can still open it");
        temporary.reopen();
        Schema shelf = temporary.store().claim(shelfWith(
                new Migration(2, "place", List.of("ALTER TABLE shelf.book ADD COLUMN place INTEGER"))));
        assertEquals(List.of("A"), titles(shelf));
        assertEquals(1, temporary.count(second));
        assertEquals(1, temporary.count("SELECT COUNT(*) FROM store.migration WHERE schema_name = 'shelf'"
                + " AND statements LIKE '%ADD COLUMN place INTEGER%' AND maker IS NULL"));
        if (kind == TemporaryStore.Kind.DERBY) {
            assertEquals(1, temporary.backups().automatic().size(), "a copy was made before");
        }
    }
}
