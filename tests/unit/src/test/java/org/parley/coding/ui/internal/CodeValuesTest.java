// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.coding.Code;
import org.parley.coding.MergePreview;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.ui.widgets.PickItem;

/** Numbers, weights, keys and the words about a merge. */
class CodeValuesTest {

    @ParameterizedTest
    @CsvSource({"2,2", "-2,-2", "\u22121.5,-1.5", "'0,5',0.5", ".5,0.5", "+1,1", "1000000,1000000", "1.,1"})
    void aWeightIsReadWithPointOrComma(String text, double weight) {
        assertEquals(Optional.of(Optional.of(weight)), CodeValues.weight(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "1e9", "1000001", "1 000", "--1", ".", "NaN", "1.2.3"})
    void whatIsNoWeightIsNotTaken(String text) {
        assertEquals(Optional.empty(), CodeValues.weight(text));
    }

    @Test
    void nothingTakesWeightAndNumberAway() {
        assertEquals(Optional.of(Optional.empty()), CodeValues.weight(" "));
        assertEquals(Optional.of(0), CodeValues.number(""));
        assertEquals(Optional.of(12), CodeValues.number(" 12 "));
        assertEquals(Optional.empty(), CodeValues.number("1234567890"));
        assertEquals(Optional.empty(), CodeValues.number("-1"));
    }

    @Test
    void aWeightIsWrittenAsItIsRead() {
        assertEquals(List.of("", "2", "-0.5", "1000000"), List.of(CodeValues.shown(null), CodeValues.shown(2.0),
                CodeValues.shown(-0.5), CodeValues.shown(1_000_000.0)));
    }

    @Test
    void everyPanelKeepsItsOwnKeys() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID cap = UUID.randomUUID();
        UUID price = UUID.randomUUID();
        Map<String, String> kept = Pins.keep(Map.of("unit", "MEMBERS"), one, Map.of(1, cap, 3, price));
        kept = Pins.keep(kept, other, Map.of(1, price));
        assertEquals(Map.of(1, cap, 3, price), Pins.of(kept, one));
        assertEquals(Map.of(1, price), Pins.of(kept, other));
        kept = Pins.keep(kept, one, Map.of(2, cap));
        assertEquals(Map.of(2, cap), Pins.of(kept, one));
        assertEquals("MEMBERS", kept.get("unit"));
        assertEquals(Map.of(), Pins.of(Map.of("pin." + one + ".0", cap.toString(), "pin." + one + ".1", "x"), one));
    }

    @Test
    void keysOfBeforeComeBackWhereTheirCodesAre() {
        Sample sample = new Sample();
        Code cap = sample.code(null, "Cap");
        Code price = sample.code(null, "Price");
        CodeDesk desk = sample.desk();
        desk.pin(2, price.id());
        desk.pins(Map.of(1, cap.id(), 2, cap.id(), 4, price.id(), 5, UUID.randomUUID()));
        assertEquals(Map.of(1, cap.id(), 2, price.id()), desk.pins());
    }

    @Test
    void aMergeSaysWhatItTouches() {
        Messages messages = Messages.of(Merging.class);
        assertEquals("22 codings, 19 members, 3 overlap and become one; 2 codes move below it.",
                Merging.touched(messages, new MergePreview(22, 19, 20, 3, 2, List.of())));
        assertEquals("1 coding, 1 member, 1 overlaps and becomes one with another.",
                Merging.touched(messages, new MergePreview(1, 1, 1, 1, 0, List.of())));
        assertEquals("no codings, no members; 1 code moves below it.",
                Merging.touched(messages, new MergePreview(0, 0, 0, 0, 1, List.of())));
        assertEquals("No codings, and no codes below: only the name goes.",
                Merging.touched(messages, new MergePreview(0, 0, 0, 0, 0, List.of())));
    }

    @Test
    void allPlacesOfACodeSayWhoWhereAndByWhom() {
        Sample sample = new Sample();
        Topic topic = sample.topic("Morning coffee");
        Post one = sample.post(topic, sample.member("Saana", false, Map.of()), "The cap leaks.");
        Post two = sample.post(topic, null, "It leaks.");
        Post hidden = sample.post(topic, null, "Leaks too.", Post.State.HIDDEN);
        Code packaging = sample.code(null, "Packaging");
        Code cap = sample.code(packaging, "Cap");
        sample.coding(Sample.ELINA, one, cap, 4, 13);
        sample.coding(Sample.JONAS, two, packaging, 0, 9);
        sample.coding(Sample.JONAS, hidden, packaging, 0, 5);
        List<PickItem> places = Places.of(sample.desk(), packaging, new Words(java.time.Instant.EPOCH),
                Messages.of(Places.class));
        assertEquals(List.of("\u201CIt leaks.\u201D", "\u201Ccap leaks\u201D"), places.stream().map(PickItem::name)
                .toList());
        assertEquals(List.of("#2 \u00B7 Morning coffee", "Saana #1 \u00B7 Morning coffee"),
                places.stream().map(PickItem::path).toList());
        assertEquals(List.of(true, true), List.of(places.get(0).count().startsWith("Jonas, today "),
                places.get(1).count().startsWith("Elina, today ")));
    }
}
