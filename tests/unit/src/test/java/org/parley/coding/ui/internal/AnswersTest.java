// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;

class AnswersTest {

    private Sample sample;
    private Topic topic;
    private Post asked;
    private Post first;
    private Post second;
    private Post third;

    @BeforeEach
    void say() {
        sample = new Sample();
        topic = sample.topic("The new cap");
        Member host = sample.member("Marit", true, Map.of());
        Member saana = sample.member("Saana", false, Map.of());
        asked = sample.post(topic, host, "How is the cap?");
        first = sample.post(topic, saana, "It  LEAKS");
        sample.post(topic, saana, "taken out", Post.State.HIDDEN);
        second = sample.post(topic, null, "it leaks ");
        third = sample.post(topic, saana, "Fine.");
    }

    private Answers answers() {
        return new Answers(sample.discussion(), sample.panel(), topic.id());
    }

    @Test
    void whatStaffWroteStandsThereAndIsNoAnswer() {
        assertEquals(List.of(asked, first, second, third), answers().posts());
        assertEquals(List.of(first, second, third), answers().answers());
        assertEquals(0, answers().number(asked.id()));
        assertEquals(3, answers().number(third.id()));
    }

    @Test
    void theNextOneGoesAroundOnceAndSkipsWhatDoesNotFit() {
        assertEquals(Optional.of(first), answers().next(null, 1, post -> true));
        assertEquals(Optional.of(third), answers().next(first.id(), 1, post -> post != second));
        assertEquals(Optional.of(first), answers().next(third.id(), 1, post -> true));
        assertEquals(Optional.of(third), answers().next(first.id(), -1, post -> true));
        assertEquals(Optional.of(first), answers().next(first.id(), 1, post -> post == first));
        assertEquals(Optional.empty(), answers().next(first.id(), 1, post -> false));
        assertEquals(Optional.empty(), new Answers(sample.discussion(), sample.panel(), null).next(null, 1,
                post -> true));
    }

    @Test
    void theNeighbourStopsAtTheEnds() {
        assertEquals(Optional.of(second), answers().neighbour(first.id(), 1));
        assertEquals(Optional.empty(), answers().neighbour(third.id(), 1));
        assertEquals(Optional.empty(), answers().neighbour(first.id(), -1));
    }

    @Test
    void theSameWordsAreFoundWhateverTheirSpacesAndCapitals() {
        assertEquals(List.of(second), answers().same(first));
        assertEquals(List.of(), answers().same(third));
    }

    @Test
    void aTextKnowsHowFarTheCoderIs() {
        Code cap = sample.code(null, "Cap");
        sample.coding(Sample.ELINA, first, cap, 0, 2);
        sample.coding(Sample.ELINA, first, cap, 4, 9);
        sample.coding(Sample.JONAS, second, cap, 0, 2);
        sample.topic("Nobody answers");
        List<TopicRow> rows = TopicRow.of(sample.discussion(), sample.panel(), "CAP");
        assertEquals(1, rows.size());
        assertEquals(1, rows.get(0).coded(sample.desk()));
        assertEquals(3, rows.get(0).answers().size());
        assertEquals(List.of(), TopicRow.of(sample.discussion(), sample.panel(), "price"));
    }

    @Test
    void aCodingIsFoundFromThePlaceOfTheCaret() {
        Code cap = sample.code(null, "Cap");
        Coding early = sample.coding(Sample.ELINA, first, cap, 0, 2);
        Coding late = sample.coding(Sample.ELINA, first, cap, 4, 9);
        Coding next = sample.coding(Sample.ELINA, third, cap, 0, 4);
        List<Post> posts = answers().posts();
        String block = first.id().toString();
        assertEquals(Optional.of(early), CodingWalk.nearest(posts, sample.state(), block, 0, 1));
        assertEquals(Optional.of(late), CodingWalk.nearest(posts, sample.state(), block, 3, 1));
        assertEquals(Optional.of(early), CodingWalk.nearest(posts, sample.state(), block, 3, -1));
        assertEquals(Optional.of(next), CodingWalk.nearest(posts, sample.state(), second.id().toString(), 0, 1));
        assertEquals(Optional.of(late), CodingWalk.nearest(posts, sample.state(), second.id().toString(), 0, -1));
        assertEquals(Optional.empty(), CodingWalk.nearest(posts, sample.state(), block, 0, -1));
    }
}
