// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Objects;

/**
 * Whether something can be done now, and in words why not.
 *
 * @param enabled whether it can be done
 * @param reason why not, a part of a sentence without a full stop ("needs the host role"); empty when enabled
 */
public record Enablement(boolean enabled, String reason) {

    private static final Enablement YES = new Enablement(true, "");

    public Enablement {
        Objects.requireNonNull(reason, "reason");
        if (!enabled && reason.isBlank()) {
            throw new IllegalArgumentException("A refusal needs a reason in words");
        }
    }

    /** Returns that it can be done. */
    public static Enablement yes() {
        return YES;
    }

    /** Returns that it cannot be done, for this reason. */
    public static Enablement no(String reason) {
        return new Enablement(false, reason);
    }

    /** Returns {@link #yes()} when the condition holds, else a refusal with the reason. */
    public static Enablement when(boolean condition, String reason) {
        return condition ? YES : no(reason);
    }
}
