// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import org.parley.coding.spi.CodebookFile;
import org.parley.coding.spi.CodebookFormat;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** Codebooks as Excel workbooks: one sheet, the heads first. Read is the first sheet. */
@Component
public final class ExcelCodebook implements CodebookFormat {

    /** More rows than this are no codebook. */
    private static final int MOST_ROWS = 20_000;
    private static final int NARROW = 14;
    private static final int WIDE = 48;
    private static final Set<String> WORDS = Set.of("code", "definition", "include", "exclude", "example");

    private final Messages messages = Messages.of(ExcelCodebook.class, Locale.ENGLISH);

    @Override
    public Set<String> endings() {
        return Set.of("xlsx");
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public List<List<String>> read(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        PoiLoader.with(() -> {
            try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
                read(book, rows, file);
            } catch (RuntimeException | IOException e) {
                throw e instanceof ProblemException known ? known
                        : new ProblemException(Problem.from(messages, Problem.Kind.FAILED, "codebook.unread",
                                file.getFileName()), e);
            }
        });
        return rows;
    }

    private void read(Workbook book, List<List<String>> rows, Path file) {
        Sheet sheet = book.getSheetAt(0);
        if (sheet.getLastRowNum() >= MOST_ROWS) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "codebook.rows", file.getFileName(),
                    MOST_ROWS));
        }
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            List<String> cells = new ArrayList<>();
            for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                Cell cell = row.getCell(c, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
                cells.add(cell == null ? "" : shown.formatCellValue(cell));
            }
            rows.add(cells);
        }
    }

    @Override
    public void write(CodebookFile codebook, OutputStream out) throws IOException {
        PoiLoader.with(() -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.getProperties().getCoreProperties().setTitle(CellWriter.cellText(codebook.panel()));
                book.getProperties().getCoreProperties().setCreator("Parley");
                fill(book.createSheet(messages.get("sheet.codebook")), new Styles(book), codebook.rows());
                book.write(out);
            }
        });
    }

    private static void fill(XSSFSheet sheet, Styles styles, List<List<String>> rows) {
        CellWriter cells = new CellWriter(styles);
        List<String> heads = rows.get(0);
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < heads.size(); c++) {
                String text = rows.get(r).get(c);
                boolean number = r > 0 && !text.isEmpty() && Set.of("number", "weight").contains(heads.get(c));
                if (number) {
                    cells.number(row, c, Double.parseDouble(text), styles.plain);
                } else {
                    cells.words(row, c, text, r == 0 ? styles.head : styles.text);
                }
            }
        }
        for (int c = 0; c < heads.size(); c++) {
            sheet.setColumnWidth(c, 256 * (WORDS.contains(heads.get(c)) ? WIDE : NARROW));
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size() - 1, 0, heads.size() - 1));
    }
}
