// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.model;

import org.parley.report.Reports;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.Words;

/** A headline while it is written: how many words it has, and whether it may be stored. */
public record HeadlineDraft(HeadlineText text) {

    /** Words so far. */
    public int words() {
        return Words.count(text.text());
    }

    /** One word more than fits. */
    public boolean tooLong() {
        return words() > Reports.MOST_WORDS;
    }

    /** True when the rules would take it. */
    public boolean fits() {
        return words() > 0 && !tooLong() && Words.count(text.quote()) <= Reports.MOST_QUOTE_WORDS;
    }

    /** With other words. */
    public HeadlineDraft saying(String words) {
        return new HeadlineDraft(new HeadlineText(text.id(), words, text.codes(), text.quoteOf(), text.quote(),
                text.ask(), text.owner(), text.due()));
    }

    /** With something asked of someone. */
    public HeadlineDraft asking(String ask, String owner, String due) {
        return new HeadlineDraft(new HeadlineText(text.id(), text.text(), text.codes(), text.quoteOf(), text.quote(),
                ask, owner, due));
    }

    /** With another quote. */
    public HeadlineDraft quoting(Reports.Passage passage) {
        return new HeadlineDraft(new HeadlineText(text.id(), text.text(), text.codes(), passage.post(),
                passage.quote(), text.ask(), text.owner(), text.due()));
    }
}
