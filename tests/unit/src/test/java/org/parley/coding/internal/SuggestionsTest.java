// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.CodingRoom.ELINA;
import static org.parley.coding.internal.CodingRoom.JONAS;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Suggestions;
import org.parley.coding.Suggestions.Quality;
import org.parley.coding.Suggestions.Suggestion;
import org.parley.coding.coders.Batches.NewBatch;
import org.parley.coding.coders.CoderBatch;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.discussion.internal.search.WordsOfPosts;
import org.parley.testkit.TemporaryStore.Kind;

class SuggestionsTest {

    private final CodingRoom room = new CodingRoom(Kind.DERBY);
    private final Suggestions suggestions = new SuggestionsService(room.tables, room.posts, new WordsOfPosts(),
            room.temporary.ids());
    private final Code leaks = room.code("Leaks");
    private final Code price = room.code("Price");
    private final Code taste = room.code("Taste");

    /** Ten posts about each of two things, the last of them uncoded, and three about a third. */
    @BeforeEach
    void teach() {
        List<String> places = List.of("the bag", "the fridge", "my car", "the shelf", "a box", "the door", "our table",
                "the kitchen", "the office");
        for (String place : places) {
            room.code(room.posts.add("I came home. The carton leaked into " + place + "."), leaks, "The carton leaked");
            room.code(room.posts.add("It stood near " + place + ". Far too expensive for milk."), price, "Far too expensive");
        }
        for (int i = 0; i < 3; i++) {
            room.code(room.posts.add("Number " + i + " tastes sweet."), taste, "tastes sweet");
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<Suggestion> of(Post post) {
        return suggestions.forPost(ELINA, room.panelId, post.id(), 3);
    }

    @Test
    void aSentenceLeadsToItsCodeByItsWords() {
        Post post = room.posts.add("Good morning to you. My cartons leak all of the time. And it was so expensive.");
        List<Suggestion> found = of(post);
        assertEquals(List.of(leaks.id(), price.id()), found.stream().map(Suggestion::codeId).toList());
        Suggestion first = found.get(0);
        assertEquals("My cartons leak all of the time.", post.text().words().substring(first.start(), first.end()));
        assertEquals(List.of("cartons", "leak"), first.because().stream().sorted().toList());
        assertEquals(List.of("expensive"), found.get(1).because());
        assertTrue(first.weight() > 0);
        assertEquals(0, room.state().on(post.id()).size());
    }

    @Test
    void aBlindCoderLearnsNothingFromTheOther() {
        List<UUID> all = room.posts.state(room.panelId).inOrder().stream().map(Post::id).toList();
        CoderBatch batch = room.batches.make(ELINA, room.panelId, new NewBatch("Wave 1", CoderBatch.Kind.CODING, all,
                List.of(ELINA, JONAS), false, 100, 1, true));
        Post post = room.posts.add("Good morning to you. My cartons leak all of the time.");
        assertEquals(List.of(leaks.id()), of(post).stream().map(Suggestion::codeId).toList());
        assertEquals(List.of(), suggestions.forPost(JONAS, room.panelId, post.id(), 3));
        room.batches.close(ELINA, batch.id(), true);
        assertEquals(1, suggestions.forPost(JONAS, room.panelId, post.id(), 3).size());
    }

    @Test
    void wordsThatWereNeverCodedLeadNowhere() {
        assertEquals(List.of(), of(room.posts.add("The bus was late again and nobody told us.")));
    }

    @Test
    void whatIsThereRefusedRetiredOrANetIsNotProposed() {
        Post post = room.posts.add("The carton leaked. Far too expensive.");
        assertEquals(2, of(post).size());
        room.code(post, leaks, "leaked");
        assertEquals(List.of(price.id()), of(post).stream().map(Suggestion::codeId).toList());
        suggestions.refuse(ELINA, room.panelId, post.id(), price.id());
        suggestions.refuse(ELINA, room.panelId, post.id(), price.id());
        assertEquals(List.of(), of(post));
        assertEquals(2, suggestions.forPost(JONAS, room.panelId, post.id(), 3).size());
        room.undo();
        assertEquals(1, of(post).size());
        room.codings.change(ELINA, price.retired(true));
        assertEquals(List.of(), of(post));
    }

    @Test
    void whatIsCodedNowIsKnownSoon() {
        Post post = room.posts.add("Lovely foam on it.");
        assertEquals(List.of(), of(post));
        Code foam = room.code("Foam");
        for (int i = 0; i < 3; i++) {
            room.code(room.posts.add("Plenty of foam " + i), foam, "foam");
        }
        assertEquals(List.of(foam.id()), of(post).stream().map(Suggestion::codeId).toList());
    }

    /** By hand: each of the 21 posts has one code. Its words are in the other parts, so the first proposal is right. */
    @Test
    void heldBackCodingsAreFoundAgain() {
        Quality quality = suggestions.measure(room.panelId, Progress.none());
        assertEquals(21, quality.posts());
        assertEquals(3, quality.codes());
        assertEquals(1 / 3.0, quality.bestCan(), 1e-12);
        assertEquals(1 / 3.0, quality.byFrequency(), 1e-12);
        assertTrue(quality.oneRight() >= 18 / 21.0, quality.toString());
        assertEquals(quality.oneRight() / 3, quality.precision(), 1e-12);
    }

    @Test
    void withLittleCodedThereIsNothing() {
        try (CodingRoom other = new CodingRoom(Kind.DERBY)) {
            Suggestions few = new SuggestionsService(other.tables, other.posts, new WordsOfPosts(), other.temporary.ids());
            Post post = other.posts.add("The carton leaked.");
            other.code(post, other.code("Leaks"), "leaked");
            assertEquals(List.of(), few.forPost(JONAS, other.panelId, post.id(), 3));
            assertEquals("suggest.few", problem(() -> few.measure(other.panelId, Progress.none())));
            assertEquals("coding.post", problem(() -> few.forPost(ELINA, other.panelId, UUID.randomUUID(), 3)));
            assertEquals("coding.code", problem(() -> few.refuse(ELINA, other.panelId, post.id(), UUID.randomUUID())));
        }
    }

    private static String problem(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().code();
    }
}
