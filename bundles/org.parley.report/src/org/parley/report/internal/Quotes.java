// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.Quote;
import org.parley.report.Words;

/**
 * Chooses quotes by a rule a reader can follow: passages a coder marked as best quotes first, then by time, one for
 * each member before anyone has a second. A passage of fewer than six words brings its whole sentence.
 */
final class Quotes {

    private static final int SHORTEST = 6;

    private final Material material;
    private final Messages messages;

    Quotes(Material material, Messages messages) {
        this.material = material;
        this.messages = messages;
    }

    /** At most {@code most} quotes, none of a post in {@code used}; their posts are added to it. */
    List<Quote> choose(String idPrefix, List<Coding> codings, int most, int mostWords, boolean contrary,
            Set<UUID> used) {
        List<Quote> chosen = new ArrayList<>();
        Set<UUID> members = new HashSet<>();
        List<Coding> inOrder = codings.stream().sorted(Comparator.comparing(Coding::best).reversed()).toList();
        for (boolean second : new boolean[] {false, true}) {
            for (Coding coding : inOrder) {
                Post post = material.counted(coding.postId()).orElse(null);
                if (chosen.size() == most || post == null || used.contains(post.id())
                        || !second && post.authorId() != null && members.contains(post.authorId())) {
                    continue;
                }
                used.add(post.id());
                if (post.authorId() != null) {
                    members.add(post.authorId());
                }
                chosen.add(quote(idPrefix + ".q" + (chosen.size() + 1), post, passage(post, coding), mostWords,
                        contrary, List.of(coding.id())));
            }
        }
        return chosen;
    }

    /** A quote of words that a person chose, which stand in the post. */
    Quote quote(String id, Post post, String words, int mostWords, boolean contrary, List<UUID> codings) {
        String redacted = material.redactPassage(words, post).words();
        return new Quote(id, Words.cut(redacted, mostWords), attribution(post), post.language(), post.number(),
                contrary, new Evidence(Material.refs(List.of(post)), codings, material.member(post).isPresent() ? 1 : 0));
    }

    /** Who said it, as far as small cells allow. */
    String attribution(Post post) {
        if (material.panel().member(post.authorId()).filter(Member::staff).isPresent()) {
            return messages.get("by.host");
        }
        String shown = material.member(post).map(m -> material.attributes().attribution(m.id())).orElse("");
        return shown.isEmpty() ? messages.get(post.authorId() == null ? "by.unknown" : "by.member") : shown;
    }

    /** The coded passage, or the sentences it lies in when it is very short. */
    static String passage(Post post, Coding coding) {
        String text = post.text().words();
        int start = Math.max(0, Math.min(coding.start(), text.length()));
        int end = Math.max(start, Math.min(coding.end(), text.length()));
        if (Words.count(text.substring(start, end)) >= SHORTEST || start == end) {
            return text.substring(start, end);
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(post.language() == null ? Locale.ROOT
                : Locale.forLanguageTag(post.language()));
        sentences.setText(text);
        int from = start == 0 ? 0 : sentences.isBoundary(start) ? start : sentences.preceding(start);
        int to = end == text.length() || sentences.isBoundary(end) ? end : sentences.following(end);
        return text.substring(Math.max(0, from), to == BreakIterator.DONE ? text.length() : to);
    }
}
