// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.QueueItem.Hit;

/**
 * A post that waits for a decision, with everything that put it into the queue.
 *
 * @param post   the post
 * @param author the name of who wrote it
 * @param topic  the title of its topic
 * @param items  what the rules said about it, oldest first; never empty
 */
public record Waiting(Post post, String author, String topic, List<QueueItem> items) {

    private static final int SUBJECT = 120;

    public Waiting {
        items = List.copyOf(items);
    }

    /** The lasting id of the row. */
    public String id() {
        return post.id().toString();
    }

    /** The first words of the post. */
    public String subject() {
        return Excerpt.of(post.text().words(), SUBJECT);
    }

    /** Why it is here, in the words of the rules. */
    public String why() {
        return items.stream().map(QueueItem::why).distinct().collect(Collectors.joining(" · "));
    }

    /** Since when it waits. */
    public Instant since() {
        return items.stream().map(QueueItem::since).min(Comparator.naturalOrder()).orElse(post.at());
    }

    /** The places in its text that the rules mean, in order, each once. */
    public List<Hit> hits() {
        return items.stream().flatMap(item -> item.hits().stream()).distinct()
                .sorted(Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end)).toList();
    }

    /** The words at a place; what lies outside the text is left out. */
    public String words(Hit hit) {
        String text = post.text().words();
        int from = Math.max(0, Math.min(hit.start(), text.length()));
        return text.substring(from, Math.max(from, Math.min(hit.end(), text.length())));
    }

    /** Whether it holds every word of a filter. */
    public boolean matches(String filter) {
        String all = (subject() + ' ' + author + ' ' + why() + ' ' + topic).toLowerCase(Locale.ROOT);
        for (String word : filter.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
