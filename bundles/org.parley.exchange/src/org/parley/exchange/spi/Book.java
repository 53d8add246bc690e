// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.util.List;

/**
 * Tables that belong together, ready to be written by a {@link BookFormat}.
 *
 * @param title  name of the panel
 * @param kind   what it holds: "Quotes"
 * @param notes  what a reader has to know, in full sentences
 * @param sheets the tables, the one that matters first
 */
public record Book(String title, String kind, List<String> notes, List<Sheet> sheets) {

    public Book {
        notes = List.copyOf(notes);
        sheets = List.copyOf(sheets);
    }

    /**
     * A table.
     *
     * @param rows a value for each column: null for nothing, text, a number, an {@link java.time.Instant}, or a list of
     *             texts that stand below each other
     */
    public record Sheet(String name, List<Column> columns, List<List<Object>> rows) {

        public Sheet {
            columns = List.copyOf(columns);
        }

        /** Whether a column is of this kind. */
        public boolean has(Kind kind) {
            return columns.stream().anyMatch(column -> column.kind() == kind);
        }
    }

    /** A column with its head. */
    public record Column(String head, Kind kind) { }

    /** What a column holds, which decides how wide it is and how it is aligned. */
    public enum Kind {
        /** A name or a few words. */
        LABEL,
        /** Running text. */
        WORDS,
        /** The words of a quote. */
        QUOTE,
        /** Who said it: a quote bears it in a text. */
        BY,
        /** What a text is arranged by. */
        GROUP,
        NUMBER,
        /** 0, 1 or nothing. */
        FLAG,
        MOMENT
    }
}
