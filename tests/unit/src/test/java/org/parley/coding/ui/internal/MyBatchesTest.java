// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.parley.coding.Codings;
import org.parley.coding.Viewer;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.core.Actor;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;

class MyBatchesTest {

    private final Sample sample = new Sample();
    private final Topic topic = sample.topic("Coffee");
    private final List<Post> posts = List.of(sample.post(topic, null, "one"), sample.post(topic, null, "two"),
            sample.post(topic, null, "three"));

    private CoderBatch batch(CoderBatch.Kind kind, boolean blind, List<CoderBatch.Text> texts) {
        return new CoderBatch(UUID.randomUUID(), sample.panelId, "A", kind, 100, 1, blind,
                List.of(new CoderBatch.Assigned(Sample.ELINA.id(), "Elina", null),
                        new CoderBatch.Assigned(Sample.JONAS.id(), "Jonas", null)), texts, "Marit", Instant.EPOCH, null);
    }

    private CoderBatch.Text text(int post, Actor first, Actor second, Actor... read) {
        return new CoderBatch.Text(posts.get(post).id(), first.id(), second == null ? null : second.id(),
                Set.of(read).stream().map(Actor::id).collect(Collectors.toSet()));
    }

    private MyBatches mine(CoderBatch... batches) {
        return new MyBatches(CoderQueue.of(List.of(batches), sample.state(), sample.discussion(), Sample.ELINA.id()),
                List.of(batches));
    }

    @Test
    void theNextOpenTextComesOnceAround() {
        sample.coding(Sample.ELINA, posts.get(1), sample.code(null, "Foam"), 0, 3);
        MyBatches mine = mine(batch(CoderBatch.Kind.CODING, true, List.of(text(0, Sample.ELINA, null),
                text(1, Sample.ELINA, null), text(2, Sample.ELINA, null))));
        assertEquals(posts.get(2).id(), mine.next(posts.get(0).id(), 1).orElseThrow().postId());
        assertEquals(posts.get(0).id(), mine.next(posts.get(2).id(), 1).orElseThrow().postId());
        assertEquals(posts.get(0).id(), mine.next(posts.get(2).id(), -1).orElseThrow().postId());
        assertEquals(posts.get(0).id(), mine.next(UUID.randomUUID(), 1).orElseThrow().postId());
        assertEquals(posts.get(2).id(), mine.next(UUID.randomUUID(), -1).orElseThrow().postId());
        CoderBatch batch = mine.now(null).orElseThrow();
        assertEquals("1 of 3", mine.done(batch) + " of " + mine.size(batch));
        assertEquals(Optional.empty(), mine.finishable());
    }

    @Test
    void whatIsReadIsDoneAndABatchWithNothingLeftCanBeFinished() {
        sample.coding(Sample.ELINA, posts.get(1), sample.code(null, "Foam"), 0, 3);
        CoderBatch batch = batch(CoderBatch.Kind.CODING, true, List.of(text(0, Sample.ELINA, null, Sample.ELINA),
                text(1, Sample.JONAS, Sample.ELINA), text(2, Sample.JONAS, null)));
        MyBatches mine = mine(batch);
        assertTrue(mine.read(posts.get(0).id()));
        assertFalse(mine.read(posts.get(1).id()));
        assertEquals(Optional.of(batch), mine.finishable());
        assertEquals(Optional.empty(), mine.next(posts.get(0).id(), 1));
    }

    @Test
    void itIsSaidHowATextIsBlind() {
        MyBatches mine = mine(batch(CoderBatch.Kind.CODING, true, List.of(text(0, Sample.ELINA, Sample.JONAS),
                text(1, Sample.JONAS, Sample.ELINA), text(2, Sample.ELINA, null))));
        assertEquals(Optional.of(MyBatches.Blind.FIRST), mine.blind(posts.get(0).id()));
        assertEquals(Optional.of(MyBatches.Blind.SECOND), mine.blind(posts.get(1).id()));
        assertEquals(Optional.empty(), mine.blind(posts.get(2).id()));
        assertEquals(Optional.empty(), mine(batch(CoderBatch.Kind.CODING, false, List.of(text(0, Sample.ELINA,
                Sample.JONAS)))).blind(posts.get(0).id()));
        assertEquals(Optional.of(MyBatches.Blind.AGAIN), mine(batch(CoderBatch.Kind.AGAIN, true, List.of(text(0,
                Sample.ELINA, null)))).blind(posts.get(0).id()));
    }

    @Test
    void theDeskAsksForWhatThePersonWantsToSee() {
        List<Boolean> hidden = new ArrayList<>();
        Codings codings = (Codings) Proxy.newProxyInstance(Codings.class.getClassLoader(), new Class<?>[] {Codings.class},
                (proxy, method, args) -> {
                    hidden.add(((Viewer) args[1]).othersHidden());
                    return sample.state();
                });
        CodeDesk desk = new CodeDesk(sample.panelId, Sample.ELINA, null, null, codings, List::of, true);
        List<CodeDesk.Part> told = new ArrayList<>();
        desk.listen(told::add);
        desk.codings();
        desk.allowed();
        desk.hideOthers(false);
        desk.codings();
        assertEquals(List.of(true, false, false), hidden);
        assertEquals(List.of(CodeDesk.Part.TOPIC, CodeDesk.Part.PENDING), told);
    }
}
