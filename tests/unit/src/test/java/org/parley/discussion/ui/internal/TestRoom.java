// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussions;
import org.parley.discussion.Moderation;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.ui.internal.model.Talking;
import org.parley.panel.Panels;

/** The room over a discussion put together by hand; decisions change it as the engine would. */
final class TestRoom {

    final Talking talking = new Talking();
    final List<Asked> asked = new ArrayList<>();
    RuntimeException refusal;

    /** What the engine was asked to decide. */
    record Asked(UUID post, Decision.Step step, String reason, String note, List<Hit> places) { }

    DiscussRoom room() {
        return new DiscussRoom(answering(Panels.class, talking::state), answering(Discussions.class, talking::said),
                new Deciding(), Clock.fixed(Talking.NOON, ZoneOffset.UTC));
    }

    /** A service of which only the state of the panel is asked. */
    private static <S> S answering(Class<S> service, java.util.function.Supplier<?> state) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service},
                (proxy, method, args) -> {
                    if (method.getName().equals("state")) {
                        return state.get();
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    private final class Deciding implements Moderation {

        @Override
        public List<Reason> reasons() {
            return List.of(new Reason("personal-data", "Personal data"), new Reason("offer", "Offer"),
                    new Reason("fine", "Within the rules"), new Reason("other", "Other, see the note"));
        }

        @Override
        public Decision decide(Actor actor, UUID postId, Decision.Step step, String reason, String note,
                List<Hit> redactions) {
            if (refusal != null) {
                throw refusal;
            }
            asked.add(new Asked(postId, step, reason, note, redactions));
            Post post = talking.said().posts().get(postId);
            talking.unqueued(post);
            talking.state(post, step == Decision.Step.HIDE ? Post.State.HIDDEN : Post.State.VISIBLE);
            return talking.decided(post, step, reason, note, 0);
        }

        @Override
        public void words(Actor actor, UUID panelId, List<Word> words) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Word> words(UUID panelId) {
            return List.of(new Word("my code*", "en", "offer"));
        }

        @Override
        public int check(Actor actor, UUID panelId, Progress progress) {
            throw new UnsupportedOperationException();
        }
    }
}
