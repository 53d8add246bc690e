// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.List;
import java.util.UUID;

import org.parley.report.Block.Evidence;

/**
 * The table of an analysis. Every cell that is shown says which posts and codings it rests on.
 *
 * @param corner head of the rows' labels: "Code"
 * @param heads  a head for each cell of a row
 * @param rows   as many cells in each as there are heads
 */
public record Table(String corner, List<Head> heads, List<Row> rows) {

    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != heads.size()) {
                throw new IllegalArgumentException(row.label() + ": " + row.cells().size() + " cells, " + heads.size());
            }
        }
    }

    /** Whether a column holds shares that are compared by letters, so that a file has the letters beside it. */
    public boolean compared(int column) {
        return !heads.get(column).letter().isEmpty() && holds(column, Kind.SHARE);
    }

    /** Whether a column has cells of a kind. */
    public boolean holds(int column, Kind kind) {
        return rows.stream().anyMatch(r -> r.cells().get(column).kind() == kind);
    }

    /**
     * The head of a column.
     *
     * @param group  what stands over several columns: "woman"; empty for none
     * @param label  "Members"
     * @param letter letter of the group in a comparison of columns; empty for none
     */
    public record Head(String group, String label, String letter) {

        /** A head of one level. */
        public static Head of(String label) {
            return new Head("", label, "");
        }
    }

    /**
     * A row.
     *
     * @param code  the code it is about; null for none
     * @param depth how far the label is moved in, from 0
     */
    public record Row(UUID code, String label, int depth, Role role, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a row is. */
    public enum Role {
        /** Members that the shares below refer to. */
        BASE,
        /** A code with codes below it; counts what is coded with them as well. */
        NET,
        /** A code, a word or a pair. */
        ENTRY,
        /** The mean score of codes with weights, with its own base beside it; stands in no chart. */
        MEAN
    }

    /** What a cell holds. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** A number of members, posts or the like. */
        COUNT,
        /** A share, 0 to 1. */
        SHARE,
        /** A coefficient, 0 to 1, with three decimals. */
        COEFFICIENT,
        /** A mean of weights, in their unit; any number, two decimals. Not defined when nobody has a code with a weight. */
        SCORE,
        /** Words, in the mark. */
        WORDS
    }

    /**
     * A cell.
     *
     * @param value    the number; null when there is none, when it is not defined, or when it is not shown
     * @param mark     what stands in place of a number that is not shown ("&lt;5"), or words; else empty
     * @param hidden   true when there is a number that is not shown, because too few members are behind it or behind
     *                 another cell that could be worked out from it
     * @param letters  letters of the columns whose share is significantly lower: "BC"; empty for none
     * @param evidence what it rests on; {@link Evidence#NONE} when it is not shown
     */
    public record Cell(Kind kind, Double value, String mark, boolean hidden, String letters, Evidence evidence) {

        /** A value that is no finite number is not defined: it must never be shown as nought. */
        public Cell {
            value = value == null || Double.isFinite(value) ? value : null;
        }

        /** An empty cell. */
        public static final Cell EMPTY = new Cell(Kind.NONE, null, "", false, "", Evidence.NONE);

        /** A number of things. */
        public static Cell count(int count, Evidence evidence) {
            return new Cell(Kind.COUNT, (double) count, "", false, "", evidence);
        }

        /** A part of a base; not defined when the base is 0. */
        public static Cell share(int part, int base, Evidence evidence) {
            return new Cell(Kind.SHARE, base == 0 ? null : part / (double) base, "", false, "", evidence);
        }

        /** A coefficient. */
        public static Cell coefficient(double value, Evidence evidence) {
            return new Cell(Kind.COEFFICIENT, value, "", false, "", evidence);
        }

        /** A sum of weights divided by how many were added; not defined when that is 0. */
        public static Cell score(double sum, int count, Evidence evidence) {
            return new Cell(Kind.SCORE, count == 0 ? null : sum / count, "", false, "", evidence);
        }

        /** Words. */
        public static Cell words(String words) {
            return new Cell(Kind.WORDS, null, words, false, "", Evidence.NONE);
        }

        /** A number that is not shown. */
        public static Cell hidden(Kind kind, String mark) {
            return new Cell(kind, null, mark, true, "", Evidence.NONE);
        }

        /** The same with the letters of columns that are significantly lower. */
        public Cell with(String lower) {
            return new Cell(kind, value, mark, hidden, lower, evidence);
        }
    }
}
