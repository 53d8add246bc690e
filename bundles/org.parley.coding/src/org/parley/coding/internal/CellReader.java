// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.parley.coding.CodeColours;
import org.parley.core.ProblemException;

/** Reads the cells of one row of a codebook file; without a row, or a column, what was there before stands. */
final class CellReader {

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern RGB = Pattern.compile("#\\p{XDigit}{6}");

    private final CodebookTable.Row row;
    private final String fileName;

    CellReader(CodebookTable.Row row, String fileName) {
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

    /** The id that a code is to have; null for none, and for what is no GUID. */
    UUID id() {
        String cell = text(CodebookTable.ID, "").strip();
        return GUID.matcher(cell).matches() ? UUID.fromString(cell) : null;
    }

    /** A name of the palette, or any colour as {@code #RRGGBB}. A blank one means: as it is, or what the branch has. */
    int colour(int otherwise) {
        String cell = text("colour", "");
        if (RGB.matcher(cell.strip()).matches()) {
            return CodeColours.nearest(cell.strip());
        }
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

    /** Empty means none; the decimal mark may be a comma. */
    Double weight(Double otherwise) {
        String cell = text(CodebookTable.WEIGHT, otherwise == null ? "" : otherwise.toString()).strip();
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return CodeRules.weight(Double.valueOf(cell.replace(',', '.')));
        } catch (NumberFormatException | ProblemException e) {
            throw Texts.usage("codes.weight", fileName, line(), cell);
        }
    }

    /** A weight as a person writes it: 2, not 2.0. */
    static String written(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }

    private String line() {
        return Long.toString(row.number());
    }
}
