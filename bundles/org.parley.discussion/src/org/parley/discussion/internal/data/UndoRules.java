// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Role;
import org.parley.discussion.Decision;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.store.ChangedFields;
import org.parley.store.Tx;

/**
 * What undoing means here, after the rows have been put back. Decisions and versions of texts are never lost: those
 * that the undo took away are put back, and a second decision says that the first was taken back (or, at a redo, stands
 * again). What points into the version that is no longer the present one is carried over. Only a whole import goes
 * away with everything that came in it, if nothing else points there.
 */
final class UndoRules {

    private final Ids ids;
    private final Revisions revisions;

    UndoRules(Ids ids, Revisions revisions) {
        this.ids = ids;
        this.revisions = revisions;
    }

    void check(ChangeSet original, Tx tx) {
        NetChanges net = new NetChanges(original);
        Set<UUID> gone = net.made("post").keySet();
        if (!gone.isEmpty()) {
            revisions.askToRemove(tx, gone);
        }
        net.made("post_text").forEach((id, row) -> keep(tx, "post_text", id, row, gone));
        net.made("decision").forEach((id, row) -> {
            if (!gone.contains(new ChangedFields(row).id("post_id"))) {
                keep(tx, "decision", id, row, gone);
                answer(original, tx, id, row);
            }
        });
        net.lastTexts().forEach((postId, textId) -> {
            if (!gone.contains(postId)) {
                carryOver(tx, postId, UUID.fromString(textId.toString()));
            }
        });
    }

    private static void keep(Tx tx, String table, UUID id, Map<String, Object> row, Set<UUID> gone) {
        boolean there = tx.number("SELECT COUNT(*) FROM discussion." + table + " WHERE id = ?", id) > 0;
        if (!there && !gone.contains(new ChangedFields(row).id("post_id"))) {
            tx.insert(table, id, row);
        }
    }

    private void answer(ChangeSet original, Tx tx, UUID id, Map<String, Object> row) {
        ChangedFields fields = new ChangedFields(id, row);
        Decision decision = Rows.decision(fields);
        if (decision.step() == Step.WITHDRAW) {
            Decision again = tx.first("SELECT id, post_id, step, reason, note, rule_id, moderator, decided_at"
                    + " FROM discussion.decision WHERE id = ?", Rows::decision, fields.id("withdraws")).orElseThrow();
            insert(tx, again.step(), again, null, fields.id("panel_id"));
        } else {
            mayWithdraw(original.actor(), tx.actor(), decision);
            insert(tx, Step.WITHDRAW, decision, id, fields.id("panel_id"));
        }
    }

    private void insert(Tx tx, Step step, Decision about, UUID withdraws, UUID panelId) {
        String note = step == Step.WITHDRAW ? "" : about.note();
        Decision decision = new Decision(ids.next(), about.postId(), step, about.reason(), note, about.rule(),
                tx.actor().name(), tx.at());
        tx.insert("decision", decision.id(), Rows.of(panelId, decision, tx.number(), withdraws));
    }

    /** What was redacted may be seen again only by those who have seen it or may see everything. */
    private static void mayWithdraw(Actor decided, Actor undoes, Decision decision) {
        if (decision.step() == Step.REDACT && undoes.role() != Role.PRIVACY && !undoes.id().equals(decided.id())) {
            throw new ProblemException(Problem.from(Messages.of(UndoRules.class), Problem.Kind.REFUSED,
                    "moderation.lift", decided.name()));
        }
    }

    private void carryOver(Tx tx, UUID postId, UUID lastTextId) {
        Post now = PostRows.require(tx, postId);
        if (!now.text().id().equals(lastTextId)) {
            revisions.tell(tx, PostRows.with(now, PostRows.text(tx, lastTextId), now.state()), now);
        }
    }
}
