// SPDX-License-Identifier: Apache-2.0
package org.parley.format.taguette.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A document of Taguette, which is HTML, as plain text. Taguette counts places in bytes of UTF-8 over the text of all
 * elements; breaks between paragraphs, which are ours, do not count there.
 */
final class Contents {

    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Part> parts = new TreeMap<>();

    /**
     * A stretch of the document's text.
     *
     * @param at    where it stands in the plain text
     * @param words empty for white space between paragraphs, which is left out
     */
    private record Part(int firstByte, int at, String words) {

        /** The place in the plain text of a byte; behind the last byte it is the end of the stretch. */
        int position(int place) {
            int bytes = firstByte;
            int chars = 0;
            while (chars < words.length() && bytes < place) {
                int c = words.codePointAt(chars);
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
                chars += Character.charCount(c);
            }
            return at + chars;
        }
    }

    Contents(String html) {
        Reader reader = new Reader();
        reader.read(Jsoup.parseBodyFragment(html).body());
        text.setLength(text.toString().stripTrailing().length());
    }

    String text() {
        return text.toString();
    }

    /** Where a range begins that begins at this byte. */
    int start(int place) {
        Map.Entry<Integer, Part> part = parts.floorEntry(place);
        return part == null ? 0 : Math.min(text.length(), part.getValue().position(place));
    }

    /** Where a range ends that ends before this byte: at the end of a paragraph, before the break that follows. */
    int end(int place) {
        Map.Entry<Integer, Part> part = parts.lowerEntry(place);
        return part == null ? 0 : Math.min(text.length(), part.getValue().position(place));
    }

    private final class Reader implements NodeVisitor {

        private int bytes;
        private boolean broken;

        void read(Element body) {
            body.traverse(this);
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                take(words.getWholeText());
            } else if (node instanceof Element element) {
                broken |= element.isBlock();
                if (element.normalName().equals("br")) {
                    text.append('\n');
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            broken |= node instanceof Element element && element.isBlock();
        }

        private void take(String words) {
            boolean between = words.isBlank() && (broken || text.length() == 0);
            if (!between && broken && text.length() > 0) {
                text.append("\n\n");
            }
            parts.put(bytes, new Part(bytes, text.length(), between ? "" : words));
            bytes += words.getBytes(StandardCharsets.UTF_8).length;
            if (!between) {
                text.append(words);
                broken = false;
            }
        }
    }
}
