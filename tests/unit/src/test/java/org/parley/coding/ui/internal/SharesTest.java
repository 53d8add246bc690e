// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Shares;
import org.parley.coding.Shares.Share;
import org.parley.coding.Shares.Threshold;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;

class SharesTest {

    private final Sample sample = new Sample();

    /**
     * Three members and one unknown. Anna says sweet twice and once in another answer, Bea thin, Carl nothing coded.
     * Taste: Anna and Bea, 2 of 3; sweet 1 of 3 with three mentions.
     */
    @Test
    void membersOncePerCodeAndNetOfThoseWhoAnswered() {
        Topic topic = sample.topic("T");
        Member anna = sample.member("Anna", false, Map.of());
        Member bea = sample.member("Bea", false, Map.of());
        Post first = sample.post(topic, anna, "too sweet, so sweet");
        Post again = sample.post(topic, anna, "sweet");
        Post thin = sample.post(topic, bea, "thin and sweet");
        sample.post(topic, sample.member("Carl", false, Map.of()), "no idea");
        Post unknown = sample.post(topic, null, "sweet");
        Code taste = sample.code(null, "Taste");
        Code sweet = sample.code(taste, "Sweet");
        Code watery = sample.code(taste, "Thin");
        sample.coding(Sample.ELINA, first, sweet, 4, 9);
        sample.coding(Sample.ELINA, first, sweet, 14, 19);
        sample.coding(Sample.ELINA, again, sweet, 0, 5);
        sample.coding(Sample.ELINA, thin, watery, 0, 4);
        sample.coding(Sample.ELINA, unknown, sweet, 0, 5);
        Shares shares = Shares.of(sample.state(), sample.posts, any -> true);
        assertEquals(3, shares.base());
        assertEquals(1, shares.unknown());
        assertEquals(new Share(sweet, 1, 4, 100.0 / 3), shares.of(sweet.id()));
        assertEquals(new Share(taste, 2, 5, 200.0 / 3), shares.of(taste.id()));
        assertEquals(List.of(sweet, watery), shares.below(new Threshold(2, 0)).stream().map(Share::code).toList());
        assertEquals(List.of(sweet, watery), shares.below(new Threshold(0, 34)).stream().map(Share::code).toList());
        assertEquals(List.of(), shares.below(new Threshold(1, 33)));
    }

    @Test
    void nobodyAnswered() {
        Code code = sample.code(null, "A");
        Shares shares = Shares.of(sample.state(), List.of(), any -> true);
        assertEquals(new Share(code, 0, 0, 0), shares.of(code.id()));
        assertEquals(List.of(code), shares.below(Threshold.USUAL).stream().map(Share::code).toList());
    }
}
