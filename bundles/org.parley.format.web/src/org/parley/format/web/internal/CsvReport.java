// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.osgi.service.component.annotations.Component;
import org.parley.core.CellGuard;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.ReportFormat;
import org.parley.report.spi.Shown;

/**
 * The posts of a verbatim pack as RFC 4180 csv: UTF-8 with a byte order mark, lines ended by CR LF, formulas guarded.
 * A csv file has no front page; the file is the rows and nothing else.
 */
@Component
public final class CsvReport implements ReportFormat {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Messages messages = Messages.of(CsvReport.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public String name() {
        return messages.get("csv.name");
    }

    @Override
    public Set<Audience> audiences() {
        return Set.of(Audience.VERBATIMS);
    }

    @Override
    public void write(Report report, OutputStream out, Progress progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = CSVFormat.RFC4180.print(writer);
        for (Block block : report.blocks()) {
            if (block instanceof Block.Posts posts) {
                csv.printRecord(heads(posts));
                for (Block.PostLine line : posts.lines()) {
                    progress.check();
                    csv.printRecord(cells(line));
                }
            }
        }
        csv.flush();
    }

    private List<Object> heads(Block.Posts posts) {
        List<Object> heads = new ArrayList<>();
        for (String name : List.of("post", "at", "activity", "topic", "member", "role")) {
            heads.add(messages.get("column." + name));
        }
        posts.segments().forEach(s -> heads.add(CellGuard.guard(s)));
        for (String name : List.of("language", "words", "reply", "marks", "state", "id")) {
            heads.add(messages.get("column." + name));
        }
        return heads;
    }

    private List<Object> cells(Block.PostLine line) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.number());
        cells.add(line.at());
        cells.add(text(line.activity()));
        cells.add(text(line.topic()));
        cells.add(text(line.member()));
        cells.add(messages.get(line.host() ? "role.host" : "role.member"));
        line.segments().forEach(s -> cells.add(text(s)));
        cells.add(text(line.language()));
        cells.add(text(line.words()));
        cells.add(line.replyTo() == 0 ? "" : line.replyTo());
        cells.add(line.redactions());
        cells.add(line.state());
        cells.add(line.id());
        return cells;
    }

    private static String text(String text) {
        return CellGuard.guard(text.replace("\u0000", "\uFFFD"));
    }
}
