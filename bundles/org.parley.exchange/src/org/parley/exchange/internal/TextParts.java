// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.parley.exchange.spi.TextMaterial.Kind;
import org.parley.exchange.spi.TextMaterial.Line;

/**
 * Cuts a text into posts that can be coded. Where it is cut depends on what stands near the cut alone: something put in
 * elsewhere changes no other post.
 */
final class TextParts {

    /** A paragraph shorter than this goes with what follows it. */
    static final int SHORT = 160;
    /** Short paragraphs are gathered until they are as long as this. */
    private static final int FULL = 600;
    /** A paragraph longer than this is cut between two sentences. */
    private static final int LONG = 5000;

    private TextParts() {
    }

    /**
     * A piece.
     *
     * @param page page on which it begins; 0 when there are none
     */
    record Part(int page, String words) { }

    /** A paragraph, a heading or an item with the items below it. */
    private record Block(Kind kind, int page, String words) { }

    /** Each paragraph a post; headings and short paragraphs go with what follows them on the same page. */
    static List<Part> ofDocument(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Block first = null;
        Block last = null;
        for (Block block : blocks(lines)) {
            boolean heading = block.kind() == Kind.HEADING;
            if (first != null && (first.page() != block.page() || heading && last.kind() != Kind.HEADING)) {
                add(parts, first.page(), words);
                first = null;
            }
            first = first == null ? block : first;
            boolean list = last != null && words.length() > 0 && last.kind() == Kind.ITEM && block.kind() == Kind.ITEM;
            words.append(words.length() == 0 ? "" : list ? "\n" : "\n\n")
                    .append(block.kind() == Kind.ITEM ? "\u2022 " : "").append(block.words());
            last = block;
            boolean open = heading || block.words().length() < SHORT && words.length() < FULL;
            if (!open) {
                add(parts, first.page(), words);
                first = null;
            }
        }
        if (first != null) {
            add(parts, first.page(), words);
        }
        return parts;
    }

    /** Each paragraph and each item of a list a post; headings go with what follows them. */
    static List<Part> ofNotes(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int page = 0;
        for (Block block : blocks(lines)) {
            page = words.length() == 0 ? block.page() : page;
            words.append(words.length() == 0 ? "" : "\n\n").append(block.words());
            if (block.kind() != Kind.HEADING) {
                add(parts, page, words);
            }
        }
        add(parts, page, words);
        return parts;
    }

    private static void add(List<Part> parts, int page, StringBuilder words) {
        if (!words.toString().isBlank()) {
            parts.add(new Part(page, words.toString().strip()));
        }
        words.setLength(0);
    }

    private static List<Block> blocks(List<Line> lines) {
        boolean blanks = lines.stream().anyMatch(Line::blank);
        List<Block> blocks = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Line first = null;
        boolean over = true;
        for (Line line : lines) {
            if (line.blank()) {
                over = true;
                continue;
            }
            boolean inside = !over && first != null && line.kind() != Kind.HEADING && first.kind() != Kind.HEADING
                    && (line.kind() == Kind.INNER_ITEM || line.kind() == Kind.CUE && !full(words)
                            || line.kind() == Kind.TEXT && (blanks || first.kind() == Kind.ITEM));
            if (!inside) {
                close(blocks, first, words);
                first = line;
            }
            words.append(words.length() == 0 ? "" : line.kind() == Kind.CUE ? " " : "\n")
                    .append(inside && line.kind() == Kind.INNER_ITEM ? "  \u2013 " : "").append(line.text());
            over = false;
        }
        close(blocks, first, words);
        return blocks;
    }

    /** Whether speech has reached a length and the end of a sentence. */
    private static boolean full(StringBuilder words) {
        return words.length() >= FULL && ".?!\u3002\u061F".indexOf(words.charAt(words.length() - 1)) >= 0
                || words.length() >= 2 * FULL;
    }

    private static void close(List<Block> blocks, Line first, StringBuilder words) {
        if (first == null || words.length() == 0) {
            return;
        }
        Kind kind = first.kind() == Kind.INNER_ITEM ? Kind.ITEM : first.kind();
        for (String piece : cut(words.toString())) {
            blocks.add(new Block(kind, first.page(), piece));
        }
        words.setLength(0);
    }

    /** A text in pieces that are not too long; nothing of it is lost but the white space at a cut. */
    static List<String> cut(String text) {
        if (text.length() <= LONG) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        int from = 0;
        while (text.length() - from > LONG) {
            String window = text.substring(from, from + LONG);
            sentences.setText(window);
            // the last break is the end of the window and says nothing
            int end = sentences.preceding(window.length());
            if (end < LONG / 2) {
                int space = window.lastIndexOf(' ');
                end = space > 0 ? space + 1 : Limits.cut(window, LONG - 1).length();
            }
            pieces.add(window.substring(0, end).strip());
            from += end;
        }
        pieces.add(text.substring(from).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }
}
