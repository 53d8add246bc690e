// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.List;

import org.parley.exchange.spi.TextMaterial.Line;

/** Tells a table that is called txt from running text: every line is cut into as many cells. */
final class TableLook {

    private static final int LOOKED_AT = 30;
    /** Of the rows so many are cut alike: a text may stand on several lines. */
    private static final double MOST = 0.9;
    private static final String DELIMITERS = "\t;|,";

    private TableLook() {
    }

    static boolean of(List<Line> lines) {
        List<String> rows = lines.stream().filter(line -> !line.blank()).map(Line::text).limit(LOOKED_AT).toList();
        return rows.size() > 1 && DELIMITERS.chars().anyMatch(delimiter -> cut(rows, (char) delimiter));
    }

    private static boolean cut(List<String> rows, char delimiter) {
        int cells = cells(rows.get(0), delimiter);
        // in running text a comma is followed by a space or by the end of the line
        boolean header = cells > 0 && !(rows.get(0) + " ").contains(delimiter + " ");
        return header && rows.stream().filter(row -> cells(row, delimiter) == cells).count() >= MOST * rows.size();
    }

    /** Delimiters that stand outside of quotation marks. */
    private static int cells(String row, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            quoted ^= row.charAt(i) == '"';
            count += row.charAt(i) == delimiter && !quoted ? 1 : 0;
        }
        return count;
    }
}
