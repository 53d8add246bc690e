// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.ui.text.TextRange;

class CodeDeskTest {

    private final Sample sample = new Sample();

    @Test
    void tellsWhatChangedAndNothingElse() {
        Topic topic = sample.topic("T");
        Post post = sample.post(topic, null, "words");
        CodeDesk desk = sample.desk();
        List<CodeDesk.Part> heard = new ArrayList<>();
        try (var listening = desk.listen(heard::add)) {
            desk.topic(topic.id());
            desk.topic(topic.id());
            desk.post(post.id());
            desk.selection(new TextRange(post.id().toString(), 0, 3));
            desk.selection(new TextRange(post.id().toString(), 0, 3));
            desk.selection(new TextRange(post.id().toString(), 2, 2));
        }
        desk.post(null);
        assertEquals(List.of(CodeDesk.Part.TOPIC, CodeDesk.Part.POST, CodeDesk.Part.SELECTION,
                CodeDesk.Part.SELECTION), heard);
        assertEquals(Optional.empty(), desk.selection());
    }

    @Test
    void anotherTextForgetsTheAnswer() {
        Topic one = sample.topic("One");
        Post post = sample.post(one, null, "words");
        Topic other = sample.topic("Other");
        CodeDesk desk = sample.desk();
        desk.topic(one.id());
        desk.post(post.id());
        desk.topic(other.id());
        assertEquals(Optional.empty(), desk.post());
        assertEquals(List.of(), desk.answers().posts());
    }

    @Test
    void theLastFiveCodesTheNewestFirst() {
        List<Code> codes = new ArrayList<>();
        CodeDesk desk = sample.desk();
        for (int i = 0; i < 7; i++) {
            codes.add(sample.code(null, "C" + i));
            desk.used(codes.get(i).id());
        }
        desk.used(codes.get(3).id());
        assertEquals(List.of("C3", "C6", "C5", "C4", "C2"), desk.recent().stream().map(Code::name).toList());
        assertEquals("C3", desk.last().orElseThrow().name());
        sample.codes.remove(codes.get(3));
        assertEquals("C6", desk.last().orElseThrow().name());
    }

    @Test
    void aKeyHasOneCodeAndACodeOneKey() {
        Code a = sample.code(null, "A");
        Code b = sample.code(null, "B");
        CodeDesk desk = sample.desk();
        desk.pin(1, a.id());
        desk.pin(2, a.id());
        assertEquals(Map.of(2, a.id()), desk.pins());
        desk.pin(2, b.id());
        assertEquals(Optional.of(b), desk.pinned(2));
        assertEquals("", desk.keyOf(a.id()));
        desk.pin(2, b.id());
        assertEquals(Map.of(), desk.pins());
    }

    @Test
    void whatIsOnItsWayCountsAsCoded() {
        Topic topic = sample.topic("T");
        Post post = sample.post(topic, null, "words");
        Code code = sample.code(null, "A");
        CodeDesk desk = sample.desk();
        assertFalse(desk.coded(post));
        Pending.Mark mark = desk.pending().add(post.id(), code.id(), 0, 3);
        assertTrue(desk.coded(post));
        desk.pending().failed(mark);
        assertEquals(List.of(mark.id()), desk.pending().failures().stream().map(Pending.Mark::id).toList());
        desk.pending().stored(mark);
        assertFalse(desk.coded(post));
        sample.coding(Sample.JONAS, post, code, 0, 3);
        assertFalse(desk.coded(post));
        sample.coding(Sample.ELINA, post, code, 0, 3);
        assertTrue(desk.coded(post));
    }

    @Test
    void codesOnTheSameWordsElsewhere() {
        Topic topic = sample.topic("T");
        Post one = sample.post(topic, null, "No idea");
        Post other = sample.post(topic, null, "no idea");
        Code code = sample.code(null, "A");
        sample.coding(Sample.ELINA, other, code, 0, 2);
        CodeDesk desk = sample.desk();
        desk.topic(topic.id());
        assertEquals(java.util.Set.of(code.id()), desk.codesOfTheSame(one));
        assertEquals(java.util.Set.of(), desk.codesOfTheSame(other));
    }

    @Test
    void aCodingThatIsGoneIsNotLookedAt() {
        Topic topic = sample.topic("T");
        Post post = sample.post(topic, null, "words");
        Coding coding = sample.coding(Sample.ELINA, post, sample.code(null, "A"), 0, 2);
        CodeDesk desk = sample.desk();
        desk.coding(coding.id());
        assertEquals(Optional.of(coding), desk.coding());
        sample.codings.clear();
        assertEquals(Optional.empty(), desk.coding());
        desk.coding(UUID.randomUUID());
        assertEquals(Optional.empty(), desk.coding());
    }
}
