// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
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
import org.osgi.service.component.annotations.Component;
import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.exchange.spi.TableReader;

/** The first sheet of an Excel workbook, each cell as it is shown; formulas are not worked out, their last value counts. */
@Component
public final class ExcelRows implements TableReader {

    private final Messages messages = Messages.of(ExcelRows.class);

    @Override
    public Set<String> endings() {
        return Set.of("xlsx");
    }

    @Override
    public List<List<String>> read(Path file, int most, Progress progress) throws IOException {
        try {
            WordZip.check(file, progress);
        } catch (WordZip.TooLarge e) {
            throw problem("table.large", e, file.getFileName(), WordZip.MOST / (1024 * 1024));
        } catch (WordZip.NoDocument e) {
            throw problem("table.unread", e, file.getFileName());
        }
        List<List<String>> rows = new ArrayList<>();
        PoiLoader.with(() -> {
            try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
                read(book.getSheetAt(0), most, rows, progress);
            } catch (CancelledException e) {
                throw e;
            } catch (RuntimeException | IOException e) {
                throw problem("table.unread", e, file.getFileName());
            }
        });
        return rows;
    }

    private static void read(Sheet sheet, int most, List<List<String>> rows, Progress progress) {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        shown.setUseCachedValuesForFormulaCells(true);
        for (Row row : sheet) {
            if (rows.size() == most) {
                return;
            }
            progress.check();
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.getLastCellNum(); c++) {
                Cell cell = row.getCell(c, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
                cells.add(cell == null ? "" : shown.formatCellValue(cell));
            }
            rows.add(cells);
        }
    }

    private ProblemException problem(String code, Exception cause, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.FAILED, code, args), cause);
    }
}
