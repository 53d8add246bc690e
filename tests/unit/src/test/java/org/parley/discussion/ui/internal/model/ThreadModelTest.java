// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.ui.text.TextBlock;
import org.parley.ui.text.TextRange;
import org.parley.ui.widgets.Tag;

class ThreadModelTest {

    private final Talking talking = new Talking();
    private final Topic topic = talking.topic("Where do you buy it?", "Shopping");
    private final Member oskari = talking.member("Oskari", "Turku");
    private final List<Post> posts = new ArrayList<>();

    private void posts(int count, String words) {
        for (int i = 0; i < count; i++) {
            posts.add(talking.post(topic, oskari, i == 0 ? null : posts.get(0), 1000 - i, words));
        }
    }

    private ThreadModel model(Reading reading) {
        return new ThreadModel(talking.scene(), talking.queue(), reading);
    }

    @Test
    void aThreadIsFoldedToWhatWasSaidJustBefore() {
        posts(30, "Words");
        ThreadModel model = model(Reading.around(topic.id(), posts.get(20).id()));

        assertEquals(18, model.earlier());
        assertEquals(0, model.later());
        assertEquals(posts.get(18).id(), model.shown().get(0).id());
        assertEquals("Where do you buy it?", model.title());
        assertEquals("Shopping · 30 posts", model.fact());
    }

    @Test
    void thePostThatIsAnsweredIsShownWhenItIsNear() {
        posts(12, "Words");
        Post near = talking.post(topic, oskari, posts.get(7), 10, "An answer");
        Post far = talking.post(topic, oskari, posts.get(1), 9, "Another answer");

        assertEquals(7, model(Reading.around(topic.id(), near.id())).earlier());
        assertEquals(11, model(Reading.around(topic.id(), far.id())).earlier());
    }

    @Test
    void moreIsShownWhenItIsAskedFor() {
        posts(100, "Words");
        Reading around = Reading.around(topic.id(), posts.get(90).id());

        assertEquals(88, model(around).earlier());
        assertEquals(48, model(around.moreBefore()).earlier());
        assertEquals(0, model(around.moreBefore().moreBefore().moreBefore()).earlier());
    }

    @Test
    void aWholeTopicIsShownFromTheBeginning() {
        posts(100, "Words");

        assertEquals(100, model(Reading.topic(topic.id())).shown().size());
    }

    @Test
    void ofVeryMuchTextOnlyTheWindowAroundThePlaceIsShown() {
        posts(300, "x".repeat(1000));
        ThreadModel model = model(Reading.around(topic.id(), posts.get(100).id()));

        assertEquals(98, model.earlier());
        assertEquals(300 - 141, model.later());
        ThreadModel whole = model(Reading.topic(topic.id()));
        assertEquals(0, whole.earlier());
        assertEquals(41, whole.shown().size());
    }

    @Test
    void aPostThatFillsTheScreenAThousandTimesIsCut() {
        posts(1, "y".repeat(ThreadModel.LONGEST - 1) + "😀 and more");
        TextBlock block = model(Reading.topic(topic.id())).blocks(null).get(0);

        assertEquals(ThreadModel.LONGEST - 1, block.text().length());
        assertTrue(block.footer().contains("characters shown"), block.footer());
    }

    @Test
    void theChosenPostThatWaitsStandsInAFrameWithTheReason() {
        posts(3, "my code is OATS15");
        talking.queued(posts.get(1), "words", "word list: my code", 5, "my code");
        talking.queued(posts.get(2), "words", "word list: my code", 5, "my code");
        ThreadModel model = model(Reading.topic(topic.id()));
        List<TextBlock> blocks = model.blocks(posts.get(1).id());

        assertTrue(blocks.get(1).framed());
        assertEquals("Word list: my code", blocks.get(1).footer());
        assertEquals(Tag.Mood.WARN, blocks.get(1).tagMood());
        assertFalse(blocks.get(2).framed());
        assertEquals(blocks.get(1).tag(), blocks.get(2).tag());
        assertEquals(List.of(new TextRange(posts.get(1).id().toString(), 0, 7),
                new TextRange(posts.get(2).id().toString(), 0, 7)), model.hits());
    }

    @Test
    void aPostSaysWhereWhenAndWhoItAnswers() {
        posts(2, "Words");
        Member hanna = talking.member("Hanna", "");
        Member marit = talking.host("Marit");
        Post answer = talking.post(topic, hanna, posts.get(1), 4, "An answer");
        talking.post(topic, marit, answer, 3, "Thank you");
        talking.post(topic, null, answer, 2, "Who am I");
        List<TextBlock> blocks = model(Reading.topic(topic.id())).blocks(null);

        assertTrue(blocks.get(1).facts().startsWith("Turku · "), blocks.get(1).facts());
        assertFalse(blocks.get(1).facts().contains("in reply"), "an answer to the first post goes without saying");
        assertEquals("today 08:00 · in reply to Oskari", blocks.get(2).facts());
        assertEquals("host · today 09:00 · in reply to Hanna", blocks.get(3).facts());
        assertEquals("author not known (deleted in the source)", blocks.get(4).name());
    }

    @Test
    void theLastDecisionThatStandsIsSaid() {
        posts(2, "Words");
        talking.state(posts.get(0), Post.State.HIDDEN);
        talking.decided(posts.get(0), Step.APPROVE, "fine", "", 9);
        talking.decided(posts.get(0), Step.HIDE, "advert", "the footer", 2);
        talking.decided(posts.get(1), Step.HIDE, "advert", "", 2);
        talking.decided(posts.get(1), Step.WITHDRAW, "advert", "", 1);
        List<TextBlock> blocks = model(Reading.topic(topic.id())).blocks(null);

        assertEquals("Hidden by Jonas, today 10:00: the footer", blocks.get(0).footer());
        assertEquals("hidden", blocks.get(0).tag());
        assertEquals("", blocks.get(1).footer());
    }

    @Test
    void thePostsOfAMemberNameTheirTopics() {
        posts(2, "Words");
        Member hanna = talking.member("Hanna", "Lahti");
        Topic other = talking.topic("First snow", null);
        talking.post(other, hanna, null, 30, "It snows");
        talking.post(topic, hanna, posts.get(0), 3, "In the shop");
        ThreadModel model = model(Reading.member(hanna.id()));

        assertEquals("Posts of Hanna", model.title());
        assertEquals("2 posts", model.fact());
        assertEquals(List.of("Lahti · yesterday 06:00 · First snow", "Lahti · today 09:00 · Where do you buy it?"),
                model.blocks(null).stream().map(TextBlock::facts).toList());
    }

    @Test
    void oneWalksFromPostToPostAsFarAsTheyAreShown() {
        posts(3, "Words");
        ThreadModel model = model(Reading.topic(topic.id()));

        assertEquals(Optional.of(posts.get(2).id()), model.neighbour(posts.get(1).id(), 1));
        assertEquals(Optional.empty(), model.neighbour(posts.get(2).id(), 1));
        assertEquals(Optional.of(posts.get(0).id()), model.neighbour(null, 1));
    }
}
