// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.core.Messages;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Block.Column;
import org.parley.report.Report;
import org.parley.report.spi.Shown;
import org.parley.ui.page.PageBlock;
import org.parley.ui.page.Run;
import org.parley.ui.theme.CodeColor;

/** The blocks of a report as pages one can look at, from the same blocks as every file. Pure; any thread. */
public final class PreviewPages {

    private static final double LEFT = 0.72;
    /** A pack is the same on every page; the preview shows its beginning. */
    private static final int MOST_POSTS = 60;

    private final Messages messages;

    /** Made with the texts of this room. */
    public PreviewPages(Messages messages) {
        this.messages = messages;
    }

    /**
     * What is on paper.
     *
     * @param foot stands at the foot of each page
     */
    public record Paper(List<PageBlock> blocks, PageBlock foot) { }

    /**
     * Sets these blocks of a report.
     *
     * @param small true for the smaller of the sizes a one-pager may have: a file takes the one in which it fits
     */
    public Paper paper(Report report, List<Block> blocks, boolean small) {
        return report.audience() == Audience.HEADLINES ? onePager(report, blocks, small) : pages(report, blocks);
    }

    private Paper onePager(Report report, List<Block> blocks, boolean small) {
        List<PageBlock> left = new ArrayList<>();
        List<PageBlock> right = new ArrayList<>();
        List<PageBlock> below = new ArrayList<>();
        String aside = report.period();
        PageBlock foot = null;
        for (Block block : blocks) {
            if (block instanceof Block.Headline headline) {
                left.add(headline(headline, small));
                if (headline.ask() != null) {
                    right.add(ask(headline, small));
                }
            } else if (block instanceof Block.DotChart chart) {
                below.add(chart(chart));
            } else if (block instanceof Block.Facts facts && facts.id().equals("active")) {
                aside += " · " + facts.facts().stream().limit(1).map(f -> f.value() + " " + f.label())
                        .collect(Collectors.joining(" · "));
            } else if (block instanceof Block.Facts facts) {
                foot = new PageBlock.Foot(facts.id(), facts.facts().stream().map(f -> f.label() + " " + f.value())
                        .collect(Collectors.joining(" · ")), "");
            } else if (block instanceof Block.Paragraph paragraph && paragraph.tone() == Block.Tone.METHOD) {
                below.add(PageBlock.text(paragraph.id(), paragraph.text(), Run.Style.SMALL));
            } else if (block instanceof Block.Paragraph paragraph) {
                left.add(PageBlock.text(paragraph.id(), paragraph.text(), Run.Style.SMALL));
            }
        }
        List<PageBlock> page = new ArrayList<>();
        page.add(new PageBlock.Title("active", report.title(), aside));
        if (right.isEmpty()) {
            page.addAll(left);
        } else {
            right.add(0, PageBlock.text("", messages.get("page.asked"), Run.Style.HEAD));
            page.add(new PageBlock.Columns("", LEFT, left, right));
        }
        page.addAll(below);
        return new Paper(page, foot);
    }

    private PageBlock headline(Block.Headline headline, boolean small) {
        List<PageBlock> parts = new ArrayList<>();
        parts.add(new PageBlock.Paragraph("", List.of(new Run(headline.number() + "  " + headline.text(),
                small ? Run.Style.HEAD : Run.Style.HEADLINE))));
        Block.Before before = headline.before();
        String moved = before == null ? "" : " · " + messages.get("page.before." + before.move(),
                Shown.count(before.n()), Shown.count(before.base()));
        String after = messages.get("strength." + headline.strength()) + moved
                + (headline.proposed() ? " · " + messages.get("page.proposed") : "");
        parts.add(new PageBlock.Strength("", messages.get("page.of", Shown.count(headline.n()),
                Shown.count(headline.base())),
                headline.strength(), 3, after));
        if (headline.quote() != null) {
            parts.add(new PageBlock.Paragraph("", List.of(new Run("“" + headline.quote().words() + "” ",
                    Run.Style.QUOTE), new Run(headline.quote().attribution(), Run.Style.SMALL))));
        }
        return new PageBlock.Section(headline.id(), parts);
    }

    private PageBlock ask(Block.Headline headline, boolean small) {
        Block.Ask ask = headline.ask();
        String who = Stream.of(ask.owner(), ask.due().isEmpty() ? "" : messages.get("page.by", ask.due()))
                .filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
        return new PageBlock.Section("", List.of(
                PageBlock.text("", headline.number() + "  " + ask.what(), small ? Run.Style.SMALL : Run.Style.NORMAL),
                PageBlock.text("", who, Run.Style.SMALL)));
    }

    private Paper pages(Report report, List<Block> blocks) {
        List<PageBlock> pages = new ArrayList<>();
        pages.add(new PageBlock.Title("", report.title(), report.period()));
        pages.add(PageBlock.text("", report.scope(), Run.Style.SMALL));
        for (Block block : blocks) {
            add(block, pages);
        }
        return new Paper(pages, new PageBlock.Foot("", report.title(), report.period()));
    }

    private void add(Block block, List<PageBlock> pages) {
        if (block instanceof Block.Heading heading) {
            pages.add(PageBlock.text(heading.id(), heading.text(), heading.level() == 1 ? Run.Style.TITLE
                    : Run.Style.HEAD));
        } else if (block instanceof Block.Paragraph paragraph) {
            boolean small = paragraph.tone() == Block.Tone.NOTE || paragraph.tone() == Block.Tone.METHOD;
            pages.add(PageBlock.text(paragraph.id(), paragraph.text(), small ? Run.Style.SMALL : Run.Style.NORMAL));
        } else if (block instanceof Block.Facts facts) {
            pages.add(new PageBlock.Table(facts.id(), "", List.of("", ""), List.of(false, false), facts.facts()
                    .stream().map(f -> List.of(f.label(), f.value())).toList()));
        } else if (block instanceof Block.Quote quote) {
            pages.add(new PageBlock.Paragraph(quote.id(), List.of(new Run("“" + quote.words() + "” ",
                    Run.Style.QUOTE), new Run(quote.attribution() + " #" + quote.postNumber(), Run.Style.SMALL))));
        } else if (block instanceof Block.Table table) {
            pages.add(table(table));
        } else if (block instanceof Block.DotChart chart) {
            pages.add(chart(chart));
        } else if (block instanceof Block.Posts posts) {
            posts(posts, pages);
        }
    }

    private static PageBlock table(Block.Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<Block.Cell> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add("   ".repeat(row.get(i).depth()) + Shown.cell(table.columns().get(i), row.get(i)));
            }
            rows.add(cells);
        }
        return new PageBlock.Table(table.id(), table.caption(), table.columns().stream().map(Column::name).toList(),
                table.columns().stream().map(c -> c.kind() != Column.Kind.WORDS).toList(), rows);
    }

    private static PageBlock chart(Block.DotChart chart) {
        List<PageBlock.Series> series = new ArrayList<>();
        for (Block.Series one : chart.series()) {
            series.add(new PageBlock.Series(one.name() + ", " + Shown.count(one.base()), CodeColor.at(series.size())));
        }
        return new PageBlock.DotChart(chart.id(), chart.caption(), series, chart.rows().stream()
                .map(r -> new PageBlock.DotRow(r.label(), r.dots().stream().map(Block.Dot::share).toList())).toList());
    }

    private void posts(Block.Posts posts, List<PageBlock> pages) {
        for (Block.PostLine line : posts.lines().subList(0, Math.min(MOST_POSTS, posts.lines().size()))) {
            String who = "#" + line.number() + "  " + line.member() + "  " + Shown.minute(line.at()) + "  "
                    + String.join(", ", line.segments().stream().filter(s -> !s.isEmpty()).toList());
            pages.add(new PageBlock.Section("post." + line.id(), List.of(
                    PageBlock.text("", who.strip(), Run.Style.SMALL),
                    PageBlock.text("", line.words(), Run.Style.NORMAL))));
        }
        int more = posts.lines().size() - MOST_POSTS;
        if (more > 0) {
            pages.add(PageBlock.text(posts.id(), messages.get("page.more", Shown.count(more)), Run.Style.BOLD));
        }
    }
}
