// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Block.Column;
import org.parley.report.spi.Shown;

/** Tables with fixed widths, hairlines and a head that repeats on every page. */
final class WordTables {

    /** Width of the text, in twentieths of a point. */
    private static final int WIDTH = 9_355;
    private static final int LABEL_WIDTH = 3_400;

    /** The caption and the table below it; one too wide for the page becomes several, each with the first column. */
    void table(XWPFDocument document, Block.Table table, Messages messages) {
        List<Block.Table> parts = ColumnWidths.parts(table, WIDTH);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() > 1 || !table.caption().isEmpty()) {
                WordPaper.paragraph(document, "Caption", parts.size() == 1 ? table.caption()
                        : messages.get("part", table.caption(), i + 1, parts.size()));
            }
            part(document, parts.get(i));
        }
    }

    private static void part(XWPFDocument document, Block.Table table) {
        List<Integer> widths = ColumnWidths.of(table, WIDTH);
        XWPFTable made = make(document, widths);
        XWPFTableRow head = made.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            fill(head.getCell(i), column.name(), column.kind() == Column.Kind.WORDS ? "TableHead" : "TableHeadNumber",
                    ColumnWidths.gap(table, i));
        }
        for (List<Block.Cell> line : table.rows()) {
            XWPFTableRow row = row(made, widths);
            for (int i = 0; i < line.size(); i++) {
                Column column = table.columns().get(i);
                Block.Cell cell = line.get(i);
                fill(row.getCell(i), Shown.cell(column, cell),
                        column.kind() == Column.Kind.WORDS ? "TableText" : "TableNumber",
                        cell.depth() * ColumnWidths.STEP_IN + ColumnWidths.gap(table, i));
            }
        }
    }

    /** Facts have no head: the label stands before each. */
    void facts(XWPFDocument document, Block.Facts facts) {
        List<Integer> widths = List.of(LABEL_WIDTH, WIDTH - LABEL_WIDTH);
        XWPFTable made = null;
        for (Block.Fact fact : facts.facts()) {
            XWPFTableRow row;
            if (made == null) {
                made = make(document, widths);
                made.getCTTbl().getTblPr().getTblLook().setFirstRow("0");
                row = made.getRow(0);
            } else {
                row = row(made, widths);
            }
            fill(row.getCell(0), fact.label(), "TableText", 0);
            fill(row.getCell(1), fact.value(), "TableText", 0);
        }
    }

    /** The numbers of a chart; the dots are left to the formats that draw. */
    void chart(XWPFDocument document, Block.DotChart chart, Messages messages) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(messages.get("column.code"))));
        chart.series().forEach(s -> columns.add(Column.count(s.name() + " (" + Shown.count(s.base()) + ")")));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Block.DotRow row : chart.rows()) {
            List<Block.Cell> cells = new ArrayList<>(List.of(Block.Cell.of(row.label())));
            row.dots().forEach(d -> cells.add(Block.Cell.of(d.shown())));
            rows.add(cells);
        }
        table(document, new Block.Table(chart.id(), chart.caption(), columns, rows, chart.evidence()),
                messages);
    }

    private static XWPFTable make(XWPFDocument document, List<Integer> widths) {
        XWPFTable table = document.createTable(1, widths.size());
        CTTblPr parts = table.getCTTbl().getTblPr();
        if (parts.isSetTblBorders()) {
            parts.unsetTblBorders();
        }
        table.setStyleID("ReportTable");
        parts.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblWidth width = parts.isSetTblW() ? parts.getTblW() : parts.addNewTblW();
        width.setW(BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        width.setType(STTblWidth.DXA);
        CTTblLook look = parts.isSetTblLook() ? parts.getTblLook() : parts.addNewTblLook();
        look.setFirstRow("1");
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
        size(table.getRow(0), widths);
        return table;
    }

    private static XWPFTableRow row(XWPFTable table, List<Integer> widths) {
        XWPFTableRow row = table.createRow();
        size(row, widths);
        return row;
    }

    private static void size(XWPFTableRow row, List<Integer> widths) {
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.size(); i++) {
            row.getCell(i).setWidth(String.valueOf(widths.get(i)));
        }
    }

    private static void fill(XWPFTableCell cell, String text, String style, int in) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        if (in > 0) {
            paragraph.setIndentationLeft(in);
        }
        WordPaper.lines(paragraph.createRun(), text);
    }
}
