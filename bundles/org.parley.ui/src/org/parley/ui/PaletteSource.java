// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;
import java.util.UUID;

import org.parley.core.Handed;

/** Things the palette can find besides actions and views: members, codes, topics. An OSGi service. */
@Handed({})
public interface PaletteSource {

    /** Returns the kind in lower case, for example {@code "member"}. */
    String kind();

    /** Returns the name of the kind for people, in the plural: "Members". */
    String title();

    /** Returns the prefix that narrows the palette to this kind ('@' members, '#' codes), or 0 for none. */
    default char prefix() {
        return 0;
    }

    /**
     * Finds things by name. Answers from memory within a few milliseconds; called on the UI thread for every key.
     *
     * @param panel the open panel
     * @param text what was typed after the prefix; empty asks for the most useful ones
     * @param limit the most items wanted
     * @return items, best first
     */
    List<PaletteItem> search(UUID panel, String text, int limit);
}
