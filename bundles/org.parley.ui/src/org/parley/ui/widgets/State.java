// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.Objects;
import org.parley.ui.Choice;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;

/**
 * What a view says when it has nothing to show, or cannot show it.
 *
 * @param kind how it is drawn
 * @param icon the picture, 20 units; NONE for none
 * @param text one or two plain sentences
 * @param choices what can be done, the most helpful first
 */
public record State(Kind kind, Icon icon, String text, List<Choice> choices) {

    /** How a state is drawn. */
    public enum Kind {
        /** Never used: sentence and buttons. */
        EMPTY,
        /** The filter lets nothing through: sentence and link. */
        FILTERED,
        /** Everything is done: a tick and what comes next. */
        DONE,
        /** A part of the product failed: a card; the others go on. */
        ERROR
    }

    /** Makes a state. */
    public State {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(text, "text");
        choices = List.copyOf(choices);
    }

    /** Returns "No topics yet. Import a discussion or start one." with its buttons. */
    public static State empty(Icon icon, String text, Choice... choices) {
        return new State(Kind.EMPTY, icon, text, List.of(choices));
    }

    /** Returns "No member matches “kap”." with the way to clear the filter. */
    public static State filtered(String text, Choice clear) {
        return new State(Kind.FILTERED, Icon.NONE, text, List.of(clear));
    }

    /** Returns "Nothing waits. 14 decided today. Next due Tuesday 14:00." */
    public static State done(String text, Choice... choices) {
        return new State(Kind.DONE, Icon.DONE, text, List.of(choices));
    }

    /** Returns the card of a view that failed: what happened, what still works, and what can be done. */
    public static State error(String text, Choice... choices) {
        return new State(Kind.ERROR, Icon.ERROR, text, List.of(choices));
    }

    Icons.Tone tone() {
        return switch (kind) {
            case DONE -> Icons.Tone.OK;
            case ERROR -> Icons.Tone.DANGER;
            default -> Icons.Tone.PLAIN;
        };
    }
}
