// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.ui.theme.CodeColor;

/**
 * A piece of a report page. A block with an id can be clicked and chosen; the id is empty for parts of another block.
 */
public sealed interface PageBlock {

    /** Returns the id a click tells, or an empty text. */
    String id();

    /** Returns what a screen reader says. */
    String spoken();

    /** Returns a paragraph of one style. */
    static Paragraph text(String id, String words, Run.Style style) {
        return new Paragraph(id, List.of(new Run(words, style)));
    }

    /** The head of a page: title, a fact at the right, a strong rule under both. */
    record Title(String id, String text, String aside) implements PageBlock {
        /** Makes a title. */
        public Title {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(aside, "aside");
        }

        @Override
        public String spoken() {
            return text + ", " + aside;
        }
    }

    /** A paragraph of words in several styles. */
    record Paragraph(String id, List<Run> runs) implements PageBlock {
        /** Makes a paragraph. */
        public Paragraph {
            runs = List.copyOf(runs);
        }

        @Override
        public String spoken() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** Strength as filled and empty dots before words: ●●○ new. */
    record Strength(String id, String before, int filled, int of, String after) implements PageBlock {
        @Override
        public String spoken() {
            return before + ", " + filled + " / " + of + ", " + after;
        }
    }

    /** Blocks that belong together: a headline with its facts and quote. Chosen as one, never parted by a page end. */
    record Section(String id, List<PageBlock> parts) implements PageBlock {
        /** Makes a section. */
        public Section {
            parts = List.copyOf(parts);
        }

        @Override
        public String spoken() {
            return parts.stream().map(PageBlock::spoken).collect(Collectors.joining(". "));
        }
    }

    /** Two columns parted by a hairline; the share is that of the left one, 0 to 1. */
    record Columns(String id, double share, List<PageBlock> left, List<PageBlock> right) implements PageBlock {
        /** Makes columns. */
        public Columns {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public String spoken() {
            return left.stream().map(PageBlock::spoken).collect(Collectors.joining(". "));
        }
    }

    /** A table; cells are ready text, numeric columns stand at the right. */
    record Table(String id, String caption, List<String> heads, List<Boolean> numeric, List<List<String>> rows)
            implements PageBlock {
        /** Makes a table; every row has as many cells as there are heads. */
        public Table {
            heads = List.copyOf(heads);
            numeric = List.copyOf(numeric);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = heads.size();
            if (numeric.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("Every row needs " + columns + " cells");
            }
        }

        @Override
        public String spoken() {
            return caption + ", " + rows.size() + " × " + heads.size();
        }
    }

    /** A dot chart: one line per row, one shape per series, from 0 to 1; null where a value is hidden. */
    record DotChart(String id, String caption, List<Series> series, List<DotRow> rows) implements PageBlock {
        /** Makes a chart. */
        public DotChart {
            series = List.copyOf(series);
            rows = List.copyOf(rows);
        }

        @Override
        public String spoken() {
            return caption;
        }
    }

    /** A series of a dot chart with its colour; shapes go with the position. */
    record Series(String name, CodeColor color) {
    }

    /** A row of a dot chart: a value for each series, 0 to 1 or null. */
    record DotRow(String label, List<Double> values) {
        /** Makes a row; values may hold nulls. */
        public DotRow {
            values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
        }
    }

    /** A hairline across. */
    record Rule(String id) implements PageBlock {
        @Override
        public String spoken() {
            return "";
        }
    }

    /** Words at the left and at the right end of one line, with a hairline above: the foot of a page. */
    record Foot(String id, String left, String right) implements PageBlock {
        @Override
        public String spoken() {
            return left + ", " + right;
        }
    }
}
