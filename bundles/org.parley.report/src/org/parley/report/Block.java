// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

import java.util.List;
import java.util.UUID;

/**
 * A piece of a report. All formats and the preview are made from these and nothing else. Every block says what it
 * rests on, so that a number opens into the posts behind it.
 */
public sealed interface Block {

    /** Stable within a report: the same input gives the same id. */
    String id();

    /** What it rests on. */
    Evidence evidence();

    /** A heading; level 1 is the largest. */
    record Heading(String id, int level, String text, Evidence evidence) implements Block { }

    /** A paragraph. */
    record Paragraph(String id, String text, Evidence evidence) implements Block { }

    /** Facts as label and value. */
    record Facts(String id, List<Fact> facts, Evidence evidence) implements Block { }

    /**
     * A fact.
     *
     * @param evidence what the value rests on
     */
    record Fact(String label, String value, Evidence evidence) { }

    /**
     * A quote.
     *
     * @param words       the member's words, redacted
     * @param attribution who said it, as far as small cells allow: "woman, 35–44, own brand"
     * @param postNumber  shown as #2214
     */
    record Quote(String id, String words, String attribution, long postNumber, boolean contrary, Evidence evidence)
            implements Block { }

    /**
     * A headline of the one-pager.
     *
     * @param number    1 to 5
     * @param text      at most fifteen words
     * @param n         members behind it
     * @param base      members who took part
     * @param strength  1 weak, 2 medium, 3 strong
     * @param quote     one quote of at most 25 words; null for none
     * @param ask       the decision asked; empty for none
     */
    record Headline(String id, int number, String text, int n, int base, int strength, Quote quote, String ask,
            Evidence evidence) implements Block { }

    /**
     * A table.
     *
     * @param columns heads
     * @param rows    cells
     */
    record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows, Evidence evidence)
            implements Block { }

    /** A column; numbers stand to the right. */
    record Column(String name, boolean number) { }

    /**
     * A cell.
     *
     * @param value String, Integer, Long, Double, java.time.Instant or null
     */
    record Cell(Object value, Evidence evidence) { }

    /**
     * A chart of members by code and segment.
     *
     * @param series names of the segments with their base in them
     * @param rows   a code and its value in each series, 0..1 of the base or null where suppressed
     */
    record DotChart(String id, String caption, List<String> series, List<DotRow> rows, Evidence evidence)
            implements Block { }

    /** A row of a {@link DotChart}. */
    record DotRow(String label, List<Double> values) { }

    /**
     * What something rests on.
     *
     * @param posts   posts behind it
     * @param codings codings behind it
     * @param members distinct members behind it
     */
    record Evidence(List<UUID> posts, List<UUID> codings, int members) {

        /** Rests on nothing but words of the report itself. */
        public static final Evidence NONE = new Evidence(List.of(), List.of(), 0);

        public Evidence {
            posts = List.copyOf(posts);
            codings = List.copyOf(codings);
        }
    }
}
