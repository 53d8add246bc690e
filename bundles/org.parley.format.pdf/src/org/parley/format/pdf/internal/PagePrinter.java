// SPDX-License-Identifier: Apache-2.0
package org.parley.format.pdf.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.report.Block;
import org.parley.report.Report;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints the page, tagged for readers that speak, with its fonts in it; refuses when it would be two pages. */
final class PagePrinter {

    private static final List<String> SIZES = List.of("large", "medium", "small");

    private final Messages messages;

    PagePrinter(Messages messages) {
        this.messages = messages;
    }

    /** In the largest of the sizes in which it fits. */
    void print(Report report, OnePage page, OutputStream out) throws IOException {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
        for (String size : SIZES) {
            boolean last = size.equals(SIZES.get(SIZES.size() - 1));
            try (PdfBoxRenderer renderer = renderer(page.xhtml(size), out)) {
                renderer.layout();
                if (renderer.getRootBox().getLayer().getPages().size() == 1) {
                    renderer.createPDF();
                    return;
                }
                if (last) {
                    throw secondPage(report, renderer);
                }
            }
        }
    }

    private static PdfBoxRenderer renderer(String xhtml, OutputStream out) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("NotoSans-Regular.ttf"), "Noto Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold.ttf"), "Noto Sans", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSerif-Italic.ttf"), "Noto Serif", 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font("NotoEmoji-Regular.ttf"), "Noto Emoji", 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(xhtml, null);
        builder.withProducer("Parley");
        builder.toStream(out);
        return builder.buildPdfRenderer();
    }

    private ProblemException secondPage(Report report, PdfBoxRenderer renderer) {
        int end = renderer.getRootBox().getLayer().getPages().get(0).getBottom();
        NodeList elements = renderer.getDocument().getElementsByTagName("*");
        String id = "";
        for (int i = 0; i < elements.getLength() && id.isEmpty(); i++) {
            String candidate = ((Element) elements.item(i)).getAttribute("id");
            Box box = candidate.isEmpty() || candidate.equals("asks") ? null
                    : renderer.getSharedContext().getBoxById(candidate);
            if (box != null && box.getAbsY() + box.getHeight() > end) {
                id = candidate;
            }
        }
        return new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, "report.page", name(report, id)));
    }

    /** What fell off, as the reader of the message knows it. */
    private String name(Report report, String id) {
        Block block = report.blocks().stream().filter(b -> b.id().equals(id)).findFirst().orElse(null);
        if (block instanceof Block.Headline headline) {
            return messages.get("block.headline", headline.number(), headline.text());
        }
        if (block instanceof Block.DotChart chart) {
            return messages.get("block.chart", chart.caption());
        }
        if (id.startsWith("ask")) {
            return messages.get("block.asks", id.substring("ask".length()));
        }
        return messages.find("block." + id).orElseGet(() -> messages.get("block.other"));
    }

    private static InputStream font(String file) {
        InputStream in = PagePrinter.class.getResourceAsStream("fonts/" + file);
        if (in == null) {
            throw new UncheckedIOException(new IOException(file));
        }
        return in;
    }
}
