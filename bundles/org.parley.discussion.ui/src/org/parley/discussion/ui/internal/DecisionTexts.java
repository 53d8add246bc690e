// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import org.parley.core.Messages;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.ui.internal.model.Draft;
import org.parley.discussion.ui.internal.model.Excerpt;

/** What the status line says about decisions. */
final class DecisionTexts {

    private static final int SUBJECT = 40;

    private final Messages messages = Messages.of(DecisionTexts.class);

    /** What was done. Words of a redacted post are not said again. */
    String done(Draft draft, String author) {
        if (draft.step() == Step.REDACT) {
            return messages.get("said.REDACT", draft.out().size(), author);
        }
        return messages.get("said." + draft.step(), Excerpt.of(draft.post().text().words(), SUBJECT), author);
    }

    /** What is missing before a decision can be taken. */
    String missing(Draft.Missing missing) {
        return messages.get("missing." + missing);
    }

    String nothingChosen() {
        return messages.get("reason.chosen");
    }
}
