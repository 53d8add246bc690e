// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.ui.text.Mark;
import org.parley.ui.text.TextBlock;
import org.parley.ui.text.TextRange;

class BlocksTest {

    private final Sample sample = new Sample();

    @Test
    void anAnswerSaysItsPlaceAndWhetherItIsCoded() {
        Topic topic = sample.topic("T");
        sample.post(topic, sample.member("Marit", true, Map.of()), "Well?");
        Post one = sample.post(topic, sample.member("Saana", false, Map.of()), "Good.");
        sample.post(topic, null, "Bad.");
        sample.coding(Sample.ELINA, one, sample.code(null, "A"), 0, 4);
        CodeDesk desk = sample.desk();
        desk.topic(topic.id());
        List<TextBlock> blocks = new Blocks(desk, Instant.EPOCH).blocks(desk.answers().posts());
        assertEquals(List.of("", "1 of 2", "2 of 2"), blocks.stream().map(TextBlock::aside).toList());
        assertEquals(List.of("", "", "not coded"), blocks.stream().map(TextBlock::tag).toList());
        assertEquals("Author unknown", blocks.get(2).name());
        assertTrue(blocks.get(0).facts().startsWith("host"), blocks.get(0).facts());
        assertEquals("Good.", blocks.get(1).text());
    }

    @Test
    void aMarkShowsWhatItsCodingHas() {
        Topic topic = sample.topic("T");
        Post post = sample.post(topic, null, "Good morning.");
        Code code = sample.code(sample.code(null, "Top"), "Below");
        Coding plain = sample.coding(Sample.ELINA, post, code, 0, 4);
        sample.codings.set(0, new Coding(plain.id(), plain.panelId(), plain.codeId(), plain.postId(), plain.textId(), 0,
                4, "Jonas", Sample.JONAS.id(), plain.at(), 7, "why?", true, false));
        CodeDesk desk = sample.desk();
        Mark mark = new Blocks(desk, Instant.EPOCH).marks(List.of(post)).get(0);
        assertEquals(new TextRange(post.id().toString(), 0, 4), mark.range());
        assertEquals(Set.of(Mark.Flag.QUOTE, Mark.Flag.MEMO, Mark.Flag.SECOND), mark.flags());
        assertTrue(mark.spoken().startsWith("Top \u203A Below, Jonas, "), mark.spoken());
        assertTrue(mark.spoken().contains("version 7") && mark.spoken().endsWith("memo: why?"), mark.spoken());
    }

    @Test
    void aCodingThatLostItsWordsStaysInTheText() {
        Topic topic = sample.topic("T");
        Post post = sample.post(topic, null, "ab\uD83D\uDE00");
        Coding plain = sample.coding(Sample.ELINA, post, sample.code(null, "A"), 90, 120);
        sample.codings.set(0, new Coding(plain.id(), plain.panelId(), plain.codeId(), plain.postId(), plain.textId(),
                90, 120, "Elina", Sample.ELINA.id(), plain.at(), 1, "", false, true));
        Mark mark = new Blocks(sample.desk(), Instant.EPOCH).marks(List.of(post)).get(0);
        assertEquals(new TextRange(post.id().toString(), 2, 4), mark.range());
        assertEquals(Set.of(Mark.Flag.UNSURE), mark.flags());
    }

    @Test
    void whatCouldNotBeStoredIsHatched() {
        Topic topic = sample.topic("T");
        Post post = sample.post(topic, null, "words");
        Code code = sample.code(null, "A");
        CodeDesk desk = sample.desk();
        Pending.Mark pending = desk.pending().add(post.id(), code.id(), 0, 5);
        assertEquals(Set.of(), new Blocks(desk, Instant.EPOCH).marks(List.of(post)).get(0).flags());
        desk.pending().failed(pending);
        assertEquals(Set.of(Mark.Flag.UNSURE), new Blocks(desk, Instant.EPOCH).marks(List.of(post)).get(0).flags());
        assertEquals(List.of(), new Blocks(desk, Instant.EPOCH).marks(List.of()));
    }

    @Test
    void aVeryLongTextIsShownAroundThePlace() {
        Topic topic = sample.topic("T");
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            posts.add(sample.post(topic, null, "x".repeat(1000)));
        }
        assertEquals(posts.subList(60, 141), Blocks.around(posts, posts.get(100).id()));
        assertEquals(posts.subList(0, 41), Blocks.around(posts, null));
        assertEquals(posts.subList(159, 200), Blocks.around(posts, posts.get(199).id()));
        assertEquals(posts.subList(0, 100), Blocks.around(posts.subList(0, 100), null));
    }

    @Test
    void quotesAreShortenedBetweenCharacters() {
        assertEquals("\u201Cone two\u201D", Words.quote(" one\n two "));
        String long1 = "a".repeat(58) + "\uD83D\uDC4D\uD83C\uDFFD more words";
        assertEquals("\u201C" + "a".repeat(58) + "\u2026\u201D", Words.quote(long1));
        assertEquals("\u201CA\u201D", Words.named("A"));
        assertEquals("\u201CA\u201D", Words.named("\u201CA\u201D"));
    }
}
