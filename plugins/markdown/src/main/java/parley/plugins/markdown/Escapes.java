// SPDX-License-Identifier: Apache-2.0
package parley.plugins.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.report.spi.Shown;

/**
 * Words so that GitHub-flavoured Markdown shows them as they were written, and nothing in them becomes markup, a link or a
 * formula. A backslash before a sign takes its meaning away.
 */
final class Escapes {

    /** Signs that mean something anywhere in a line. */
    private static final String ANYWHERE = "\\`*_[]<>|~&$";
    /** What means something at the beginning of a line: a heading, a list, a line under a heading or in a table. */
    private static final Pattern AT_START = Pattern.compile("#+(?=\\s|$)|[-+=:]|\\d{1,9}(?=[.)])");
    /** What becomes a link without any sign around it, up to its colon or full stop. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:(?:https?|ftp)(?=:)|www(?=\\.))");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Escapes() {
    }

    /** Words on one line, in the middle of which they may stand; line ends become spaces. */
    static String line(String words) {
        return escaped(LINE_END.matcher(Shown.storable(words)).replaceAll(" ").strip(), true);
    }

    /** Words of a heading: a sign of numbers at its end would be taken for the end of the heading. */
    static String heading(String words) {
        return line(words).replaceAll("(?<!\\\\)#", "\\\\#");
    }

    /** Words in a cell of a table; line ends stay. */
    static String cell(String words) {
        StringBuilder cell = new StringBuilder();
        for (String line : LINE_END.split(Shown.storable(words).strip())) {
            cell.append(cell.length() == 0 ? "" : "<br>").append(escaped(line.strip(), false));
        }
        return cell.toString();
    }

    /**
     * Words as they were written over several lines: a line end stays one, an empty line parts paragraphs.
     *
     * @param before what begins every line: "&gt; " in a quotation, else empty
     */
    static String block(String words, String before) {
        StringBuilder block = new StringBuilder();
        String[] lines = LINE_END.split(Shown.storable(words).strip());
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            boolean goesOn = i + 1 < lines.length && !line.isEmpty() && !lines[i + 1].isBlank();
            block.append(i == 0 ? "" : "\n").append((before + escaped(line, true) + (goesOn ? "\\" : "")).stripTrailing());
        }
        return block.toString();
    }

    /**
     * A line with its signs made plain.
     *
     * @param begins whether it stands at the beginning of a line of the file
     */
    private static String escaped(String line, boolean begins) {
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        Matcher start = AT_START.matcher(line);
        int first = !begins || !start.lookingAt() ? -1 : Character.isDigit(line.charAt(0)) ? start.end() : 0;
        Matcher address = ADDRESS.matcher(line);
        int sign = address.find() ? address.end() : -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean means = ANYWHERE.indexOf(c) >= 0 || i == first || i == sign;
            if (means) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (i == sign) {
                sign = address.find() ? address.end() : -1;
            }
        }
        return escaped.toString();
    }
}
