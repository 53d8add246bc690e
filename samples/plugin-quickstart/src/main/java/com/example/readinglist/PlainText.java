// SPDX-License-Identifier: Apache-2.0
package com.example.readinglist;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.ReportFormat;
import org.parley.report.spi.Shown;

/** A report as plain text in UTF-8, one blank line between its parts, for a mail or a diff. */
@Component(service = ReportFormat.class, property = {"parley.id=txt", "parley.title=Plain text"})
public final class PlainText implements ReportFormat {

    private final Messages messages = Messages.of(PlainText.class);

    @Override
    public String ending() {
        return "txt";
    }

    @Override
    public String name() {
        return messages.get("format.name");
    }

    @Override
    public Set<Audience> audiences() {
        return Set.of(Audience.values());
    }

    //region format
    @Override
    public void write(Report report, OutputStream out, Progress progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(report.title() + "\n" + report.period() + "\n" + report.scope() + "\n");
        for (Block block : report.blocks()) {
            progress.check();
            writer.write("\n" + String.join("\n", lines(block)) + "\n");
        }
        writer.flush();
    }

    private List<String> lines(Block block) {
        if (block instanceof Block.Heading heading) {
            return List.of(heading.text(), (heading.level() == 1 ? "=" : "-").repeat(heading.text().length()));
        } else if (block instanceof Block.Paragraph paragraph) {
            return List.of(paragraph.text());
        } else if (block instanceof Block.Facts facts) {
            return facts.facts().stream().map(fact -> fact.label() + ": " + fact.value()).toList();
        } else if (block instanceof Block.Quote quote) {
            return quote(quote);
        } else if (block instanceof Block.Headline headline) {
            return headline(headline);
        } else if (block instanceof Block.Table table) {
            return table(table);
        } else if (block instanceof Block.DotChart chart) {
            return chart(chart);
        } else if (block instanceof Block.Posts posts) {
            return posts(posts);
        }
        return List.of();
    }
    //endregion

    private List<String> quote(Block.Quote quote) {
        return List.of("> " + quote.words().replace("\n", "\n> "),
                messages.get("format.quote", quote.attribution(), String.valueOf(quote.postNumber())));
    }

    private List<String> headline(Block.Headline headline) {
        List<String> lines = new ArrayList<>(List.of(headline.number() + ". " + headline.text(),
                messages.get("format.behind", headline.n(), headline.base())));
        if (headline.quote() != null) {
            lines.addAll(quote(headline.quote()));
        }
        if (headline.ask() != null) {
            lines.add(messages.get("format.ask", headline.ask().what()));
        }
        return lines;
    }

    private static List<String> table(Block.Table table) {
        List<String> lines = new ArrayList<>(List.of(table.caption(),
                table.columns().stream().map(Block.Column::name).collect(Collectors.joining("\t"))));
        for (List<Block.Cell> row : table.rows()) {
            StringBuilder line = new StringBuilder("  ".repeat(row.isEmpty() ? 0 : row.get(0).depth()));
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : "\t").append(Shown.cell(table.columns().get(i), row.get(i)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> chart(Block.DotChart chart) {
        List<String> lines = new ArrayList<>(List.of(chart.caption(),
                "\t" + chart.series().stream().map(Block.Series::name).collect(Collectors.joining("\t"))));
        chart.rows().forEach(row -> lines.add(row.label() + "\t"
                + row.dots().stream().map(Block.Dot::shown).collect(Collectors.joining("\t"))));
        return lines;
    }

    private List<String> posts(Block.Posts posts) {
        List<String> lines = new ArrayList<>(List.of(posts.caption()));
        for (Block.PostLine post : posts.lines()) {
            lines.add("");
            lines.add(messages.get("format.post", String.valueOf(post.number()), Shown.day(post.at()), post.topic(),
                    post.member()));
            lines.add(post.words());
        }
        return lines;
    }
}
