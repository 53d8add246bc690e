// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.Layer;
import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.store.ChangedFields;
import org.parley.store.Tx;

/**
 * Keeps the rules of codes and codings when rows are put back. Versions of the codebook never go back: an undo is one
 * more version, and the line of the version it undid stays, since codings may name it.
 */
final class UndoRules implements CodingSchema.UndoRule {

    private final CodingTables tables;
    private final Discussions discussions;
    private final Ids ids;

    UndoRules(CodingTables tables, Discussions discussions, Ids ids) {
        this.tables = tables;
        this.discussions = discussions;
        this.ids = ids;
    }

    @Override
    public void afterUndo(ChangeSet original, Tx tx) {
        Set<UUID> codes = new LinkedHashSet<>();
        Set<UUID> codings = new LinkedHashSet<>();
        Set<UUID> panels = new LinkedHashSet<>();
        for (Change change : original.changes()) {
            if (change.in(CodingSchema.NAME, CodingSchema.CODE)) {
                codes.add(change.row());
            } else if (change.in(CodingSchema.NAME, CodingSchema.CODING)) {
                codings.add(change.row());
            } else if (change.in(CodingSchema.NAME, CodingSchema.BATCH)) {
                checkBatch(change.row(), tx);
            } else if (change.in(CodingSchema.NAME, CodingSchema.ADJUDICATION)) {
                checkDecision(change, tx);
            } else if (change.in(CodingSchema.NAME, CodingSchema.VERSION)) {
                panels.add(keepVersion(change, tx));
            }
        }
        panels.forEach(panel -> newVersion(panel, original, tx));
        codes.forEach(id -> checkCode(id, tx));
        // what was said is read once, for inside a write that means from the database
        Map<UUID, Discussion> now = new HashMap<>();
        codings.forEach(id -> checkCoding(id, tx, now));
    }

    /** Sees to it that a version there has been once keeps its one line; returns the panel. */
    private UUID keepVersion(Change change, Tx tx) {
        Map<String, Object> line = change.made() ? change.after() : change.before();
        ChangedFields fields = new ChangedFields(line);
        List<UUID> there = tx.list("SELECT id FROM coding.codebook_version WHERE panel = ? AND version = ?",
                row -> row.id("id"), fields.id("panel"), fields.integer("version"));
        if (there.isEmpty()) {
            tx.insert(CodingSchema.VERSION, ids.next(), line);
        }
        for (int i = 1; i < there.size(); i++) {
            tx.delete(CodingSchema.VERSION, there.get(i));
        }
        return fields.id("panel");
    }

    private void newVersion(UUID panel, ChangeSet original, Tx tx) {
        tx.insert(CodingSchema.VERSION, ids.next(), Map.of("panel", panel, "version", Rows.version(tx, panel) + 1,
                "what", Texts.get("what.undone", original.label()), "made_at", tx.at(), "maker", tx.actor().name()));
    }

    /** A batch does not go while something hangs on it. */
    private static void checkBatch(UUID id, Tx tx) {
        if (tx.number("SELECT COUNT(*) FROM coding.batch WHERE id = ?", id) == 0
                && tx.number("SELECT COUNT(*) FROM coding.coding WHERE origin = ?", id) > 0) {
            throw Texts.refused("batch.undo.used");
        }
    }

    /** What counts on a post was decided there in full. */
    private static void checkDecision(Change change, Tx tx) {
        UUID post = new ChangedFields(change.made() ? change.after() : change.before()).id("post");
        if (post == null) {
            post = tx.first("SELECT post FROM coding.adjudication WHERE id = ?", row -> row.id("post"), change.row())
                    .orElse(null);
        }
        boolean open = tx.number("SELECT COUNT(*) FROM coding.adjudication WHERE id = ? AND verdict <> 'LATER'",
                change.row()) == 0;
        if (open && tx.number("SELECT COUNT(*) FROM coding.curated_post WHERE post = ?", post) > 0) {
            throw Texts.refused("adjudicate.undo.later");
        }
    }

    private static void checkCode(UUID id, Tx tx) {
        Optional<Code> code = Rows.code(tx, id);
        if (code.isEmpty()) {
            long used = tx.number("SELECT COUNT(*) FROM coding.coding WHERE code = ?", id)
                    + tx.number("SELECT COUNT(*) FROM coding.code WHERE parent = ?", id);
            if (used > 0) {
                throw Texts.refused("coding.undo.used");
            }
            return;
        }
        Codebook codebook = CodebookBuilder.build(code.get().panelId(), 0, Rows.codes(tx, code.get().panelId()));
        CodeRules.check(codebook, code.get());
    }

    private void checkCoding(UUID id, Tx tx, Map<UUID, Discussion> now) {
        Optional<Coding> found = Rows.coding(tx, id);
        if (found.isEmpty()) {
            return;
        }
        Coding coding = found.get();
        Code code = Rows.code(tx, coding.codeId()).orElseThrow(() -> Texts.refused("coding.undo.code"));
        Codebook codebook = CodebookBuilder.build(coding.panelId(), 0, Rows.codes(tx, coding.panelId()));
        for (Coding other : Rows.codingsOn(tx, coding.postId())) {
            if (other.id().equals(id) || !sameHand(other, coding)) {
                continue;
            }
            if (other.codeId().equals(coding.codeId())) {
                if (other.textId().equals(coding.textId()) && other.start() == coding.start()
                        && other.end() == coding.end()) {
                    throw Texts.refused("coding.undo.same", code.name());
                }
            } else if (codebook.codes().containsKey(other.codeId())
                    && CodeRules.apart(codebook, code, codebook.codes().get(other.codeId()))) {
                throw Texts.refused("coding.undo.exclusive", code.name());
            }
        }
        bringUpToDate(coding, tx, now);
    }

    /** Codings of one coder in one layer keep the rules of the codebook among themselves; so does the curated version. */
    private static boolean sameHand(Coding one, Coding other) {
        return one.layer() == other.layer() && (one.layer() == Layer.CURATED
                || one.coderId().equals(other.coderId()) && Objects.equals(one.originId(), other.originId()));
    }

    /** The text may have got a new version since the coding was taken off. */
    private void bringUpToDate(Coding coding, Tx tx, Map<UUID, Discussion> now) {
        Post.Text present = now.computeIfAbsent(coding.panelId(), discussions::state).post(coding.postId())
                .map(Post::text).orElseThrow(() -> Texts.refused("coding.undo.post"));
        if (!present.id().equals(coding.textId()) && !coding.adrift()) {
            Post.Text old = discussions.version(coding.textId());
            Carried.write(tx, coding, new CarryOver(old.words(), present.words()), present.id());
        }
    }
}
