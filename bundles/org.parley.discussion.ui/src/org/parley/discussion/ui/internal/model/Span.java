// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.List;
import java.util.UUID;

import org.parley.discussion.Post;

/**
 * Which of many posts are shown: those near the place in a folded thread, and never more than a pane can hold well.
 *
 * @param from first one shown
 * @param to   after the last one shown
 */
record Span(int from, int to) {

    /** Posts shown before the place in a folded thread, unless the post that is answered lies a little further up. */
    static final int NEAR = 2;
    /** How far up the post that is answered may lie to be shown. */
    static final int PARENT = 6;
    /** Above this many characters only {@link #AROUND} posts on both sides of the place are shown. */
    static final int CHARACTERS = 200_000;
    static final int AROUND = 40;

    static Span of(List<Post> posts, Reading reading) {
        int place = Math.max(0, indexOf(posts, reading.post()));
        int from = reading.folded() ? near(posts, place) : 0;
        int to = posts.size();
        if (characters(posts, from) > CHARACTERS) {
            from = Math.max(from, place - AROUND);
            to = Math.min(to, place + AROUND + 1);
        }
        return new Span(Math.max(0, from - reading.earlier()), Math.min(posts.size(), to + reading.later()));
    }

    private static int near(List<Post> posts, int place) {
        int from = Math.max(0, place - NEAR);
        UUID parent = posts.isEmpty() ? null : posts.get(place).replyTo();
        int answered = indexOf(posts, parent);
        return answered >= 0 && place - answered <= PARENT ? Math.min(from, answered) : from;
    }

    static int indexOf(List<Post> posts, UUID id) {
        for (int i = 0; id != null && i < posts.size(); i++) {
            if (posts.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static long characters(List<Post> posts, int from) {
        long sum = 0;
        for (int i = from; i < posts.size() && sum <= CHARACTERS; i++) {
            sum += posts.get(i).text().words().length();
        }
        return sum;
    }
}
