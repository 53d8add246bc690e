// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.discussion.Decision;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.testkit.CountingIds;

/** A discussion put together by hand, as it stands at noon of 1 July 2026. */
public final class Talking {

    /** The moment of the scene: a Wednesday. */
    public static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    public static final UUID PANEL = CountingIds.id(0xA0);

    private final Map<UUID, Member> people = new LinkedHashMap<>();
    private final Map<UUID, Topic> topics = new LinkedHashMap<>();
    private final Map<UUID, Post> posts = new LinkedHashMap<>();
    private final List<QueueItem> queue = new ArrayList<>();
    private final Map<UUID, List<Decision>> decisions = new LinkedHashMap<>();
    private int made;

    private UUID next() {
        return CountingIds.id(0x1000 + ++made);
    }

    public Member member(String name, String place) {
        return add(name, place, false);
    }

    public Member host(String name) {
        return add(name, "", true);
    }

    private Member add(String name, String place, boolean staff) {
        UUID id = next();
        Member member = new Member(id, PANEL, "M" + people.size(), name, name,
                staff ? Member.Standing.STAFF : Member.Standing.SEATED, people.size() + 1, null,
                Member.Origin.INVITED, staff, NOON, place.isEmpty() ? Map.of() : Map.of("place", place));
        people.put(id, member);
        return member;
    }

    public Topic topic(String title, String activity) {
        UUID id = next();
        Topic topic = new Topic(id, PANEL, title, activity, null, null, NOON);
        topics.put(id, topic);
        return topic;
    }

    /** A post written so many hours before noon. */
    public Post post(Topic topic, Member author, Post answers, int hoursAgo, String words) {
        UUID id = next();
        Post post = new Post(id, PANEL, topic.id(), posts.size() + 1,
                answers == null ? Post.Kind.STARTER : Post.Kind.REPLY, author == null ? null : author.id(),
                author == null ? "deleted in the source" : null, answers == null ? null : answers.id(),
                NOON.minus(Duration.ofHours(hoursAgo)), null, "en", Post.State.VISIBLE,
                new Post.Text(next(), 1, words));
        posts.put(id, post);
        if (answers == null) {
            topics.put(topic.id(), new Topic(topic.id(), PANEL, topic.title(), topic.activity(), null, id, post.at()));
        }
        return post;
    }

    public void state(Post post, Post.State state) {
        posts.put(post.id(), new Post(post.id(), post.panelId(), post.topicId(), post.number(), post.kind(),
                post.authorId(), post.noAuthor(), post.replyTo(), post.at(), null, post.language(), state, post.text()));
    }

    /** Puts a post into the queue so many minutes before noon; the words found are looked up in it. */
    public void queued(Post post, String rule, String why, int minutesAgo, String... found) {
        List<Hit> hits = new ArrayList<>();
        for (String words : found) {
            int at = post.text().words().indexOf(words);
            hits.add(new Hit(at, at + words.length(), rule.equals("words") ? "word" : "phone"));
        }
        queue.add(new QueueItem(next(), post.id(), rule, why, hits, NOON.minus(Duration.ofMinutes(minutesAgo))));
    }

    public void unqueued(Post post) {
        queue.removeIf(item -> item.postId().equals(post.id()));
    }

    public Decision decided(Post post, Step step, String reason, String note, int hoursAgo) {
        Decision decision = new Decision(next(), post.id(), step, reason, note, null, "Jonas",
                NOON.minus(Duration.ofHours(hoursAgo)));
        decisions.computeIfAbsent(post.id(), id -> new ArrayList<>()).add(decision);
        return decision;
    }

    public Discussion said() {
        List<Post> inOrder = posts.values().stream().sorted(java.util.Comparator.comparing(Post::at)).toList();
        return new Discussion(0, PANEL, Map.copyOf(topics), Map.copyOf(posts), inOrder,
                inOrder.stream().collect(Collectors.groupingBy(Post::topicId)),
                inOrder.stream().filter(post -> post.authorId() != null).collect(Collectors.groupingBy(Post::authorId)),
                Map.of(), List.copyOf(queue), Map.copyOf(decisions));
    }

    public PanelState state() {
        return new PanelState(0, new Panel(PANEL, "Kitchen table", 400, NOON), Map.copyOf(people), Map.of(), Map.of());
    }

    public Scene scene() {
        return new Scene(state(), said(), NOON, ZoneOffset.UTC);
    }

    public QueueModel queue() {
        return new QueueModel(scene(), Set.of());
    }
}
