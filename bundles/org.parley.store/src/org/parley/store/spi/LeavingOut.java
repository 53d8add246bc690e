// SPDX-License-Identifier: Apache-2.0
package org.parley.store.spi;

import java.util.List;
import java.util.Set;

import org.parley.core.Messages;

/**
 * The rule of an owner whose things stay as they are here: what was added, changed or removed in the other copy is named
 * as left out, table by table in the order given. The owner's texts call the rows of a table {@code merge.sort.TABLE}.
 */
public abstract class LeavingOut implements MergeRule {

    private static final Messages TEXTS = Messages.of(LeavingOut.class);

    private final String schema;
    private final List<String> after;
    private final List<String> tables;
    private final Messages texts;

    /**
     * Names what is left out.
     *
     * @param after schemas whose things come before, as {@link MergeRule#after()}
     * @param texts of the owner
     */
    protected LeavingOut(String schema, List<String> after, List<String> tables, Messages texts) {
        this.schema = schema;
        this.after = List.copyOf(after);
        this.tables = List.copyOf(tables);
        this.texts = texts;
    }

    @Override
    public final String schema() {
        return schema;
    }

    @Override
    public final List<String> after() {
        return after;
    }

    @Override
    public final Set<String> tables() {
        return Set.copyOf(tables);
    }

    @Override
    public final String sort(String table) {
        return texts.get("merge.sort." + table);
    }

    @Override
    public final void merge(MergeDraft draft) {
        for (String table : tables) {
            int changed = draft.rows(table).size();
            if (changed > 0) {
                draft.leaveOut(TEXTS.get("merge.left", sort(table), changed));
            }
        }
    }
}
