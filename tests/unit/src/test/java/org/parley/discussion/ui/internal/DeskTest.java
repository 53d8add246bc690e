// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Progress;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.Topic;
import org.parley.discussion.ui.internal.TestRoom.Asked;
import org.parley.discussion.ui.internal.model.Draft;
import org.parley.discussion.ui.internal.model.Reading;
import org.parley.discussion.ui.internal.model.Talking;
import org.parley.panel.Member;
import org.parley.ui.Action;

class DeskTest {

    private final TestRoom rooms = new TestRoom();
    private final TestWindow window = new TestWindow();
    private final List<Desk.News> news = new ArrayList<>();
    private final List<Desk.Spot> spots = new ArrayList<>();
    private DiscussRoom room;
    private Desk desk;
    private Topic topic;
    private Member reetta;
    private Post first;
    private Post second;
    private Post third;

    @BeforeEach
    void threePostsWait() {
        Talking talking = rooms.talking;
        topic = talking.topic("Where do you buy it?", "Shopping");
        reetta = talking.member("Reetta", "Espoo");
        first = talking.post(topic, reetta, null, 30, "Here is my code OATS15");
        second = talking.post(topic, reetta, first, 20, "Call 912 34 567 or 922 34 567");
        third = talking.post(topic, reetta, first, 10, "Nothing to see");
        talking.queued(first, "words", "word list: my code", 90, "my code");
        talking.queued(second, "personal-data", "phone number", 80, "912 34 567", "922 34 567");
        talking.queued(third, "imported-state", "held in the source", 70);
        room = rooms.room();
        room.load(Talking.PANEL, Progress.none());
        desk = room.desk(window);
        desk.listen(news::add);
        desk.onGo(spots::add);
        desk.choose(first.id());
    }

    private UUID chosen() {
        return desk.chosen().orElseThrow().id();
    }

    @Test
    void keepingStoresGoesOnAndSaysSo() {
        desk.keep();

        assertEquals(second.id(), chosen());
        assertEquals(2, desk.waiting(), "it left the queue before it was stored");
        assertEquals(List.of(), rooms.asked);
        window.write();
        window.changed();
        assertEquals(List.of(new Asked(first.id(), Step.APPROVE, "fine", "", List.of())), rooms.asked);
        assertEquals(List.of("Kept “Here is my code OATS15” of Reetta."), window.said);
        assertEquals(2, desk.waiting());
        assertEquals(second.id(), chosen());
        assertEquals(1, desk.taken());
    }

    @Test
    void whatFailsComesBackWithEverythingThatWasWritten() {
        rooms.refusal = new IllegalStateException("disk full");
        desk.step(Step.HIDE);
        desk.draft(desk.draft().orElseThrow().noting("twice already"));
        desk.decide(true);
        assertEquals(second.id(), chosen());

        window.write();

        assertEquals(3, desk.waiting());
        assertEquals(first.id(), chosen());
        Draft draft = desk.draft().orElseThrow();
        assertEquals(Step.HIDE, draft.step());
        assertEquals("offer", draft.reason());
        assertEquals("twice already", draft.note());
    }

    @Test
    void theQueueEmptiesFromBothEnds() {
        desk.choose(third.id());
        desk.keep();
        assertEquals(second.id(), chosen());
        desk.keep();
        assertEquals(first.id(), chosen());
        desk.keep();

        assertEquals(0, desk.waiting());
        assertEquals(first.id(), chosen(), "the last one stays on the screen");
    }

    @Test
    void whatWasTakenBackIsChosenAgain() {
        desk.keep();
        window.write();
        window.changed();
        rooms.talking.decided(first, Step.WITHDRAW, "fine", "", 0);
        rooms.talking.queued(first, "words", "word list: my code", 90, "my code");
        window.changed();

        assertEquals(3, desk.waiting());
        assertEquals(first.id(), chosen());
        assertEquals(List.of(new Hit(8, 15, "word")),
                desk.draft().orElseThrow().with(Step.REDACT, "offer").out());
    }

    @Test
    void aRedactionTakesOutWhatIsStillMarked() {
        desk.choose(second.id());
        desk.step(Step.REDACT);
        desk.draft(desk.draft().orElseThrow().toggled(0));
        desk.decide(true);
        window.write();

        assertEquals(List.of(new Asked(second.id(), Step.REDACT, "personal-data", "",
                List.of(new Hit(19, 29, "phone")))), rooms.asked);
        assertEquals(List.of("Took 1 place out of a post of Reetta."), window.said);
    }

    @Test
    void aNoteWithoutWordsIsAskedForInsteadOfStored() {
        desk.step(Step.NOTE);
        desk.decide(true);

        assertEquals(List.of("A note needs words."), window.said);
        assertEquals(List.of(Desk.Spot.DECISION), spots);
        assertEquals(List.of(), window.writes);
        assertEquals(first.id(), chosen());
    }

    @Test
    void ctrlEnterWithoutAStepSaysWhatThereIs() {
        desk.decide(true);

        assertTrue(window.said.get(0).startsWith("Choose a step first"), window.said.toString());
        assertEquals(List.of(), window.writes);
    }

    @Test
    void decidingAndStayingStays() {
        desk.step(Step.HIDE);
        desk.decide(false);

        assertEquals(first.id(), chosen());
        assertEquals(2, desk.waiting());
    }

    @Test
    void anybodyElsesDecisionEmptiesTheQueueAsWell() {
        rooms.talking.unqueued(third);
        window.changed();

        assertEquals(2, desk.waiting());
        assertEquals(first.id(), chosen());
        assertTrue(news.contains(Desk.News.DATA));
    }

    @Test
    void aDraftSurvivesWhatOthersChange() {
        desk.step(Step.HIDE);
        desk.draft(desk.draft().orElseThrow().noting("half a"));
        rooms.talking.unqueued(third);
        window.changed();

        assertEquals("half a", desk.draft().orElseThrow().note());
        assertEquals(Step.HIDE, desk.draft().orElseThrow().step());
    }

    @Test
    void readingATopicChoosesItsFirstPostAndIsRemembered() {
        assertFalse(desk.topicRead());
        assertTrue(desk.readTopic(topic.id()));

        assertEquals(Reading.topic(topic.id()), desk.reading().orElseThrow());
        assertEquals(first.id(), chosen());
        assertTrue(desk.topicRead());
        assertFalse(desk.readTopic(Talking.PANEL));
    }

    @Test
    void thePostsOfAMemberAreRead() {
        assertTrue(desk.readMember(reetta.id()));
        assertEquals("Posts of Reetta", desk.thread().orElseThrow().title());
        assertFalse(desk.readMember(Talking.PANEL));

        desk.choose(third.id());
        assertEquals("Where do you buy it?", desk.thread().orElseThrow().title());
    }

    @Test
    void movingStopsAtTheEnds() {
        assertTrue(desk.move(1));
        assertEquals(second.id(), chosen());
        assertTrue(desk.move(1));
        assertFalse(desk.move(1));
        assertEquals(third.id(), chosen());
    }

    @Test
    void theStepsOfTheWelcomePageTickThemselves() {
        ReadTopicStep read = new ReadTopicStep(room);
        DecideStep decide = new DecideStep(room);

        assertEquals("1 person in “Where do you buy it?”", read.detail(Talking.PANEL));
        assertEquals("Decide about 3 waiting posts", decide.title(Talking.PANEL));
        assertEquals("One has a phone number in it", decide.detail(Talking.PANEL));
        assertFalse(read.done(Talking.PANEL, Actor.person("You", Role.HOST)));
        assertFalse(decide.done(Talking.PANEL, Actor.person("You", Role.HOST)));
        desk.readTopic(topic.id());
        for (int i = 0; i < 3; i++) {
            desk.keep();
            desk.choose(desk.queue().orElseThrow().after(chosen()).orElse(chosen()));
        }
        while (!window.writes.isEmpty()) {
            window.write();
        }
        assertTrue(read.done(Talking.PANEL, Actor.person("You", Role.HOST)));
        assertTrue(decide.done(Talking.PANEL, Actor.person("You", Role.HOST)));
    }

    @Test
    void actionsAreRefusedWithAReason() {
        Action keep = new Deeds(room).all().stream().filter(a -> a.id().equals("discuss.keep")).findFirst()
                .orElseThrow();

        assertTrue(keep.enablement(window).enabled());
        window.role = Role.ANALYST;
        assertEquals("needs the host or moderator role", keep.enablement(window).reason());
        window.role = Role.HOST;
        window.activeView = TopicsView.ID;
        assertEquals("go to the queue or to the text first", keep.enablement(window).reason());
    }

    @Test
    void noTwoActionsHaveTheSameKeyInTheSamePlace() {
        List<String> keys = new Deeds(room).all().stream().filter(a -> !a.key().isEmpty())
                .map(a -> a.key() + " " + a.scope()).toList();

        assertEquals(keys.stream().distinct().toList(), keys);
        assertTrue(keys.size() > 10);
    }

    @Test
    void anActionActsOnTheRowTheArrowsReachedLast() {
        desk.onSettle(() -> desk.choose(second.id()));
        Action keep = new Deeds(room).all().get(0);

        keep.run(window);
        window.write();

        assertEquals(second.id(), rooms.asked.get(0).post());
    }
}
