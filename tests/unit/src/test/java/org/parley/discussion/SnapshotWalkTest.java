// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.ChangeSet;
import org.parley.core.Progress;
import org.parley.core.ProblemException;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.Revision;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.internal.data.DiscussionCheck;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.panel.Member;
import org.parley.testkit.TemporaryStore;

/** A hundred random steps: the state that followed the changes equals the one read from the database, all the way. */
class SnapshotWalkTest {

    private static final int STEPS = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void followedEqualsLoaded(long seed) throws Exception {
        Random random = new Random(seed);
        try (Talk talk = new Talk(TemporaryStore.Kind.DERBY)) {
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                members.add(talk.panels.member("Member " + i));
            }
            talk.now();
            int undone = 0;
            for (int step = 0; step < STEPS; step++) {
                talk.store.clock().advance(Duration.ofSeconds(random.nextInt(100)));
                undone += step(talk, random, members) ? 1 : 0;
                if (step % 10 == 9) {
                    try (DiscussionData fresh = new DiscussionData(talk.store.store(), talk.store.ids(), List::of)) {
                        Same.discussions(fresh.state(Talk.PANEL), talk.now());
                    }
                }
            }
            assertEquals(List.of(), new DiscussionCheck(talk.data).run(Progress.none()));
            assertEquals(true, undone > 0, "the walk has to undo something to prove anything");
        }
    }

    /** True when something was undone or redone. */
    private static boolean step(Talk talk, Random random, List<Member> members) {
        List<Post> posts = talk.now().inOrder();
        int what = posts.isEmpty() ? 0 : random.nextInt(10);
        if (what < 3) {
            talk.add(List.of(Talk.topic("t" + random.nextInt(4)), Talk.topic("t0")), some(random, members));
        } else if (what < 6) {
            Post post = posts.get(random.nextInt(posts.size()));
            Step step = Step.values()[random.nextInt(4)];
            boolean whole = step == Step.REDACT && !post.text().words().isEmpty();
            talk.moderation.decide(Talk.HOST, post.id(), step == Step.REDACT && !whole ? Step.HIDE : step, "other", "",
                    whole ? List.of(new QueueItem.Hit(0, post.text().words().length(), "word")) : List.of());
        } else if (what == 6) {
            talk.discussions.revise(Talk.HOST, posts.get(random.nextInt(posts.size())).id(), "words " + random.nextInt(),
                    Revision.EDIT);
        } else if (what == 7) {
            talk.moderation.words(Talk.HOST, Talk.PANEL, List.of(new Word("w" + random.nextInt(4), null, "x")));
        } else {
            return back(talk, what == 8);
        }
        return false;
    }

    private static boolean back(Talk talk, boolean undo) {
        var history = talk.store.store().history();
        Optional<ChangeSet> set = undo ? history.undoable(Talk.HOST) : history.redoable(Talk.HOST);
        if (set.isEmpty()) {
            return false;
        }
        try {
            if (undo) {
                history.undo(Talk.HOST, set.get().number());
            } else {
                history.redo(Talk.HOST, set.get().number());
            }
            return true;
        } catch (ProblemException e) {
            // refused because something was built on it since; nothing has happened
            assertEquals("store.undo", e.problem().code());
            return false;
        }
    }

    private static List<NewPost> some(Random random, List<Member> members) {
        List<NewPost> some = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int number = random.nextInt(12);
            Member author = random.nextInt(5) == 0 ? null : members.get(number % members.size());
            NewPost post = Talk.reply("p" + number, "t0", "p" + random.nextInt(12), author,
                    "2026-01-0" + (1 + number % 9) + "T10:00:00Z", "w" + random.nextInt(4) + " me@example.com");
            int state = random.nextInt(6);
            some.add(state == 0 ? Talk.held(post) : state == 1 ? Talk.rejected(post, "spam") : post);
        }
        return some;
    }
}
