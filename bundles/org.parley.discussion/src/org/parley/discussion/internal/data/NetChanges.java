// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Change;
import org.parley.core.ChangeSet;

/** What a change set came to in the end: a row that it took away and put back has not been made by it. */
final class NetChanges {

    private final List<Change> changes;

    NetChanges(ChangeSet set) {
        changes = set.changes().stream().filter(c -> c.schema().equals(DiscussionTables.SCHEMA)).toList();
    }

    /** The rows of a table that were not there before and are there after, as they were made, by id. */
    Map<UUID, Map<String, Object>> made(String table) {
        Map<UUID, Change> first = new LinkedHashMap<>();
        Map<UUID, Change> last = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.table().equals(table)) {
                first.putIfAbsent(change.row(), change);
                last.put(change.row(), change);
            }
        }
        Map<UUID, Map<String, Object>> made = new LinkedHashMap<>();
        first.forEach((row, change) -> {
            if (change.made() && !last.get(row).deleted()) {
                made.put(row, change.after());
            }
        });
        return made;
    }

    /** The version of the text that each post had at the end, for posts whose version was changed. */
    Map<UUID, Object> lastTexts() {
        Map<UUID, Object> texts = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.table().equals("post") && !change.made() && !change.deleted()
                    && change.after().containsKey("text_id")) {
                texts.put(change.row(), change.after().get("text_id"));
            }
        }
        return texts;
    }
}
