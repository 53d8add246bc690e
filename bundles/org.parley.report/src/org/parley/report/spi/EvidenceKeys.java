// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.report.Block;
import org.parley.report.Block.Evidence;
import org.parley.report.Report;

/**
 * Short keys for what the numbers of a report rest on: e1, e2, ... in the order of the report, the same evidence under
 * one key. A format links a number to its key, and lists the posts of each key once.
 */
public final class EvidenceKeys {

    private final Map<Evidence, String> keys = new LinkedHashMap<>();
    private final Map<String, String> about = new LinkedHashMap<>();
    private final Set<UUID> written = new HashSet<>();

    private EvidenceKeys() {
    }

    /** Looks through a report. */
    public static EvidenceKeys of(Report report) {
        EvidenceKeys found = new EvidenceKeys();
        report.blocks().forEach(found::look);
        return found;
    }

    /** The key; empty when it rests on no post. */
    public Optional<String> key(Evidence evidence) {
        return Optional.ofNullable(keys.get(evidence));
    }

    /** All of them, in order. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        keys.forEach((evidence, key) -> entries.add(new Entry(key, about.get(key), evidence)));
        return entries;
    }

    /** True when the post's words are part of the report, so that a number can be linked to it. */
    public boolean holds(UUID postId) {
        return written.contains(postId);
    }

    /**
     * An entry.
     *
     * @param about where it stands first: "Code frame: Too sweet, Members"
     */
    public record Entry(String key, String about, Evidence evidence) { }

    private void look(Block block) {
        if (block instanceof Block.Table table) {
            table.rows().forEach(row -> look(table, row));
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(f -> add(f.evidence(), f.label()));
        } else if (block instanceof Block.Headline headline) {
            add(headline.evidence(), headline.number() + " " + headline.text());
        } else if (block instanceof Block.DotChart chart) {
            chart.rows().forEach(row -> look(chart, row));
        } else if (block instanceof Block.Paragraph paragraph) {
            add(paragraph.evidence(), paragraph.text());
        } else if (block instanceof Block.Posts posts) {
            posts.lines().forEach(l -> written.add(l.id()));
        }
    }

    private void look(Block.Table table, List<Block.Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            add(row.get(i).evidence(), table.caption() + ": " + row.get(0).value() + ", "
                    + table.columns().get(i).name());
        }
    }

    private void look(Block.DotChart chart, Block.DotRow row) {
        for (int i = 0; i < row.dots().size(); i++) {
            add(row.dots().get(i).evidence(), row.label() + ", " + chart.series().get(i).name());
        }
    }

    private void add(Evidence evidence, String where) {
        if (!evidence.posts().isEmpty() && !keys.containsKey(evidence)) {
            String key = "e" + (keys.size() + 1);
            keys.put(evidence, key);
            about.put(key, where);
        }
    }
}
