// SPDX-License-Identifier: Apache-2.0
package org.parley.store.spi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parley.store.merge.Conflict;
import org.parley.store.merge.Side;

/**
 * The columns of a table in groups that only make sense together, such as start and end of a range. Two changes of one
 * row meet only when both touch one group. A column in no group (a place in an order) is taken over when it was changed
 * there alone, and never asked about.
 */
public final class MergeGroups {

    private final List<Group> groups;
    private final Set<String> named = new HashSet<>();

    public MergeGroups(List<Group> groups) {
        this.groups = List.copyOf(groups);
        groups.forEach(group -> named.addAll(group.columns()));
    }

    /**
     * Columns that belong together.
     *
     * @param name  stable short name, a part of the kind of its conflicts
     * @param title in words
     */
    public record Group(String name, String title, List<String> columns) {

        public Group {
            columns = List.copyOf(columns);
        }
    }

    /** How a row is told to a person. */
    public interface Words {

        /** The sort of conflict this is, when both changed this group. */
        String title(Group group);

        /** The row in words. */
        String about(MergeRow row);

        /** What a state says in this group. */
        String value(Group group, Map<String, Object> state);
    }

    /** True when two states differ in a group. */
    public boolean differ(Map<String, Object> one, Map<String, Object> other) {
        return !MergeRow.same(one, other, named);
    }

    /**
     * What has to be set here in a row that is here and there. Asks about each group that both have changed.
     *
     * @param kind beginning of the kind of conflicts
     */
    public Map<String, Object> fields(MergeDraft draft, MergeRow row, String kind, Words words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Group group : groups) {
            if (theirsStands(draft, row, group, kind, words)) {
                group.columns().stream().filter(row.theirs()::containsKey)
                        .forEach(column -> fields.put(column, row.theirs().get(column)));
            }
        }
        row.theirs().forEach((column, value) -> {
            List<String> one = List.of(column);
            if (!named.contains(column) && row.base() != null && !MergeRow.same(row.base(), row.theirs(), one)
                    && MergeRow.same(row.base(), row.ours(), one)) {
                fields.put(column, value);
            }
        });
        return fields;
    }

    private static boolean theirsStands(MergeDraft draft, MergeRow row, Group group, String kind, Words words) {
        List<String> columns = group.columns();
        if (MergeRow.same(row.base(), row.theirs(), columns) || MergeRow.same(row.ours(), row.theirs(), columns)) {
            return false;
        }
        if (MergeRow.same(row.base(), row.ours(), columns)) {
            return true;
        }
        return draft.settle(Conflict.open(kind + "." + group.name(), words.title(group), words.about(row),
                row.base() == null ? "" : words.value(group, row.base()), words.value(group, row.ours()),
                words.value(group, row.theirs()))) == Side.THEIRS;
    }
}
