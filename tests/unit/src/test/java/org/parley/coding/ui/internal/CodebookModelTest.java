// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;

class CodebookModelTest {

    private final Sample sample = new Sample();
    private Code product;
    private Code taste;
    private Code sweet;
    private Code price;

    @BeforeEach
    void codes() {
        product = sample.code(null, "Product");
        taste = sample.code(product, "Taste");
        sweet = sample.code(taste, "Too sweet");
        price = sample.code(null, "Price");
    }

    private static List<String> names(List<Code> codes) {
        return codes.stream().map(Code::name).toList();
    }

    @Test
    void theFilterKeepsTheWayToWhatMatches() {
        CodeTree all = new CodeTree(sample.codebook(), "", false);
        assertEquals(List.of("Product", "Price"), names(all.below(null)));
        assertFalse(all.filtered());
        CodeTree some = new CodeTree(sample.codebook(), "swe", false);
        assertEquals(List.of("Product"), names(some.below(null)));
        assertEquals(List.of("Taste"), names(some.below(product.id())));
        assertEquals(List.of("Too sweet"), names(some.hits()));
        assertEquals(List.of("Product", "Taste", "Too sweet"), names(some.way(sweet)));
        assertTrue(new CodeTree(sample.codebook(), "zzz", false).isEmpty());
    }

    @Test
    void beforeTypingTheLastUsedStandFirst() {
        assertEquals(List.of("Price", "Too sweet", "Product", "Taste"), names(Ranking.find(sample.codebook(), "",
                List.of(price), List.of(sweet, price), null, 10)));
        assertEquals(List.of("Product", "Taste", "Too sweet"), names(Ranking.find(sample.codebook(), "",
                List.of(price), List.of(), product, 10)));
        assertEquals(2, Ranking.find(sample.codebook(), "", List.of(), List.of(), null, 2).size());
    }

    @Test
    void typedLettersRankNamesBeforeOtherWordsAndRetiredCodesAreLeftOut() {
        assertEquals("Price", Ranking.find(sample.codebook(), "pri", List.of(), List.of(), null, 10).get(0).name());
        assertEquals("Product", Ranking.find(sample.codebook(), "pr", List.of(), List.of(), null, 10).get(0).name());
        sample.codes.set(sample.codes.indexOf(price), price.retired(true));
        assertEquals(List.of("Product", "Taste", "Too sweet"), names(Ranking.find(sample.codebook(), "",
                List.of(price.retired(true)), List.of(), null, 10)));
    }

    @Test
    void membersAreCountedOnceAndWithTheBranch() {
        Topic topic = sample.topic("T");
        Member saana = sample.member("Saana", false, Map.of());
        Member oskari = sample.member("Oskari", false, Map.of());
        Post one = sample.post(topic, saana, "words words");
        Post two = sample.post(topic, saana, "words words");
        Post three = sample.post(topic, oskari, "words words");
        Post hidden = sample.post(topic, oskari, "words words", Post.State.HIDDEN);
        sample.coding(Sample.ELINA, one, sweet, 0, 5);
        sample.coding(Sample.JONAS, one, sweet, 0, 5);
        sample.coding(Sample.ELINA, two, taste, 0, 5);
        sample.coding(Sample.ELINA, hidden, taste, 0, 5);
        CodeCounts counts = new CodeCounts();
        counts.update(sample.state(), sample.discussion());
        assertEquals(new CodeCounts.Figures(1, 2), counts.of(sweet.id()));
        assertEquals(new CodeCounts.Figures(1, 3), counts.of(product.id()));
        assertEquals(new CodeCounts.Figures(0, 0), counts.of(price.id()));
        assertEquals("50 %", counts.shown(product.id(), CodeCounts.Unit.SHARE));
        assertEquals("3", counts.shown(product.id(), CodeCounts.Unit.MENTIONS));
        sample.coding(Sample.ELINA, three, sweet, 0, 5);
        counts.update(sample.state(), sample.discussion());
        assertEquals(new CodeCounts.Figures(2, 4), counts.of(product.id()));
        assertTrue(counts.few(product.id()));
    }

    @Test
    void fiveMembersAreEnoughUnlessTheyAreFewOfMany() {
        Topic topic = sample.topic("T");
        for (int i = 0; i < 300; i++) {
            Post post = sample.post(topic, sample.member("m" + i, false, Map.of()), "words");
            if (i < 6) {
                sample.coding(Sample.ELINA, post, sweet, 0, 5);
            }
            if (i < 5) {
                sample.coding(Sample.ELINA, post, price, 0, 5);
            }
        }
        CodeCounts counts = new CodeCounts();
        counts.update(sample.state(), sample.discussion());
        assertFalse(counts.few(sweet.id()));
        assertTrue(counts.few(price.id()));
    }

    @Test
    void retiredCodesAreShownWhenWantedOrWhenTheyLeadToOthers() {
        sample.codes.set(sample.codes.indexOf(price), price.retired(true));
        sample.codes.set(sample.codes.indexOf(taste), taste.retired(true));
        CodeTree without = new CodeTree(sample.codebook(), "", false);
        assertEquals(List.of("Product"), names(without.below(null)));
        assertEquals(List.of("Taste"), names(without.below(product.id())));
        assertEquals(List.of("Product", "Too sweet"), names(without.hits()));
        assertEquals(List.of("Product", "Price"), names(new CodeTree(sample.codebook(), "", true).below(null)));
        assertTrue(new CodeTree(sample.codebook(), "price", false).isEmpty());
    }

    @Test
    void severalCodesTogetherCountEverybodyAndEveryPlaceOnce() {
        Topic topic = sample.topic("T");
        Member saana = sample.member("Saana", false, Map.of());
        Post one = sample.post(topic, saana, "words words");
        Post two = sample.post(topic, null, "words words");
        sample.coding(Sample.ELINA, one, sweet, 0, 5);
        sample.coding(Sample.ELINA, one, price, 0, 5);
        sample.coding(Sample.ELINA, two, taste, 0, 5);
        assertEquals(new CodeCounts.Figures(1, 3), CodeCounts.together(sample.state(), sample.discussion(),
                List.of(product, taste, price)));
        assertEquals(new CodeCounts.Figures(1, 1), CodeCounts.together(sample.state(), sample.discussion(),
                List.of(price)));
    }

    @Test
    void onlyWhatFivePeopleShareIsTold() {
        List<Member> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(sample.member("m" + i, false, Map.of("place", i < 6 ? "Turku" : "Oulu", "age_band",
                    i < 5 ? "35-44" : "65+", "faith", "x")));
        }
        KSafe safe = new KSafe(sample.panel());
        assertEquals(List.of("Turku", "35-44"), List.copyOf(safe.facts(people.get(0)).values()));
        assertEquals(List.of("Turku"), List.copyOf(safe.facts(people.get(5)).values()));
        assertEquals(List.of(), List.copyOf(safe.facts(people.get(7)).values()));
    }
}
