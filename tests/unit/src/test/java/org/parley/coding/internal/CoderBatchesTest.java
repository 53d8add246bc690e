// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.AnswerCoding;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;
import org.parley.coding.Memo;
import org.parley.coding.Memos.NewMemo;
import org.parley.coding.Seen;
import org.parley.coding.Shares;
import org.parley.coding.Viewer;
import org.parley.coding.coders.Batches.NewBatch;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.core.Actor;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.store.ConstraintViolation;
import org.parley.testkit.TemporaryStore.Kind;

/** Batches, queues, what a coder sees, and second passes. */
class CoderBatchesTest {

    private static final Actor LEAD = Actor.person("Sari", Role.HOST);

    private CodingRoom room;
    private final List<Post> posts = new ArrayList<>();

    private void open(Kind kind, String... words) {
        room = new CodingRoom(kind);
        Stream.of(words).forEach(text -> posts.add(room.posts.add(text)));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<UUID> ids() {
        return posts.stream().map(Post::id).toList();
    }

    private static String problem(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem().code();
    }

    /** Both coders on all texts. */
    private CoderBatch allTwice(boolean blind) {
        return room.batches.make(LEAD, room.panelId, new NewBatch("Wave 1", CoderBatch.Kind.CODING, ids(),
                List.of(CodingRoom.ELINA, CodingRoom.JONAS), false, 100, 1, blind));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBatchIsKeptAndItsQueueCountsDown(Kind kind) {
        open(kind, "One", "Two", "Three", " ");
        posts.add(room.posts.add("Gone", Post.State.HIDDEN));
        Code code = room.code("Taste");
        CoderBatch made = room.batches.make(LEAD, room.panelId,
                new NewBatch(" Wave 1 ", CoderBatch.Kind.CODING, ids(), List.of(CodingRoom.ELINA), false, 0, 5, true));
        assertEquals("Wave 1", made.name());
        assertEquals(ids().subList(0, 3), made.texts().stream().map(CoderBatch.Text::postId).toList());
        assertEquals(made, room.restart().batches.all(room.panelId).get(0));

        room.code(posts.get(1), code, "Two");
        room.batches.read(CodingRoom.ELINA, made.id(), posts.get(2).id(), true);
        CoderQueue queue = room.batches.queue(room.panelId, CodingRoom.ELINA.id());
        assertEquals(List.of(CoderQueue.Done.OPEN, CoderQueue.Done.CODED, CoderQueue.Done.READ),
                queue.entries().stream().map(CoderQueue.Entry::done).toList());
        assertEquals(2, queue.done());
        assertEquals(3, queue.size());
        assertEquals("batch.left", problem(() -> room.batches.finish(CodingRoom.ELINA, made.id())));
        assertEquals("batch.early", problem(() -> room.batches.close(LEAD, made.id(), false)));
        assertEquals("batch.coder", problem(() -> room.batches.finish(CodingRoom.JONAS, made.id())));
        assertEquals("batch.text", problem(() -> room.batches.read(CodingRoom.JONAS, made.id(), posts.get(0).id(), true)));

        room.code(posts.get(0), code, "One");
        assertEquals(CoderBatch.State.CODED, room.batches.finish(CodingRoom.ELINA, made.id()).state());
        assertEquals(0, room.batches.queue(room.panelId, CodingRoom.ELINA.id()).size());
        assertEquals(CoderBatch.State.OPEN, room.batches.reopen(CodingRoom.ELINA, made.id()).state());
        assertEquals(CoderBatch.State.FINISHED, room.batches.close(LEAD, made.id(), true).state());
        assertEquals("batch.finished", problem(() -> room.batches.finish(CodingRoom.ELINA, made.id())));
        assertEquals("Close batch Wave 1", room.store().audit().entries(0).stream().reduce((a, b) -> b).orElseThrow()
                .label());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatCannotBeMadeIsRefusedWithAReason(Kind kind) {
        open(kind, "One");
        NewBatch one = new NewBatch("A", CoderBatch.Kind.CODING, ids(), List.of(CodingRoom.ELINA), false, 0, 1, true);
        room.batches.make(LEAD, room.panelId, one);
        assertEquals("batch.taken", problem(() -> room.batches.make(LEAD, room.panelId, new NewBatch("a",
                CoderBatch.Kind.CODING, ids(), List.of(CodingRoom.ELINA), false, 0, 1, true))));
        assertEquals("batch.name", problem(() -> room.batches.make(LEAD, room.panelId, new NewBatch(" ",
                CoderBatch.Kind.CODING, ids(), List.of(CodingRoom.ELINA), false, 0, 1, true))));
        assertEquals("batch.coders.twice", problem(() -> room.batches.make(LEAD, room.panelId, NewBatch.of("B", ids(),
                CodingRoom.ELINA, CodingRoom.ELINA, 1))));
        assertEquals("batch.percent.one", problem(() -> room.batches.make(LEAD, room.panelId, new NewBatch("B",
                CoderBatch.Kind.CODING, ids(), List.of(CodingRoom.ELINA), false, 10, 1, true))));
        assertEquals("batch.empty", problem(() -> room.batches.make(LEAD, room.panelId,
                NewBatch.of("B", List.of(), CodingRoom.ELINA, CodingRoom.JONAS, 1))));
        assertEquals("batch.empty.again", problem(() -> room.batches.make(LEAD, room.panelId,
                NewBatch.again("B", ids(), CodingRoom.ELINA, 1))));
        room.code(posts.get(0), room.code("Taste"), "One");
        assertEquals("batch.busy", problem(() -> room.batches.make(LEAD, room.panelId,
                NewBatch.again("B", ids(), CodingRoom.ELINA, 1))));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theDatabaseKeepsTheRulesToo(Kind kind) {
        open(kind, "One");
        CoderBatch batch = allTwice(true);
        assertThrows(ConstraintViolation.class, () -> room.tables.schema().write(LEAD, "same coder twice", true, tx -> {
            UUID row = tx.first("SELECT id FROM coding.batch_post WHERE batch = ?", r -> r.id("id"), batch.id()).get();
            tx.update(CodingSchema.BATCH_POST, row, Map.of("second_id", CodingRoom.ELINA.id()));
            return null;
        }));
        Coding coding = room.code(posts.get(0), room.code("Taste"), "One");
        assertThrows(ConstraintViolation.class, () -> room.tables.schema().write(LEAD, "again without batch", true, tx -> {
            tx.update(CodingSchema.CODING, coding.id(), Map.of("layer", "AGAIN"));
            return null;
        }));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBlindCoderSeesNothingOfTheOther(Kind kind) {
        open(kind, "The carton leaks", "I like the taste", "the CARTON leaks!", "The kartons leak a lot");
        Code leaks = room.code("Leaks");
        CoderBatch batch = room.batches.make(LEAD, room.panelId, new NewBatch("Wave 1", CoderBatch.Kind.CODING,
                ids().subList(0, 1), List.of(CodingRoom.ELINA, CodingRoom.JONAS), false, 100, 1, true));
        Coding hers = room.code(posts.get(0), leaks, "carton leaks");
        Coding alike = room.code(posts.get(2), leaks, "CARTON leaks");
        Coding plain = room.code(posts.get(1), leaks, "taste");
        Coding his = room.code(CodingRoom.JONAS, posts.get(0), leaks, "carton");
        Memo memo = room.memos.add(CodingRoom.ELINA, room.panelId, NewMemo.about(Memo.About.POST, posts.get(0).id(), "hm"));
        Memo own = room.memos.add(CodingRoom.JONAS, room.panelId, NewMemo.about(Memo.About.POST, posts.get(0).id(), "so"));
        room.memos.link(CodingRoom.ELINA, hers.id(), plain.id(), "explains");

        CodingState seen = room.seenBy(CodingRoom.JONAS);
        assertEquals(Set.of(his.id(), plain.id()), seen.codings().keySet());
        assertEquals(List.of(his), seen.on(posts.get(0).id()));
        assertEquals(List.of(), seen.on(posts.get(2).id()), "it says the same as the hidden one: " + alike);
        assertEquals(List.of(plain, his).stream().map(Coding::id).collect(Collectors.toSet()),
                seen.with(leaks.id()).stream().map(Coding::id).collect(Collectors.toSet()));
        assertEquals(List.of(own), seen.about(posts.get(0).id()));
        assertEquals(List.of(), seen.linksOf(plain.id()));
        assertEquals(2, Shares.of(seen, posts).of(leaks.id()).mentions());
        assertEquals(seen, room.seenBy(CodingRoom.JONAS));

        assertEquals(List.of(hers), room.seenBy(CodingRoom.ELINA).on(posts.get(0).id()));
        assertSame(room.state(), room.seenBy(LEAD), "who is no coder of it sees everything");

        room.batches.close(LEAD, batch.id(), true);
        assertSame(room.state(), room.seenBy(CodingRoom.JONAS));
        assertEquals(List.of(memo, own), room.seenBy(CodingRoom.JONAS).about(posts.get(0).id()));
        room.store().history().undo(LEAD, room.store().history().undoable(LEAD).orElseThrow().number());
        assertEquals(List.of(his), room.seenBy(CodingRoom.JONAS).on(posts.get(0).id()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anOpenBatchThatIsNotBlindHidesNothing(Kind kind) {
        open(kind, "The carton leaks");
        allTwice(false);
        room.code(posts.get(0), room.code("Leaks"), "carton leaks");
        assertSame(room.state(), room.seenBy(CodingRoom.JONAS));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoHidesOthersSeesTheirOwn(Kind kind) {
        open(kind, "The carton leaks");
        Code leaks = room.code("Leaks");
        Coding hers = room.code(posts.get(0), leaks, "carton leaks");
        Coding his = room.code(CodingRoom.JONAS, posts.get(0), leaks, "leaks");
        room.memos.add(CodingRoom.ELINA, room.panelId, NewMemo.about(Memo.About.CODE, leaks.id(), "hm"));
        room.memos.link(CodingRoom.ELINA, hers.id(), his.id(), "explains");
        CodingState own = room.codings.state(room.panelId, new Viewer(CodingRoom.JONAS, true));
        assertEquals(Set.of(his.id()), own.codings().keySet());
        assertEquals(List.of(), own.about(leaks.id()));
        assertEquals(List.of(), own.linksOf(his.id()));
        assertEquals(1, room.codings.state(room.panelId, new Viewer(CodingRoom.ELINA, true)).about(leaks.id()).size());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSecondPassStandsApartFromTheFirst(Kind kind) {
        open(kind, "The carton leaks", "I like the taste");
        Code leaks = room.code("Leaks");
        Code none = room.exclusive("None");
        Coding first = room.code(posts.get(0), leaks, "carton leaks");
        CoderBatch again = room.batches.make(LEAD, room.panelId,
                NewBatch.again("Elina again", ids(), CodingRoom.ELINA, 1));
        assertEquals(1, again.texts().size(), "the other one was never coded");
        assertEquals(List.of(), room.seenBy(CodingRoom.ELINA).on(posts.get(0).id()));
        assertSame(room.state(), room.seenBy(CodingRoom.JONAS));
        Seen seen = room.codings.seen(CodingRoom.ELINA, room.panelId);
        assertEquals(Set.of(posts.get(0).id()), seen.withheld());
        assertEquals(List.of("On texts that are being coded a second time only the codings of the second pass are counted."),
                seen.notes());

        Coding second = room.code(posts.get(0), leaks, "carton leaks");
        assertEquals(Layer.AGAIN, second.layer());
        assertEquals(again.id(), second.originId());
        assertEquals(second, room.code(posts.get(0), leaks, "carton leaks"), "it stays one");
        assertEquals(Set.of(first.id()), room.state().codings().keySet());
        assertEquals(List.of(second.id()), room.seenBy(CodingRoom.ELINA).on(posts.get(0).id()).stream().map(Coding::id)
                .toList());
        Coding alone = room.code(posts.get(0), none, "The");
        assertEquals(List.of(alone), room.state().layers().again(posts.get(0).id(), again.id()), "None stands alone");
        assertEquals(Set.of(first.id()), room.state().codings().keySet(), "the first pass is left alone");
        assertEquals(CoderBatch.State.CODED, room.batches.finish(CodingRoom.ELINA, again.id()).state());
        assertSame(room.state(), room.seenBy(CodingRoom.ELINA));
        assertEquals(Layer.ORIGINAL, room.code(posts.get(0), leaks, "leaks").layer());
        assertEquals(room.state(), loadedAnew(), "advanced is the same as read anew");
    }

    private CodingState loadedAnew() {
        room.restart();
        return room.state();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void answersCodedTogetherGoToTheSecondPassToo(Kind kind) {
        open(kind, "Other things");
        Code other = room.code("Other");
        Code taste = room.code("Taste");
        AnswerCoding answers = new AnswerCodingService(room.tables, room.posts, room.codings, room.batch);
        answers.code(CodingRoom.ELINA, room.panelId, List.of(other.id()), ids(), AnswerCoding.Why.CHOSEN);
        CoderBatch again = room.batches.make(LEAD, room.panelId, NewBatch.again("Again", ids(), CodingRoom.ELINA, 1));
        answers.code(CodingRoom.ELINA, room.panelId, List.of(other.id()), ids(), AnswerCoding.Why.CHOSEN);
        assertEquals(1, answers.codeBack(CodingRoom.ELINA, room.panelId, other.id(),
                Map.of(posts.get(0).id(), taste.id())));
        assertEquals(List.of(taste.id()), room.state().layers().again(posts.get(0).id(), again.id()).stream()
                .map(Coding::codeId).toList());
        assertEquals(List.of(other.id()), room.state().on(posts.get(0).id()).stream().map(Coding::codeId).toList());
        assertEquals(1, answers.takeOff(CodingRoom.ELINA, room.panelId, taste.id(), ids()));
        assertEquals(List.of(), room.state().layers().again(posts.get(0).id(), again.id()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void undoingABatchTakesItAwayUnlessSomethingHangsOnIt(Kind kind) {
        open(kind, "The carton leaks");
        Code leaks = room.code("Leaks");
        room.code(posts.get(0), leaks, "carton leaks");
        CoderBatch again = room.batches.make(LEAD, room.panelId, NewBatch.again("Again", ids(), CodingRoom.ELINA, 1));
        Coding second = room.code(posts.get(0), leaks, "leaks");
        long made = room.store().history().undoable(LEAD).orElseThrow().number();
        assertEquals("batch.undo.used", undone(made));
        room.codings.remove(CodingRoom.ELINA, second.id());
        room.batches.read(CodingRoom.ELINA, again.id(), posts.get(0).id(), true);
        assertEquals("store.undo", undone(made));
        room.batches.read(CodingRoom.ELINA, again.id(), posts.get(0).id(), false);
        room.store().history().undo(LEAD, made);
        assertEquals(List.of(), room.batches.all(room.panelId));
        room.store().history().redo(LEAD, room.store().history().redoable(LEAD).orElseThrow().number());
        assertEquals(List.of(again), room.batches.all(room.panelId));
    }

    private String undone(long number) {
        Problem problem = assertThrows(ProblemException.class, () -> room.store().history().undo(LEAD, number)).problem();
        return problem.code();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void mergingAndDeletingCodesReachesEveryLayer(Kind kind) {
        open(kind, "The carton leaks");
        Code leaks = room.code("Leaks");
        Code drips = room.code("Drips");
        room.code(posts.get(0), leaks, "carton leaks");
        CoderBatch again = room.batches.make(LEAD, room.panelId, NewBatch.again("Again", ids(), CodingRoom.ELINA, 1));
        room.code(posts.get(0), leaks, "leaks");
        room.codings.merge(CodingRoom.ELINA, room.panelId, List.of(leaks.id()), drips.id());
        assertEquals(List.of(drips.id()), room.state().layers().again(posts.get(0).id(), again.id()).stream()
                .map(Coding::codeId).toList());
        assertEquals(1, room.state().on(posts.get(0).id()).size(), "the two passes do not become one");
        Post revised = room.revise(posts.get(0), "Well, the carton leaks");
        assertEquals("leaks", room.words(room.state().layers().again(revised.id(), again.id()).get(0)));
        room.codings.delete(CodingRoom.ELINA, room.panelId, List.of(drips.id()));
        assertTrue(room.state().layers().codings().isEmpty());
        room.undo();
        assertEquals(1, room.state().layers().codings().size());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void postsOfABatchDoNotGoWithTheirImport(Kind kind) {
        open(kind, "One");
        allTwice(true);
        assertEquals("batch.used", problem(() -> room.follower.removing(LEAD, Set.copyOf(ids()))));
        assertFalse(room.batches.all(room.panelId).isEmpty());
        assertNull(room.batches.all(room.panelId).get(0).finishedAt());
    }
}
