// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Makes plain text of HTML: paragraphs are separated by an empty line, list items stand on lines of their own, code
 * keeps its lines, the text of links stays and their addresses go.
 */
final class HtmlText {

    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "blockquote", "pre", "ul", "ol", "dl", "table",
            "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "figure", "hr");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "iframe", "object");

    private HtmlText() {
    }

    /** The text of a piece of HTML. */
    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        Writer writer = new Writer();
        Jsoup.parseBodyFragment(html).body().traverse(writer);
        return writer.text();
    }

    /** A header or title on one line, without its tags. */
    static String line(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html.strip().replaceAll("\\s+", " ")
                : Jsoup.parseBodyFragment(html).text().strip();
    }

    private static final class Writer implements NodeVisitor {

        private final StringBuilder out = new StringBuilder();
        private final Deque<int[]> lists = new ArrayDeque<>();
        private int breaks;
        private boolean space;
        private int verbatim;
        private int silent;
        /** Length of the text right after the mark of a list item; -1 before the first. */
        private int justMarked = -1;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && silent == 0) {
                if (verbatim > 0) {
                    append(text.getWholeText());
                } else {
                    flow(text.getWholeText());
                }
            } else if (node instanceof Element element) {
                start(element);
            }
        }

        private void start(Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent++;
            } else if (PARAGRAPHS.contains(name)) {
                // a list inside an item goes on with the next line
                breakLines(lists.isEmpty() || !isList(name) && !name.equals("p") ? 2 : 1);
            } else if (name.equals("br")) {
                breakLines(Math.min(2, breaks + 1));
            } else if (LINES.contains(name)) {
                breakLines(1);
            }
            switch (name) {
                case "pre" -> verbatim++;
                case "ul" -> lists.push(new int[] {-1});
                case "ol" -> lists.push(new int[] {0});
                case "li" -> item();
                case "td", "th" -> space = true;
                case "img" -> image(element.attr("alt"));
                default -> {
                    // says nothing by itself
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent--;
            } else if (PARAGRAPHS.contains(name)) {
                if (isList(name)) {
                    lists.poll();
                }
                verbatim -= name.equals("pre") ? 1 : 0;
                breakLines(lists.isEmpty() ? 2 : 1);
            } else if (LINES.contains(name)) {
                breakLines(1);
            }
        }

        private static boolean isList(String name) {
            return name.equals("ul") || name.equals("ol");
        }

        private void item() {
            int[] list = lists.peek();
            String mark = list == null || list[0] < 0 ? "- " : ++list[0] + ". ";
            append("  ".repeat(Math.max(0, lists.size() - 1)) + mark);
            // the paragraph that an item may hold begins on the item's own line
            justMarked = out.length();
        }

        private void image(String alt) {
            if (silent == 0 && !alt.isBlank()) {
                flow("[" + alt.strip() + "]");
            }
        }

        private void breakLines(int count) {
            if (out.length() == justMarked) {
                return;
            }
            breaks = Math.max(breaks, count);
            space = false;
        }

        private void flow(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                    space = true;
                } else {
                    boolean gap = space && breaks == 0 && out.length() > 0 && out.length() != justMarked
                            && !Character.isWhitespace(out.charAt(out.length() - 1));
                    if (gap) {
                        out.append(' ');
                    }
                    space = false;
                    append(String.valueOf(c));
                }
            }
        }

        private void append(String text) {
            if (text.isEmpty()) {
                return;
            }
            if (breaks > 0 && out.length() > 0) {
                stripEnd();
                out.append("\n".repeat(breaks));
            }
            breaks = 0;
            out.append(text);
        }

        private void stripEnd() {
            int end = out.length();
            while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
                end--;
            }
            out.setLength(end);
        }

        String text() {
            stripEnd();
            int start = 0;
            while (start < out.length() && (out.charAt(start) == '\n' || out.charAt(start) == '\r')) {
                start++;
            }
            return out.substring(start);
        }
    }
}
