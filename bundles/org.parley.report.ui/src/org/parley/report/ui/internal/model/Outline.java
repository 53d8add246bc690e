// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.parley.core.Messages;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.Shown;

/** The blocks of a report as rows one ticks: each of its own on a one-pager, else a chapter at a time. */
public final class Outline {

    private static final int WEAK = 1;

    private final Messages messages;

    /** Made with the texts of this room. */
    public Outline(Messages messages) {
        this.messages = messages;
    }

    /**
     * The rows of a report.
     *
     * @param hidden ids of the rows that are not ticked
     * @param pages  page on which a block stands, for those that are not on the first
     */
    public List<OutlineRow> rows(Report report, Set<String> hidden, Map<String, Integer> pages) {
        return report.audience() == Audience.HEADLINES ? onePager(report, hidden, pages) : chapters(report, hidden);
    }

    /** Ids of the blocks that are part of the report. */
    public static List<String> shown(List<OutlineRow> rows) {
        return rows.stream().filter(OutlineRow::ticked).flatMap(r -> r.blocks().stream()).toList();
    }

    private List<OutlineRow> onePager(Report report, Set<String> hidden, Map<String, Integer> pages) {
        List<OutlineRow> rows = new ArrayList<>();
        for (Block block : report.blocks()) {
            String fact = fact(block);
            boolean fixed = block instanceof Block.Paragraph;
            boolean weak = block instanceof Block.Headline h && h.strength() == WEAK;
            Integer page = pages.get(block.id());
            boolean ticked = fixed || !hidden.contains(block.id());
            rows.add(new OutlineRow(block.id(), label(block), page != null && ticked ? messages.get("fact.page", page)
                    : weak ? messages.get("fact.weak", fact) : fact, weak || page != null, ticked, fixed,
                    List.of(block.id())));
        }
        return rows;
    }

    private List<OutlineRow> chapters(Report report, Set<String> hidden) {
        List<OutlineRow> rows = new ArrayList<>();
        Block.Heading head = null;
        List<Block> in = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                close(rows, head, in, hidden);
                head = heading;
                in = new ArrayList<>();
            }
            in.add(block);
        }
        close(rows, head, in, hidden);
        return rows;
    }

    private void close(List<OutlineRow> rows, Block.Heading head, List<Block> in, Set<String> hidden) {
        if (head == null) {
            return;
        }
        boolean fixed = in.stream().anyMatch(b -> b instanceof Block.Posts || b.id().equals("scope")
                || b instanceof Block.Paragraph p && p.tone() == Block.Tone.METHOD);
        Block.Posts posts = in.stream().filter(Block.Posts.class::isInstance).map(Block.Posts.class::cast).findFirst()
                .orElse(null);
        long quotes = in.stream().filter(Block.Quote.class::isInstance).count();
        String fact = posts != null ? messages.get("fact.posts", posts.lines().size(),
                Shown.count(posts.lines().size()))
                : quotes > 0 ? messages.get("fact.quotes", quotes) : fixed ? messages.get("fact.always") : "";
        rows.add(new OutlineRow(head.id(), head.text(), fact, false, fixed || !hidden.contains(head.id()), fixed,
                in.stream().map(Block::id).toList()));
    }

    private String label(Block block) {
        if (block instanceof Block.Headline headline) {
            return messages.get("block.headline", headline.number());
        }
        if (block instanceof Block.DotChart chart) {
            return messages.get("block.chart");
        }
        return messages.find("block." + block.id()).orElseGet(() -> messages.get("block.note"));
    }

    private String fact(Block block) {
        if (block instanceof Block.Headline headline) {
            return messages.get("fact.of", Shown.count(headline.n()), Shown.count(headline.base()));
        }
        if (block instanceof Block.DotChart chart) {
            return messages.get("fact.codes", chart.rows().size());
        }
        return block instanceof Block.Paragraph ? messages.get("fact.always") : "";
    }

    /** The blocks of a report without those of rows that are not ticked. */
    public static List<Block> visible(Report report, List<OutlineRow> rows) {
        Set<String> shown = new HashSet<>(shown(rows));
        return report.blocks().stream().filter(b -> shown.contains(b.id())).collect(Collectors.toList());
    }
}
