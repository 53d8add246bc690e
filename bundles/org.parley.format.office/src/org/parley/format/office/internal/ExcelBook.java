// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.exchange.spi.Book;
import org.parley.exchange.spi.Book.Column;
import org.parley.exchange.spi.Book.Kind;
import org.parley.exchange.spi.BookFormat;

/** Tables as an Excel workbook, a sheet each, and what a reader has to know on the last one. */
@Component(service = BookFormat.class)
public final class ExcelBook implements BookFormat {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    private static final int WORDS_WIDTH = 70;
    private static final int LABEL_WIDTH = 24;
    private static final int NUMBER_WIDTH = 10;
    private static final float LINE = 15;
    /** A row of a workbook is at most 409 points high. */
    private static final float TALLEST = 405;

    private final Messages messages = Messages.of(ExcelBook.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "xlsx";
    }

    @Override
    public int mostColumns() {
        return MOST_COLUMNS;
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public boolean severalSheets() {
        return true;
    }

    @Override
    public boolean forReading() {
        return false;
    }

    @Override
    public void write(Book book, OutputStream out, Progress progress) throws IOException {
        PoiLoader.with(() -> {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
                var about = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
                about.setTitle(CellWriter.cellText(book.title()));
                about.setCreator("Parley");
                Styles styles = new Styles(workbook);
                Set<String> names = new HashSet<>();
                for (Book.Sheet sheet : book.sheets()) {
                    new Filler(workbook.createSheet(name(sheet.name(), names)), styles, progress).fill(sheet);
                }
                notes(workbook.createSheet(name(messages.get("sheet.about"), names)), styles, book);
                workbook.write(out);
            }
        });
    }

    private static String name(String wanted, Set<String> names) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        for (int i = 2; !names.add(safe.toLowerCase(Locale.ROOT)); i++) {
            safe = WorkbookUtil.createSafeSheetName(wanted + " " + i);
        }
        return safe;
    }

    private static void notes(SXSSFSheet sheet, Styles styles, Book book) {
        CellWriter cells = new CellWriter(styles);
        sheet.setColumnWidth(0, 256 * WORDS_WIDTH);
        cells.words(sheet.createRow(0), 0, book.title(), styles.heading);
        cells.words(sheet.createRow(1), 0, book.kind(), styles.label);
        for (int i = 0; i < book.notes().size(); i++) {
            cells.words(sheet.createRow(i + 2), 0, book.notes().get(i), styles.text);
        }
    }

    /** Fills one sheet: the head stays, every column filters. */
    private record Filler(SXSSFSheet sheet, Styles styles, Progress progress) {

        void fill(Book.Sheet table) {
            CellWriter cells = new CellWriter(styles);
            List<Column> columns = table.columns();
            Row head = sheet.createRow(0);
            for (int c = 0; c < columns.size(); c++) {
                boolean right = columns.get(c).kind() == Kind.NUMBER || columns.get(c).kind() == Kind.FLAG;
                cells.words(head, c, columns.get(c).head(), right ? styles.headFiltered : styles.head);
                sheet.setColumnWidth(c, 256 * width(columns.get(c)));
            }
            int number = 1;
            for (List<Object> values : table.rows()) {
                progress.check();
                Row row = sheet.createRow(number++);
                int lines = 1;
                for (int c = 0; c < columns.size(); c++) {
                    lines = Math.max(lines, value(cells, row, c, columns.get(c), values.get(c)));
                }
                row.setHeightInPoints(Math.min(TALLEST, lines * LINE + 2));
            }
            sheet.createFreezePane(1, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, columns.size() - 1));
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            Pages.landscape(sheet);
        }

        private static int width(Column column) {
            return switch (column.kind()) {
                case WORDS, QUOTE -> WORDS_WIDTH;
                case LABEL, GROUP -> LABEL_WIDTH;
                case MOMENT -> 19;
                case BY -> 14;
                case NUMBER, FLAG -> NUMBER_WIDTH;
            };
        }

        /** Writes a value, and returns how many lines it takes. */
        private int value(CellWriter cells, Row row, int at, Column column, Object value) {
            if (value == null) {
                return 1;
            }
            if (value instanceof Number number) {
                cells.number(row, at, number.doubleValue(), styles.plain);
                return 1;
            }
            if (value instanceof Instant moment) {
                cells.moment(row, at, moment, styles.moment);
                return 1;
            }
            String words = value instanceof List<?> several
                    ? several.stream().map(String::valueOf).collect(Collectors.joining("\n")) : value.toString();
            if (words.isEmpty()) {
                return 1;
            }
            cells.words(row, at, words, at == 0 ? styles.text : styles.beside);
            return words.lines().mapToInt(line -> 1 + line.length() / width(column)).sum();
        }
    }
}
