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
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;
import org.parley.coding.Shares;
import org.parley.coding.agreement.Difference.Kind;
import org.parley.coding.agreement.Figure;
import org.parley.coding.coders.Adjudication;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Disputes;
import org.parley.coding.coders.Adjudication.Ruling;
import org.parley.coding.coders.Adjudication.Scope;
import org.parley.coding.coders.Batches.NewBatch;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.Decision.Verdict;
import org.parley.coding.internal.coders.AdjudicationService;
import org.parley.core.Actor;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.store.ConstraintViolation;
import org.parley.testkit.TemporaryStore;

/** Differences of two coders, what is decided, and what counts afterwards. */
class AdjudicationTest {

    private static final Actor SARI = Actor.person("Sari", Role.HOST);
    private static final double EXACT = 1e-9;

    private CodingRoom room;
    private Adjudication adjudication;
    private final List<Post> posts = new ArrayList<>();
    private Code leaks;
    private Code price;
    private Scope scope;

    private void open(TemporaryStore.Kind kind) {
        room = new CodingRoom(kind);
        adjudication = new AdjudicationService(room.tables, room.codings, room.posts, room.temporary.ids());
        leaks = room.code("Leaks");
        price = room.code("Price");
    }

    /**
     * Four posts. Leaks: Elina on 1, 2, 3, Jonas on 1 and 2; price: Jonas on 3 and 4. On 1 the ranges differ by a full stop,
     * on 2 by two words, on 3 the codes differ, on 4 Elina has nothing.
     */
    private void fourPosts(TemporaryStore.Kind kind) {
        open(kind);
        for (int i = 1; i <= 4; i++) {
            posts.add(room.posts.add("The carton leaks. Number " + i));
        }
        CoderBatch batch = room.batches.make(SARI, room.panelId, new NewBatch("Wave 1", CoderBatch.Kind.CODING,
                posts.stream().map(Post::id).toList(), List.of(CodingRoom.ELINA, CodingRoom.JONAS), false, 100, 1, true));
        room.code(posts.get(0), leaks, "carton leaks");
        room.code(CodingRoom.JONAS, posts.get(0), leaks, "carton leaks.");
        room.code(posts.get(1), leaks, "The carton leaks");
        room.code(CodingRoom.JONAS, posts.get(1), leaks, "leaks");
        room.code(posts.get(2), leaks, "carton");
        room.code(CodingRoom.JONAS, posts.get(2), price, "The carton");
        room.code(CodingRoom.JONAS, posts.get(3), price, "leaks");
        scope = Scope.of(batch);
        assertEquals("adjudicate.open", problem(this::disputes));
        room.batches.close(SARI, batch.id(), true);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static String problem(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem().code();
    }

    private Disputes disputes() {
        return adjudication.disputes(SARI, room.panelId, scope, Progress.none());
    }

    /** The only difference of this kind. */
    private Dispute of(Kind kind) {
        return disputes().all().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private Dispute decide(Dispute dispute, Verdict verdict) {
        return adjudication.decide(SARI, room.panelId, scope, dispute, Ruling.of(verdict, ""));
    }

    private Set<String> counting(int post) {
        return room.state().counting(posts.get(post).id()).stream().map(coding -> room.codebook().codes()
                .get(coding.codeId()).name() + " " + room.words(coding)).collect(Collectors.toSet());
    }

    private static void equal(double expected, Figure figure) {
        assertEquals(expected, figure.value().orElseThrow(() -> new AssertionError(figure.reason())), EXACT);
    }

    private void undoLast() {
        room.store().history().undo(SARI, room.store().history().undoable(SARI).orElseThrow().number());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void differencesAreGroupedByCodeTheWorstFirst(TemporaryStore.Kind kind) {
        fourPosts(kind);
        Disputes found = disputes();
        assertEquals(4, found.posts());
        assertEquals(1, found.alike(), "a full stop is within the tolerance");
        assertEquals(0, found.curated());
        assertEquals(List.of("Price", "Leaks"), found.groups().stream().map(Adjudication.Group::path).toList());
        assertEquals(List.of(Kind.OTHER_CODE, Kind.MISSING, Kind.OTHER_BOUNDARY),
                found.all().stream().map(Dispute::kind).toList());
        // leaks: 1 of 4 differs, 5 yes and 3 no: 1 - (1/4) / (2*5*3/56); price: 2 of 4, 2 yes, 6 no: 1 - (2/4) / (24/56)
        equal(-1 / 6.0, found.groups().get(0).alpha());
        equal(8 / 15.0, found.groups().get(1).alpha());
        // together: 3 of 8 differ, 7 yes and 9 no: 1 - (3/8) / (126/240)
        equal(2 / 7.0, found.alpha());
        Dispute missing = found.all().get(1);
        assertNull(missing.first());
        assertEquals("Elina", missing.firstCoder());
        assertEquals("Jonas", missing.secondCoder());
        assertEquals(price.id(), missing.second().codeId());
        scope = scope.within(0);
        assertEquals(4, disputes().all().size());
        scope = scope.within(Scope.WHOLE);
        assertEquals(2, disputes().all().size(), "where it stands does not matter");
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatIsDecidedCountsAndTheOriginalsStay(TemporaryStore.Kind kind) {
        fourPosts(kind);
        Map<UUID, Coding> originals = Map.copyOf(room.state().codings());
        assertSame(room.state(), room.state().counting());
        decide(of(Kind.OTHER_BOUNDARY), Verdict.FIRST);
        decide(of(Kind.OTHER_CODE), Verdict.BOTH);
        Dispute last = decide(of(Kind.MISSING), Verdict.NEITHER);
        assertEquals(Verdict.NEITHER, last.decision().verdict());
        assertEquals("Sari", last.decision().adjudicator());
        assertTrue(disputes().next().isEmpty());
        assertEquals(3, disputes().curated());
        assertEquals(1, adjudication.settle(SARI, room.panelId, scope));
        assertEquals(0, adjudication.settle(SARI, room.panelId, scope), "it stays settled");
        assertEquals(4, disputes().curated());

        assertEquals(Set.of("Leaks carton leaks"), counting(0));
        assertEquals(Set.of("Leaks The carton leaks"), counting(1));
        assertEquals(Set.of("Leaks carton", "Price The carton"), counting(2));
        assertEquals(Set.of(), counting(3));
        assertEquals(originals, room.state().codings());
        equal(2 / 7.0, disputes().alpha());
        Shares shares = Shares.of(room.state(), posts);
        assertEquals(3, shares.of(leaks.id()).mentions());
        assertEquals(1, shares.of(price.id()).mentions());
        assertEquals(5, Shares.of(room.state(), posts, any -> true).of(leaks.id()).mentions(), "the original ones");

        CodingState counting = room.state().counting();
        assertEquals(4, counting.codings().size());
        assertEquals(3, counting.with(leaks.id()).size());
        assertEquals(Set.of("Sari"), counting.codings().values().stream().map(Coding::coder).collect(Collectors.toSet()));
        assertTrue(counting.codings().values().stream().allMatch(coding -> coding.layer() == Layer.CURATED));
        CodingState before = room.state();
        room.restart();
        assertEquals(before, room.state());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aDecisionCanBeChangedPutOffAndUndone(TemporaryStore.Kind kind) {
        fourPosts(kind);
        Dispute boundary = of(Kind.OTHER_BOUNDARY);
        decide(boundary, Verdict.FIRST);
        decide(boundary, Verdict.SECOND);
        assertEquals(Set.of("Leaks leaks"), counting(1));
        assertEquals(1, room.state().layers().codings().size());
        adjudication.decide(SARI, room.panelId, scope, boundary,
                Ruling.anew(price.id(), 4, 10, "they mean the carton's price"));
        assertEquals(Set.of("Price carton"), counting(1));
        assertEquals("they mean the carton's price", of(Kind.OTHER_BOUNDARY).decision().why());
        undoLast();
        assertEquals(Set.of("Leaks leaks"), counting(1));
        decide(boundary, Verdict.LATER);
        assertEquals(Set.of("Leaks The carton leaks", "Leaks leaks"), counting(1), "the original ones count again");
        assertTrue(of(Kind.OTHER_BOUNDARY).open());
        assertTrue(room.state().layers().codings().isEmpty());
        undoLast();
        assertEquals(Set.of("Leaks leaks"), counting(1));
        assertEquals("Decide on a difference on post #2 (second)", room.store().history().undoable(SARI).orElseThrow()
                .label());
        assertEquals("coding.range", problem(() -> adjudication.decide(SARI, room.panelId, scope, boundary,
                Ruling.anew(price.id(), 4, 99, ""))));
        room.codings.remove(CodingRoom.JONAS, boundary.second().id());
        assertEquals("adjudicate.gone", problem(() -> decide(boundary, Verdict.FIRST)));
        assertEquals(Set.of("Leaks leaks"), counting(1), "what was decided stays");
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aPostCountsAsDecidedWhenAllOfItIs(TemporaryStore.Kind kind) {
        open(kind);
        posts.add(room.posts.add("Leaks and costs"));
        Code none = room.exclusive("None");
        room.code(posts.get(0), none, "and");
        room.code(CodingRoom.JONAS, posts.get(0), leaks, "Leaks");
        room.code(CodingRoom.JONAS, posts.get(0), price, "costs");
        scope = Scope.of(CodingRoom.ELINA.id(), CodingRoom.JONAS.id());
        List<Dispute> all = disputes().all();
        assertEquals(3, all.size());
        Dispute nothing = all.stream().filter(one -> one.first() != null).findFirst().orElseThrow();
        List<Dispute> his = all.stream().filter(one -> one.second() != null).toList();
        decide(nothing, Verdict.FIRST);
        long first = room.store().history().undoable(SARI).orElseThrow().number();
        assertEquals(3, room.state().counting(posts.get(0).id()).size(), "two are left to decide");
        assertEquals("adjudicate.apart", problem(() -> decide(his.get(0), Verdict.SECOND)));
        decide(his.get(0), Verdict.FIRST);
        decide(his.get(1), Verdict.NEITHER);
        assertEquals(Set.of("None and"), counting(0));
        assertEquals("adjudicate.undo.later", problem(() -> room.store().history().undo(SARI, first)));
        undoLast();
        assertFalse(room.state().layers().adjudicated().containsKey(posts.get(0).id()));
        room.store().history().undo(SARI, first);
        assertEquals(List.of(), room.state().layers().curated(posts.get(0).id()));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void postsOfAnOpenBlindBatchAreLeftOut(TemporaryStore.Kind kind) {
        open(kind);
        posts.add(room.posts.add("Leaks and costs"));
        room.code(posts.get(0), leaks, "Leaks");
        room.code(CodingRoom.JONAS, posts.get(0), price, "costs");
        scope = Scope.of(CodingRoom.ELINA.id(), CodingRoom.JONAS.id());
        assertEquals(1, disputes().posts());
        room.batches.make(SARI, room.panelId, new NewBatch("Wave 1", CoderBatch.Kind.CODING, List.of(posts.get(0).id()),
                List.of(CodingRoom.ELINA, CodingRoom.JONAS), false, 100, 1, true));
        assertEquals(0, disputes().posts());
    }

    private Disputes disputes(Actor person) {
        return adjudication.disputes(person, room.panelId, scope, Progress.none());
    }

    /** An open blind batch of two coders. */
    private CoderBatch blind(Actor first, Actor second, Post... texts) {
        return room.batches.make(SARI, room.panelId, new NewBatch("Wave 2", CoderBatch.Kind.CODING,
                Stream.of(texts).map(Post::id).toList(), List.of(first, second), false, 100, 1, true));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aBlindCoderSeesTheDifferencesOfAClosedBatch(TemporaryStore.Kind kind) {
        fourPosts(kind);
        Post fifth = room.posts.add("Who pays that much. Number 5");
        CoderBatch open = blind(CodingRoom.ELINA, CodingRoom.JONAS, fifth);
        assertFalse(room.codings.seen(CodingRoom.JONAS, room.panelId).whole());
        assertEquals(disputes(SARI), disputes(CodingRoom.JONAS));
        assertEquals(4, disputes(CodingRoom.JONAS).posts());
        assertEquals(List.of(), disputes(CodingRoom.JONAS).notes(), "of this batch nothing is left out");
        adjudication.decide(CodingRoom.JONAS, room.panelId, scope, of(Kind.OTHER_BOUNDARY),
                Ruling.of(Verdict.FIRST, ""));
        assertEquals(Set.of("Leaks The carton leaks"), counting(1));
        scope = Scope.of(open);
        assertEquals("adjudicate.open", problem(() -> disputes(CodingRoom.JONAS)));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void textsThatAreCodedBlindAgainAreKeptFromTheirCodersAlone(TemporaryStore.Kind kind) {
        fourPosts(kind);
        Actor mika = Actor.person("Mika", Role.CODER);
        Dispute boundary = of(Kind.OTHER_BOUNDARY);
        CoderBatch open = blind(mika, CodingRoom.JONAS, posts.get(1));
        Disputes his = disputes(CodingRoom.JONAS);
        assertEquals(3, his.posts());
        assertEquals(List.of(Kind.OTHER_CODE, Kind.MISSING), his.all().stream().map(Dispute::kind).toList());
        assertEquals(List.of("Codings of others in open blind batches are left out."), his.notes());
        assertEquals(4, disputes(CodingRoom.ELINA).posts(), "she does not code in it");
        assertEquals(4, disputes(SARI).posts());
        assertEquals("adjudicate.blind", problem(() -> adjudication.decide(CodingRoom.JONAS, room.panelId, scope,
                boundary, Ruling.of(Verdict.SECOND, ""))));
        assertEquals(1, adjudication.settle(CodingRoom.JONAS, room.panelId, scope));
        assertEquals(Set.of(posts.get(0).id()), room.state().layers().adjudicated().keySet());
        scope = Scope.of(CodingRoom.ELINA.id(), CodingRoom.JONAS.id());
        assertEquals(2, disputes(CodingRoom.JONAS).posts(), "1 and 3 were coded by both");
        assertEquals(his.notes(), disputes(CodingRoom.JONAS).notes());
        room.batches.close(SARI, open.id(), true);
        assertEquals(3, disputes(CodingRoom.JONAS).posts());
        assertEquals(List.of(), disputes(CodingRoom.JONAS).notes());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theCuratedVersionFollowsTheTextAndTheCodebook(TemporaryStore.Kind kind) {
        fourPosts(kind);
        decide(of(Kind.OTHER_BOUNDARY), Verdict.FIRST);
        posts.set(1, room.revise(posts.get(1), "Sadly, the carton leaks. Number 2"));
        assertEquals(Set.of("Leaks the carton leaks"), counting(1));
        room.codings.merge(SARI, room.panelId, List.of(leaks.id()), price.id());
        assertEquals(Set.of("Price the carton leaks"), counting(1));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theDatabaseKeepsADifferenceDecidedOnce(TemporaryStore.Kind kind) {
        fourPosts(kind);
        Dispute boundary = of(Kind.OTHER_BOUNDARY);
        decide(boundary, Verdict.FIRST);
        assertThrows(ConstraintViolation.class, () -> room.tables.schema().write(SARI, "twice", true, tx -> {
            tx.insert(CodingSchema.ADJUDICATION, UUID.randomUUID(), Map.of("panel", room.panelId, "post",
                    boundary.postId(), "dispute", boundary.key(), "first_coding", boundary.first().id(), "second_coding",
                    boundary.second().id(), "verdict", "BOTH", "why", "", "adjudicator", "Sari", "adjudicator_id",
                    SARI.id(), "made_at", tx.at()));
            return null;
        }));
        assertThrows(ConstraintViolation.class, () -> room.tables.schema().write(SARI, "twice", true, tx -> {
            tx.insert(CodingSchema.CURATED, UUID.randomUUID(), Map.of("panel", room.panelId, "post",
                    boundary.postId(), "made_at", tx.at()));
            return null;
        }));
    }
}
