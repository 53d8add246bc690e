// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.CodingRoom.ELINA;
import static org.parley.coding.internal.CodingRoom.JONAS;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.CancelledException;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.testkit.TemporaryStore;
import org.parley.testkit.TemporaryStore.Kind;

class CodingRulesTest {

    private static Problem problem(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aCodingKnowsWhoWhenAndOnWhat(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            Coding coding = room.code(post, cap, "cap");
            assertEquals(new Coding(coding.id(), room.panelId, cap.id(), post.id(), post.text().id(), 4, 7, "Elina",
                    ELINA.id(), room.temporary.clock().instant(), 1, "", false, false), coding);
            assertEquals(coding, room.state().codings().get(coding.id()));
            assertEquals(List.of(coding), room.state().on(post.id()));
            assertEquals(List.of(coding), room.state().with(cap.id()));
            room.restart();
            assertEquals(List.of(coding), room.state().on(post.id()));
            assertEquals(coding, room.state().codings().get(coding.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theSameCodingTwiceStaysOne(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            Coding first = room.code(post, cap, "cap");
            long number = room.store().lastNumber();
            assertEquals(first, room.code(post, cap, "cap"));
            assertEquals(number, room.store().lastNumber());
            Coding other = room.code(JONAS, post, cap, "cap");
            assertEquals(2, room.state().on(post.id()).size());
            assertEquals("Jonas", other.coder());
            List<Coding> twice = room.codings.codeAll(ELINA, room.panelId, "both", List.of(
                    new NewCoding(post.id(), cap.id(), 8, 13, "", false),
                    new NewCoding(post.id(), cap.id(), 8, 13, "again", true),
                    new NewCoding(post.id(), cap.id(), 4, 7, "", false)));
            assertEquals(twice.get(0), twice.get(1));
            assertEquals(first, twice.get(2));
            assertEquals(3, room.state().on(post.id()).size());
        }
    }

    @Test
    void noEmptyTornOrOutlyingRange() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("Good \uD83D\uDC4D\uD83C\uDFFD cafe\u0301");
            Code good = room.code("Good");
            long number = room.store().lastNumber();
            for (int[] range : new int[][] {{3, 3}, {4, 2}, {-1, 2}, {0, 99}, {5, 6}, {5, 7}, {7, 9}, {10, 14}}) {
                Problem problem = problem(() -> room.codings.code(ELINA, post.id(), good.id(), range[0], range[1]));
                assertEquals("coding.range", problem.code());
                assertEquals(Problem.Kind.USAGE, problem.kind());
            }
            assertEquals(number, room.store().lastNumber());
            assertEquals("\uD83D\uDC4D\uD83C\uDFFD", room.words(room.codings.code(ELINA, post.id(), good.id(), 5, 9)));
        }
    }

    @Test
    void aRetiredOrUnknownCodeIsNotTaken() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            room.codings.change(ELINA, cap.retired(true));
            Problem problem = problem(() -> room.code(post, cap, "cap"));
            assertEquals("coding.retired", problem.code());
            assertEquals(Problem.Kind.REFUSED, problem.kind());
            assertEquals("coding.code", problem(() -> room.codings.code(ELINA, post.id(), UUID.randomUUID(), 0, 1))
                    .code());
            Code other = room.code("Other");
            assertEquals("coding.post", problem(() -> room.codings.code(ELINA, UUID.randomUUID(), other.id(), 0, 1))
                    .code());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anExclusiveCodeStandsAlone(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("I do not know what to say about the cap.");
            Code cap = room.code("Cap");
            Code none = room.exclusive("None");
            room.code(post, cap, "cap");
            Coding jonas = room.code(JONAS, post, cap, "cap");
            Coding alone = room.code(post, none, "do not know");
            assertEquals(List.of(alone, jonas), room.state().on(post.id()));
            Coding again = room.code(post, cap, "the cap");
            assertEquals(List.of(again, jonas), room.state().on(post.id()));
            assertEquals(List.of(), room.state().with(none.id()));
            room.undo();
            assertEquals(List.of(alone, jonas), room.state().on(post.id()));
            assertEquals(List.of(alone, jonas), room.restart().state().on(post.id()));
        }
    }

    @Test
    void ofTwoThatCannotStandTogetherInOneGoTheLaterStands() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("I do not know.");
            Code cap = room.code("Cap");
            Code none = room.exclusive("None");
            List<Coding> made = room.codings.codeAll(ELINA, room.panelId, "both", List.of(
                    new NewCoding(post.id(), cap.id(), 0, 1, "", false),
                    new NewCoding(post.id(), none.id(), 0, 14, "", false)));
            assertEquals(List.of(made.get(1)), room.state().on(post.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void rangeMemoAndBestQuoteChange(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            Coding coding = room.code(post, cap, "cap");
            assertEquals("cap leaks", room.words(room.codings.move(ELINA, coding.id(), 4, 13)));
            assertEquals("coding.range", problem(() -> room.codings.move(ELINA, coding.id(), 4, 15)).code());
            assertEquals("why?", room.codings.memo(ELINA, coding.id(), "why?").memo());
            assertTrue(room.codings.best(ELINA, coding.id(), true).best());
            Coding now = room.state().codings().get(coding.id());
            assertEquals("why?", now.memo());
            assertTrue(now.best());
            assertEquals(13, now.end());
            long number = room.store().lastNumber();
            room.codings.memo(ELINA, coding.id(), "why?");
            room.codings.best(ELINA, coding.id(), true);
            assertEquals(number, room.store().lastNumber());
            assertEquals("", room.codings.memo(ELINA, coding.id(), " ").memo());
            assertEquals("coding.memo", problem(() -> room.codings.memo(ELINA, coding.id(), "x".repeat(32_001))).code());
            room.codings.remove(ELINA, coding.id());
            assertTrue(room.state().codings().isEmpty());
            assertEquals("coding.gone", problem(() -> room.codings.remove(ELINA, coding.id())).code());
            assertEquals("coding.gone", problem(() -> room.codings.best(ELINA, coding.id(), false)).code());
        }
    }

    @Test
    void aCodingMovedOntoItsTwinBecomesOneWithIt() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            Coding first = room.code(post, cap, "cap");
            Coding second = room.codings.memo(ELINA, room.code(post, cap, "leaks").id(), "from the second");
            Coding one = room.codings.move(ELINA, second.id(), 4, 7);
            assertEquals(first.id(), one.id());
            assertEquals("from the second", one.memo());
            assertEquals(List.of(one), room.state().on(post.id()));
        }
    }

    @Test
    void everyMatchInThePostsThatCount() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post first = room.posts.add("cap, cap \uD83D\uDC4D\uD83C\uDFFD");
            room.posts.add("cap in a hidden post", Post.State.HIDDEN);
            Post held = room.posts.add("cap in a held post", Post.State.HELD);
            room.posts.add("nothing");
            Code cap = room.code("Cap");
            Coding before = room.code(first, cap, "cap");
            List<Coding> found = room.matching(cap, "cap|x*", Progress.none());
            assertEquals(List.of(before.id(), room.state().on(first.id()).get(1).id(),
                    room.state().on(held.id()).get(0).id()), found.stream().map(Coding::id).toList());
            long number = room.store().lastNumber();
            room.matching(cap, "cap", Progress.none());
            assertEquals(number, room.store().lastNumber());
            Coding whole = room.matching(cap, "\\x{1F44D}", Progress.none()).get(0);
            assertEquals("\uD83D\uDC4D\uD83C\uDFFD", room.words(whole));
        }
    }

    /** The pattern would run for years on this text; the person cancels during the first post. */
    @Test
    void anEndlessPatternCanBeCancelled() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            room.posts.add("a".repeat(200) + "!");
            Code cap = room.code("Cap");
            int[] looks = new int[1];
            Progress impatient = new Progress() {
                @Override
                public void at(String step, long done, long total) {
                    assertTrue(done <= total);
                }

                @Override
                public boolean cancelled() {
                    return ++looks[0] > 50;
                }
            };
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30),
                    () -> assertThrows(CancelledException.class, () -> room.matching(cap, "(a+a+)+b", impatient)));
            assertTrue(room.state().codings().isEmpty());
        }
    }

    @Test
    void aPatternThatDigsTooDeepIsNamed() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            room.posts.add("ab".repeat(200_000));
            Code cap = room.code("Cap");
            assertEquals("coding.pattern.deep", problem(() -> room.matching(cap, "(a|b)*c", Progress.none())).code());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void undoAndRedoOfCodings(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            Coding coding = room.code(post, cap, "cap");
            room.codings.remove(ELINA, coding.id());
            room.undo();
            assertEquals(List.of(coding), room.state().on(post.id()));
            room.redo();
            assertEquals(List.of(), room.state().on(post.id()));
            room.undo();
            room.undo();
            assertEquals(List.of(), room.state().on(post.id()));
            room.redo();
            assertEquals(List.of(coding), room.state().on(post.id()));
            assertEquals(List.of(coding), room.restart().state().on(post.id()));
        }
    }

    @Test
    void anUndoThatWouldBreakARuleIsRefused() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            Code none = room.exclusive("None");
            Coding coding = room.code(post, cap, "cap");
            room.codings.remove(ELINA, coding.id());
            long removal = room.store().lastNumber();
            room.code(post, none, "The");
            assertEquals("coding.undo.exclusive", problem(() -> room.store().history().undo(ELINA, removal)).code());
            room.codings.remove(ELINA, room.state().on(post.id()).get(0).id());
            room.code(post, cap, "cap");
            assertEquals("coding.undo.same", problem(() -> room.store().history().undo(ELINA, removal)).code());
            room.codings.remove(ELINA, room.state().on(post.id()).get(0).id());
            room.store().history().undo(ELINA, removal);
            assertEquals(List.of(coding), room.state().on(post.id()));
            room.codings.delete(ELINA, room.panelId, List.of(cap.id()));
            assertFalse(room.codebook().codes().containsKey(cap.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void codingsFollowANewText(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks. My number is 040.");
            Code cap = room.code("Cap");
            Coding kept = room.code(post, cap, "cap leaks");
            Coding lost = room.code(post, cap, "040");
            Post now = room.revise(post, "Hello! The cap leaks. My number is [removed].");
            Coding carried = room.state().codings().get(kept.id());
            assertEquals("cap leaks", room.words(carried));
            assertEquals(now.text().id(), carried.textId());
            assertFalse(carried.adrift());
            Coding adrift = room.state().codings().get(lost.id());
            assertTrue(adrift.adrift());
            assertEquals(post.text().id(), adrift.textId());
            assertEquals("040", room.words(adrift));
            Coding looked = room.codings.move(ELINA, lost.id(), 35, 44);
            assertFalse(looked.adrift());
            assertEquals("[removed]", room.words(looked));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aNewCodeAndItsFirstCodingAreOneChange(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            NewCode vivo = NewCode.of(null, "\u201Ccap\u201D");
            Coding coding = room.codings.codeAsNew(ELINA, room.panelId, vivo, post.id(), 4, 7);
            assertEquals(Code.Pattern.HOLLOW, room.codebook().codes().get(coding.codeId()).pattern());
            assertEquals(1, coding.codebookVersion());
            assertEquals("coding.range", problem(() -> room.codings.codeAsNew(ELINA, room.panelId,
                    NewCode.of(null, "Other"), post.id(), 4, 4)).code());
            assertEquals(1, room.codebook().inOrder().size());
            room.undo();
            assertTrue(room.codebook().inOrder().isEmpty());
            assertTrue(room.state().codings().isEmpty());
        }
    }

    @Test
    void aCodingThatComesBackComesToThePresentText() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("The cap leaks.");
            Coding coding = room.code(post, room.code("Cap"), "cap leaks");
            room.codings.remove(ELINA, coding.id());
            long removal = room.store().lastNumber();
            Post now = room.revise(post, "Hello! The cap leaks.");
            room.store().history().undo(ELINA, removal);
            Coding back = room.state().codings().get(coding.id());
            assertEquals(now.text().id(), back.textId());
            assertEquals("cap leaks", room.words(back));
        }
    }
}
