// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;

/** Writes a chart as SVG 1.1 with a title and a description for readers that speak. */
final class SvgWriter {

    /** Viewers would fetch what it names from outside. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>");
    private static final String SVG = "http://www.w3.org/2000/svg";

    void write(Drawing.Drawn drawn, Outcome outcome, OutputStream out) throws IOException {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(drawn.width(), drawn.height()));
        drawn.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawn.width(), drawn.height()));
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + drawn.width() + " " + drawn.height());
        root.setAttributeNS(null, "role", "img");
        root.insertBefore(words(document, "desc", String.join(" ", outcome.notes())), root.getFirstChild());
        root.insertBefore(words(document, "title", outcome.chart().caption()), root.getFirstChild());
        StringWriter text = new StringWriter();
        graphics.stream(root, text, false, false);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(DOCTYPE.matcher(text.toString()).replaceFirst(""));
        writer.flush();
    }

    private static Element words(Document document, String name, String text) {
        Element element = document.createElementNS(SVG, name);
        element.appendChild(document.createTextNode(Shown.storable(text)));
        return element;
    }

    /** An empty document; nothing is read. */
    private static Document document() throws IOException {
        try {
            DOMImplementation dom = DOMImplementationRegistry.newInstance().getDOMImplementation("XML 1.0");
            return dom.createDocument(SVG, "svg", null);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }
}
