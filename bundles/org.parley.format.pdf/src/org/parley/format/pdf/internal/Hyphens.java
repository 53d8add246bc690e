// SPDX-License-Identifier: Apache-2.0
package org.parley.format.pdf.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line goes when the next line goes on in small letters, unless
 * the text has the same word with its hyphen inside a line: then it belongs to the word.
 */
final class Hyphens {

    private static final Pattern COMPOUND = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)+");
    private static final Pattern LAST = Pattern.compile("([\\p{L}\\p{M}]+)[-\u2010]$");
    private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{M}]+");
    private static final char SOFT = '\u00AD';

    private final Set<String> compounds = new HashSet<>();

    Hyphens(List<String> texts) {
        for (String text : texts) {
            Matcher compound = COMPOUND.matcher(text);
            while (compound.find()) {
                compounds.add(compound.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            join(text, line);
        }
        return text.toString().replace(String.valueOf(SOFT), "").strip();
    }

    private void join(StringBuilder text, String next) {
        if (text.length() == 0) {
            text.append(next);
            return;
        }
        int last = text.length() - 1;
        if (text.charAt(last) == SOFT) {
            text.setLength(last);
            text.append(next);
            return;
        }
        Matcher before = LAST.matcher(text.substring(Math.max(0, text.length() - 60)));
        Matcher after = FIRST.matcher(next);
        if (!before.find() || !after.find()) {
            text.append(' ').append(next);
            return;
        }
        boolean small = Character.isLowerCase(next.codePointAt(0));
        boolean compound = compounds.contains((before.group(1) + "-" + after.group()).toLowerCase(Locale.ROOT));
        if (small && !compound) {
            text.setLength(last);
        }
        text.append(next);
    }
}
