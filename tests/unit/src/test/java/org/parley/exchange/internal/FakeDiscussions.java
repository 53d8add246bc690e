// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.store.Query.Fields;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;
import org.parley.store.Tx;

/** Discussions as thin as an import needs them, in tables of their own, so that what is undone or cancelled is seen. */
final class FakeDiscussions implements Discussions {

    private final Ids ids;
    private final Schema schema;
    /** Called after the first posts have been written; a test cancels or fails here. */
    Runnable halfWay = () -> { };

    FakeDiscussions(Store store, Ids ids) {
        this.ids = ids;
        schema = store.claim(new SchemaOwner() {
            @Override
            public String schema() {
                return "talk";
            }

            @Override
            public List<Migration> migrations() {
                return List.of(new Migration(1, "topics and posts", List.of(
                        "CREATE TABLE talk.topic (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL, "
                                + "source VARCHAR(300) NOT NULL, title VARCHAR(600), activity VARCHAR(600), at_time BIGINT)",
                        "CREATE TABLE talk.post (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL, "
                                + "topic CHAR(36) NOT NULL, number INTEGER NOT NULL, kind VARCHAR(10) NOT NULL, "
                                + "author CHAR(36), no_author VARCHAR(200), reply_to VARCHAR(300), at_time BIGINT NOT NULL, "
                                + "source VARCHAR(300) NOT NULL, language VARCHAR(40), state VARCHAR(10) NOT NULL, "
                                + "version INTEGER NOT NULL, words CLOB NOT NULL, "
                                + "CONSTRAINT post_author CHECK (author IS NOT NULL OR no_author IS NOT NULL))")));
            }
        });
    }

    @Override
    public Discussion state(UUID panelId) {
        return schema.read(query -> {
            Map<UUID, Topic> topics = new LinkedHashMap<>();
            Map<String, Post> bySource = new LinkedHashMap<>();
            Map<String, String> replies = new HashMap<>();
            List<Post> posts = new ArrayList<>();
            query.each("SELECT * FROM talk.post WHERE panel = ? ORDER BY number", row -> {
                Post post = post(panelId, row, bySource);
                posts.add(post);
                bySource.put(post.sourceId(), post);
                replies.put(post.sourceId(), row.text("reply_to"));
            }, panelId);
            query.each("SELECT * FROM talk.topic WHERE panel = ?", row -> {
                UUID id = row.id("id");
                UUID starter = posts.stream().filter(p -> p.topicId().equals(id) && p.kind() == Post.Kind.STARTER)
                        .map(Post::id).findFirst().orElse(null);
                topics.put(id, new Topic(id, panelId, row.text("title"), row.text("activity"), row.text("source"),
                        starter, row.instant("at_time")));
            }, panelId);
            Map<UUID, Post> byId = new LinkedHashMap<>();
            posts.stream().sorted(Comparator.comparing(Post::at)).forEach(p -> byId.put(p.id(), p));
            return new Discussion(0, panelId, topics, byId, List.copyOf(byId.values()), Map.of(), Map.of(), bySource,
                    List.of(), Map.of());
        });
    }

    private static Post post(UUID panelId, Fields row, Map<String, Post> before) {
        UUID id = row.id("id");
        Post to = before.get(row.text("reply_to"));
        return new Post(id, panelId, row.id("topic"), row.integer("number"), Post.Kind.valueOf(row.text("kind")),
                row.id("author"), row.text("no_author"), to == null ? null : to.id(), row.instant("at_time"),
                row.text("source"), row.text("language"), Post.State.valueOf(row.text("state")),
                new Post.Text(id, row.integer("version"), row.text("words")));
    }

    @Override
    public Added add(Actor actor, UUID panelId, List<NewTopic> newTopics, List<NewPost> newPosts, Progress progress) {
        return schema.write(actor, "add", true, tx -> {
            Discussion present = state(panelId);
            Map<String, UUID> topics = new HashMap<>();
            present.topics().values().forEach(t -> topics.put(t.sourceId(), t.id()));
            int made = 0;
            for (NewTopic topic : newTopics) {
                if (!topics.containsKey(topic.sourceId())) {
                    made++;
                    topics.put(topic.sourceId(), insert(tx, panelId, topic));
                }
            }
            int changed = 0;
            int same = 0;
            List<Tx.Row> rows = new ArrayList<>();
            for (NewPost post : newPosts) {
                Post there = present.bySource().get(post.sourceId());
                if (there == null) {
                    rows.add(row(panelId, post, topics.get(post.topic()), present.posts().size() + rows.size() + 1));
                } else if (there.text().words().equals(post.words())) {
                    same++;
                } else {
                    changed++;
                    tx.update("post", there.id(), Map.of("words", post.words(), "version", there.text().version() + 1));
                }
            }
            tx.insertAll("post", rows);
            halfWay.run();
            int held = (int) newPosts.stream().filter(NewPost::held).count();
            return new Added(made, rows.size(), changed, same, held);
        });
    }

    @Override
    public Added compare(UUID panelId, List<NewPost> posts) {
        Map<String, Post> present = state(panelId).bySource();
        List<NewPost> known = posts.stream().filter(p -> present.containsKey(p.sourceId())).toList();
        int same = (int) known.stream().filter(p -> present.get(p.sourceId()).text().words().equals(p.words())).count();
        return new Added(0, posts.size() - known.size(), known.size() - same, same, 0);
    }

    private UUID insert(Tx tx, UUID panelId, NewTopic topic) {
        UUID id = ids.next();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel", panelId);
        row.put("source", topic.sourceId());
        row.put("title", topic.title());
        row.put("activity", topic.activity());
        row.put("at_time", topic.at());
        tx.insert("topic", id, row);
        return id;
    }

    private Tx.Row row(UUID panelId, NewPost post, UUID topic, int number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel", panelId);
        row.put("topic", topic);
        row.put("number", number);
        row.put("kind", post.kind().name());
        row.put("author", post.authorId());
        row.put("no_author", post.noAuthor());
        row.put("reply_to", post.replyTo());
        row.put("at_time", post.at());
        row.put("source", post.sourceId());
        row.put("language", post.language());
        row.put("state", (post.rejected() != null ? Post.State.REJECTED : post.held() ? Post.State.HELD
                : Post.State.VISIBLE).name());
        row.put("version", 1);
        row.put("words", post.words());
        return new Tx.Row(ids.next(), row);
    }

    @Override
    public List<Post.Text> versions(UUID postId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Post.Text version(UUID textId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Post revise(Actor actor, UUID postId, String words, Revision reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Figures figures(UUID panelId, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }
}
