// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.CodingState;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Search.Placed;
import org.parley.panel.PanelState;

/**
 * What a query is asked of: pictures of one panel, taken at one time.
 *
 * @param posts  those that count, by time
 * @param places of posts in the list, by id
 */
record Ground(Discussion discussion, PanelState panel, CodingState codings, List<Post> posts, Map<UUID, Integer> places,
        Words words, Progress progress) {

    /** Where words stand; {@link org.parley.discussion.Search#places}. */
    @FunctionalInterface
    interface Words {

        List<Placed> places(String words, Progress progress);
    }

    static Ground of(Discussion discussion, PanelState panel, CodingState codings, Words words, Progress progress) {
        List<Post> posts = discussion.inOrder().stream().filter(post -> post.state().counts()).toList();
        Map<UUID, Integer> places = new HashMap<>(posts.size() * 2);
        for (int i = 0; i < posts.size(); i++) {
            places.put(posts.get(i).id(), i);
        }
        return new Ground(discussion, panel, codings, posts, places, words, progress);
    }
}
