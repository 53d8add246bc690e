// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;

class DraftTest {

    private static final String WORDS = "Call 912 34 567 or 922 34 567 👩‍👩‍👧 now";

    private final Talking talking = new Talking();
    private final Post post = talking.post(talking.topic("T", null), talking.member("Minh", ""), null, 1, WORDS);
    private final Hit first = new Hit(5, 15, "phone");
    private final Hit second = new Hit(19, 29, "phone");
    private final Draft draft = Draft.about(post, List.of(first, second)).with(Step.REDACT, "personal-data");

    @Test
    void atFirstAllPlacesGo() {
        assertEquals(List.of(first, second), draft.out());
        assertEquals(List.of(), draft.with(Step.HIDE, "other").out());
    }

    @Test
    void aPlaceCanBeLeftInAndTakenOutAgain() {
        assertEquals(List.of(second), draft.toggled(0).out());
        assertEquals(List.of(first, second), draft.toggled(0).toggled(0).out());
    }

    @Test
    void tabGoesFromPlaceToPlace() {
        assertEquals(0, draft.next(0, 1));
        assertEquals(1, draft.next(15, 1));
        assertEquals(-1, draft.next(29, 1));
        assertEquals(0, draft.next(19, -1));
        assertEquals(-1, draft.next(5, -1));
    }

    @Test
    void wordsMarkedByHandAreWidenedToWholeCharacters() {
        int family = WORDS.indexOf("👩");
        Draft marked = draft.marked(family + 1, family + 4);

        Hit hit = marked.out().get(2);
        assertEquals("👩‍👩‍👧", WORDS.substring(hit.start(), hit.end()));
    }

    @Test
    void aMarkedStretchTakesThePlacesInItAlong() {
        assertEquals(List.of(new Hit(0, 29, "word")), draft.marked(0, 29).out());
    }

    @Test
    void anEmptyMarkChangesNothing() {
        assertSame(draft, draft.marked(7, 7));
        assertSame(draft, draft.marked(WORDS.length() + 5, WORDS.length() + 9));
    }

    @Test
    void nothingIsDoneBeforeItIsComplete() {
        assertEquals(Optional.of(Draft.Missing.STEP), Draft.about(post, List.of()).missing());
        assertEquals(Optional.of(Draft.Missing.PLACES), draft.toggled(0).toggled(1).missing());
        assertEquals(Optional.empty(), draft.toggled(0).missing());
        assertEquals(Optional.of(Draft.Missing.NOTE), draft.with(Step.NOTE, "fine").noting(" \n").missing());
        assertEquals(Optional.empty(), draft.with(Step.NOTE, "fine").noting("she asked").missing());
        assertEquals(Optional.of(Draft.Missing.REASON_NOTE), draft.with(Step.HIDE, "other").missing());
        assertEquals(Optional.empty(), draft.with(Step.HIDE, "advert").missing());
        assertEquals(Optional.empty(), draft.with(Step.APPROVE, "fine").missing());
    }

    @Test
    void aReasonStaysWithItsStep() {
        Draft chosen = draft.with(Step.HIDE, "other").because("advert");

        assertEquals("advert", chosen.with(Step.HIDE, "other").reason());
        assertEquals("fine", chosen.with(Step.NOTE, "fine").reason());
    }
}
