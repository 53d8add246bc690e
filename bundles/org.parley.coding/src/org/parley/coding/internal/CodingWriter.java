// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.store.Tx;

/** Makes, changes and removes codings by their rules. */
public final class CodingWriter {

    private final CodingTables tables;
    private final Discussions discussions;
    private final Ids ids;

    CodingWriter(CodingTables tables, Discussions discussions, Ids ids) {
        this.tables = tables;
        this.discussions = discussions;
        this.ids = ids;
    }

    Coding code(Actor coder, UUID postId, UUID codeId, int start, int end) {
        UUID panelId = tables.panelOf(codeId).orElseThrow(() -> Texts.usage("coding.code"));
        Code code = usable(tables.around(panelId, List.of()), codeId);
        return codeAll(coder, panelId, Texts.get("label.code", code.name()),
                List.of(new NewCoding(postId, codeId, start, end, "", false))).get(0);
    }

    List<Coding> codeAll(Actor coder, UUID panelId, String label, List<NewCoding> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Coding> there = alreadyThere(coder, panelId, wanted);
        if (!there.isEmpty()) {
            return there;
        }
        return tables.schema().write(coder, label, true, tx -> {
            CodingState state = around(panelId, wanted);
            Discussion discussion = discussions.state(panelId);
            Batch batch = new Batch(state, coder, tables.team(panelId).again(coder.id()), ids, tx.at());
            List<Coding> codings = new ArrayList<>(wanted.size());
            for (NewCoding next : wanted) {
                Code code = usable(state, next.codeId());
                Post post = post(discussion, next.postId());
                checkRange(post, next.start(), next.end());
                codings.add(batch.put(code, post, next));
            }
            batch.write(tx);
            return codings;
        });
    }

    private CodingState around(UUID panelId, List<NewCoding> wanted) {
        return tables.around(panelId, wanted.stream().map(NewCoding::postId).toList());
    }

    /** What is asked for, when all of it is there already and there is nothing to write; else nothing. */
    private List<Coding> alreadyThere(Actor coder, UUID panelId, List<NewCoding> wanted) {
        CodingState state = around(panelId, wanted);
        Map<UUID, UUID> again = tables.team(panelId).again(coder.id());
        Discussion discussion = discussions.state(panelId);
        List<Coding> found = new ArrayList<>(wanted.size());
        for (NewCoding next : wanted) {
            UUID textId = discussion.post(next.postId()).map(post -> post.text().id()).orElse(null);
            Coding same = Batch.same(Batch.beside(state, again, next.postId()), coder.id(), next.codeId(), textId, next.start(),
                    next.end());
            if (same == null) {
                return List.of();
            }
            found.add(same);
        }
        return found;
    }

    Coding move(Actor coder, UUID codingId, int start, int end) {
        return change(coder, codingId, "label.move", (tx, old) -> {
            CodingState state = tables.around(old.panelId(), List.of(old.postId()));
            Post post = post(discussions.state(old.panelId()), old.postId());
            checkRange(post, start, end);
            UUID textId = post.text().id();
            Coding same = Batch.same(Batch.siblings(state, old), old.coderId(), old.codeId(), textId, start, end);
            if (same != null && !same.id().equals(old.id())) {
                Removal.coding(tx, old.id());
                String memo = same.memo().isEmpty() ? old.memo() : same.memo();
                return update(tx, same, with(same, same.textId(), start, end, memo, same.best() || old.best(), false));
            }
            return update(tx, old, with(old, textId, start, end, old.memo(), old.best(), false));
        });
    }

    void remove(Actor coder, UUID codingId) {
        change(coder, codingId, "label.remove", (tx, old) -> {
            Removal.coding(tx, old.id());
            return old;
        });
    }

    Coding memo(Actor coder, UUID codingId, String memo) {
        if (memo.length() > CodingSchema.LONGEST_TEXT) {
            throw Texts.usage("coding.memo", CodingSchema.LONGEST_TEXT, memo.length());
        }
        return edit(coder, codingId, "label.memo", old -> with(old, old.textId(), old.start(), old.end(),
                memo.isBlank() ? "" : memo, old.best(), old.adrift()));
    }

    Coding best(Actor coder, UUID codingId, boolean best) {
        return edit(coder, codingId, best ? "label.best" : "label.best.off", old -> with(old, old.textId(),
                old.start(), old.end(), old.memo(), best, old.adrift()));
    }

    private Coding edit(Actor actor, UUID codingId, String label, UnaryOperator<Coding> edit) {
        Coding now = tables.schema().read(query -> Rows.coding(query, codingId))
                .orElseThrow(() -> Texts.refused("coding.gone"));
        if (edit.apply(now).equals(now)) {
            return now;
        }
        return change(actor, codingId, label, (tx, old) -> update(tx, old, edit.apply(old)));
    }

    /** A change of one coding inside a write. */
    @FunctionalInterface
    private interface CodingChange {
        Coding apply(Tx tx, Coding old);
    }

    private Coding change(Actor actor, UUID codingId, String label, CodingChange work) {
        Coding known = tables.schema().read(query -> Rows.coding(query, codingId))
                .orElseThrow(() -> Texts.refused("coding.gone"));
        Code code = tables.around(known.panelId(), List.of()).codebook().codes().get(known.codeId());
        String words = Texts.get(label, code == null ? "" : code.name());
        return tables.schema().write(actor, words, true, tx -> work.apply(tx,
                Rows.coding(tx, codingId).orElseThrow(() -> Texts.refused("coding.gone"))));
    }

    private static Coding update(Tx tx, Coding old, Coding now) {
        tx.update(CodingSchema.CODING, old.id(), Rows.fields(now));
        return now;
    }

    static Coding with(Coding old, UUID textId, int start, int end, String memo, boolean best, boolean adrift) {
        return new Coding(old.id(), old.panelId(), old.codeId(), old.postId(), textId, start, end, old.coder(),
                old.coderId(), old.at(), old.codebookVersion(), memo, best, adrift, old.layer(), old.originId());
    }

    /** A code that can be put on texts. {@code coding.code} (usage), {@code coding.retired}, {@code coding.net} (refused). */
    public static Code usable(CodingState state, UUID codeId) {
        Code code = state.codebook().codes().get(codeId);
        if (code == null) {
            throw Texts.usage("coding.code");
        }
        if (code.retired()) {
            throw Texts.refused("coding.retired", code.name());
        }
        if (code.net()) {
            throw Texts.refused("coding.net", code.name());
        }
        return code;
    }

    private static Post post(Discussion discussion, UUID postId) {
        return discussion.post(postId).orElseThrow(() -> Texts.usage("coding.post"));
    }

    /** {@code coding.range} (usage) unless the post has such a range. */
    public static void checkRange(Post post, int start, int end) {
        if (!Characters.fits(post.text().words(), start, end)) {
            throw Texts.usage("coding.range", Long.toString(post.number()), Integer.toString(start),
                    Integer.toString(end), Integer.toString(post.text().words().length()));
        }
    }
}
