// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;
import java.util.Objects;

/**
 * Something the person must know and did not cause, shown in the message bar. Never used for success.
 *
 * @param level how grave
 * @param text what happened, what is safe, what to do; one or two sentences
 * @param choices what can be done about it, most helpful first
 */
public record Notice(Level level, String text, List<Choice> choices) {

    /** How grave a notice is. */
    public enum Level {
        /** Good to know. */
        INFO,
        /** Soon a problem. */
        WARN,
        /** Something does not work. */
        DANGER
    }

    public Notice {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        choices = List.copyOf(choices);
    }
}
