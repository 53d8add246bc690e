// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Objects;

/**
 * A button or link with what it does.
 *
 * @param label a verb of the thing, sentence case
 * @param run what it does, on the UI thread
 */
public record Choice(String label, Runnable run) {

    public Choice {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(run, "run");
    }
}
