// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.parley.core.Ids;
import org.parley.discussion.Discussions.Revision;
import org.parley.discussion.Post;
import org.parley.discussion.internal.text.Characters;
import org.parley.discussion.spi.TextFollower;
import org.parley.store.Tx;

/** Gives posts new versions of their text, inside a write, and tells those who point into texts. */
public final class Revisions {

    private final Ids ids;
    private final Supplier<List<TextFollower>> followers;

    /** @param followers asked anew at each revision, for plugins come and go */
    public Revisions(Ids ids, Supplier<List<TextFollower>> followers) {
        this.ids = ids;
        this.followers = followers;
    }

    /** A new version after the last one there is; the same post when the words are the same. */
    public Post revise(Tx tx, Post post, String words, Revision why) {
        String storable = Characters.storable(words);
        if (storable.equals(post.text().words())) {
            return post;
        }
        int last = (int) tx.number("SELECT MAX(version) FROM discussion.post_text WHERE post_id = ?", post.id());
        Post revised = PostRows.with(post, new Post.Text(ids.next(), last + 1, storable), post.state());
        tx.insert("post_text", revised.text().id(), Rows.of(revised, why.name(), tx.at()));
        tx.update("post", post.id(), Map.of("text_id", revised.text().id()));
        tell(tx, post, revised);
        return revised;
    }

    /** Tells everybody that another version is the present one now. */
    void tell(Tx tx, Post before, Post after) {
        // not through the guard: a follower has to stay on this thread to write in this transaction
        followers.get().forEach(follower -> follower.revised(tx.actor(), before, after));
    }

    /** Asks everybody whether posts may be taken away. */
    void askToRemove(Tx tx, Set<UUID> posts) {
        followers.get().forEach(follower -> follower.removing(tx.actor(), posts));
    }
}
