// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.List;

/**
 * A chart, as what is drawn and not how. It is a view of the table: what is drawn is a cell, so that it opens the same
 * posts; of a graph the first number in a row. Rows and columns are places in {@link Table#rows()} and
 * {@link Table#heads()}, from 0.
 */
public sealed interface Chart {

    /** What it shows, one line. */
    String caption();

    /** Bars: a group for each row, a bar for each column. */
    record Bars(String caption, List<Integer> rows, List<Integer> columns) implements Chart {

        public Bars {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /** Lines: one for each row, a point for each column. */
    record Lines(String caption, List<Integer> rows, List<Integer> columns) implements Chart {

        public Lines {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /** A heat map: the larger the value of a cell, the darker it is. */
    record Heat(String caption, List<Integer> rows, List<Integer> columns) implements Chart {

        public Heat {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /** Things and what joins them. */
    record Graph(String caption, List<Node> nodes, List<Edge> edges) implements Chart {

        public Graph {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    /**
     * A thing of a graph.
     *
     * @param weight how large it is drawn: mentions
     * @param x      place from left to right, 0 to 1
     * @param y      place from top to bottom, 0 to 1
     * @param row    row of the table it stands in
     */
    record Node(String label, int weight, double x, double y, int row) { }

    /**
     * What joins two things.
     *
     * @param from   place in the nodes, from 0
     * @param to     place in the nodes, from 0
     * @param weight how often
     * @param row    row of the table it stands in
     */
    record Edge(int from, int to, int weight, int row) { }
}
