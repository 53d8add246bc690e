// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.List;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.report.Reports;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.Words;

/** The limits that keep a one-pager short and its quotes true. */
final class HeadlineRules {

    private final Messages messages;

    HeadlineRules(Messages messages) {
        this.messages = messages;
    }

    /**
     * Checks the headlines of a panel.
     *
     * @return them with words tidied: one space between words, none at the ends, no part null
     */
    List<HeadlineText> check(List<HeadlineText> headlines, Discussion talk) {
        if (headlines.size() > Reports.MOST_HEADLINES) {
            throw refused(Problem.Kind.REFUSED, "report.headline.sixth", headlines.size());
        }
        List<HeadlineText> tidy = headlines.stream().map(HeadlineRules::tidy).toList();
        for (int i = 0; i < tidy.size(); i++) {
            check(i + 1, tidy.get(i), talk);
        }
        return tidy;
    }

    private void check(int number, HeadlineText headline, Discussion talk) {
        int words = Words.count(headline.text());
        if (words == 0) {
            throw refused(Problem.Kind.USAGE, "report.headline.empty", number);
        }
        if (words > Reports.MOST_WORDS) {
            throw refused(Problem.Kind.REFUSED, "report.headline.words", number, words, Reports.MOST_WORDS);
        }
        for (String part : List.of(headline.text(), headline.quote(), headline.ask(), headline.owner(),
                headline.due())) {
            if (part.length() > ReportSchema.LONGEST) {
                throw refused(Problem.Kind.REFUSED, "report.headline.long", number, ReportSchema.LONGEST);
            }
        }
        if (headline.quote().isEmpty()) {
            return;
        }
        int quoted = Words.count(headline.quote());
        if (quoted > Reports.MOST_QUOTE_WORDS) {
            throw refused(Problem.Kind.REFUSED, "report.quote.words", number, quoted, Reports.MOST_QUOTE_WORDS);
        }
        Post post = talk.post(headline.quoteOf()).orElse(null);
        if (post == null || !standsIn(headline.quote(), post)) {
            throw refused(Problem.Kind.REFUSED, "report.quote.words.not", number,
                    post == null ? messages.get("post.unknown") : "#" + post.number());
        }
    }

    /** True when the quote stands in the post word for word; white space may differ. */
    static boolean standsIn(String quote, Post post) {
        return Words.tidy(post.text().words()).contains(Words.tidy(quote));
    }

    private static HeadlineText tidy(HeadlineText h) {
        return new HeadlineText(h.id(), Words.tidy(h.text()), h.codes() == null ? List.of() : List.copyOf(h.codes()),
                h.quoteOf(), Words.tidy(h.quote()), Words.tidy(h.ask()), Words.tidy(h.owner()), Words.tidy(h.due()));
    }

    private ProblemException refused(Problem.Kind kind, String code, Object... args) {
        return new ProblemException(Problem.from(messages, kind, code, args));
    }
}
