// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.discussion.Moderation.Word;
import org.parley.store.Query;
import org.parley.store.Tx;

/** The word lists of panels. */
public final class Words {

    private Words() {
    }

    /** The list of a panel in its order. */
    public static List<Word> of(Query query, UUID panelId) {
        return query.list("SELECT word, lang, kind, house_rule FROM discussion.word WHERE panel_id = ? ORDER BY place",
                Rows::word, panelId);
    }

    /** Puts another list in its place. */
    public static void replace(Tx tx, Ids ids, UUID panelId, List<Word> words) {
        tx.list("SELECT id FROM discussion.word WHERE panel_id = ?", f -> f.id("id"), panelId)
                .forEach(id -> tx.delete("word", id));
        List<Tx.Row> rows = new ArrayList<>();
        for (Word word : words) {
            rows.add(new Tx.Row(ids.next(), Rows.of(panelId, rows.size(), word)));
        }
        tx.insertAll("word", rows);
    }
}
