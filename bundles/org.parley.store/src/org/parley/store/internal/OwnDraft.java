// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.store.Query;
import org.parley.store.Tx;
import org.parley.store.merge.Conflict;
import org.parley.store.merge.Side;
import org.parley.store.spi.MergeDraft;
import org.parley.store.spi.MergeRow;

/** {@link MergeDraft} on the tables of one owner. */
final class OwnDraft implements MergeDraft {

    private final String schema;
    private final SqlTx tx;
    private final MergeRun run;
    private final SqlQuery theirs;

    OwnDraft(Wall wall, SqlTx tx, MergeRun run) {
        this.schema = wall.schema();
        this.tx = tx;
        this.run = run;
        theirs = run.theirs().within(wall);
    }

    @Override
    public Tx tx() {
        return tx;
    }

    @Override
    public Query theirs() {
        return theirs;
    }

    @Override
    public UUID here(UUID there) {
        return run.aliases().getOrDefault(there, there);
    }

    @Override
    public List<MergeRow> rows(String table) {
        List<MergeRow> rows = new ArrayList<>();
        for (UUID there : run.changed().rows(schema, table)) {
            run.progress().check();
            UUID id = here(there);
            Map<String, Object> theirs = present(this.theirs, table, there).orElse(null);
            Map<String, Object> ours = present(tx, table, id).orElse(null);
            Map<String, Object> base = run.oursIsBase() ? run.changedHere().before(schema, table, id, ours)
                    : mapped(run.changed().before(schema, table, there, theirs));
            MergeRow row = new MergeRow(table, id, there, base, ours, mapped(theirs));
            if (!MergeRow.same(row.base(), row.theirs(), columns(row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> columns(MergeRow row) {
        return row.theirs() == null ? List.of() : List.copyOf(row.theirs().keySet());
    }

    private Optional<Map<String, Object>> present(SqlQuery query, String table, UUID id) {
        return query.run("SELECT * FROM " + schema + "." + Binding.name(table) + " WHERE id = ?", new Object[] {id},
                fields -> fields.next() ? Optional.of(fields.all()) : Optional.empty());
    }

    /** A state from there with the ids that stand here. */
    private Map<String, Object> mapped(Map<String, Object> state) {
        if (state == null) {
            return null;
        }
        Map<String, Object> mapped = new LinkedHashMap<>(state);
        mapped.replaceAll((column, value) -> value instanceof UUID id ? here(id) : value);
        return mapped;
    }

    @Override
    public Side settle(Conflict conflict) {
        return run.settle(conflict);
    }

    @Override
    public void join(UUID there, UUID here) {
        run.join(there, here);
    }

    @Override
    public void insert(String table, UUID id, Map<String, Object> fields) {
        tx.insert(table, id, fields);
        run.count(schema, table).added++;
    }

    @Override
    public void update(String table, UUID id, Map<String, Object> fields) {
        if (!fields.isEmpty()) {
            tx.update(table, id, fields);
            run.count(schema, table).changed++;
        }
    }

    @Override
    public void delete(String table, UUID id) {
        tx.delete(table, id);
        run.count(schema, table).removed++;
    }

    @Override
    public void tell(String sentence) {
        run.tell(sentence);
    }

    @Override
    public void leaveOut(String sentence) {
        run.leaveOut(sentence);
    }
}
