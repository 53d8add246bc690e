// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.time.Instant;
import java.time.ZoneOffset;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.parley.core.CellGuard;
import org.parley.report.spi.Shown;

/** Writes values into cells: words as words whatever they look like, numbers as numbers, times as times. */
final class CellWriter {

    /** More characters than this do not fit in a cell of a workbook. */
    static final int LONGEST = 32_767;
    private static final String CUT = " […]";

    private final Styles styles;

    CellWriter(Styles styles) {
        this.styles = styles;
    }

    /**
     * Words. What a spreadsheet might take for a formula is kept as it is, marked as text, so that it stays text also
     * when someone edits the cell.
     */
    Cell words(Row row, int column, String words, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(cellText(words));
        cell.setCellStyle(CellGuard.dangerous(words) ? styles.guarded(style) : style);
        return cell;
    }

    Cell number(Row row, int column, double number, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(style);
        return cell;
    }

    /** A time in UTC, as the workbook keeps times: without a zone. */
    Cell moment(Row row, int column, Instant at, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
        cell.setCellStyle(style);
        return cell;
    }

    /** Text that a cell can hold. */
    static String cellText(String words) {
        String clean = Shown.storable(words).replace("\r\n", "\n").replace('\r', '\n');
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = LONGEST - CUT.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    static boolean tooLong(String words) {
        return words.length() > LONGEST;
    }
}
