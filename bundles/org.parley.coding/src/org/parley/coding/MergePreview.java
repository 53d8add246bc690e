// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.List;

/**
 * What a merge of codes would touch.
 *
 * @param codings codings that would get another code
 * @param members people who said what they are on; posts without a known author are left out
 * @param posts   posts they are on
 * @param joined  codings that would go because they overlap another of the same coder and become one with it
 * @param below   codes that would move below the code that stays
 * @param quoted  what else names the codes that go, such as headlines of a report, in words; it would name the one that stays
 */
public record MergePreview(int codings, int members, int posts, int joined, int below, List<String> quoted) {

    public MergePreview {
        quoted = List.copyOf(quoted);
    }
}
