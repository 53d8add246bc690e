// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The cell styles of a workbook, each made once. */
final class Styles {

    private static final byte[] INK = {0x1A, 0x1A, 0x1A};
    private static final byte[] MUTED = {0x5A, 0x5E, 0x61};
    private static final byte[] ACCENT = {0x1A, 0x5F, (byte) 0xB4};
    private static final byte[] TINT = {(byte) 0xF0, (byte) 0xEE, (byte) 0xEB};

    private final Workbook book;
    private final Map<CellStyle, CellStyle> guarded = new HashMap<>();

    final CellStyle title;
    final CellStyle heading;
    final CellStyle label;
    final CellStyle head;
    final CellStyle headNumber;
    final CellStyle headFiltered;
    final CellStyle headBeside;
    final CellStyle text;
    final CellStyle beside;
    final CellStyle[] indented = new CellStyle[4];
    final CellStyle note;
    final CellStyle quote;
    final CellStyle count;
    final CellStyle countLink;
    final CellStyle share;
    final CellStyle shareLink;
    final CellStyle decimal;
    final CellStyle decimalLink;
    final CellStyle score;
    final CellStyle scoreLink;
    final CellStyle plain;
    final CellStyle hidden;
    final CellStyle moment;
    final CellStyle day;
    final CellStyle post;

    Styles(Workbook book) {
        this.book = book;
        title = style(s -> { }, f -> size(f, 20, true));
        heading = style(s -> { }, f -> size(f, 13, true));
        label = style(s -> { }, f -> colour(f, MUTED));
        head = style(s -> {
            s.setFillForegroundColor(new XSSFColor(TINT));
            s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            s.setBorderBottom(BorderStyle.THIN);
            s.setBottomBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
            s.setVerticalAlignment(VerticalAlignment.BOTTOM);
        }, f -> f.setBold(true));
        headNumber = derived(head, s -> s.setAlignment(HorizontalAlignment.RIGHT));
        // the button of a filter covers the end of a head
        headFiltered = derived(headNumber, s -> s.setIndention((short) 2));
        headBeside = derived(head, s -> in(s, 1));
        text = style(s -> { }, f -> { });
        beside = style(s -> in(s, 1), f -> { });
        for (int i = 0; i < indented.length; i++) {
            short depth = (short) (i + 1);
            indented[i] = style(s -> in(s, 2 * depth), f -> { });
        }
        note = style(s -> { }, f -> colour(f, MUTED));
        quote = style(s -> in(s, 1), f -> f.setItalic(true));
        count = number("#,##0", INK);
        countLink = number("#,##0", ACCENT);
        share = number("0 %", INK);
        shareLink = number("0 %", ACCENT);
        decimal = number("0.0##", INK);
        decimalLink = number("0.0##", ACCENT);
        score = number("0.00", INK);
        scoreLink = number("0.00", ACCENT);
        plain = number("General", INK);
        hidden = style(s -> s.setAlignment(HorizontalAlignment.RIGHT), f -> colour(f, MUTED));
        moment = derived(number("yyyy-mm-dd hh:mm", INK), s -> in(s, 1));
        day = number("d mmm yyyy", INK);
        post = number("\"#\"0", INK);
    }

    /** The same style for words that a spreadsheet might take for a formula: they stay text when the cell is edited. */
    CellStyle guarded(CellStyle style) {
        return guarded.computeIfAbsent(style, s -> derived(s, marked -> marked.setQuotePrefixed(true)));
    }

    /** The style of words in a column, at this depth of a tree; beside a number they keep a distance. */
    CellStyle words(int column, int depth) {
        return depth == 0 ? column == 0 ? text : beside : indented[Math.min(depth, indented.length) - 1];
    }

    /** Moves words in; without an alignment of their own the offices leave them where they are. */
    private static void in(XSSFCellStyle style, int steps) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) steps);
    }

    private CellStyle number(String format, byte[] colour) {
        return style(s -> {
            s.setDataFormat(book.createDataFormat().getFormat(format));
            s.setAlignment(HorizontalAlignment.RIGHT);
        }, f -> colour(f, colour));
    }

    private CellStyle style(Consumer<XSSFCellStyle> parts, Consumer<XSSFFont> letters) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        XSSFFont font = (XSSFFont) book.createFont();
        font.setFontName("Calibri");
        size(font, 11, false);
        colour(font, INK);
        letters.accept(font);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        parts.accept(style);
        return style;
    }

    private CellStyle derived(CellStyle from, Consumer<XSSFCellStyle> parts) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.cloneStyleFrom(from);
        parts.accept(style);
        return style;
    }

    private static void size(Font font, int points, boolean bold) {
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
    }

    private static void colour(XSSFFont font, byte[] rgb) {
        font.setColor(new XSSFColor(rgb));
    }
}
