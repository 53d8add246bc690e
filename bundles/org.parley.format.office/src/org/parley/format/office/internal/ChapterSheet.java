// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Block.Column;
import org.parley.report.Report;
import org.parley.report.spi.EvidenceKeys;

/** The blocks of a chapter under each other: words over the width of the page, tables in cells. */
final class ChapterSheet {

    private static final int WORDS_WIDTH = 46;
    private static final int NUMBER_WIDTH = 15;
    private static final int COLUMNS = 9;
    /** Characters that fit on one line of merged cells, for the height of their row, which is not found by itself. */
    private static final int CHARACTERS_A_LINE = 115;
    private static final float LINE = 15.5f;
    private static final float HEAD = 31;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final CellWriter cells;
    private final EvidenceKeys keys;
    private final Messages messages;
    private int next;

    ChapterSheet(SXSSFSheet sheet, Styles styles, EvidenceKeys keys, Messages messages) {
        this.sheet = sheet;
        this.styles = styles;
        this.cells = new CellWriter(styles);
        this.keys = keys;
        this.messages = messages;
        sheet.setColumnWidth(0, WORDS_WIDTH * 256);
        for (int i = 1; i < COLUMNS; i++) {
            sheet.setColumnWidth(i, NUMBER_WIDTH * 256);
        }
        sheet.setDisplayGridlines(false);
        Pages.landscape(sheet);
    }

    /** The top of the first sheet. */
    void front(Report report) {
        cells.words(row(28), 0, report.title(), styles.title);
        wide(messages.get("kind." + report.audience().name().toLowerCase(Locale.ROOT)) + " · " + report.period(),
                styles.text);
        wide(report.scope(), styles.text);
        wide(messages.get("hash", report.hash()), styles.note);
        next++;
    }

    void write(Block block) {
        if (block instanceof Block.Heading heading) {
            next++;
            cells.words(row(20), 0, heading.text(), styles.heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            boolean quiet = paragraph.tone() == Block.Tone.NOTE;
            wide(paragraph.text(), quiet ? styles.note : styles.text);
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(this::fact);
            next++;
        } else if (block instanceof Block.Quote quote) {
            wide("“" + quote.words() + "” — " + quote.attribution() + " #" + quote.postNumber(), styles.quote);
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void fact(Block.Fact fact) {
        Row row = row(lines(fact.value(), CHARACTERS_A_LINE - WORDS_WIDTH) * LINE);
        cells.words(row, 0, fact.label(), styles.label);
        cells.words(row, 1, fact.value(), styles.text);
        merge(row, 1);
    }

    private void table(Block.Table table) {
        next++;
        cells.words(row(18), 0, table.caption(), styles.label);
        Row head = row(HEAD);
        boolean wordy = wordy(table);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            cells.words(head, i, column.name(), column.kind() == Column.Kind.WORDS ? styles.head : styles.headNumber);
        }
        for (List<Block.Cell> line : table.rows()) {
            Row row = row(height(table, line, wordy) * LINE);
            for (int i = 0; i < line.size(); i++) {
                cell(row, i, table.columns().get(i), line.get(i));
            }
            if (wordy) {
                merge(row, line.size() - 1);
            }
        }
        next++;
    }

    /** Lines that the longest cell of a row needs: a row of fixed height does not grow by itself. */
    private static float height(Block.Table table, List<Block.Cell> line, boolean wordy) {
        float most = 1;
        for (int i = 0; i < line.size(); i++) {
            int width = i == 0 ? WORDS_WIDTH : wordy && i == line.size() - 1
                    ? CHARACTERS_A_LINE - WORDS_WIDTH - (i - 1) * NUMBER_WIDTH : NUMBER_WIDTH;
            if (line.get(i).value() instanceof String words && table.columns().get(i).kind() == Column.Kind.WORDS) {
                most = Math.max(most, lines(words, width));
            }
        }
        return most;
    }

    /** True when the last column holds sentences and may use the rest of the width. */
    private static boolean wordy(Block.Table table) {
        int last = table.columns().size() - 1;
        return last > 0 && last < COLUMNS - 2 && table.columns().get(last).kind() == Column.Kind.WORDS
                && table.rows().stream().allMatch(r -> r.get(last).value() instanceof String);
    }

    private void cell(Row row, int at, Column column, Block.Cell cell) {
        String key = keys.key(cell.evidence()).orElse(null);
        Object value = cell.value();
        if (value instanceof Instant moment) {
            cells.moment(row, at, moment, styles.day);
        } else if (value instanceof Number number) {
            Cell written = cells.number(row, at, number.doubleValue(), column.kind() == Column.Kind.SHARE
                    ? key == null ? styles.share : styles.shareLink
                    : number instanceof Double ? styles.decimal : key == null ? styles.count : styles.countLink);
            if (key != null) {
                Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress(EvidenceSheet.key(key));
                written.setHyperlink(link);
            }
        } else if (value != null) {
            cells.words(row, at, String.valueOf(value),
                    column.kind() == Column.Kind.WORDS ? styles.words(at, cell.depth()) : styles.hidden);
        }
    }

    /** Words over the whole width. */
    private void wide(String words, CellStyle style) {
        Row row = row(lines(words, CHARACTERS_A_LINE) * LINE);
        cells.words(row, 0, words, style);
        merge(row, 0);
    }

    private void merge(Row row, int from) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, COLUMNS - 2));
    }

    private Row row(float height) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(Math.min(height, 400));
        return row;
    }

    private static int lines(String words, int width) {
        return words.lines().mapToInt(l -> 1 + l.length() / width).sum();
    }
}
