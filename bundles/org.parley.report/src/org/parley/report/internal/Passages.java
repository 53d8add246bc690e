// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.report.Reports;
import org.parley.report.Reports.Passage;
import org.parley.report.Reports.Said;
import org.parley.report.Words;

/** The passages behind codes, as far as they may be shown outside. */
final class Passages {

    private final Material material;
    private final Mentions mentions;
    private final Quotes quotes;

    Passages(Material material, Messages messages) {
        this.material = material;
        this.mentions = new Mentions(material);
        this.quotes = new Quotes(material, messages);
    }

    /** Of these codes and those below them. */
    Said under(List<UUID> codes) {
        Mentions.Count count = mentions.of(codes);
        Set<UUID> against = new Opposites(material.coding().codebook()).to(codes);
        List<Coding> contrary = new ArrayList<>(count.codings().stream().filter(Opposites::byMemo).toList());
        mentions.of(against).codings().stream().filter(c -> !contrary.contains(c)).forEach(contrary::add);
        Set<Coding> other = new HashSet<>(contrary);
        List<Coding> said = count.codings().stream().filter(c -> !other.contains(c)).toList();
        return new Said(passages(said), passages(contrary), count.posts().size(), material.notes());
    }

    /** Two codings in one sentence are one passage, when both are so short that they bring the sentence. */
    private List<Passage> passages(List<Coding> codings) {
        Set<List<Object>> seen = new HashSet<>();
        return codings.stream().sorted(Comparator.comparing(Coding::best).reversed())
                .filter(c -> seen.add(List.of(c.postId(), Quotes.passage(post(c), c)))).map(this::passage).toList();
    }

    private Post post(Coding coding) {
        return material.counted(coding.postId()).orElseThrow();
    }

    private Passage passage(Coding coding) {
        Post post = post(coding);
        String words = Quotes.passage(post, coding);
        return new Passage(coding.id(), coding.codeId(), post.id(), post.number(),
                material.redactPassage(words, post).words(), quotes.attribution(post), fitting(words),
                coding.best());
    }

    /** What of it fits into a headline's quote: all of it, else its first sentence, else nothing. */
    static String fitting(String words) {
        String whole = Words.tidy(words);
        if (Words.count(whole) <= Reports.MOST_QUOTE_WORDS) {
            return whole;
        }
        String first = Words.firstSentence(whole);
        return Words.count(first) <= Reports.MOST_QUOTE_WORDS ? first : "";
    }
}
