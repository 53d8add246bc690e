// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussions.Added;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.internal.DiscussionsService;
import org.parley.discussion.internal.ModerationService;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.discussion.internal.personal.PersonalDataService;
import org.parley.discussion.internal.rules.ImportedStateRule;
import org.parley.discussion.internal.rules.PersonalDataRule;
import org.parley.discussion.internal.rules.RuleRunner;
import org.parley.discussion.internal.rules.WordsRule;
import org.parley.discussion.spi.ModerationRule;
import org.parley.discussion.spi.TextFollower;
import org.parley.panel.Member;
import org.parley.testkit.TemporaryStore;

/** The whole engine over a store of its own, put together by hand. */
final class Talk implements AutoCloseable {

    static final UUID PANEL = TestPanels.PANEL;
    static final Actor HOST = Actor.person("Marit", Role.HOST);
    static final Actor MODERATOR = Actor.person("Jonas", Role.MODERATOR);

    final TemporaryStore store;
    final TestPanels panels = new TestPanels(400);
    final List<TextFollower> followers = new ArrayList<>();
    final List<ModerationRule> rules = new ArrayList<>();
    final DiscussionData data;
    final PersonalDataService finder;
    final DiscussionsService discussions;
    final ModerationService moderation;

    Talk(TemporaryStore.Kind kind) {
        store = TemporaryStore.furnished(kind);
        data = new DiscussionData(store.store(), store.ids(), () -> followers);
        finder = new PersonalDataService(panels.service(), data);
        RuleRunner runner = new RuleRunner(new DirectGuard(), () -> rules);
        rules.add(new WordsRule());
        rules.add(new PersonalDataRule(finder));
        rules.add(new ImportedStateRule());
        discussions = new DiscussionsService(data, panels.service(), runner, store.ids(), store.clock());
        moderation = new ModerationService(data, finder, runner, store.ids());
    }

    Discussion now() {
        return discussions.state(PANEL);
    }

    Added add(List<NewTopic> topics, List<NewPost> posts) {
        return discussions.add(HOST, PANEL, topics, posts, Progress.none());
    }

    /** The post with this id in the source, as it stands now. */
    Post post(String sourceId) {
        return now().bySource().get(sourceId);
    }

    /** The state as a fresh start reads it from the database. */
    Discussion reopened() {
        try (DiscussionData fresh = new DiscussionData(store.reopen(), store.ids(), () -> followers)) {
            return fresh.state(PANEL);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static NewTopic topic(String sourceId) {
        return new NewTopic(sourceId, "About " + sourceId, null, Instant.parse("2026-01-01T10:00:00Z"));
    }

    static NewPost starter(String sourceId, String topic, Member author, String at, String words) {
        return new NewPost(sourceId, topic, Post.Kind.STARTER, null, author == null ? null : author.id(),
                author == null ? "deleted in the source" : null, Instant.parse(at), "en", words, null, false);
    }

    static NewPost reply(String sourceId, String topic, String replyTo, Member author, String at, String words) {
        return new NewPost(sourceId, topic, Post.Kind.REPLY, replyTo, author == null ? null : author.id(),
                author == null ? "deleted in the source" : null, Instant.parse(at), "en", words, null, false);
    }

    static NewPost rejected(NewPost post, String why) {
        return new NewPost(post.sourceId(), post.topic(), post.kind(), post.replyTo(), post.authorId(), post.noAuthor(),
                post.at(), post.language(), post.words(), why, false);
    }

    static NewPost held(NewPost post) {
        return new NewPost(post.sourceId(), post.topic(), post.kind(), post.replyTo(), post.authorId(), post.noAuthor(),
                post.at(), post.language(), post.words(), null, true);
    }

    static NewPost saying(NewPost post, String words) {
        return new NewPost(post.sourceId(), post.topic(), post.kind(), post.replyTo(), post.authorId(), post.noAuthor(),
                post.at(), post.language(), words, post.rejected(), post.held());
    }

    @Override
    public void close() {
        try {
            data.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        store.close();
    }
}
