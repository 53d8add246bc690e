// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.ChangedFields;
import org.parley.store.Tx;

/**
 * What may be undone in a panel: an import goes as a batch, with the seats and people it brought, as long as nobody
 * else needs them. Decisions about seats and people are never undone, only taken anew.
 */
final class UndoRules {

    private final Ids ids;
    private final MemberUses uses;
    private final Messages messages;

    UndoRules(Ids ids, MemberUses uses, Messages messages) {
        this.ids = ids;
        this.uses = uses;
        this.messages = messages;
    }

    void check(ChangeSet original, Tx tx) {
        Set<UUID> people = new HashSet<>();
        for (Change change : original.changes()) {
            if (!change.schema().equals(PanelSchema.NAME)) {
                continue;
            }
            switch (change.table()) {
                case "panel", "seat", "cap_reason" -> throw refused("panel.undo.seats");
                case "member" -> {
                    // a whole row goes with its batch, or comes back with it by a redo; a field of it is a decision
                    if (change.made()) {
                        people.add(change.row());
                    } else if (!change.deleted()) {
                        throw refused("panel.undo.seats");
                    }
                }
                case "field" -> {
                    boolean used = change.made() && tx.number(
                            "SELECT COUNT(*) FROM panel.profile_value WHERE field_id = ?", change.row()) > 0;
                    if (used) {
                        throw refused("panel.undo.field");
                    }
                }
                case "code_series" -> keepCodes(change, tx);
                default -> {
                    // profile values come and go with their batch
                }
            }
        }
        if (!people.isEmpty() && !uses.inUse(people).isEmpty()) {
            throw refused("panel.undo.in-use");
        }
    }

    /** A code is a pseudonym and never given to anybody else, also when its bearer went with an import. */
    private void keepCodes(Change change, Tx tx) {
        ChangedFields row = new ChangedFields(change.deleted() ? change.before() : change.after());
        int last = row.integer("last_number");
        UUID panelId = row.id("panel_id");
        if (tx.number("SELECT MAX(last_number) FROM panel.code_series WHERE panel_id = ?", panelId) < last) {
            tx.insert("code_series", ids.next(), Map.of("panel_id", panelId, "last_number", last));
        }
    }

    private ProblemException refused(String code) {
        return new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, code));
    }
}
