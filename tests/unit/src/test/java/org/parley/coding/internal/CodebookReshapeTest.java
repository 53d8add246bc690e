// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.CodingRoom.ELINA;
import static org.parley.coding.internal.CodingRoom.JONAS;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.Code;
import org.parley.coding.CodebookVersion;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.Part;
import org.parley.coding.Memo;
import org.parley.coding.Memos.NewMemo;
import org.parley.coding.MergePreview;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Post;
import org.parley.testkit.TemporaryStore.Kind;

/** Codes merged, split, moved and deleted with what they are on. */
class CodebookReshapeTest {

    private static Problem problem(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem();
    }

    private static List<String> paths(CodingRoom room) {
        return room.codebook().inOrder().stream().map(room.codebook()::path).toList();
    }

    /** What is on a post, by coder: words and code. */
    private static List<String> told(CodingRoom room, Post post) {
        return room.state().on(post.id()).stream().map(coding -> coding.coder() + " " + room.words(coding) + " = "
                + room.codebook().codes().get(coding.codeId()).name()).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void overlapsOfOneCoderBecomeOne(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks and the lid is loose.");
            Post other = room.posts.add("A loose lid.");
            Code cap = room.code("Cap");
            Code lid = room.code("Lid");
            Coding stays = room.code(post, cap, "cap leaks");
            Coding goes = room.code(post, lid, "leaks and the lid");
            room.code(JONAS, post, lid, "lid is loose");
            room.code(other, lid, "lid");
            room.codings.memo(ELINA, stays.id(), "first");
            room.codings.memo(ELINA, goes.id(), "second");
            room.codings.best(ELINA, goes.id(), true);
            CodingState before = room.state();

            assertEquals(new MergePreview(3, 0, 2, 1, 0, List.of()),
                    room.codings.previewMerge(room.panelId, List.of(lid.id()), cap.id()));
            assertEquals(before, room.state());

            room.codings.merge(ELINA, room.panelId, List.of(lid.id()), cap.id());
            assertEquals(List.of("Cap"), paths(room));
            assertEquals(List.of("Elina cap leaks and the lid = Cap", "Jonas lid is loose = Cap"), told(room, post));
            assertEquals(List.of("Elina lid = Cap"), told(room, other));
            Coding joined = room.state().codings().get(stays.id());
            assertEquals("first\n\nsecond", joined.memo());
            assertTrue(joined.best());
            assertEquals(room.codebook().version(), joined.codebookVersion());
            assertFalse(room.state().codings().containsKey(goes.id()));
            CodingState after = room.state();

            room.undo();
            assertEquals(before.codings(), room.state().codings());
            assertEquals(List.of("Cap", "Lid"), paths(room));
            room.redo();
            assertEquals(after.codings(), room.state().codings());
            assertEquals(after.codings(), room.restart().state().codings());
        }
    }

    @Test
    void whatOnlyTouchesStaysTwo() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("abcdef");
            Code one = room.code("One");
            Code two = room.code("Two");
            room.code(post, one, "abc");
            room.code(post, two, "def");
            room.codings.merge(ELINA, room.panelId, List.of(two.id()), one.id());
            assertEquals(List.of("Elina abc = One", "Elina def = One"), told(room, post));
        }
    }

    @Test
    void twoCodesGoIntoAThirdWithTheCodesBelowAndTheMemos() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("Too dear, too sweet, no cap.");
            Code price = room.code("Price");
            Code dear = room.code(price, "Dear");
            Code taste = room.code("Taste");
            Code sweet = room.code(taste, "Sweet");
            Code all = room.code("All");
            Coding onDear = room.code(post, dear, "Too dear");
            room.code(post, price, "dear");
            room.memos.add(ELINA, room.panelId, NewMemo.about(Memo.About.CODE, price.id(), "Ask about offers"));
            room.codings.merge(ELINA, room.panelId, List.of(price.id(), taste.id()), all.id());
            assertEquals(List.of("All", "All > Dear", "All > Sweet"), paths(room));
            assertEquals(List.of("Elina Too dear = Dear", "Elina dear = All"), told(room, post));
            assertEquals(1, room.state().codings().get(onDear.id()).codebookVersion() - 4);
            assertEquals(List.of("Ask about offers"), room.state().about(all.id()).stream().map(Memo::words).toList());
            assertEquals(sweet.id(), room.codebook().at("All > Sweet").orElseThrow().id());
            CodebookVersion line = room.codings.history(room.panelId).get(0);
            assertEquals("Merge Price, Taste into All", line.what());
            assertEquals("Elina", line.maker());
            assertEquals(room.codebook().version(), line.version());
        }
    }

    @Test
    void aMergeThatCannotBeIsRefusedAndChangesNothing() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("A lid.");
            Code cap = room.code("Cap");
            Code below = room.code(cap, "Colour");
            Code lid = room.code("Lid");
            room.code(lid, "colour");
            Code net = room.codings.change(ELINA, room.code("Net").net(true));
            room.code(post, lid, "lid");
            long number = room.store().lastNumber();
            assertEquals("code.merge.same", problem(() -> merge(room, cap, cap)).code());
            assertEquals("code.merge.same", problem(() -> merge(room, cap, below)).code());
            assertEquals("code.merge.net", problem(() -> merge(room, lid, net)).code());
            assertEquals("code.taken", problem(() -> merge(room, lid, cap)).code());
            assertEquals("code.gone", problem(() -> room.codings.merge(ELINA, room.panelId,
                    List.of(UUID.randomUUID()), cap.id())).code());
            assertEquals(number, room.store().lastNumber());
        }
    }

    private static void merge(CodingRoom room, Code from, Code into) {
        room.codings.merge(ELINA, room.panelId, List.of(from.id()), into.id());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSplitGivesEachPartItsCodings(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks and squeaks and is red.");
            Code cap = room.code("Cap");
            Coding leaks = room.code(post, cap, "leaks");
            Coding squeaks = room.code(post, cap, "squeaks");
            room.code(post, cap, "red");
            List<Code> made = room.codings.split(ELINA, room.panelId, cap.id(), List.of(
                    new Part(NewCode.of(cap.id(), "Leaks"), List.of(leaks.id())),
                    new Part(NewCode.of(cap.id(), "Noise"), List.of(squeaks.id()))));
            assertEquals(List.of("Leaks", "Noise"), made.stream().map(Code::name).toList());
            assertEquals(List.of("Elina leaks = Leaks", "Elina red = Cap", "Elina squeaks = Noise"), told(room, post));
            assertEquals(room.codebook().version(), room.state().codings().get(leaks.id()).codebookVersion());
            room.undo();
            assertEquals(List.of("Cap"), paths(room));
            assertEquals(Set.of(cap.id()), Set.copyOf(room.state().on(post.id()).stream().map(Coding::codeId).toList()));

            Part twice = new Part(NewCode.of(null, "A"), List.of(leaks.id()));
            assertEquals("code.split.twice", problem(() -> room.codings.split(ELINA, room.panelId, cap.id(),
                    List.of(twice, new Part(NewCode.of(null, "B"), List.of(leaks.id()))))).code());
            room.codings.remove(ELINA, leaks.id());
            assertEquals("code.split.other", problem(() -> room.codings.split(ELINA, room.panelId, cap.id(),
                    List.of(twice))).code());
            assertEquals("code.taken", problem(() -> room.codings.split(ELINA, room.panelId, cap.id(), List.of(
                    new Part(NewCode.of(null, "B"), List.of()), new Part(NewCode.of(null, "b"), List.of())))).code());
        }
    }

    @Test
    void severalCodesMoveAsOneChange() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Code a = room.code("A");
            Code b = room.code("B");
            Code c = room.code("C");
            Code below = room.code(c, "Below");
            room.code("D");
            int version = room.codebook().version();
            room.codings.arrange(ELINA, room.panelId, List.of(c.id(), a.id(), below.id()), null, 4);
            assertEquals(List.of("B", "D", "A", "C", "C > Below"), paths(room));
            assertEquals(version + 1, room.codebook().version());
            room.codings.arrange(ELINA, room.panelId, List.of(a.id(), c.id()), b.id(), 0);
            assertEquals(List.of("B", "B > A", "B > C", "B > C > Below", "D"), paths(room));
            room.undo();
            assertEquals(List.of("B", "D", "A", "C", "C > Below"), paths(room));
            room.codings.arrange(ELINA, room.panelId, List.of(a.id()), null, 0);
            assertEquals(List.of("A", "B", "D", "C", "C > Below"), paths(room));
            long number = room.store().lastNumber();
            room.codings.arrange(ELINA, room.panelId, List.of(a.id()), null, 0);
            assertEquals(number, room.store().lastNumber());
            assertEquals("code.cycle", problem(() -> room.codings.arrange(ELINA, room.panelId, List.of(b.id(), c.id()),
                    below.id(), 0)).code());
            room.code(b, "a");
            assertEquals("code.taken", problem(() -> room.codings.arrange(ELINA, room.panelId, List.of(a.id()), b.id(),
                    0)).code());
            assertEquals(List.of("A", "B", "B > a", "D", "C", "C > Below"), paths(room));
        }
    }

    @Test
    void severalCodesGoWithAllThatHangsOnThem() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("The cap leaks.");
            Code a = room.code("A");
            Code below = room.code(a, "Below");
            Code b = room.code("B");
            Code c = room.code("C");
            Coding one = room.code(post, below, "cap");
            Coding two = room.code(post, c, "leaks");
            room.memos.link(ELINA, one.id(), two.id(), "because");
            room.memos.add(ELINA, room.panelId, NewMemo.about(Memo.About.CODE, b.id(), "a thought"));
            CodingState before = room.state();
            room.codings.delete(ELINA, room.panelId, List.of(a.id(), b.id(), below.id()));
            assertEquals(List.of("C"), paths(room));
            assertEquals(List.of("Elina leaks = C"), told(room, post));
            assertEquals(List.of(), room.state().linksOf(two.id()));
            assertEquals(List.of(), room.state().about(b.id()));
            room.undo();
            assertEquals(before.codings(), room.state().codings());
            assertEquals(before.links(), room.state().links());
            assertEquals(before.memos(), room.state().memos());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNetIsPutOnNothing(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            Code cap = room.code("Cap");
            Code net = room.codings.add(ELINA, room.panelId, new NewCode(null, null, "Packaging", 10, 0, "", "", "", "",
                    false, true, false, null));
            Problem refused = problem(() -> room.code(post, net, "cap"));
            assertEquals("coding.net", refused.code());
            assertEquals(Problem.Kind.REFUSED, refused.kind());
            room.code(post, cap, "cap");
            assertEquals("code.net", problem(() -> room.codings.change(ELINA, cap.net(true))).code());
            assertTrue(room.restart().codebook().codes().get(net.id()).net());
            room.codings.change(ELINA, net.net(false));
            assertEquals(net.id(), room.code(post, net.net(false), "leaks").codeId());
        }
    }

    @Test
    void ofASingleBranchOnlyOneStays() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("I like it, I hate the cap.");
            Code mood = room.codings.change(ELINA, room.code("Mood").single(true));
            Code good = room.code(mood, "Good");
            Code bad = room.code(mood, "Bad");
            Code very = room.code(bad, "Very bad");
            Code cap = room.code("Cap");
            room.code(post, good, "like");
            room.code(post, cap, "cap");
            room.code(JONAS, post, good, "like");
            room.code(post, bad, "hate");
            assertEquals(List.of("Elina cap = Cap", "Elina hate = Bad", "Jonas like = Good"), told(room, post));
            room.code(post, very, "hate");
            assertEquals(List.of("Elina cap = Cap", "Elina hate = Very bad", "Jonas like = Good"), told(room, post));
            long undone = room.undo().number();
            assertEquals(List.of("Elina cap = Cap", "Elina hate = Bad", "Jonas like = Good"), told(room, post));
            assertTrue(undone > 0);
        }
    }

    @Test
    void aWeightIsANumber() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Code code = room.code("Liked");
            room.codings.change(ELINA, code.weighted(-0.5));
            assertEquals(-0.5, room.restart().codebook().codes().get(code.id()).weight());
            for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e9}) {
                assertEquals("code.weight", problem(() -> room.codings.change(ELINA, code.weighted(wrong))).code());
            }
            room.codings.change(ELINA, code.weighted(null));
            assertEquals(null, room.restart().codebook().codes().get(code.id()).weight());
        }
    }
}
