// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.parley.report.spi.Chart.Edge;

/**
 * Places for the things of a graph, in steps that become smaller as Fruchterman and Reingold (1991) have them: all push
 * each other away, what is joined pulls together like a spring, the more the oftener. With springs a group keeps its
 * size however many are in it. What is joined with nothing stands in lines below. It starts from a circle in the order
 * given, so the same graph has the same places.
 */
final class Layout {

    private static final int STEPS = 300;
    private static final double FIRST_MOVE = 0.1;
    private static final double NEAREST = 1e-4;
    private static final double WEAKEST = 0.1;
    private static final int IN_A_LINE = 6;
    private static final double LINE = 0.08;

    private final double[] x;
    private final double[] y;

    private Layout(int things) {
        x = new double[things];
        y = new double[things];
        for (int i = 0; i < things; i++) {
            x[i] = 0.5 + 0.4 * Math.cos(2 * Math.PI * i / things);
            y[i] = 0.5 + 0.4 * Math.sin(2 * Math.PI * i / things);
        }
    }

    /** Places from 0 to 1: for each thing x and y. */
    static double[][] of(int things, List<Edge> edges) {
        int[] joined = IntStream.range(0, things)
                .filter(i -> edges.stream().anyMatch(e -> e.from() == i || e.to() == i)).toArray();
        int[] alone = IntStream.range(0, things)
                .filter(i -> edges.stream().noneMatch(e -> e.from() == i || e.to() == i)).toArray();
        Layout layout = new Layout(joined.length);
        layout.settle(edges.stream().map(e -> new Edge(Arrays.binarySearch(joined, e.from()),
                Arrays.binarySearch(joined, e.to()), e.weight(), e.row())).toList());
        int lines = (alone.length + IN_A_LINE - 1) / IN_A_LINE;
        double height = Math.max(LINE, 1 - LINE * lines - (lines == 0 ? 0 : LINE));
        double[][] places = new double[things][];
        for (int i = 0; i < joined.length; i++) {
            places[joined[i]] = new double[] {scaled(layout.x, i), height * scaled(layout.y, i)};
        }
        for (int i = 0; i < alone.length; i++) {
            places[alone[i]] = new double[] {(i % IN_A_LINE + 0.5) / IN_A_LINE,
                Math.max(0, 1 - LINE * (lines - 1 - i / IN_A_LINE))};
        }
        return places;
    }

    private void settle(List<Edge> edges) {
        int heaviest = edges.stream().mapToInt(Edge::weight).max().orElse(1);
        for (int step = 0; step < STEPS && x.length > 1; step++) {
            move(edges, heaviest, FIRST_MOVE * (STEPS - step) / STEPS);
        }
    }

    private void move(List<Edge> edges, int heaviest, double most) {
        int things = x.length;
        double distance = Math.sqrt(1.0 / things);
        double[] dx = new double[things];
        double[] dy = new double[things];
        for (int i = 0; i < things; i++) {
            for (int j = 0; j < i; j++) {
                double apart = apart(i, j);
                push(i, j, distance * distance / (apart * apart), dx, dy);
            }
        }
        for (Edge edge : edges) {
            push(edge.from(), edge.to(), -(WEAKEST + (1 - WEAKEST) * edge.weight() / heaviest), dx, dy);
        }
        for (int i = 0; i < things; i++) {
            double length = Math.max(NEAREST, Math.hypot(dx[i], dy[i]));
            x[i] += dx[i] / length * Math.min(length, most);
            y[i] += dy[i] / length * Math.min(length, most);
        }
    }

    private double apart(int one, int other) {
        return Math.max(NEAREST, Math.hypot(x[one] - x[other], y[one] - y[other]));
    }

    private void push(int one, int other, double force, double[] dx, double[] dy) {
        double alongX = (x[one] - x[other]) * force;
        double alongY = (y[one] - y[other]) * force;
        dx[one] += alongX;
        dy[one] += alongY;
        dx[other] -= alongX;
        dy[other] -= alongY;
    }

    private static double scaled(double[] all, int place) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double one : all) {
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        return most - least < NEAREST ? 0.5 : (all[place] - least) / (most - least);
    }
}
