// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Actor;
import org.parley.core.CancelledException;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Discussions.Added;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.Revision;
import org.parley.discussion.Post.Kind;
import org.parley.discussion.Post.State;
import org.parley.discussion.spi.TextFollower;
import org.parley.panel.Member;
import org.parley.testkit.TemporaryStore;

class DiscussionsTest {

    private static final String MONDAY = "2026-01-05T10:00:00Z";
    private static final String TUESDAY = "2026-01-06T10:00:00Z";
    private static final String WEDNESDAY = "2026-01-07T10:00:00Z";

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void keepsTopicsAndPostsAsTheyCame(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            Member ann = talk.panels.member("Ann");
            Added added = talk.add(List.of(Talk.topic("t")), List.of(
                    Talk.reply("b", "t", "a", null, TUESDAY, "Quite \uD83C\uDF7A"),
                    Talk.starter("a", "t", ann, MONDAY, "Is it good?")));
            assertEquals(new Added(1, 2, 0, 0, 0), added);
            Post a = talk.post("a");
            Post b = talk.post("b");
            assertEquals(List.of(a, b), talk.now().inOrder());
            assertEquals("Is it good?", a.text().words());
            assertEquals(1, a.text().version());
            assertEquals(ann.id(), a.authorId());
            assertNull(a.replyTo());
            assertEquals(a.id(), b.replyTo());
            assertNull(b.authorId());
            assertEquals("deleted in the source", b.noAuthor());
            assertEquals("Quite \uD83C\uDF7A", b.text().words());
            Topic topic = talk.now().topics().get(a.topicId());
            assertEquals("About t", topic.title());
            assertEquals(a.id(), topic.starterId());
            assertEquals(List.of(a, b), talk.now().of(topic));
            assertEquals(List.of(a), talk.now().byAuthor().get(ann.id()));
            assertEquals(List.of(1L, 2L), talk.now().inOrder().stream().map(Post::number).sorted().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatWasSaidAtTheSameMomentKeepsTheOrderInWhichItCame(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            Member ann = talk.panels.member("Ann");
            List<NewPost> answers = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                answers.add(Talk.reply("a" + i, "t", null, ann, MONDAY, "Answer " + i));
            }
            talk.add(List.of(Talk.topic("t")), answers);
            List<String> said = answers.stream().map(NewPost::words).toList();
            assertEquals(said, talk.now().inOrder().stream().map(p -> p.text().words()).toList());
            assertEquals(said, talk.reopened().inOrder().stream().map(p -> p.text().words()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aSecondImportAddsOnlyWhatIsNewOrChanged(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            Member ann = talk.panels.member("Ann");
            NewPost a = Talk.starter("a", "t", ann, MONDAY, "one");
            NewPost b = Talk.reply("b", "t", "a", ann, TUESDAY, "two");
            talk.add(List.of(Talk.topic("t")), List.of(a, b));
            UUID firstText = talk.post("b").text().id();
            Added again = talk.add(List.of(Talk.topic("t")), List.of(a, Talk.saying(b, "two, better"),
                    Talk.reply("c", "t", "b", ann, WEDNESDAY, "three")));
            assertEquals(new Added(0, 1, 1, 1, 0), again);
            Post changed = talk.post("b");
            assertEquals("two, better", changed.text().words());
            assertEquals(2, changed.text().version());
            assertEquals(changed.id(), talk.post("c").replyTo());
            assertEquals("two", talk.discussions.version(firstText).words());
            assertEquals(List.of("two", "two, better"), talk.discussions.versions(changed.id()).stream()
                    .map(Post.Text::words).toList());
            assertEquals(new Added(0, 0, 0, 3, 0), talk.add(List.of(Talk.topic("t")), List.of(a,
                    Talk.saying(b, "two, better"), Talk.reply("c", "t", "b", ann, WEDNESDAY, "three"))));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatAnImportWouldDoIsJudgedByWhatTheSourceGaveLast(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            NewPost a = Talk.starter("a", "t", null, MONDAY, "call me on +358 40 123 4567");
            NewPost b = Talk.reply("b", "t", "a", null, TUESDAY, "two");
            talk.add(List.of(Talk.topic("t")), List.of(a, b));
            talk.moderation.decide(Talk.MODERATOR, talk.post("a").id(), Decision.Step.REDACT, "personal-data", "",
                    talk.now().queue().get(0).hits());
            List<NewPost> later = List.of(a, Talk.held(b), Talk.reply("c", "t", "b", null, WEDNESDAY, "three"));
            long before = talk.store.store().lastNumber();
            Added would = talk.discussions.compare(Talk.PANEL, later);
            assertEquals(new Added(0, 1, 1, 1, 0), would);
            assertEquals(before, talk.store.store().lastNumber());
            Added did = talk.add(List.of(Talk.topic("t")), later);
            assertEquals(would, new Added(did.newTopics(), did.newPosts(), did.changedPosts(), did.unchangedPosts(), 0));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aTextThatChangesInTheSourceAfterItWasRedactedWaitsForAModerator(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            NewPost a = Talk.starter("a", "t", null, MONDAY, "I live behind the old mill");
            talk.add(List.of(Talk.topic("t")), List.of(a));
            talk.moderation.decide(Talk.MODERATOR, talk.post("a").id(), Decision.Step.REDACT, "personal-data", "",
                    List.of(new QueueItem.Hit(14, 26, "place")));
            assertEquals(List.of(), talk.now().queue());
            Added changed = talk.add(List.of(), List.of(Talk.saying(a, "I live behind the old mill in Oatsund")));
            assertEquals(new Added(0, 0, 1, 0, 1), changed);
            assertEquals(List.of("changed-after-redaction"), talk.now().queue().stream().map(QueueItem::rule).toList());
            talk.moderation.check(Talk.MODERATOR, Talk.PANEL, Progress.none());
            assertEquals(1, talk.now().queue().size(), "the rules that look again leave it there");
            talk.add(List.of(), List.of(Talk.saying(a, "I live behind the old mill, still")));
            assertEquals(1, talk.now().queue().size(), "once, however often the source changes");
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aSmallImportIntoABigPanelFindsWhatIsThere(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            List<NewPost> many = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                many.add(Talk.starter("p" + i, "t", null, MONDAY, "words " + i));
            }
            talk.add(List.of(Talk.topic("t")), many);
            Added added = talk.add(List.of(Talk.topic("t")), List.of(many.get(7), Talk.saying(many.get(8), "other"),
                    Talk.reply("new", "t", "p9", null, TUESDAY, "new")));
            assertEquals(new Added(0, 1, 1, 1, 0), added);
            assertEquals("other", talk.post("p8").text().words());
            assertEquals(talk.post("p9").id(), talk.post("new").replyTo());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anotherPanelHasNumbersAndSourceIdsOfItsOwn(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            NewPost a = Talk.starter("a", "t", null, MONDAY, "one");
            talk.add(List.of(Talk.topic("t")), List.of(a));
            UUID other = talk.store.ids().next();
            Added added = talk.discussions.add(Talk.HOST, other, List.of(Talk.topic("t")), List.of(a), Progress.none());
            assertEquals(1, added.newPosts());
            assertEquals(1, talk.discussions.state(other).bySource().get("a").number());
            assertEquals(1, talk.now().inOrder().size());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void ofTwoCopiesTheLaterInTheSourceCounts(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            NewPost a = Talk.starter("a", "t", null, MONDAY, "first copy");
            Added added = talk.add(List.of(Talk.topic("t")), List.of(a, Talk.saying(a, "second copy")));
            assertEquals(1, added.newPosts());
            assertEquals("second copy", talk.post("a").text().words());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatADatabaseCannotKeepIsRepaired(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("a", "t", null, MONDAY, "nul\0 half\uD83C end")));
            assertEquals("nul half\uFFFD end", talk.post("a").text().words());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void refusesAPostWithoutAuthorAndReasonAndLeavesNothing(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            NewPost wrong = new NewPost("b", "t", Kind.REPLY, null, null, null, null, null, "x", null, false);
            ProblemException e = assertThrows(ProblemException.class, () -> talk.add(List.of(Talk.topic("t")),
                    List.of(Talk.starter("a", "t", null, MONDAY, "one"), wrong)));
            assertEquals("discussion.author", e.problem().code());
            assertTrue(talk.now().inOrder().isEmpty());
            assertTrue(talk.now().topics().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void refusesAPostWhoseTopicIsNotThere(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            ProblemException e = assertThrows(ProblemException.class,
                    () -> talk.add(List.of(), List.of(Talk.starter("a", "nowhere", null, MONDAY, "one"))));
            assertEquals("discussion.topic", e.problem().code());
            assertTrue(e.getMessage().contains("nowhere"));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aCancelledImportLeavesNothing(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            Progress cancelled = new Progress() {
                @Override
                public void at(String step, long done, long total) {
                    assertTrue(done <= total || total < 0);
                }

                @Override
                public boolean cancelled() {
                    return true;
                }
            };
            long before = talk.store.store().lastNumber();
            assertThrows(CancelledException.class, () -> talk.discussions.add(Talk.HOST, Talk.PANEL,
                    List.of(Talk.topic("t")), List.of(Talk.starter("a", "t", null, MONDAY, "one")), cancelled));
            assertTrue(talk.now().inOrder().isEmpty());
            assertEquals(before, talk.store.store().lastNumber());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theSourceMayChangeItsMindUntilSomebodyDecidesHere(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            NewPost a = Talk.starter("a", "t", null, MONDAY, "one");
            NewPost b = Talk.starter("b", "t", null, MONDAY, "two");
            talk.add(List.of(Talk.topic("t")), List.of(Talk.held(a), Talk.held(b)));
            assertEquals(State.HELD, talk.post("a").state());
            assertEquals(List.of("imported-state", "imported-state"),
                    talk.now().queue().stream().map(QueueItem::rule).toList());
            talk.moderation.decide(Talk.MODERATOR, talk.post("b").id(), Decision.Step.APPROVE, "fine", "", List.of());
            Added added = talk.add(List.of(), List.of(Talk.rejected(a, "spam"), Talk.rejected(b, "spam")));
            assertEquals(2, added.changedPosts());
            assertEquals(State.REJECTED, talk.post("a").state());
            assertEquals(State.VISIBLE, talk.post("b").state());
            assertEquals(List.of(), talk.now().queue());
            Decision source = talk.now().decisions().get(talk.post("a").id()).get(0);
            assertEquals(Decision.Step.REJECT, source.step());
            assertEquals("spam", source.note());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void followersOfTextsAreToldInsideTheWrite(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("a", "t", null, MONDAY, "one")));
            List<String> told = new ArrayList<>();
            TextFollower follower = new TextFollower() {
                @Override
                public void revised(Actor actor, Post before, Post after) {
                    told.add(before.text().words() + " > " + after.text().words());
                    if (after.text().words().equals("three")) {
                        throw new IllegalStateException("cannot follow");
                    }
                }
            };
            talk.followers.add(follower);
            UUID id = talk.post("a").id();
            Post revised = talk.discussions.revise(Talk.HOST, id, "two", Revision.EDIT);
            assertEquals("two", revised.text().words());
            assertEquals(List.of("one > two"), told);
            assertEquals(revised, talk.discussions.revise(Talk.HOST, id, "two", Revision.EDIT));
            assertThrows(RuntimeException.class,
                    () -> talk.discussions.revise(Talk.HOST, id, "three", Revision.EDIT));
            assertEquals("two", talk.post("a").text().words());
            assertEquals(2, talk.discussions.versions(id).size());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void survivesARestart(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            Member ann = talk.panels.member("Ann");
            talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("a", "t", ann, MONDAY, "one"),
                    Talk.rejected(Talk.reply("b", "t", "a", ann, TUESDAY, "two"), "spam"),
                    Talk.held(Talk.reply("c", "t", "a", ann, WEDNESDAY, "three"))));
            Discussion followed = talk.now();
            Discussion loaded = talk.reopened();
            Same.discussions(followed, loaded);
            assertNotEquals(0, loaded.asOf());
        }
    }
}
