// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a person may see of the codings of a panel. Figures, reports and files that are made for a person are made from
 * this, and say its notes.
 *
 * @param codings  what they may see
 * @param withheld posts on which codings, memos and links may be kept from them, whether there are any or not; empty when
 *                 they see everything
 * @param notes    the same in whole sentences, to stand with whatever is made from it; empty when they see everything
 */
public record Seen(CodingState codings, Set<UUID> withheld, List<String> notes) {

    public Seen {
        withheld = Set.copyOf(withheld);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is kept from them. */
    public boolean whole() {
        return withheld.isEmpty();
    }
}
