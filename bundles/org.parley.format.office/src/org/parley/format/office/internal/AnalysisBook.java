// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Block.PostRef;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/**
 * An analysis as a workbook: the table with what has to be said about it, then the posts behind each cell, which the
 * cell links to.
 */
final class AnalysisBook {

    private static final int ROWS_IN_MEMORY = 200;
    /** A sheet holds no more links than this. */
    private static final int MOST_LINKS = 60_000;
    private static final int LABEL_WIDTH = 46;
    private static final int CELL_WIDTH = 12;
    private static final int LETTERS_WIDTH = 8;
    private static final int CHARACTER = 256;
    private static final int NUMBERS_WIDTH = 120;
    private static final int NOTE_COLUMNS = 8;
    private static final float LINE = 15;

    private final Outcome outcome;
    private final Table table;
    private final Messages messages;
    private final Progress progress;
    private final List<Behind> behind = new ArrayList<>();

    AnalysisBook(Outcome outcome, Messages messages, Progress progress) {
        this.outcome = outcome;
        this.table = outcome.table();
        this.messages = messages;
        this.progress = progress;
    }

    /** A cell that rests on posts, by its address. */
    private record Behind(String address, String row, String column, Table.Cell cell) { }

    void write(OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var about = book.getXSSFWorkbook().getProperties().getCoreProperties();
            about.setTitle(CellWriter.cellText(outcome.title()));
            about.setCreator("Parley");
            Styles styles = new Styles(book);
            CellWriter cells = new CellWriter(styles);
            SXSSFSheet sheet = book.createSheet(messages.get("sheet.table"));
            SXSSFSheet posts = book.createSheet(messages.get("sheet.behind"));
            table(sheet, cells, styles, posts.getSheetName());
            posts(posts, cells, styles);
            book.write(out);
        }
    }

    private void table(SXSSFSheet sheet, CellWriter cells, Styles styles, String posts) {
        Pages.landscape(sheet);
        sheet.setColumnWidth(0, LABEL_WIDTH * CHARACTER);
        int next = front(sheet, cells, styles);
        next = heads(sheet, cells, styles, next);
        sheet.createFreezePane(1, next);
        for (Table.Row line : table.rows()) {
            progress.check();
            Row row = sheet.createRow(next++);
            cells.words(row, 0, line.label(), styles.words(0, line.depth()));
            int column = 1;
            for (int i = 0; i < line.cells().size(); i++) {
                cell(row, column++, cells, styles, line, i, posts);
                if (table.compared(i)) {
                    cells.words(row, column++, line.cells().get(i).letters(), styles.text);
                }
            }
        }
        next++;
        for (String note : outcome.notes()) {
            Row row = sheet.createRow(next++);
            cells.words(row, 0, note, styles.note);
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, NOTE_COLUMNS));
            row.setHeightInPoints(LINE * (1 + note.length() / NUMBERS_WIDTH));
        }
    }

    private int front(SXSSFSheet sheet, CellWriter cells, Styles styles) {
        int next = 0;
        cells.words(sheet.createRow(next++), 0, outcome.title(), styles.heading);
        cells.words(sheet.createRow(next++), 0, outcome.panel(), styles.text);
        for (Outcome.Setting setting : outcome.settings()) {
            cells.words(sheet.createRow(next++), 0, messages.get("setting", setting.label(), setting.value()), styles.label);
        }
        return next + 1;
    }

    private int heads(SXSSFSheet sheet, CellWriter cells, Styles styles, int first) {
        boolean grouped = table.heads().stream().anyMatch(h -> !h.group().isEmpty());
        Row groups = grouped ? sheet.createRow(first) : null;
        Row heads = sheet.createRow(grouped ? first + 1 : first);
        cells.words(heads, 0, table.corner(), styles.head);
        int column = 1;
        String before = null;
        for (int i = 0; i < table.heads().size(); i++) {
            Table.Head head = table.heads().get(i);
            if (grouped) {
                cells.words(groups, column, head.group().equals(before) ? "" : group(head), styles.head);
                before = head.group();
            }
            sheet.setColumnWidth(column, CELL_WIDTH * CHARACTER);
            cells.words(heads, column++, head.label(), styles.headNumber);
            if (table.compared(i)) {
                if (grouped) {
                    cells.words(groups, column, "", styles.head);
                }
                sheet.setColumnWidth(column, LETTERS_WIDTH * CHARACTER);
                cells.words(heads, column++, messages.get("column.letters"), styles.head);
            }
        }
        return heads.getRowNum() + 1;
    }

    private String group(Table.Head head) {
        return head.letter().isEmpty() ? head.group() : messages.get("group", head.group(), head.letter());
    }

    private void cell(Row row, int column, CellWriter cells, Styles styles, Table.Row line, int place, String posts) {
        Table.Cell cell = line.cells().get(place);
        if (cell.value() == null) {
            cells.words(row, column, cell.mark(), cell.kind() == Table.Kind.WORDS ? styles.text : styles.hidden);
            return;
        }
        boolean linked = !cell.evidence().posts().isEmpty() && behind.size() < MOST_LINKS;
        Cell written = cells.number(row, column, cell.value(), switch (cell.kind()) {
            case SHARE -> linked ? styles.shareLink : styles.share;
            case COEFFICIENT -> linked ? styles.decimalLink : styles.decimal;
            case SCORE -> linked ? styles.scoreLink : styles.score;
            default -> linked ? styles.countLink : styles.count;
        });
        if (linked) {
            Table.Head head = table.heads().get(place);
            behind.add(new Behind(new CellReference(row.getRowNum(), column).formatAsString(), line.label(),
                    head.group().isEmpty() ? head.label() : messages.get("setting", group(head), head.label()), cell));
            Hyperlink link = row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + posts + "'!A" + (behind.size() + 1));
            written.setHyperlink(link);
        }
    }

    private void posts(SXSSFSheet sheet, CellWriter cells, Styles styles) {
        List<String> heads = List.of("cell", "row", "column", "members", "numbers");
        List<Integer> widths = List.of(10, LABEL_WIDTH, 30, CELL_WIDTH, NUMBERS_WIDTH);
        Row head = sheet.createRow(0);
        for (int i = 0; i < heads.size(); i++) {
            cells.words(head, i, messages.get("behind." + heads.get(i)), styles.head);
            sheet.setColumnWidth(i, widths.get(i) * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        int next = 1;
        for (Behind one : behind) {
            progress.check();
            Row row = sheet.createRow(next++);
            cells.words(row, 0, one.address(), styles.text);
            cells.words(row, 1, one.row(), styles.text);
            cells.words(row, 2, one.column(), styles.text);
            cells.number(row, 3, one.cell().evidence().members(), styles.count);
            cells.words(row, 4, numbers(one.cell().evidence().posts()), styles.note);
        }
    }

    /** "#3 #17", as many as fit into a cell. */
    private static String numbers(List<PostRef> posts) {
        StringBuilder numbers = new StringBuilder();
        for (PostRef post : posts) {
            numbers.append(numbers.isEmpty() ? "#" : " #").append(post.number());
            if (numbers.length() > CellWriter.LONGEST) {
                break;
            }
        }
        return numbers.toString();
    }
}
