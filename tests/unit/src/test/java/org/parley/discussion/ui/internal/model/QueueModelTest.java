// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.discussion.ui.internal.model.QueueModel.Age;
import org.parley.panel.Member;

class QueueModelTest {

    private static final int DAY = 24 * 60;

    private final Talking talking = new Talking();
    private Post first;
    private Post second;
    private Post third;

    @BeforeEach
    void threeWait() {
        Topic topic = talking.topic("Where do you buy it?", "Shopping");
        Member reetta = talking.member("Reetta", "Espoo");
        Member birk = talking.member("Birk", "Bergen");
        first = talking.post(topic, reetta, null, 300, "Here is my code OATS15");
        second = talking.post(topic, birk, first, 200, "My number is 912 34 567, or 922 34 567");
        third = talking.post(topic, birk, first, 2, "Nothing to see");
        talking.queued(first, "words", "word list: my code", 9 * DAY, "my code");
        talking.queued(second, "personal-data", "phone number", 2 * DAY, "922 34 567", "912 34 567");
        talking.queued(second, "imported-state", "held in the source", 2 * DAY - 10);
        talking.queued(third, "imported-state", "held in the source", 35);
    }

    @Test
    void aPostWithTwoReasonsIsOneRow() {
        Waiting row = talking.queue().of(second.id()).orElseThrow();

        assertEquals(3, talking.queue().size());
        assertEquals("phone number · held in the source", row.why());
        assertEquals(List.of("912 34 567", "922 34 567"), row.hits().stream().map(row::words).toList());
        assertEquals(Duration.ofDays(2), Duration.between(row.since(), Talking.NOON));
    }

    @Test
    void rowsStandByHowLongTheyWait() {
        var groups = talking.queue().groups("");

        assertEquals(List.of(Age.WEEK, Age.DAY, Age.TODAY), List.copyOf(groups.keySet()));
        assertEquals(List.of(third.id().toString()), groups.get(Age.TODAY).stream().map(Waiting::id).toList());
    }

    @Test
    void theFilterLooksAtNameWordsReasonAndTopic() {
        assertEquals(2, rows("birk"));
        assertEquals(1, rows("PHONE birk"));
        assertEquals(1, rows("oats15"));
        assertEquals(3, rows("where buy"));
        assertEquals(0, rows("marzipan"));
    }

    private int rows(String filter) {
        return talking.queue().groups(filter).values().stream().mapToInt(List::size).sum();
    }

    @Test
    void whatIsOnItsWayToTheStoreWaitsNoMore() {
        QueueModel queue = new QueueModel(talking.scene(), Set.of(second.id()));

        assertEquals(2, queue.size());
        assertTrue(queue.of(second.id()).isEmpty());
    }

    @Test
    void afterADecisionComesTheNextAndAtTheEndTheOneBefore() {
        QueueModel queue = talking.queue();

        assertEquals(Optional.of(third.id()), queue.after(second.id()));
        assertEquals(Optional.of(second.id()), queue.after(third.id()));
        assertEquals(Optional.empty(), queue.neighbour(third.id(), 1));
        assertEquals(Optional.of(first.id()), queue.neighbour(null, 1));
    }

    @Test
    void theLastOneLeavesNothing() {
        talking.unqueued(first);
        talking.unqueued(second);

        assertEquals(Optional.empty(), talking.queue().after(third.id()));
        assertEquals(Optional.of(Duration.ofMinutes(35)), talking.queue().medianWait());
        talking.unqueued(third);
        assertEquals(Optional.empty(), talking.queue().medianWait());
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        talking.unqueued(first);

        assertEquals(Optional.of(Duration.ofMinutes((2 * DAY + 35) / 2).plusSeconds(30)),
                talking.queue().medianWait());
    }

    @Test
    void decisionsOfTodayCountUnlessTheyWereTakenBack() {
        talking.decided(first, Step.HIDE, "offer", "", 3);
        talking.decided(first, Step.WITHDRAW, "offer", "", 2);
        talking.decided(first, Step.APPROVE, "fine", "", 1);
        talking.decided(second, Step.HIDE, "offer", "", 30);
        talking.decided(third, Step.REJECT, "source", "", 1);

        assertEquals(1, talking.queue().decidedToday());
    }
}
