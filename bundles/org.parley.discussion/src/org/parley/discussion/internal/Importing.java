// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussions.Added;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.Discussions.Revision;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.discussion.internal.data.Known;
import org.parley.discussion.internal.data.PostRows;
import org.parley.discussion.internal.data.Queue;
import org.parley.discussion.internal.data.Revisions;
import org.parley.discussion.internal.data.Rows;
import org.parley.discussion.internal.rules.ImportedStateRule;
import org.parley.discussion.internal.rules.RuleRunner;
import org.parley.discussion.internal.rules.RuleRunner.Outcome;
import org.parley.discussion.internal.rules.RuleRunner.Proposed;
import org.parley.discussion.internal.text.Characters;
import org.parley.store.Query;
import org.parley.store.Tx;

/** One import into one panel, inside one write: what is new is made, what changed in the source follows it. */
final class Importing {

    /** Reason of decisions that were made in the source. */
    static final String SOURCE_REASON = "source";

    /** Rule of posts whose text changed in the source after it was redacted here. */
    static final String CHANGED_AFTER_REDACTION = "changed-after-redaction";

    private static final int LONGEST_SOURCE_ID = 500;
    private static final int LONGEST_ACTIVITY = 1000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int ROWS_A_STEP = 2000;

    private final Tx tx;
    private final UUID panelId;
    private final Ids ids;
    private final Progress progress;
    private final Messages texts = Messages.of(Importing.class);
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, UUID> postIds = new HashMap<>();
    private final Map<UUID, UUID> starters = new HashMap<>();
    private final List<Post> made = new ArrayList<>();
    private final List<Tx.Row> postRows = new ArrayList<>();
    private final List<Tx.Row> textRows = new ArrayList<>();
    private final List<Tx.Row> decisionRows = new ArrayList<>();
    private final Set<UUID> changed = new LinkedHashSet<>();
    private int unchanged;
    private int newTopics;

    Importing(Tx tx, UUID panelId, Ids ids, Progress progress) {
        this.tx = tx;
        this.panelId = panelId;
        this.ids = ids;
        this.progress = progress;
    }

    Added add(List<NewTopic> newTopicList, List<NewPost> all, Revisions revisions, RuleRunner rules,
            List<Word> words) {
        // of two copies of one post the later in the list counts
        Map<String, NewPost> bySource = new LinkedHashMap<>();
        all.forEach(post -> bySource.put(checked(post).sourceId(), post));
        Collection<NewPost> posts = bySource.values();
        Known known = known(newTopicList, posts);
        for (NewPost post : posts) {
            Known.Source there = known.post(post.sourceId());
            postIds.put(post.sourceId(), there == null ? ids.next() : there.post().id());
        }
        topics(newTopicList, posts, known);
        posts(posts, known, revisions);
        insert();
        int queued = look(rules, words);
        return new Added(newTopics, made.size(), changed.size(), unchanged, queued);
    }

    private NewPost checked(NewPost post) {
        Objects.requireNonNull(post.sourceId());
        if (post.sourceId().length() > LONGEST_SOURCE_ID) {
            throw problem("discussion.source-id", post.sourceId().substring(0, 40), LONGEST_SOURCE_ID);
        }
        if ((post.authorId() == null) == (post.noAuthor() == null)) {
            throw problem("discussion.author", post.sourceId());
        }
        return post;
    }

    private Known known(List<NewTopic> newTopicList, Collection<NewPost> posts) {
        Set<String> topicIds = new LinkedHashSet<>();
        Set<String> sourceIds = new LinkedHashSet<>();
        newTopicList.forEach(topic -> topicIds.add(topic.sourceId()));
        for (NewPost post : posts) {
            topicIds.add(post.topic());
            sourceIds.add(post.sourceId());
            if (post.replyTo() != null) {
                sourceIds.add(post.replyTo());
            }
        }
        return new Known(tx, panelId, topicIds, sourceIds);
    }

    private void topics(List<NewTopic> list, Collection<NewPost> posts, Known known) {
        Map<String, UUID> starterOf = new HashMap<>();
        for (NewPost post : posts) {
            Topic there = known.topic(post.topic());
            if (there != null) {
                topics.put(post.topic(), there);
            }
            if (post.kind() == Post.Kind.STARTER) {
                starterOf.putIfAbsent(post.topic(), postIds.get(post.sourceId()));
            }
        }
        List<Tx.Row> rows = new ArrayList<>();
        Map<String, NewTopic> bySource = new LinkedHashMap<>();
        list.forEach(topic -> bySource.put(topic.sourceId(), topic));
        for (NewTopic given : bySource.values()) {
            Topic there = known.topic(given.sourceId());
            UUID starter = starterOf.get(given.sourceId());
            Topic topic = new Topic(there == null ? ids.next() : there.id(), panelId, title(given),
                    cut(given.activity(), LONGEST_ACTIVITY),
                    given.sourceId(), starter == null && there != null ? there.starterId() : starter,
                    given.at() == null ? there == null ? tx.at() : there.at() : given.at());
            topics.put(given.sourceId(), topic);
            if (there == null) {
                rows.add(new Tx.Row(topic.id(), Rows.of(topic)));
                newTopics++;
            } else if (!there.equals(topic)) {
                tx.update("topic", topic.id(), Rows.of(topic));
            }
        }
        tx.insertAll("topic", rows);
        lateStarters(starterOf, bySource.keySet());
    }

    /** A later import may bring the post that began a topic without naming the topic again. */
    private void lateStarters(Map<String, UUID> starterOf, Set<String> given) {
        starterOf.forEach((source, starter) -> {
            Topic topic = topics.get(source);
            if (topic != null && !given.contains(source) && !starter.equals(topic.starterId())) {
                tx.update("topic", topic.id(), Map.of("starter_id", starter));
            }
        });
    }

    private static String title(NewTopic topic) {
        return topic.title() == null ? "" : Characters.storable(topic.title());
    }

    private static String words(NewPost post) {
        return post.words() == null ? "" : Characters.storable(post.words());
    }

    private static String cut(String text, int longest) {
        String storable = text == null ? null : Characters.storable(text);
        return storable == null || storable.length() <= longest ? storable
                : storable.substring(0, Characters.boundaryUpTo(storable, longest));
    }

    private void posts(Collection<NewPost> posts, Known known, Revisions revisions) {
        long number = tx.number("SELECT MAX(post_no) FROM discussion.post WHERE panel_id = ?", panelId);
        int done = 0;
        for (NewPost given : posts) {
            if (done++ % ROWS_A_STEP == 0) {
                progress.check();
                progress.at(texts.get("step.posts"), done - 1, posts.size());
            }
            Known.Source there = known.post(given.sourceId());
            if (there == null) {
                make(given, ++number, known);
            } else {
                follow(given, there, revisions);
            }
        }
    }

    private void make(NewPost given, long number, Known known) {
        Topic topic = topics.get(given.topic());
        if (topic == null) {
            throw problem("discussion.topic", given.sourceId(), String.valueOf(given.topic()));
        }
        Post.State state = state(given);
        Post.Text text = new Post.Text(ids.next(), 1, words(given));
        Instant at = given.at() == null ? tx.at() : given.at();
        Post post = new Post(postIds.get(given.sourceId()), panelId, topic.id(), number, given.kind(), given.authorId(),
                cut(given.noAuthor(), LONGEST_REASON), replyTo(given, known), at, given.sourceId(),
                cut(given.language(), LONGEST_LANGUAGE), state, text);
        made.add(post);
        postRows.add(new Tx.Row(post.id(), Rows.of(post, state)));
        textRows.add(new Tx.Row(text.id(), Rows.of(post, "NEW", tx.at())));
        if (state == Post.State.REJECTED) {
            decisionRows.add(rejected(post.id(), given.rejected()));
        }
    }

    private UUID replyTo(NewPost given, Known known) {
        if (given.replyTo() == null) {
            return null;
        }
        UUID inThisImport = postIds.get(given.replyTo());
        Known.Source there = known.post(given.replyTo());
        return inThisImport != null ? inThisImport : there == null ? null : there.post().id();
    }

    /** What {@link #add} would make of these posts; reads only. */
    static Added compare(Query query, UUID panelId, List<NewPost> posts) {
        Map<String, NewPost> bySource = new LinkedHashMap<>();
        posts.forEach(post -> bySource.put(post.sourceId(), post));
        Known known = new Known(query, panelId, Set.of(), bySource.keySet());
        int fresh = 0;
        int same = 0;
        for (NewPost post : bySource.values()) {
            Known.Source there = known.post(post.sourceId());
            fresh += there == null ? 1 : 0;
            same += there != null && same(post, there) ? 1 : 0;
        }
        return new Added(0, fresh, bySource.size() - fresh - same, same, 0);
    }

    /** Whether the source says what it said last; what was made of it here since does not matter. */
    private static boolean same(NewPost given, Known.Source there) {
        return words(given).equals(there.given().words()) && state(given) == there.state();
    }

    private void follow(NewPost given, Known.Source there, Revisions revisions) {
        if (same(given, there)) {
            unchanged++;
            return;
        }
        String words = words(given);
        boolean text = !words.equals(there.given().words());
        boolean state = state(given) != there.state();
        UUID id = there.post().id();
        changed.add(id);
        if (text) {
            Post present = PostRows.require(tx, id);
            Post revised = revisions.revise(tx, present, words, Revision.SOURCE_CHANGED);
            tx.update("post", id, Map.of("source_text_id", revised.text().id()));
        }
        if (state) {
            tx.update("post", id, Map.of("source_state", state(given).name()));
            followState(given, id);
        }
    }

    /** What a moderator decided here stands, whatever the source says later. */
    private void followState(NewPost given, UUID id) {
        boolean decidedHere = tx.number("SELECT COUNT(*) FROM discussion.decision WHERE post_id = ? AND reason <> ?",
                id, SOURCE_REASON) > 0;
        if (!decidedHere) {
            tx.update("post", id, Map.of("state", state(given).name()));
            if (state(given) == Post.State.REJECTED) {
                decisionRows.add(rejected(id, given.rejected()));
            }
        }
    }

    private Tx.Row rejected(UUID postId, String words) {
        Decision decision = new Decision(ids.next(), postId, Decision.Step.REJECT, SOURCE_REASON,
                Characters.storable(words), ImportedStateRule.ID, texts.get("source"), tx.at());
        return new Tx.Row(decision.id(), Rows.of(panelId, decision, tx.number(), null));
    }

    private void insert() {
        int done = 0;
        for (int from = 0; from < postRows.size(); from += ROWS_A_STEP) {
            progress.check();
            int to = Math.min(postRows.size(), from + ROWS_A_STEP);
            tx.insertAll("post", postRows.subList(from, to));
            tx.insertAll("post_text", textRows.subList(from, to));
            done = to;
            progress.at(texts.get("step.posts"), done, postRows.size());
        }
        tx.insertAll("decision", decisionRows);
    }

    private int look(RuleRunner rules, List<Word> words) {
        progress.at(texts.get("step.rules"), 0, -1);
        Queue queue = new Queue(ids);
        List<Proposed> redacted = new ArrayList<>();
        List<Post> undecided = new ArrayList<>(made.stream().filter(p -> p.state().counts()).toList());
        for (UUID id : changed) {
            queue.takeOut(tx, id);
            Post post = PostRows.require(tx, id);
            if (post.state().counts()) {
                undecided.add(post);
            }
            if (post.state().counts() && wasRedacted(id)) {
                redacted.add(new Proposed(post, CHANGED_AFTER_REDACTION, texts.get("redacted.before"), List.of()));
            }
        }
        Outcome outcome = rules.look(undecided, words, progress);
        redacted.forEach(p -> outcome.byPost().computeIfAbsent(p.post().id(), i -> new ArrayList<>(1)).add(p));
        queue.addAll(tx, panelId, outcome);
        return outcome.byPost().size();
    }

    /** The source gives back what was made unreadable here, and no rule may know what that was. */
    private boolean wasRedacted(UUID postId) {
        return tx.number("SELECT COUNT(*) FROM discussion.post_text WHERE post_id = ? AND why = ?", postId,
                Revision.REDACTION.name()) > 0;
    }

    private static Post.State state(NewPost post) {
        if (post.rejected() != null) {
            return Post.State.REJECTED;
        }
        return post.held() ? Post.State.HELD : Post.State.VISIBLE;
    }

    private ProblemException problem(String code, Object... args) {
        return new ProblemException(Problem.from(texts, Problem.Kind.FAILED, code, args));
    }
}
