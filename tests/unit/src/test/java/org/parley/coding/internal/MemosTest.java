// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.CodingRoom.ELINA;
import static org.parley.coding.internal.CodingRoom.JONAS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.Memo;
import org.parley.coding.Memo.About;
import org.parley.coding.Memos.NewMemo;
import org.parley.core.ProblemException;
import org.parley.discussion.Post;
import org.parley.panel.Panels;
import org.parley.testkit.TemporaryStore.Kind;

class MemosTest {

    private static String problem(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().code();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void memosStandWithWhatTheyAreAbout(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            Memo panel = room.memos.add(ELINA, room.panelId, NewMemo.about(About.PANEL, room.panelId, " Why us? "));
            Memo first = room.memos.add(ELINA, room.panelId, NewMemo.about(About.POST, post.id(), "one"));
            room.temporary.clock().advance(Duration.ofSeconds(1));
            Memo second = room.memos.add(JONAS, room.panelId, new NewMemo(Memo.Sort.PARAPHRASE, About.POST, post.id(), 4, 13,
                    "The lid is not tight"));
            Memo code = room.memos.add(ELINA, room.panelId, NewMemo.about(About.CODE, cap.id(), "watch this"));
            assertEquals("Why us?", panel.words());
            assertEquals(new Memo.Span(post.text().id(), 4, 13, false), second.span());
            assertEquals(List.of(first, second), room.state().about(post.id()));
            assertEquals(List.of(code), room.state().about(cap.id()));
            room.restart();
            assertEquals(List.of(first, second), room.state().about(post.id()));
            assertEquals("two", room.memos.change(ELINA, first.id(), "two").words());
            assertEquals("two", room.state().about(post.id()).get(0).words());
            assertNull(room.memos.change(ELINA, first.id(), "  "));
            assertEquals(List.of(second), room.state().about(post.id()));
            room.undo();
            assertEquals(2, room.state().about(post.id()).size());
        }
    }

    @Test
    void aPlaceIsCarriedOverToANewText() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("The cap leaks.");
            Memo place = room.memos.add(ELINA, room.panelId, new NewMemo(Memo.Sort.MEMO, About.POST, post.id(), 4, 13, "?"));
            Memo whole = room.memos.add(ELINA, room.panelId, NewMemo.about(About.POST, post.id(), "whole"));
            Post now = room.revise(post, "Well, the cap leaks.");
            Memo carried = room.state().about(post.id()).get(0);
            assertEquals(place.id(), carried.id());
            assertEquals(new Memo.Span(now.text().id(), 10, 19, false), carried.span());
            assertEquals(whole, room.state().about(post.id()).get(1));
            room.revise(now, "Nothing of it.");
            assertTrue(room.state().about(post.id()).get(0).span().adrift());
        }
    }

    @Test
    void wrongMemosAreRefused() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("a\uD83D\uDE00b");
            long number = room.store().lastNumber();
            assertEquals("memo.empty", problem(() -> add(room, About.POST, post.id(), 0, 0, " ")));
            assertEquals("coding.memo", problem(() -> add(room, About.POST, post.id(), 0, 0, "x".repeat(32_001))));
            assertEquals("memo.about", problem(() -> add(room, About.POST, UUID.randomUUID(), 0, 0, "x")));
            assertEquals("memo.about", problem(() -> add(room, About.CODE, post.id(), 0, 0, "x")));
            assertEquals("memo.about", problem(() -> add(room, About.PANEL, post.id(), 0, 0, "x")));
            assertEquals("memo.about", problem(() -> add(room, About.PANEL, room.panelId, 0, 1, "x")));
            assertEquals("coding.range", problem(() -> add(room, About.POST, post.id(), 0, 2, "x")));
            assertEquals("coding.range", problem(() -> add(room, About.POST, post.id(), 3, 9, "x")));
            assertEquals("memo.gone", problem(() -> room.memos.change(ELINA, UUID.randomUUID(), "x")));
            assertEquals(number, room.store().lastNumber());
        }
    }

    private static void add(CodingRoom room, About about, UUID id, int start, int end, String words) {
        room.memos.add(ELINA, room.panelId, new NewMemo(Memo.Sort.MEMO, about, id, start, end, words));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void linksLeadFromCodingToCoding(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks, so I went back.");
            Code cap = room.code("Cap");
            Code left = room.code("Left");
            Coding from = room.code(post, cap, "cap leaks");
            Coding to = room.code(post, left, "went back");
            CodingLink link = room.memos.link(ELINA, from.id(), to.id(), " explains ");
            assertEquals("explains", link.label());
            assertEquals(link, room.memos.link(JONAS, from.id(), to.id(), "explains"));
            assertEquals(List.of(link), room.state().linksOf(from.id()));
            assertEquals(List.of(link), room.restart().state().linksOf(to.id()));
            assertEquals("link.same", problem(() -> room.memos.link(ELINA, from.id(), from.id(), "")));
            assertEquals("coding.gone", problem(() -> room.memos.link(ELINA, from.id(), UUID.randomUUID(), "")));
            assertEquals("link.label", problem(() -> room.memos.link(ELINA, from.id(), to.id(), "x".repeat(201))));

            room.codings.remove(ELINA, to.id());
            assertEquals(List.of(), room.state().linksOf(from.id()));
            room.undo();
            assertEquals(List.of(link), room.state().linksOf(from.id()));
            room.memos.unlink(ELINA, link.id());
            assertEquals(List.of(), room.state().linksOf(from.id()));
        }
    }

    @Test
    void ofAMergeTheLinksGoToTheCodingThatStays() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("The cap leaks, so I went back.");
            Code cap = room.code("Cap");
            Code lid = room.code("Lid");
            Code left = room.code("Left");
            Coding stays = room.code(post, cap, "cap");
            Coding goes = room.code(post, lid, "cap leaks");
            Coding back = room.code(post, left, "went back");
            room.memos.link(ELINA, goes.id(), back.id(), "explains");
            room.memos.link(ELINA, stays.id(), goes.id(), "is the same");
            room.codings.merge(ELINA, room.panelId, List.of(lid.id()), cap.id());
            List<CodingLink> links = room.state().linksOf(stays.id());
            assertEquals(1, links.size());
            assertEquals(stays.id(), links.get(0).fromId());
            assertEquals(back.id(), links.get(0).toId());
        }
    }

    @Test
    void aMemberSomebodyWroteAboutIsInUse() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            UUID panel = room.panels.create(ELINA, "Kitchen", 3, null).id();
            UUID member = room.panels.admit(ELINA, panel, List.of(new Panels.Newcomer("m1", "Reetta", false, null,
                    Map.of(), Map.of()))).get(0).id();
            Memo memo = room.memos.add(ELINA, panel, NewMemo.about(About.MEMBER, member, "knows the trade"));
            assertEquals(List.of(memo), room.codings.state(panel).about(member));
            assertEquals("memo.about", problem(() -> room.memos.add(ELINA, panel,
                    NewMemo.about(About.MEMBER, UUID.randomUUID(), "x"))));
            assertEquals(Set.of(member), new MemoSubjects(room.tables).inUse(Set.of(member, panel)));
        }
    }
}
