// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.List;
import java.util.Locale;

/**
 * A piece of a query.
 *
 * @param text   as it was written; the name of the field for {@link Kind#FIELD}
 * @param values what stands after the sign of a field
 * @param exact  whether that sign was {@code =}
 * @param at     UTF-16 position in the query
 * @param end    position after its last character
 */
record Token(Kind kind, String text, List<String> values, boolean exact, int at, int end) {

    /** Sorts of pieces. */
    enum Kind { WORD, QUOTED, FIELD, OPEN, CLOSE, END }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is this word, not in quotation marks. */
    boolean is(String word) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean number() {
        return kind == Kind.WORD && text.matches("\\d{1,6}");
    }

    /** Whether something that is looked for begins with it. */
    boolean begins() {
        return kind == Kind.OPEN || kind == Kind.QUOTED || kind == Kind.FIELD
                || kind == Kind.WORD && !Parser.OPERATORS.contains(text.toLowerCase(Locale.ROOT));
    }
}
