// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.awt.Color;
import java.awt.geom.Ellipse2D;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Shown;

/** Things as circles, the larger the more is behind them, and lines between them, the thicker the oftener they meet. */
final class Network {

    /** Of the table: that of the first number. */
    static final int COLUMN = 1;

    private static final double EDGE = 0.12;
    /** Half of a long name, which has to fit beside the outermost. */
    private static final int NAME = 80;
    private static final double SMALLEST = 0.006;
    private static final double LARGEST = 0.03;
    private static final float THICKEST = 7;

    private final Chart.Graph graph;
    private final Pen pen;
    private final int width;

    Network(Chart.Graph graph, Pen pen, int width) {
        this.graph = graph;
        this.pen = pen;
        this.width = width;
    }

    Plot plot() {
        // the points themselves are not drawn; without them the plot would say that there is nothing
        XYSeries points = new XYSeries("");
        graph.nodes().forEach(n -> points.add(n.x(), n.y()));
        XYPlot plot = new XYPlot(new XYSeriesCollection(points), axis(Math.max(EDGE, pen.px(NAME) / (double) width)),
                axis(EDGE), new XYLineAndShapeRenderer(false, false));
        plot.getRangeAxis().setInverted(true);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        int thickest = graph.edges().stream().mapToInt(Chart.Edge::weight).max().orElse(1);
        for (Chart.Edge edge : graph.edges()) {
            Chart.Node from = graph.nodes().get(edge.from());
            Chart.Node to = graph.nodes().get(edge.to());
            plot.addAnnotation(in(edge.row(), new XYLineAnnotation(from.x(), from.y(), to.x(), to.y(),
                    pen.stroke(1 + THICKEST * edge.weight() / thickest), new Color(0x56, 0xB4, 0xE9, 110))), false);
        }
        int largest = graph.nodes().stream().mapToInt(Chart.Node::weight).max().orElse(1);
        for (Chart.Node node : graph.nodes()) {
            // the area, not the radius, stands for the number
            double radius = SMALLEST + LARGEST * Math.sqrt(node.weight() / (double) Math.max(1, largest));
            plot.addAnnotation(in(node.row(), new XYShapeAnnotation(new Ellipse2D.Double(node.x() - radius,
                    node.y() - radius, 2 * radius, 2 * radius), pen.stroke(1), pen.ground, pen.series(0))), false);
        }
        for (Chart.Node node : graph.nodes()) {
            double radius = SMALLEST + LARGEST * Math.sqrt(node.weight() / (double) Math.max(1, largest));
            XYTextAnnotation text = new XYTextAnnotation(Shown.storable(node.label()), node.x(), node.y() + radius);
            text.setTextAnchor(TextAnchor.TOP_CENTER);
            text.setFont(pen.text);
            text.setPaint(pen.ink);
            plot.addAnnotation(text, false);
        }
        return plot;
    }

    /** The library tells where a part was drawn only when it has an address. */
    private static <A extends AbstractXYAnnotation> A in(int row, A part) {
        part.setURL(Integer.toString(row));
        return part;
    }

    private static NumberAxis axis(double edge) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(-edge, 1 + edge);
        axis.setVisible(false);
        return axis;
    }
}
