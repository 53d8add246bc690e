// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.CellGuard;
import org.parley.core.Progress;
import org.parley.exchange.spi.Book;
import org.parley.exchange.spi.BookFormat;

/**
 * A table as RFC 4180 csv: UTF-8 with a byte order mark, lines ended by CR LF, formulas guarded, moments in UTC as ISO
 * 8601. Nothing is an empty cell.
 */
@Component(service = BookFormat.class)
public final class CsvBook implements BookFormat {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST = 1_000_000;

    @Activate
    public CsvBook() {
        // needs nobody
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public int mostColumns() {
        return MOST;
    }

    @Override
    public int mostRows() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean severalSheets() {
        return false;
    }

    @Override
    public boolean forReading() {
        return false;
    }

    @Override
    public void write(Book book, OutputStream out, Progress progress) throws IOException {
        Book.Sheet sheet = book.sheets().get(0);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = CSVFormat.RFC4180.print(writer);
        csv.printRecord(sheet.columns().stream().map(column -> CellGuard.guard(column.head())).toList());
        for (List<Object> row : sheet.rows()) {
            progress.check();
            for (Object value : row) {
                csv.print(value(value));
            }
            csv.println();
        }
        csv.flush();
    }

    private static Object value(Object value) {
        if (value instanceof List<?> several) {
            return CellGuard.guard(several.stream().map(String::valueOf).collect(Collectors.joining("\n")));
        }
        return CellGuard.guard(value);
    }
}
