// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parley.discussion.Decision;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;

class AuthorModelTest {

    private final Talking talking = new Talking();
    private final Topic topic = talking.topic("T", null);
    private final Member reetta = talking.member("Reetta", "Espoo");
    private final Member oskari = talking.member("Oskari", "Turku");
    private final Post start = talking.post(topic, oskari, null, 90, "Where?");
    private final Post early = talking.post(topic, reetta, start, 80, "In a shop");
    private final Post own = talking.post(topic, reetta, early, 70, "In another shop");
    private final Post late = talking.post(topic, reetta, start, 2, "Here is my code");

    private AuthorModel about(Post post) {
        return new AuthorModel(talking.scene(), talking.queue(), post);
    }

    @Test
    void figuresOfTheAuthor() {
        talking.state(own, Post.State.HIDDEN);
        AuthorModel model = about(late);

        assertEquals("Reetta", model.name());
        assertEquals(2, model.posts());
        assertEquals(1, model.answeredMembers());
        assertEquals(early.at(), model.firstSeen().orElseThrow());
        assertEquals(late.at(), model.lastSeen().orElseThrow());
    }

    @Test
    void decisionsThatStandAreTheHistoryNewestFirst() {
        Decision kept = talking.decided(early, Step.APPROVE, "fine", "", 50);
        talking.decided(own, Step.HIDE, "offer", "", 40);
        talking.decided(own, Step.WITHDRAW, "offer", "", 39);
        Decision noted = talking.decided(own, Step.NOTE, "fine", "again", 30);

        assertEquals(List.of(noted, kept), about(late).decisions().stream().map(AuthorModel.Past::decision).toList());
        assertEquals(3, about(own).aboutThisPost().size());
        assertEquals(noted, about(own).aboutThisPost().get(0));
    }

    @Test
    void otherPostsOfTheAuthorThatWait() {
        talking.queued(late, "words", "word list: my code", 5, "my code");
        talking.queued(own, "words", "word list: shop", 5, "shop");
        talking.queued(start, "words", "word list: where", 5, "Where");

        assertEquals(List.of(own.id().toString()), about(late).alsoWaiting().stream().map(Waiting::id).toList());
    }

    @Test
    void ofAPostWithoutAuthorNothingElseIsKnown() {
        Post nobody = talking.post(topic, null, start, 1, "Hello");
        talking.queued(nobody, "words", "word list: hello", 5, "Hello");
        AuthorModel model = about(nobody);

        assertTrue(model.member().isEmpty());
        assertEquals(0, model.posts());
        assertTrue(model.firstSeen().isEmpty());
        assertTrue(model.decisions().isEmpty());
        assertTrue(model.alsoWaiting().isEmpty());
    }

    @Test
    void topicsSayWhetherSomebodyElseAnswered() {
        Topic lonely = talking.topic("Alone", "Diary");
        Post alone = talking.post(lonely, reetta, null, 5, "Anybody?");
        talking.post(lonely, reetta, alone, 4, "Nobody");
        talking.queued(alone, "words", "word list: anybody", 5, "Anybody");
        List<TopicRow> rows = TopicRow.all(talking.scene(), talking.queue());

        assertEquals(List.of("T", "Alone"), rows.stream().map(row -> row.topic().title()).toList());
        assertEquals(new TopicRow(rows.get(1).topic(), 2, 1, rows.get(1).last(), 0, 1), rows.get(1));
        assertEquals(3, rows.get(0).replies());
        assertTrue(rows.get(0).answered());
    }
}
