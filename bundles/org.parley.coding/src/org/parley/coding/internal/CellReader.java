// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Locale;

/** Reads the cells of one row of a codebook file; without a row, or a column, what was there before stands. */
final class CellReader {

    private final CodebookCsv.Row row;
    private final String fileName;

    CellReader(CodebookCsv.Row row, String fileName) {
        this.row = row;
        this.fileName = fileName;
    }

    String text(String column, String otherwise) {
        String text = row == null ? otherwise : row.text(column, otherwise);
        if (text.length() > CodingSchema.LONGEST_TEXT) {
            throw Texts.usage("code.text", String.join(" > ", row.path()), CodingSchema.LONGEST_TEXT, text.length());
        }
        return text;
    }

    /** A blank colour means: as it is, or what the branch has. */
    int colour(int otherwise) {
        String cell = text("colour", "");
        return cell.isBlank() ? otherwise : Looks.colour(cell).orElseThrow(() -> Texts.usage("codes.colour", fileName,
                line(), cell.strip(), String.join(", ", Looks.COLOURS)));
    }

    int number(int otherwise) {
        String cell = text("number", Integer.toString(otherwise)).strip();
        if (cell.isEmpty()) {
            return 0;
        }
        if (!cell.matches("\\d{1,9}")) {
            throw Texts.usage("codes.number", fileName, line(), cell);
        }
        return Integer.parseInt(cell);
    }

    boolean flag(String column, boolean otherwise) {
        return switch (text(column, otherwise ? "yes" : "no").strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "x" -> true;
            case "no", "false", "0", "" -> false;
            default -> throw Texts.usage("codes.flag", fileName, line(), column, text(column, ""));
        };
    }

    private String line() {
        return Long.toString(row.number());
    }
}
