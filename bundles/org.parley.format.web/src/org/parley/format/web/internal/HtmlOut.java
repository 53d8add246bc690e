// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

import org.owasp.encoder.Encode;
import org.parley.report.spi.Shown;

/** Writes elements and text; whatever a person wrote goes through the encoder on its way. */
final class HtmlOut {

    private final Writer writer;
    private final Deque<String> open = new ArrayDeque<>();

    HtmlOut(Writer writer) {
        this.writer = writer;
    }

    /** Opens an element; {@code attributes} are names and values in turn, a null value leaves the name out. */
    HtmlOut open(String element, String... attributes) throws IOException {
        start(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    HtmlOut close() throws IOException {
        writer.write("</" + open.pop() + ">");
        return this;
    }

    /** Closes it and ends the line. */
    HtmlOut closeLine() throws IOException {
        close();
        writer.write("\n");
        return this;
    }

    /** An element with text in it. */
    HtmlOut element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /** An element without an end. */
    HtmlOut empty(String element, String... attributes) throws IOException {
        start(element, attributes);
        return this;
    }

    HtmlOut text(String text) throws IOException {
        Encode.forHtmlContent(writer, Shown.storable(text));
        return this;
    }

    /** Text of the program itself that is no markup in any case: the style sheet, the document type. */
    HtmlOut own(String text) throws IOException {
        writer.write(text);
        return this;
    }

    private void start(String element, String... attributes) throws IOException {
        writer.write("<" + element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.write(" " + attributes[i] + "=\"");
                Encode.forHtmlAttribute(writer, Shown.storable(attributes[i + 1]));
                writer.write("\"");
            }
        }
        writer.write(">");
    }
}
