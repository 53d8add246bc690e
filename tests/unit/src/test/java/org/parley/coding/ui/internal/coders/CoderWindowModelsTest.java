// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.agreement.Difference;
import org.parley.coding.agreement.Figure;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Disputes;
import org.parley.coding.coders.Adjudication.Group;
import org.parley.coding.coders.Adjudication.Scope;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.Decision;
import org.parley.coding.coders.Decision.Verdict;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Post;

class CoderWindowModelsTest {

    private static final Actor ELINA = Actor.person("Elina", Role.CODER);
    private static final Actor JONAS = Actor.person("Jonas", Role.CODER);
    private static final Actor SARI = Actor.person("Sari", Role.CODER);

    private final UUID panel = UUID.randomUUID();
    private final UUID code = UUID.randomUUID();
    private final Scope scope = Scope.of(ELINA.id(), JONAS.id());

    private Post post(int number, String words) {
        return new Post(UUID.randomUUID(), panel, UUID.randomUUID(), number, Post.Kind.REPLY, null, "deleted", null,
                Instant.EPOCH, "s" + number, null, Post.State.VISIBLE, new Post.Text(UUID.randomUUID(), 1, words));
    }

    private Coding coding(Actor coder, UUID post) {
        return new Coding(UUID.randomUUID(), panel, code, post, UUID.randomUUID(), 0, 3, coder.name(), coder.id(),
                Instant.EPOCH, 1, "", false, false);
    }

    private CodingState state(Coding... codings) {
        Map<UUID, Coding> byId = new HashMap<>();
        Map<UUID, List<Coding>> byPost = new HashMap<>();
        for (Coding coding : codings) {
            byId.put(coding.id(), coding);
            byPost.computeIfAbsent(coding.postId(), id -> new ArrayList<>()).add(coding);
        }
        return new CodingState(1, new Codebook(panel, 1, Map.of(), List.of()), byId, byPost, Map.of(), Map.of(), Map.of());
    }

    private Dispute dispute(UUID post, Verdict verdict) {
        Coding first = coding(ELINA, post);
        Decision decision = verdict == null ? null : new Decision(UUID.randomUUID(), panel, post, first.id(), null, verdict,
                "", "Marit", ELINA.id(), Instant.EPOCH);
        return new Dispute(post, 1, Difference.Kind.MISSING, code, "Elina", first, "Jonas", null, decision);
    }

    private Caseload load(int posts, int curated, List<Dispute> first, List<Dispute> second) {
        return new Caseload(new Disputes(scope, posts, 0, curated, Figure.of(0.5), List.of(
                new Group(code, "A", Figure.of(0.2), first), new Group(UUID.randomUUID(), "B", Figure.of(0.8), second)),
                List.of()));
    }

    @Test
    void whatNobodyLookedAtComesFirstThenWhatWasPutOff() {
        UUID post = UUID.randomUUID();
        Dispute later = dispute(post, Verdict.LATER);
        Dispute open = dispute(post, null);
        Dispute done = dispute(post, Verdict.FIRST);
        Caseload load = load(1, 0, List.of(later, open), List.of(done));
        assertEquals(Optional.of(open), load.next(done.key()));
        assertEquals(Optional.of(open), load.next(later.key()));
        Dispute decided = new Dispute(open.postId(), 1, open.kind(), code, "Elina", open.first(), "Jonas", null,
                done.decision());
        Caseload then = load.with(decided);
        assertEquals(open.key(), decided.key());
        assertEquals(Optional.of(later), then.next(decided.key()));
        assertEquals(Optional.of(later), then.next(later.key()));
        assertEquals("1 of 3, 2 left", load.decided() + " of " + load.size() + ", " + load.open() + " left");
        assertEquals("2 of 3, 1 left", then.decided() + " of " + then.size() + ", " + then.open() + " left");
        assertEquals(Optional.empty(), load(1, 0, List.of(done), List.of()).next(done.key()));
    }

    @Test
    void oneWalksThroughAllOfThemWithoutGoingAround() {
        UUID post = UUID.randomUUID();
        Dispute one = dispute(post, null);
        Dispute two = dispute(post, Verdict.BOTH);
        Caseload load = load(1, 0, List.of(one), List.of(two));
        assertEquals(Optional.of(two), load.neighbour(one.key(), 1));
        assertEquals(Optional.empty(), load.neighbour(two.key(), 1));
        assertEquals(Optional.empty(), load.neighbour(one.key(), -1));
        assertEquals("B", load.group(two.key()).orElseThrow().path());
        assertEquals(1, Caseload.place(load.group(two.key()).orElseThrow(), two.key()));
    }

    @Test
    void textsWithoutAnOpenDifferenceAreReadyToCount() {
        UUID mixed = UUID.randomUUID();
        UUID done = UUID.randomUUID();
        // of 5 posts one has an open difference, one counts already
        assertEquals(3, load(5, 1, List.of(dispute(mixed, null), dispute(mixed, Verdict.FIRST)),
                List.of(dispute(done, Verdict.NEITHER))).ready());
    }

    @Test
    void closedBatchesAndPairsOfCodersCanBeAdjudicated() {
        UUID a = UUID.randomUUID();
        UUID b = UUID.randomUUID();
        CodingState state = state(coding(SARI, a), coding(ELINA, a), coding(JONAS, a), coding(JONAS, b), coding(SARI, b));
        CoderBatch open = batch("Open", null, a);
        CoderBatch old = batch("Old", Instant.EPOCH, a);
        CoderBatch young = batch("Young", Instant.EPOCH, a, b);
        Matters matters = Matters.of(state, List.of(open, old, young));
        assertEquals(List.of("Open"), matters.waiting());
        assertEquals(List.of("Elina", "Jonas", "Sari"), List.copyOf(matters.coders().values()));
        assertEquals(List.of("Young  2", "Old  1", "Jonas Sari 2", "Elina Jonas 1", "Elina Sari 1"),
                matters.closed().stream().map(one -> one.batch() + one.first() + " " + one.second() + " " + one.texts())
                        .toList());
        assertEquals("Young", matters.chosen("").batch());
        assertEquals("Old", matters.chosen(old.id().toString()).batch());
    }

    private CoderBatch batch(String name, Instant finished, UUID... posts) {
        return new CoderBatch(UUID.randomUUID(), panel, name, CoderBatch.Kind.CODING, 100, 1, true,
                List.of(new CoderBatch.Assigned(ELINA.id(), "Elina", null), new CoderBatch.Assigned(JONAS.id(), "Jonas",
                        null)), List.of(posts).stream().map(post -> new CoderBatch.Text(post, ELINA.id(), JONAS.id(),
                                Set.of())).toList(), "Marit", Instant.EPOCH, finished);
    }

    private static BatchDraft draft(List<Post> posts, boolean again, boolean uncoded, String first, String others,
            int percent) {
        return new BatchDraft("Wave 1", posts, again, uncoded, first, others, false, percent, 1, true);
    }

    @Test
    void aBatchSaysWhatIsMissing() {
        List<Post> posts = List.of(post(1, "one"), post(2, "two"));
        CodingState state = state(coding(ELINA, posts.get(0).id()), coding(ELINA, posts.get(1).id()));
        List<String> known = List.of("Elina", "Jonas");
        assertEquals("first", draft(posts, false, false, " ", "Jonas", 10).missing(state, known));
        assertEquals("second", draft(posts, false, false, "Elina", "", 10).missing(state, known));
        assertEquals("", draft(posts, false, false, "Elina", "", 0).missing(state, known));
        assertEquals("twice", draft(posts, false, false, "Elina", "Jonas, elina", 10).missing(state, known));
        assertEquals("uncoded", draft(posts, false, true, "Elina", "Jonas", 10).missing(state, known));
        assertEquals("texts", draft(List.of(), false, false, "Elina", "Jonas", 10).missing(state, known));
        assertEquals("again", draft(posts, true, false, "Jonas", "", 10).missing(state, known));
        assertEquals("", draft(posts, true, true, "Elina", "", 10).missing(state, known));
    }

    @Test
    void itSaysHowManyTextsEachGets() {
        List<Post> posts = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            posts.add(post(i, "words"));
        }
        posts.add(post(21, " "));
        BatchDraft draft = draft(posts, false, true, "elina", "Sari ", 10);
        // 20 with words, of which 10 percent are 2
        assertEquals(Map.of("Elina", 20, "Sari", 2), draft.parts(state(), List.of("Elina")));
        assertEquals(2, draft.twice(state(), List.of("Elina")));
        assertEquals(List.of(ELINA, SARI), draft.coders(List.of("Elina")));
        assertTrue(draft.wanted(state(), List.of("Elina")).blind());
        assertEquals(CoderBatch.Kind.AGAIN, draft(posts, true, true, "Elina", "", 10).wanted(state(
                coding(ELINA, posts.get(0).id())), List.of()).kind());
    }
}
