// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.osgi.service.component.annotations.Component;
import org.parley.core.CellGuard;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.spi.AnalysisFormat;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/**
 * The table of an analysis as RFC 4180 csv: UTF-8 with a byte order mark, lines ended by CR LF, formulas guarded. Shares
 * and coefficients have four decimals.
 */
@Component(service = AnalysisFormat.class)
public final class CsvTable implements AnalysisFormat {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int DECIMALS = 4;

    private final Messages messages = Messages.of(CsvTable.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public String name() {
        return messages.get("csv.name");
    }

    @Override
    public void write(Outcome outcome, OutputStream out, Progress progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = CSVFormat.RFC4180.print(writer);
        csv.printRecord(heads(outcome.table()));
        for (Table.Row row : outcome.table().rows()) {
            progress.check();
            csv.printRecord(cells(outcome.table(), row));
        }
        csv.flush();
    }

    private List<Object> heads(Table table) {
        List<Object> heads = new ArrayList<>(List.of(text(table.corner()), messages.get("table.level")));
        for (int i = 0; i < table.heads().size(); i++) {
            Table.Head head = table.heads().get(i);
            heads.add(text(head.group().isEmpty() ? head.label() : messages.get("table.head", group(head), head.label())));
            if (table.compared(i)) {
                heads.add(text(messages.get("table.head", group(head), messages.get("table.letters"))));
            }
        }
        heads.add(messages.get("table.code"));
        return heads;
    }

    private String group(Table.Head head) {
        return head.letter().isEmpty() ? head.group() : messages.get("table.group", head.group(), head.letter());
    }

    private static List<Object> cells(Table table, Table.Row row) {
        List<Object> cells = new ArrayList<>(List.of(text(row.label()), row.depth()));
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            cells.add(cell.value() == null ? text(cell.mark()) : cell.kind() == Table.Kind.COUNT
                    ? (Object) Math.round(cell.value())
                    : BigDecimal.valueOf(cell.value()).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
            if (table.compared(i)) {
                cells.add(cell.letters());
            }
        }
        cells.add(row.code() == null ? "" : row.code());
        return cells;
    }

    private static String text(String text) {
        return CellGuard.guard(text.replace("\u0000", "\uFFFD"));
    }
}
