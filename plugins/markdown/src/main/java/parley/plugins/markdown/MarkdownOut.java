// SPDX-License-Identifier: Apache-2.0
package parley.plugins.markdown;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes parts of a document with an empty line between them. */
final class MarkdownOut {

    private final Writer out;
    private boolean begun;

    MarkdownOut(Writer out) {
        this.out = out;
    }

    /** A heading of level 1 to 6. */
    void heading(int level, String words) throws IOException {
        part("#".repeat(Math.min(level, 6)) + " " + Escapes.heading(words));
    }

    /** A paragraph of somebody's words. */
    void paragraph(String words) throws IOException {
        part(Escapes.block(words, ""));
    }

    /** A remark, slanted. */
    void remark(String words) throws IOException {
        String line = Escapes.line(words);
        part(line.isEmpty() ? "" : "*" + line + "*");
    }

    /** A quotation with a line below that says whose it is, outside of it. */
    void quotation(String words, String whose) throws IOException {
        part(Escapes.block(words, "> "));
        if (!whose.isEmpty()) {
            part("\u2014 " + Escapes.line(whose));
        }
    }

    /** A list of lines. */
    void list(List<String> lines) throws IOException {
        part(lines.stream().map(line -> "- " + Escapes.line(line)).collect(Collectors.joining("\n")));
    }

    /**
     * A table.
     *
     * @param heads  one for each column
     * @param right  for each column whether it holds numbers, which stand at the right
     * @param depths for each row how far its first cell is moved in
     */
    void table(List<String> heads, List<Boolean> right, List<List<String>> rows, List<Integer> depths) throws IOException {
        StringBuilder table = new StringBuilder(row(heads.stream().map(Escapes::cell).toList()));
        table.append('\n').append(row(right.stream().map(numbers -> numbers ? "---:" : "---").toList()));
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i).stream().map(Escapes::cell).toList());
            // spaces at the beginning of a cell do not show; em spaces do
            cells.set(0, "\u2003".repeat(depths.get(i)) + cells.get(0));
            table.append('\n').append(row(cells));
        }
        part(table.toString());
    }

    /** The same with rows that are not moved in. */
    void table(List<String> heads, List<Boolean> right, List<List<String>> rows) throws IOException {
        table(heads, right, rows, Collections.nCopies(rows.size(), 0));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private void part(String markdown) throws IOException {
        if (!markdown.isBlank()) {
            out.write(begun ? "\n" + markdown + "\n" : markdown + "\n");
            begun = true;
        }
    }
}
