// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

/** What a {@link CellGrid} shows. Rows and columns count from 0; texts are never null. Answers from memory, fast. */
public interface Cells {

    /** Returns how many rows there are. */
    int rows();

    /** Returns how many columns there are, without that of the labels. */
    int columns();

    /** Returns the head over the labels. */
    String corner();

    /** Returns what stands over several columns; the same text for those that belong together, empty for none. */
    default String group(int column) {
        return "";
    }

    /** Returns the head of a column. */
    String head(int column);

    /** Returns the label of a row. */
    String label(int row);

    /** Returns how far the label is moved in, from 0. */
    default int depth(int row) {
        return 0;
    }

    /** Returns whether the row is set bold: a sum, a base, a heading. */
    default boolean strong(int row) {
        return false;
    }

    /** Returns what stands in a cell. */
    String text(int row, int column);

    /** Returns whether a column holds words, which stand at the left. */
    default boolean words(int column) {
        return false;
    }

    /** Returns whether a cell is muted: a number that is not shown. */
    default boolean muted(int row, int column) {
        return false;
    }

    /** Returns what else there is to say about a cell, such as why it is not shown; empty for nothing. */
    default String why(int row, int column) {
        return "";
    }
}
