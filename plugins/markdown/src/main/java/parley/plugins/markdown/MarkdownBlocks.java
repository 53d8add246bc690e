// SPDX-License-Identifier: Apache-2.0
package parley.plugins.markdown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Block;
import org.parley.report.spi.Shown;

/** Each kind of block as Markdown. */
final class MarkdownBlocks {

    private final MarkdownOut out;
    private final Messages messages;
    private final Progress progress;

    MarkdownBlocks(MarkdownOut out, Messages messages, Progress progress) {
        this.out = out;
        this.messages = messages;
        this.progress = progress;
    }

    void write(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            out.heading(heading.level() + 1, heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Facts facts) {
            out.list(facts.facts().stream().map(fact -> messages.get("fact", fact.label(), fact.value())).toList());
        } else if (block instanceof Block.Quote quote) {
            quote(quote);
        } else if (block instanceof Block.Headline headline) {
            headline(headline);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.DotChart chart) {
            chart(chart);
        } else if (block instanceof Block.Posts posts) {
            posts(posts);
        }
    }

    private void paragraph(Block.Paragraph paragraph) throws IOException {
        if (paragraph.tone() == Block.Tone.NOTE || paragraph.tone() == Block.Tone.METHOD) {
            out.remark(paragraph.text());
        } else {
            out.paragraph(paragraph.text());
        }
    }

    private void quote(Block.Quote quote) throws IOException {
        String whose = messages.get("quote", quote.attribution(), String.valueOf(quote.postNumber())).strip();
        out.quotation(quote.words(), quote.contrary() ? messages.get("contrary", whose) : whose);
    }

    private void headline(Block.Headline headline) throws IOException {
        out.heading(2, messages.get("headline", String.valueOf(headline.number()), headline.text()));
        List<String> parts = new ArrayList<>(List.of(messages.get("members", headline.n(), headline.base()),
                messages.get("strength." + headline.strength())));
        Block.Before before = headline.before();
        if (before != null) {
            parts.add(messages.get("before." + before.move(), before.n(), before.base()));
        }
        if (headline.proposed()) {
            parts.add(messages.get("proposed"));
        }
        out.paragraph(String.join(" · ", parts));
        if (headline.quote() != null) {
            quote(headline.quote());
        }
        if (headline.ask() != null) {
            Block.Ask ask = headline.ask();
            out.paragraph(messages.get("asked", String.join(", ", Stream.of(ask.what(), ask.owner(),
                    ask.due().isEmpty() ? "" : messages.get("by", ask.due())).filter(one -> !one.isEmpty()).toList())));
        }
    }

    private void table(Block.Table table) throws IOException {
        out.paragraph(table.caption());
        List<List<String>> rows = new ArrayList<>();
        for (List<Block.Cell> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(Shown.cell(table.columns().get(i), row.get(i)));
            }
            rows.add(cells);
        }
        out.table(table.columns().stream().map(Block.Column::name).toList(),
                table.columns().stream().map(column -> column.kind() != Block.Column.Kind.WORDS).toList(), rows,
                table.rows().stream().map(row -> row.isEmpty() ? 0 : row.get(0).depth()).toList());
    }

    /** A chart of dots as the numbers that its dots stand for. */
    private void chart(Block.DotChart chart) throws IOException {
        out.paragraph(chart.caption());
        List<String> heads = new ArrayList<>(List.of(messages.get("chart.code")));
        chart.series().forEach(series -> heads.add(messages.get("chart.series", series.name(), series.base())));
        List<Boolean> right = new ArrayList<>(Collections.nCopies(heads.size(), true));
        right.set(0, false);
        out.table(heads, right, chart.rows().stream().map(row -> Stream.concat(Stream.of(row.label()),
                row.dots().stream().map(Block.Dot::shown)).toList()).toList());
    }

    private void posts(Block.Posts posts) throws IOException {
        out.paragraph(posts.caption());
        int done = 0;
        for (Block.PostLine post : posts.lines()) {
            progress.check();
            if (done++ % 500 == 0) {
                progress.at(messages.get("step"), done, posts.lines().size());
            }
            out.paragraph(String.join(" · ", about(post)));
            out.quotation(post.words(), "");
        }
    }

    private List<String> about(Block.PostLine post) {
        List<String> about = new ArrayList<>(List.of(messages.get("post", String.valueOf(post.number())),
                post.member().isEmpty() ? messages.get("unknown") : post.member()));
        if (post.host()) {
            about.add(messages.get("host"));
        }
        about.add(messages.get("at", Shown.minute(post.at())));
        post.segments().stream().filter(value -> !value.isEmpty()).forEach(about::add);
        about.add(post.activity().isEmpty() || post.activity().equals(post.topic()) ? post.topic()
                : messages.get("where", post.activity(), post.topic()));
        if (post.replyTo() > 0) {
            about.add(messages.get("reply", String.valueOf(post.replyTo())));
        }
        if (!post.language().isEmpty()) {
            about.add(post.language());
        }
        if (post.redactions() > 0) {
            about.add(messages.get("marks", post.redactions()));
        }
        if (!post.state().equals(messages.get("stands"))) {
            about.add(post.state());
        }
        return about;
    }
}
