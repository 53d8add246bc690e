// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.coding.internal.CodingRoom.ELINA;
import static org.parley.coding.internal.CodingRoom.JONAS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.AnswerCoding;
import org.parley.coding.AnswerCoding.Why;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingRule;
import org.parley.coding.Codings.NewCode;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.testkit.TemporaryStore.Kind;

class AnswerCodingTest {

    private static AnswerCoding answers(CodingRoom room) {
        return new AnswerCodingService(room.tables, room.posts, room.codings, room.batch);
    }

    private static List<UUID> ids(Post... posts) {
        return Stream.of(posts).map(Post::id).toList();
    }

    private static String problem(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().code();
    }

    private static List<String> codes(CodingRoom room, Post post) {
        return room.state().on(post.id()).stream()
                .map(one -> one.coder() + " " + room.codebook().codes().get(one.codeId()).name() + " " + room.words(one))
                .sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aGroupIsOneChange(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post one = room.posts.add("Price");
            Post two = room.posts.add("price.");
            Post hidden = room.posts.add("price", Post.State.HIDDEN);
            Code price = room.code("Price");
            long before = room.store().lastNumber();
            List<Coding> made = answers(room).code(ELINA, room.panelId, List.of(price.id()),
                    ids(one, two, hidden, one), Why.IDENTICAL);
            assertEquals(2, made.size());
            assertEquals(before + 1, room.store().lastNumber());
            assertEquals("Code 2 identical answers with Price",
                    room.store().history().undoable(ELINA).orElseThrow().label());
            assertEquals(List.of("Elina Price price."), codes(room, two));
            assertEquals(List.of(), codes(room, hidden));
            room.undo();
            assertEquals(0, room.state().codings().size());
            assertEquals("answers.none", problem(() -> answers(room).code(ELINA, room.panelId, List.of(price.id()),
                    ids(hidden), Why.CHOSEN)));
        }
    }

    @Test
    void aNewCodeAndItsAnswersAreOneChange() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post one = room.posts.add("Price");
            Post two = room.posts.add("Dear");
            long before = room.store().lastNumber();
            answers(room).codeAsNew(ELINA, room.panelId, NewCode.of(null, "Money"), ids(one, two), Why.CHOSEN);
            assertEquals(before + 1, room.store().lastNumber());
            assertEquals(List.of("Elina Money Dear"), codes(room, two));
            room.undo();
            assertEquals(0, room.codebook().inOrder().size() + room.state().codings().size());
        }
    }

    @Test
    void takenOffAsOne() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post one = room.posts.add("Price and taste");
            Post two = room.posts.add("Price");
            Code price = room.code("Price");
            room.code(one, price, "Price");
            room.code(two, price, "Price");
            room.code(JONAS, one, price, "Price");
            assertEquals(2, answers(room).takeOff(ELINA, room.panelId, price.id(), ids(one, two)));
            assertEquals(List.of("Jonas Price Price"), codes(room, one));
            assertEquals("Take Price off 2 answers", room.store().history().undoable(ELINA).orElseThrow().label());
            assertEquals(0, answers(room).takeOff(ELINA, room.panelId, price.id(), ids(one, two)));
            room.undo();
            assertEquals(3, room.state().codings().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void otherIsCodedBackOnTheSameWordsAsOneChange(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post one = room.posts.add("Other: the lid. And more.");
            Post two = room.posts.add("a cheaper one");
            Code other = room.exclusive("Other");
            Code cap = room.code("Cap");
            Code price = room.code("Price");
            Coding old = room.code(one, other, "the lid");
            room.codings.memo(ELINA, old.id(), "ask again");
            room.codings.best(ELINA, old.id(), true);
            room.code(two, other, "a cheaper one");
            room.code(JONAS, two, other, "cheaper");
            long before = room.store().lastNumber();
            assertEquals(2, answers(room).codeBack(ELINA, room.panelId, other.id(),
                    Map.of(one.id(), cap.id(), two.id(), price.id())));
            assertEquals(before + 1, room.store().lastNumber());
            assertEquals("Code 2 answers back from Other to 2 codes",
                    room.store().history().undoable(ELINA).orElseThrow().label());
            assertEquals(List.of("Elina Cap the lid"), codes(room, one));
            assertEquals("ask again", room.state().on(one.id()).get(0).memo());
            assertEquals(true, room.state().on(one.id()).get(0).best());
            assertEquals(List.of("Elina Price a cheaper one", "Jonas Other cheaper"), codes(room, two));
            room.undo();
            assertEquals(List.of("Elina Other the lid"), codes(room, one));
            assertEquals(List.of("Elina Other a cheaper one", "Jonas Other cheaper"), codes(room, two));
        }
    }

    @Test
    void nothingToCodeBackIsRefused() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post one = room.posts.add("the lid");
            Code other = room.exclusive("Other");
            Code cap = room.code("Cap");
            assertEquals("back.none", problem(() -> answers(room).codeBack(ELINA, room.panelId, other.id(),
                    Map.of(one.id(), cap.id()))));
            room.code(one, other, "the lid");
            assertEquals("back.same", problem(() -> answers(room).codeBack(ELINA, room.panelId, other.id(),
                    Map.of(one.id(), other.id()))));
            assertEquals("back.none", problem(() -> answers(room).codeBack(JONAS, room.panelId, other.id(),
                    Map.of(one.id(), cap.id()))));
        }
    }

    @Test
    void rulesSayWhereOtherBelongs() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post lid = room.posts.add("a lid that is cheap");
            Post cheap = room.posts.add("cheap");
            Post none = room.posts.add("something else");
            Post uncoded = room.posts.add("cheap too");
            Code other = room.exclusive("Other");
            Code cap = room.code("Cap");
            Code price = room.code("Price");
            for (Post post : List.of(lid, cheap, none)) {
                room.code(post, other, post.text().words());
            }
            List<CodingRule> rules = List.of(
                    CodingRule.once(room.panelId, cap.id(), CodingRule.By.WORDS, "lid, cap", false),
                    CodingRule.once(room.panelId, price.id(), CodingRule.By.WORDS, "cheap*", false));
            Map<UUID, UUID> into = answers(room).findBack(ELINA, room.panelId, other.id(), rules, Progress.none());
            assertEquals(Map.of(lid.id(), cap.id(), cheap.id(), price.id()), into);
            assertEquals(2, answers(room).codeBack(ELINA, room.panelId, other.id(), into));
            assertEquals(List.of("Elina Other something else"), codes(room, none));
            assertEquals(List.of(), codes(room, uncoded));
        }
    }
}
