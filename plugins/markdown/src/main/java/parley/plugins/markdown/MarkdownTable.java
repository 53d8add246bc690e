// SPDX-License-Identifier: Apache-2.0
package parley.plugins.markdown;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.spi.AnalysisFormat;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;

/** The table of an analysis with its settings and notes as GitHub-flavoured Markdown in UTF-8. */
@Component(service = AnalysisFormat.class, property = {"parley.id=md-table", "parley.title=Markdown of an analysis"})
public final class MarkdownTable implements AnalysisFormat {

    private final Messages messages = Messages.of(MarkdownTable.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "md";
    }

    @Override
    public String name() {
        return messages.get("name");
    }

    @Override
    public void write(Outcome outcome, OutputStream stream, Progress progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        MarkdownOut out = new MarkdownOut(writer);
        out.heading(1, outcome.title());
        out.paragraph(outcome.panel());
        out.list(outcome.settings().stream().map(one -> messages.get("fact", one.label(), one.value())).toList());
        Table table = outcome.table();
        List<String> heads = new ArrayList<>(List.of(table.corner()));
        List<Boolean> right = new ArrayList<>(List.of(false));
        for (int i = 0; i < table.heads().size(); i++) {
            heads.add(head(table.heads().get(i)));
            right.add(!table.holds(i, Table.Kind.WORDS));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            progress.check();
            List<String> cells = new ArrayList<>(List.of(row.label()));
            row.cells().forEach(cell -> cells.add(Shown.cell(cell)));
            rows.add(cells);
        }
        out.table(heads, right, rows, table.rows().stream().map(Table.Row::depth).toList());
        out.list(outcome.notes());
        writer.flush();
    }

    private String head(Table.Head head) {
        String group = head.letter().isEmpty() ? head.group() : messages.get("table.group", head.group(), head.letter());
        return group.isEmpty() ? head.label() : messages.get("fact", group, head.label());
    }
}
