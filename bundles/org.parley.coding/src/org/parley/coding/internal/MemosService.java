// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Characters;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.Memo;
import org.parley.coding.Memos;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panels;

/** Memos, paraphrases and links by their rules. */
@Component(service = Memos.class)
public final class MemosService implements Memos {

    private final CodingTables tables;
    private final Discussions discussions;
    private final Panels panels;
    private final Ids ids;

    @Activate
    public MemosService(@Reference CodingTables tables, @Reference Discussions discussions, @Reference Panels panels,
            @Reference Ids ids) {
        this.tables = tables;
        this.discussions = discussions;
        this.panels = panels;
        this.ids = ids;
    }

    @Override
    public Memo add(Actor author, UUID panelId, NewMemo wanted) {
        String words = words(wanted.words());
        if (words.isEmpty()) {
            throw Texts.usage("memo.empty");
        }
        requireThing(panelId, wanted);
        String label = Texts.get(wanted.sort() == Memo.Sort.MEMO ? "label.memo.new" : "label.paraphrase.new");
        return tables.schema().write(author, label, true, tx -> {
            Memo memo = new Memo(ids.next(), panelId, wanted.sort(), wanted.about(), wanted.aboutId(),
                    span(panelId, wanted), words, author.name(), author.id(), Carried.millis(tx.at()));
            tx.insert(CodingSchema.MEMO, memo.id(), Rows.fields(memo));
            return memo;
        });
    }

    private void requireThing(UUID panelId, NewMemo wanted) {
        boolean there = switch (wanted.about()) {
            case PANEL -> panelId.equals(wanted.aboutId());
            case CODE -> tables.around(panelId, List.of()).codebook().codes().containsKey(wanted.aboutId());
            case POST -> discussions.state(panelId).post(wanted.aboutId()).isPresent();
            case MEMBER -> panels.state(panelId).members().containsKey(wanted.aboutId());
        };
        if (!there) {
            throw Texts.usage("memo.about");
        }
    }

    private Memo.Span span(UUID panelId, NewMemo wanted) {
        if (wanted.start() == 0 && wanted.end() == 0) {
            return null;
        }
        Optional<Post> post = wanted.about() == Memo.About.POST ? discussions.state(panelId).post(wanted.aboutId())
                : Optional.empty();
        Post.Text text = post.map(Post::text).orElseThrow(() -> Texts.usage("memo.about"));
        if (!Characters.fits(text.words(), wanted.start(), wanted.end())) {
            throw Texts.usage("coding.range", Long.toString(post.get().number()), Integer.toString(wanted.start()),
                    Integer.toString(wanted.end()), Integer.toString(text.words().length()));
        }
        return new Memo.Span(text.id(), wanted.start(), wanted.end(), false);
    }

    @Override
    public Memo change(Actor actor, UUID memoId, String wanted) {
        String words = words(wanted);
        String label = Texts.get(words.isEmpty() ? "label.memo.gone" : "label.memo.change");
        return tables.schema().write(actor, label, true, tx -> {
            Memo old = Rows.memo(tx, memoId).orElseThrow(() -> Texts.refused("memo.gone"));
            if (words.isEmpty()) {
                tx.delete(CodingSchema.MEMO, memoId);
                return null;
            }
            tx.update(CodingSchema.MEMO, memoId, Map.of("words", words));
            return new Memo(old.id(), old.panelId(), old.sort(), old.about(), old.aboutId(), old.span(), words,
                    old.author(), old.authorId(), old.at());
        });
    }

    private static String words(String wanted) {
        String words = wanted == null ? "" : wanted.strip();
        if (words.length() > CodingSchema.LONGEST_TEXT) {
            throw Texts.usage("coding.memo", CodingSchema.LONGEST_TEXT, words.length());
        }
        return words;
    }

    @Override
    public CodingLink link(Actor author, UUID fromId, UUID toId, String label) {
        String words = Objects.requireNonNullElse(label, "").strip();
        if (fromId.equals(toId)) {
            throw Texts.usage("link.same");
        }
        if (words.length() > CodingSchema.LONGEST_LABEL) {
            throw Texts.usage("link.label", CodingSchema.LONGEST_LABEL, words.length());
        }
        return tables.schema().write(author, Texts.get("label.link"), true, tx -> {
            Coding from = Rows.coding(tx, fromId).orElseThrow(() -> Texts.refused("coding.gone"));
            Coding to = Rows.coding(tx, toId).orElseThrow(() -> Texts.refused("coding.gone"));
            if (!from.panelId().equals(to.panelId())) {
                throw Texts.usage("memo.about");
            }
            Optional<CodingLink> same = Rows.linksOf(tx, fromId).stream()
                    .filter(link -> link.fromId().equals(fromId) && link.toId().equals(toId)
                            && link.label().equals(words)).findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            CodingLink link = new CodingLink(ids.next(), from.panelId(), fromId, toId, words, author.name(),
                    author.id(), Carried.millis(tx.at()));
            tx.insert(CodingSchema.LINK, link.id(), Rows.fields(link));
            return link;
        });
    }

    @Override
    public void unlink(Actor actor, UUID linkId) {
        tables.schema().write(actor, Texts.get("label.unlink"), true, tx -> {
            if (Rows.link(tx, linkId).isPresent()) {
                tx.delete(CodingSchema.LINK, linkId);
            }
            return null;
        });
    }
}
