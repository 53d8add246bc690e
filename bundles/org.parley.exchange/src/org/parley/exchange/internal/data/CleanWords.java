// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import java.util.List;

import org.parley.discussion.PersonalData;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;

/** Takes personal data out of words before they leave the house. */
final class CleanWords {

    private final PersonalData finder;
    private final PersonalData.Names names;

    CleanWords(PersonalData finder, PersonalData.Names names) {
        this.finder = finder;
        this.names = names;
    }

    String of(String words, String language) {
        return words == null || words.isEmpty() ? "" : finder.redact(words, language, names);
    }

    /**
     * A passage of a post. It is looked for in the whole, for the word that gives a number away may stand outside of the
     * passage.
     */
    String passage(Post post, int start, int end) {
        String words = post.text().words();
        List<Hit> inside = finder.find(words, post.language(), names).stream()
                .filter(hit -> hit.start() < end && start < hit.end())
                .map(hit -> new Hit(Math.max(hit.start(), start) - start, Math.min(hit.end(), end) - start, hit.kind()))
                .toList();
        String passage = words.substring(start, end);
        // a whole number of which the passage has only a part is found by the whole; a part may be one by itself too
        return inside.isEmpty() ? of(passage, post.language()) : finder.redact(passage, inside);
    }
}
