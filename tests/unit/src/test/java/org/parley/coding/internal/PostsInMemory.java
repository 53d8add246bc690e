// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;

/** Posts of one panel without a database, for tests of what is put on them. */
final class PostsInMemory implements Discussions {

    final UUID panelId = UUID.randomUUID();
    private final Map<UUID, Post> posts = new LinkedHashMap<>();
    private final Map<UUID, List<Post.Text>> versions = new HashMap<>();

    Post add(String words) {
        return add(words, Post.State.VISIBLE);
    }

    Post add(String words, Post.State state) {
        int number = posts.size() + 1;
        Post.Text text = new Post.Text(UUID.randomUUID(), 1, words);
        Post post = new Post(UUID.randomUUID(), panelId, UUID.randomUUID(), number, Post.Kind.REPLY, null, "unknown",
                null, Instant.EPOCH.plusSeconds(number), "s" + number, null, state, text);
        posts.put(post.id(), post);
        versions.put(post.id(), new ArrayList<>(List.of(text)));
        return post;
    }

    /** Gives a post a new text; who follows texts has to be told by the test. */
    Post revise(Post post, String words) {
        Post.Text text = new Post.Text(UUID.randomUUID(), post.text().version() + 1, words);
        versions.get(post.id()).add(text);
        return with(post, text);
    }

    /** As {@link #revise} but taken back. */
    Post back(Post post) {
        List<Post.Text> all = versions.get(post.id());
        all.remove(all.size() - 1);
        return with(post, all.get(all.size() - 1));
    }

    private Post with(Post post, Post.Text text) {
        Post now = new Post(post.id(), post.panelId(), post.topicId(), post.number(), post.kind(), post.authorId(),
                post.noAuthor(), post.replyTo(), post.at(), post.sourceId(), post.language(), post.state(), text);
        posts.put(now.id(), now);
        return now;
    }

    @Override
    public Discussion state(UUID panel) {
        List<Post> inOrder = panel.equals(panelId)
                ? posts.values().stream().sorted(Comparator.comparing(Post::at)).toList() : List.of();
        Map<UUID, Post> byId = new LinkedHashMap<>();
        Map<String, Post> bySource = new LinkedHashMap<>();
        inOrder.forEach(post -> byId.put(post.id(), post));
        inOrder.forEach(post -> bySource.put(post.sourceId(), post));
        return new Discussion(0, panel, Map.of(), byId, inOrder, Map.of(), Map.of(), bySource, List.of(), Map.of());
    }

    @Override
    public List<Post.Text> versions(UUID postId) {
        return List.copyOf(versions.get(postId));
    }

    @Override
    public Post.Text version(UUID textId) {
        return versions.values().stream().flatMap(List::stream).filter(text -> text.id().equals(textId)).findFirst()
                .orElseThrow();
    }

    @Override
    public Added add(Actor actor, UUID panel, List<NewTopic> topics, List<NewPost> newPosts, Progress progress) {
        throw new AssertionError("codings bring no posts in");
    }

    @Override
    public Added compare(UUID panel, List<NewPost> newPosts) {
        throw new AssertionError("codings bring no posts in");
    }

    @Override
    public Post revise(Actor actor, UUID postId, String words, Revision reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Figures figures(UUID panel, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }
}
