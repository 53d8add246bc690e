// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML so that every text comes back as it was, line ends and tabs in attributes too, which the writer of the JDK
 * does not do. Characters that XML has no way to hold become U+FFFD and are counted.
 */
final class XmlOut {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagOpen;
    private boolean textInside;
    private int replaced;

    XmlOut(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    }

    XmlOut begin(String name) throws IOException {
        closeTag();
        if (!textInside) {
            out.write("\n".repeat(open.isEmpty() ? 0 : 1) + " ".repeat(open.size()));
        }
        out.write("<" + name);
        open.push(name);
        tagOpen = true;
        textInside = false;
        return this;
    }

    /** An attribute of the element that was just begun; a null value writes none. */
    XmlOut set(String name, Object value) throws IOException {
        if (value != null) {
            out.write(" " + name + "=\"");
            escape(value.toString(), true);
            out.write("\"");
        }
        return this;
    }

    XmlOut text(String text) throws IOException {
        closeTag();
        textInside = true;
        escape(text, false);
        return this;
    }

    XmlOut end() throws IOException {
        String name = open.pop();
        if (tagOpen) {
            out.write("/>");
            tagOpen = false;
        } else {
            if (!textInside) {
                out.write("\n" + " ".repeat(open.size()));
            }
            out.write("</" + name + ">");
        }
        textInside = false;
        if (open.isEmpty()) {
            out.write("\n");
        }
        return this;
    }

    /** An element with a text, unless the text is empty. */
    XmlOut element(String name, String text) throws IOException {
        return text == null || text.isEmpty() ? this : begin(name).text(text).end();
    }

    /** How many characters could not be written since the last time this was asked. */
    int replaced() {
        int count = replaced;
        replaced = 0;
        return count;
    }

    private void closeTag() throws IOException {
        if (tagOpen) {
            out.write(">");
            tagOpen = false;
        }
    }

    private void escape(String text, boolean attribute) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            String instead = instead(c, attribute);
            if (instead != null) {
                out.write(text, from, i - from);
                out.write(instead);
                from = next;
            }
            i = next;
        }
        out.write(text, from, text.length() - from);
    }

    /** What is written for a character; null for itself. */
    private String instead(int c, boolean attribute) {
        switch (c) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '"':
                return attribute ? "&quot;" : null;
            case '\r':
                return "&#13;";
            case '\n':
                return attribute ? "&#10;" : null;
            case '\t':
                return attribute ? "&#9;" : null;
            default:
                boolean possible = c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
                replaced += possible ? 0 : 1;
                return possible ? null : "\uFFFD";
        }
    }
}
