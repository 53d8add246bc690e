// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.UUID;

import org.parley.discussion.Decision;
import org.parley.discussion.Post;
import org.parley.panel.Member;

/** What is known about who wrote a post, as far as deciding about it goes. Knows nothing of widgets. */
public final class AuthorModel {

    private final Scene scene;
    private final QueueModel queue;
    private final Post post;
    private final List<Post> posts;

    /**
     * A decision about one of the author's posts.
     *
     * @param decision the decision
     * @param post     the post it was about
     */
    public record Past(Decision decision, Post post) { }

    /** Gathers it for the author of a post. */
    public AuthorModel(Scene scene, QueueModel queue, Post post) {
        this.scene = scene;
        this.queue = queue;
        this.post = post;
        this.posts = post.authorId() == null ? List.of()
                : scene.said().byAuthor().getOrDefault(post.authorId(), List.of());
    }

    /** The author; empty when not known. */
    public Optional<Member> member() {
        return scene.author(post);
    }

    /** The name, or why there is none. */
    public String name() {
        return scene.name(post);
    }

    /** How many posts of the author count. */
    public int posts() {
        return (int) posts.stream().filter(p -> p.state().counts()).count();
    }

    /** How many other members the author has answered. */
    public int answeredMembers() {
        return (int) posts.stream().filter(p -> p.state().counts()).map(p -> scene.said().post(p.replyTo()))
                .flatMap(Optional::stream).map(Post::authorId)
                .filter(id -> id != null && !id.equals(post.authorId())).distinct().count();
    }

    /** When the first post was written; empty without posts. */
    public Optional<Instant> firstSeen() {
        return posts.stream().findFirst().map(Post::at);
    }

    /** Since when the author belongs to it: an imported one wrote before the day of the import. */
    public Optional<Instant> memberSince() {
        return Stream.concat(member().map(Member::since).stream(), firstSeen().stream()).min(Comparator.naturalOrder());
    }

    /** When the last post was written; empty without posts. */
    public Optional<Instant> lastSeen() {
        return posts.isEmpty() ? Optional.empty() : Optional.of(posts.get(posts.size() - 1).at());
    }

    /** Decisions about the author's posts that stand, newest first. */
    public List<Past> decisions() {
        List<Past> past = new ArrayList<>();
        for (Post one : posts) {
            scene.standing(one.id()).forEach(decision -> past.add(new Past(decision, one)));
        }
        past.sort(Comparator.comparing((Past p) -> p.decision().at()).reversed());
        return past;
    }

    /** All that was decided about the post itself, newest first, with what was taken back. */
    public List<Decision> aboutThisPost() {
        List<Decision> all = new ArrayList<>(scene.said().decisions().getOrDefault(post.id(), List.of()));
        Collections.reverse(all);
        return all;
    }

    /** Other posts of the author that wait for a decision. */
    public List<Waiting> alsoWaiting() {
        UUID author = post.authorId();
        return author == null ? List.of() : queue.waiting().stream()
                .filter(row -> Objects.equals(row.post().authorId(), author) && !row.post().id().equals(post.id()))
                .toList();
    }
}
