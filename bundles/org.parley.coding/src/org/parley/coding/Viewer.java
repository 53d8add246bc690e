// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import org.parley.core.Actor;

/**
 * Who looks at codings. The window looks as the person it was opened for, a command as the person who gave it or, with
 * {@code --as}, as another one; both are the {@link Actor} that stands on every change.
 *
 * @param person       a coder sees what blind batches leave open to them
 * @param othersHidden true for a person who wants to see their own codings and memos only, whatever they may see
 */
public record Viewer(Actor person, boolean othersHidden) {

    /** A person who sees all that they may see. */
    public static Viewer of(Actor person) {
        return new Viewer(person, false);
    }
}
