// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Memo;
import org.parley.coding.Memo.About;
import org.parley.coding.Memo.Sort;
import org.parley.coding.Memo.Span;
import org.parley.coding.Memos.NewMemo;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.testkit.Engines;
import org.parley.ui.Target;
import org.parley.ui.text.Mark;
import org.parley.ui.text.TextRange;

class MemoRowTest {

    private final Sample sample = new Sample();
    private final Messages messages = Messages.of(MemoRow.class);

    @Test
    void everyMemoOfThePanelIsARowTheNewestFirst() {
        Member saana = sample.member("Saana", false, Map.of());
        Post post = sample.post(sample.topic("T"), saana, "The cap leaks. Good coffee.");
        Code cap = sample.code(sample.code(null, "Packaging"), "Cap");
        Coding coding = sample.coding(Sample.ELINA, post, cap, 0, 14);
        sample.codings.set(0, new Coding(coding.id(), coding.panelId(), coding.codeId(), coding.postId(),
                coding.textId(), 0, 14, "Jonas", Sample.JONAS.id(), Instant.EPOCH.plusSeconds(60), 1, "ask again", false, false));
        sample.memo(Sort.MEMO, About.PANEL, sample.panelId, null, "why us?");
        sample.memo(Sort.MEMO, About.CODE, cap.id(), null, "watch");
        sample.memo(Sort.MEMO, About.MEMBER, saana.id(), null, "always early");
        sample.memo(Sort.MEMO, About.POST, post.id(), null, "long");
        sample.memo(Sort.PARAPHRASE, About.POST, post.id(), new Span(post.text().id(), 15, 27, false), "likes it");
        sample.memo(Sort.MEMO, About.POST, post.id(), new Span(post.text().id(), 0, 9, true), "gone");
        List<MemoRow> rows = MemoRow.of(sample.desk(), messages);
        assertEquals(List.of("ask again", "gone", "likes it", "long", "always early", "watch", "why us?"),
                rows.stream().map(MemoRow::words).toList());
        assertEquals(List.of("coding", "words", "words", "answer", "member", "code", "project"),
                rows.stream().map(MemoRow::thing).toList());
        assertEquals(List.of("Cap \u00B7 Saana: \u201CThe cap leaks.\u201D", "Saana: lost its words",
                "Saana: \u201CGood coffee.\u201D", "Saana \u00B7 #1", "Saana", "Packaging \u203A Cap", "Kitchen"),
                rows.stream().map(MemoRow::about).toList());
        assertEquals("Paraphrase", rows.get(2).sort());
        assertEquals("Jonas", rows.get(0).who());
        assertEquals(List.of(Target.of("coding", coding.id().toString()), Target.of("code-post", post.id().toString()),
                Target.of("code-post", post.id().toString()).at("15-27"), Target.of("code-post", post.id().toString()),
                Target.of("member", saana.id().toString()), Target.of("code", cap.id().toString())),
                rows.stream().limit(6).map(MemoRow::goes).toList());
        assertEquals(Optional.of(MemoParts.Wanted.whole(About.PANEL, sample.panelId)),
                MemoParts.Wanted.of(rows.get(6).goes()));
    }

    @Test
    void aMemoAboutAPlaceHasABracketOfItsOwn() {
        Post post = sample.post(sample.topic("T"), null, "The cap leaks.");
        Memo memo = sample.memo(Sort.PARAPHRASE, About.POST, post.id(), new Span(post.text().id(), 4, 13, false),
                "The lid is not tight");
        sample.memo(Sort.MEMO, About.POST, post.id(), null, "whole");
        sample.memo(Sort.MEMO, About.POST, post.id(), new Span(post.text().id(), 4, 13, true), "adrift");
        List<Mark> marks = new Blocks(sample.desk(), Instant.EPOCH).marks(List.of(post));
        assertEquals(List.of(memo.id().toString()), marks.stream().map(Mark::id).toList());
        assertEquals(new TextRange(post.id().toString(), 4, 13), marks.get(0).range());
        assertEquals("Paraphrase", marks.get(0).label());
        assertEquals("The lid is not tight", marks.get(0).suffix());
    }

    @Test
    void aLinkIsSeenFromBothEnds() {
        Member saana = sample.member("Saana", false, Map.of());
        Post post = sample.post(sample.topic("T"), saana, "The cap leaks. Good coffee.");
        Coding one = sample.coding(Sample.ELINA, post, sample.code(null, "Cap"), 0, 14);
        Coding two = sample.coding(Sample.ELINA, post, sample.code(null, "Coffee"), 15, 27);
        sample.link(one, two, "contradicts");
        CodeDesk desk = sample.desk();
        LinkRow out = LinkRow.of(desk, one).get(0);
        assertEquals(List.of(true, "Coffee", "Saana", "\u201CGood coffee.\u201D"), List.of(out.leads(), out.code().name(),
                out.who(), out.quote()));
        LinkRow in = LinkRow.of(desk, two).get(0);
        assertEquals(List.of(false, "Cap", "\u201CThe cap leaks.\u201D"), List.of(in.leads(), in.code().name(),
                in.quote()));
    }

    @Test
    void theFirstWordsMakeAMemoLaterOnesChangeItAndNoneTakeItAway() {
        Actor elina = Actor.person("Elina", Role.CODER);
        try (Engines engines = Engines.temporary()) {
            UUID panel = engines.panels().create(elina, "Kitchen", 10, "").id();
            MemoWriting memo = new MemoWriting(engines.memos(), elina, panel,
                    NewMemo.about(About.PANEL, panel, ""));
            memo.write("  ");
            assertEquals(List.of(), engines.codings().state(panel).about(panel));
            memo.write("why");
            memo.write("why us");
            List<Memo> there = engines.codings().state(panel).about(panel);
            assertEquals(List.of("why us"), there.stream().map(Memo::words).toList());
            assertNull(MemoWriting.of(engines.memos(), elina, there.get(0)).write("why us?"));
            memo.write("");
            assertEquals(List.of(), engines.codings().state(panel).about(panel));
            memo.write("once more");
            assertEquals(List.of("once more"), engines.codings().state(panel).about(panel).stream().map(Memo::words)
                    .toList());
        }
    }
}
