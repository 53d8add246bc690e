// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.Part;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;

class SplitModelTest {

    private final Sample sample = new Sample();
    private Code cap;
    private Coding first;
    private Coding second;
    private Coding third;
    private SplitModel model;

    @BeforeEach
    void codings() {
        Topic topic = sample.topic("T");
        Post one = sample.post(topic, sample.member("Saana", false, Map.of()), "The cap is hard. The cap leaks.");
        Post two = sample.post(topic, null, "It leaks.");
        cap = sample.code(sample.code(null, "Packaging"), "Cap");
        third = sample.coding(Sample.ELINA, two, cap, 0, 9);
        second = sample.coding(Sample.ELINA, one, cap, 17, 31);
        first = sample.coding(Sample.JONAS, one, cap, 0, 16);
        sample.coding(Sample.ELINA, one, sample.code(null, "Other"), 0, 3);
        model = SplitModel.of(sample.desk(), cap);
    }

    @Test
    void theCodingsStandInTheOrderOfThePosts() {
        assertEquals(List.of(first, second, third), model.rows().stream().map(SplitModel.Row::coding).toList());
        assertEquals(List.of("\u201CThe cap is hard.\u201D", "\u201CThe cap leaks.\u201D", "\u201CIt leaks.\u201D"),
                model.rows().stream().map(SplitModel.Row::quote).toList());
        assertEquals(List.of("Saana", "Saana", ""), model.rows().stream().map(SplitModel.Row::who).toList());
        assertEquals(List.of(1L, 1L, 2L), model.rows().stream().map(SplitModel.Row::number).toList());
    }

    @Test
    void whatIsGivenIsCountedAndTakenAlong() {
        model.name(1, "Hard");
        model.name(2, " Leaks ");
        assertTrue(model.give(model.rows().subList(0, 1), 1));
        assertTrue(model.give(model.rows().subList(1, 3), 2));
        assertTrue(model.give(model.rows().subList(2, 3), 0));
        assertEquals(List.of(1, 1, 1), List.of(model.count(0), model.count(1), model.count(2)));
        assertEquals(Optional.empty(), model.problem());
        assertEquals(List.of(new Part(NewCode.of(cap.parentId(), "Hard"), List.of(first.id())),
                new Part(NewCode.of(cap.parentId(), "Leaks"), List.of(second.id()))), model.wanted());
    }

    @Test
    void thereAreAsManyPartsAsKeys() {
        assertFalse(model.give(model.rows(), 3));
        assertEquals(3, model.count(0));
        for (int part = 3; part <= 9; part++) {
            assertTrue(model.more());
        }
        assertFalse(model.more());
        assertEquals(9, model.parts());
        assertTrue(model.give(model.rows(), 9));
        assertEquals(3, model.count(9));
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals("No new code has a name. Nothing was split; write at least one.", model.problem().orElseThrow());
        model.name(1, "Hard");
        assertTrue(model.problem().orElseThrow().startsWith("Every coding stays where it is."));
        model.give(model.rows().subList(0, 2), 2);
        assertEquals("Code 2 has 2 codings and no name. Nothing was split; name it first.",
                model.problem().orElseThrow());
        model.name(2, "HARD");
        assertTrue(model.problem().orElseThrow().startsWith("Two of the new codes are named \u201CHARD\u201D."));
        model.name(2, "Leaks");
        assertEquals(Optional.empty(), model.problem());
    }

    @Test
    void fiveHundredCodingsAreNoTrouble() {
        Topic topic = sample.topic("Long");
        for (int i = 0; i < 500; i++) {
            sample.coding(Sample.ELINA, sample.post(topic, null, "It leaks."), cap, 0, 9);
        }
        SplitModel many = SplitModel.of(sample.desk(), cap);
        assertEquals(503, many.rows().size());
        many.give(many.rows().subList(3, 503), 1);
        assertEquals(500, many.count(1));
        assertEquals(3, many.count(0));
    }
}
