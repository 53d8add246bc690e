// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.coding.Characters;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/** Finds the places of a pattern in the posts that count. */
final class Matches {

    private Matches() {
    }

    /** A place in a version of a post's text. */
    record Place(UUID postId, UUID textId, int start, int end) { }

    /** All places, in the order of the posts. A match that tears a character is widened to the whole of it. */
    static List<Place> find(Discussion discussion, Pattern pattern, Progress progress) {
        Set<Place> places = new LinkedHashSet<>();
        List<Post> posts = discussion.inOrder();
        String step = Texts.get("matching.step");
        for (int i = 0; i < posts.size(); i++) {
            progress.at(step, i, posts.size());
            progress.check();
            Post post = posts.get(i);
            if (post.state().counts()) {
                inPost(post, pattern, progress, places);
            }
        }
        return new ArrayList<>(places);
    }

    private static void inPost(Post post, Pattern pattern, Progress progress, Set<Place> places) {
        String words = post.text().words();
        Matcher matcher = pattern.matcher(new InterruptibleText(words, progress));
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    places.add(new Place(post.id(), post.text().id(), Characters.before(words, matcher.start()),
                            Characters.after(words, matcher.end())));
                }
            }
        } catch (StackOverflowError e) {
            // the library tries some patterns by calling itself once for every character
            throw Texts.usage("coding.pattern.deep", pattern.pattern(), "#" + post.number());
        }
    }
}
