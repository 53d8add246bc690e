// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords;

/** Teaches a model what was coded in a panel. One thread. */
final class Teaching {

    private final TextWords.Reading reading;

    Teaching(TextWords words) {
        this.reading = words.read();
    }

    /** A model of the posts that are let in; the others are as if they had not been coded. */
    SuggestionModel model(Discussion discussion, CodingState state, Predicate<Post> letIn, Progress progress) {
        SuggestionModel model = new SuggestionModel();
        for (Post post : discussion.inOrder()) {
            progress.check();
            if (post.state().counts() && letIn.test(post)) {
                teach(model, post, state.on(post.id()));
            }
        }
        return model;
    }

    private void teach(SuggestionModel model, Post post, List<Coding> codings) {
        sentences(post).forEach(sentence -> model.sentence(sentence.words()));
        for (Coding coding : codings) {
            if (!coding.adrift() && coding.textId().equals(post.text().id())) {
                model.place(coding.codeId(), reading.of(post, coding.start(), coding.end()));
            }
        }
    }

    /** The sentences of a post as they stand. */
    List<SuggestionModel.Sentence> sentences(Post post) {
        String text = post.text().words();
        BreakIterator breaks = BreakIterator.getSentenceInstance(post.language() == null ? Locale.ROOT
                : Locale.forLanguageTag(post.language()));
        breaks.setText(text);
        List<SuggestionModel.Sentence> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int to = end;
            while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > start) {
                sentences.add(new SuggestionModel.Sentence(start, to, reading.of(post, start, to)));
            }
            start = end;
        }
        return sentences;
    }
}
