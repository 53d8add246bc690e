// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.List;

import org.parley.core.Messages;
import org.parley.discussion.Decision;
import org.parley.discussion.Moderation;
import org.parley.ui.theme.Icon;

/** Decisions in words. */
public final class DecisionWords {

    private DecisionWords() {
    }

    /** What was done, as a word: "kept", "hidden". */
    public static String done(Decision.Step step) {
        return Messages.of(DecisionWords.class).get("done." + step);
    }

    /** What was done, by whom and when: "Hidden by Jonas B., 9 Oct 19:20: her own words". */
    public static String line(Decision decision, Words words) {
        Messages messages = Messages.of(DecisionWords.class);
        String said = messages.get("line." + decision.step(), decision.moderator(), words.moment(decision.at()));
        String note = decision.note() == null ? "" : decision.note().strip();
        return note.isEmpty() ? said : messages.get("line.note", said, note);
    }

    /** A reason as shown; its code when it is not on the list any more. */
    public static String reason(String code, List<Moderation.Reason> reasons) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).map(Moderation.Reason::label).findFirst()
                .orElseGet(() -> Messages.of(DecisionWords.class).find("reason." + code).orElse(code));
    }

    /** The picture of a step. */
    public static Icon icon(Decision.Step step) {
        return switch (step) {
            case APPROVE -> Icon.KEEP;
            case NOTE -> Icon.NOTE;
            case REDACT -> Icon.REDACT;
            case HIDE -> Icon.HIDDEN;
            case REJECT -> Icon.STOP;
            case WITHDRAW -> Icon.UNDO;
        };
    }
}
