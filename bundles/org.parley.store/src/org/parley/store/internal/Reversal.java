// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;

import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.ProblemException;
import org.parley.store.ConstraintViolation;

/** Puts every row back as it was before a change set, from its last change to its first. */
final class Reversal {

    private final ChangeSet set;
    private final Transaction transaction;
    private final LongFunction<List<ChangeSet>> since;
    private final Function<String, Set<String>> privateTables;
    private final Map<String, SqlTx> tables = new HashMap<>();
    private Map<UUID, Map<String, Object>> firstBefore;

    /**
     * @param since         reads the change sets after a number
     * @param privateTables names the private tables of a schema
     */
    Reversal(ChangeSet set, LongFunction<List<ChangeSet>> since, Transaction transaction,
            Function<String, Set<String>> privateTables) {
        this.privateTables = privateTables;
        this.set = set;
        this.since = since;
        this.transaction = transaction;
    }

    /** Refuses, naming the table, at the first row that is not as the change set left it. */
    void run() {
        List<Change> changes = set.changes();
        try {
            for (int i = changes.size() - 1; i >= 0; i--) {
                backOrRefused(changes.get(i));
            }
        } catch (ConstraintViolation e) {
            throw HistoryImpl.refused(set.label(), "undo.rule", e.constraint());
        }
    }

    /** Where the tables themselves went, because the schema was put back to an earlier state, the row is gone as well. */
    private void backOrRefused(Change change) {
        try {
            back(change);
        } catch (ProblemException e) {
            if (e.getCause() instanceof SQLException cause && SqlProblems.noSuchThing(cause)) {
                throw refused("undo.gone", change);
            }
            throw e;
        }
    }

    private void back(Change change) {
        SqlTx tx = tables.computeIfAbsent(change.schema(),
                s -> new SqlTx(new Wall(s), privateTables.apply(s), transaction));
        if (change.deleted()) {
            if (tx.present(change.table(), change.row(), null).isPresent()) {
                throw refused("undo.back", change);
            }
            tx.insert(change.table(), change.row(), change.before());
            return;
        }
        Optional<Map<String, Object>> present = tx.present(change.table(), change.row(), change.made() ? null
                : change.after().keySet());
        Map<String, Object> now = present.orElseThrow(() -> refused("undo.gone", change));
        change.after().forEach((column, value) -> {
            if (!Binding.same(now.get(column), value)) {
                throw refused("undo.changed", change);
            }
        });
        if (change.made()) {
            if (now.size() > change.after().size()) {
                sameDefaults(change, now);
            }
            tx.delete(change.table(), change.row());
        } else {
            tx.update(change.table(), change.row(), change.before());
        }
    }

    /**
     * Looks at the columns that the insert left to their defaults. What those were shows in the first later change of
     * such a column; without one it has its default still.
     */
    private void sameDefaults(Change change, Map<String, Object> now) {
        Map<String, Object> defaults = firstBefore().getOrDefault(change.row(), Map.of());
        boolean hidden = privateTables.apply(change.schema()).contains(change.table());
        if (hidden && firstBefore().containsKey(change.row())) {
            throw refused("undo.changed", change);
        }
        now.forEach((column, value) -> {
            if (!change.after().containsKey(column) && defaults.containsKey(column)
                    && !Binding.same(defaults.get(column), value)) {
                throw refused("undo.changed", change);
            }
        });
    }

    /** What the columns of each row held when they were first changed after the change set. */
    private Map<UUID, Map<String, Object>> firstBefore() {
        if (firstBefore == null) {
            firstBefore = new HashMap<>();
            for (ChangeSet later : since.apply(set.number())) {
                for (Change change : later.changes()) {
                    if (change.before() != null) {
                        Map<String, Object> known = firstBefore.computeIfAbsent(change.row(), r -> new HashMap<>());
                        change.before().forEach((column, value) -> {
                            if (!known.containsKey(column)) {
                                known.put(column, value);
                            }
                        });
                    }
                }
            }
        }
        return firstBefore;
    }

    private ProblemException refused(String reason, Change change) {
        return HistoryImpl.refused(set.label(), reason, change.schema() + "." + change.table());
    }
}
