// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.List;

import org.parley.coding.internal.find.SearchCommand.Line;

/** Lines whose keywords stand below one another on a terminal. */
final class Aligned {

    private Aligned() {
    }

    static List<String> of(List<Line> lines) {
        int number = lines.stream().mapToInt(line -> Long.toString(line.number()).length() + 1).max().orElse(0);
        int author = lines.stream().mapToInt(line -> line.author().length()).max().orElse(0);
        int left = lines.stream().mapToInt(line -> signs(line.left())).max().orElse(0);
        return lines.stream().map(line -> {
            String post = "#" + line.number();
            return post + " ".repeat(number - post.length()) + "  " + line.author()
                    + " ".repeat(author - line.author().length()) + "  " + " ".repeat(left - signs(line.left()))
                    + line.left() + "[" + line.keyword() + "]" + line.right();
        }).toList();
    }

    /** How many characters are seen, as far as a terminal gives each its own place. */
    private static int signs(String text) {
        return (int) text.codePoints().filter(c -> {
            int type = Character.getType(c);
            return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT;
        }).count();
    }
}
