// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.spi.ModerationRule;

/** Proposes posts in which words of the panel's list occur. */
@Component
public final class WordsRule implements ModerationRule {

    /** Id of this rule. */
    public static final String ID = "words";

    private static final String KIND = "word";

    /** The list that was prepared last; one is looked up for thousands of posts in a row. */
    private volatile WordList prepared = new WordList(List.of());

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Proposal> look(Post post, List<Word> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        WordList list = prepared;
        if (list.words() != words) {
            list = new WordList(words);
            prepared = list;
        }
        List<Hit> hits = new ArrayList<>();
        Set<String> why = new LinkedHashSet<>();
        list.find(post.text().words(), post.language(), (word, start, end) -> {
            hits.add(new Hit(start, end, KIND));
            why.add(word.rule() == null ? word.word()
                    : Messages.of(WordsRule.class).get("word.rule", word.word(), word.rule()));
        });
        return hits.isEmpty() ? Optional.empty()
                : Optional.of(new Proposal(Messages.of(WordsRule.class).get("words", String.join(", ", why)), hits));
    }
}
