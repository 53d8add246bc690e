// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.Tag;

/** Colours of the lines of a {@link TextPane}, made for the lines painted only, and what stands beside heads. */
final class PaneStyles implements LineStyleListener {

    private final TextPane pane;
    private final Theme theme;

    PaneStyles(TextPane pane, Theme theme) {
        this.pane = pane;
        this.theme = theme;
    }

    @Override
    public void lineGetStyle(LineStyleEvent event) {
        DocumentMap map = pane.map();
        if (map.places().isEmpty() || map.document().length() != pane.text().getCharCount()) {
            return;
        }
        DocumentMap.Place place = map.places().get(map.indexAt(event.lineOffset));
        List<StyleRange> ranges = new ArrayList<>();
        int end = event.lineOffset + event.lineText.length();
        if (event.lineOffset < place.start()) {
            head(ranges, place, event.lineOffset, end);
        } else if (event.lineOffset > place.footEnd()) {
            return;
        } else if (event.lineOffset > place.end()) {
            ranges.add(range(event.lineOffset, end, Type.SMALL, Token.MUTED));
        } else {
            words(ranges, place, event.lineOffset, Math.min(end, place.end()));
        }
        event.styles = ranges.stream().filter(range -> range.length > 0).toArray(StyleRange[]::new);
    }

    private void head(List<StyleRange> ranges, DocumentMap.Place place, int from, int to) {
        int cut = Math.min(to, from + place.block().name().length());
        ranges.add(range(from, cut, Type.TITLE, Token.INK));
        ranges.add(range(cut, to, Type.NORMAL, Token.MUTED));
    }

    private StyleRange range(int from, int to, Type type, Token ink) {
        StyleRange range = new StyleRange(from, to - from, theme.color(ink), null);
        range.font = theme.font(type);
        return range;
    }

    private void words(List<StyleRange> ranges, DocumentMap.Place place, int from, int to) {
        List<Mark> marks = pane.marksOf(place.block().id());
        List<int[]> codings = new ArrayList<>();
        int hot = -1;
        for (Mark mark : marks) {
            if (mark.id().equals(pane.hot())) {
                hot = codings.size();
            }
            codings.add(new int[] {place.start() + mark.range().start(), place.start() + mark.range().end()});
        }
        List<int[]> hits = pane.hitsOf(place.block().id()).stream()
                .map(hit -> new int[] {place.start() + hit.start(), place.start() + hit.end()}).toList();
        List<Tints.Piece> pieces = Tints.of(codings, hot, from, to);
        if (hits.isEmpty()) {
            for (Tints.Piece piece : pieces) {
                ranges.add(tinted(piece, hot < 0 ? null : marks.get(hot)));
            }
        } else {
            for (Tints.Piece piece : Tints.of(hits, -1, from, to)) {
                StyleRange range = new StyleRange(piece.start(), piece.end() - piece.start(), null,
                        theme.color(Token.WARN_BG));
                underline(range, theme.color(Token.WARN));
                ranges.add(range);
            }
        }
    }

    private StyleRange tinted(Tints.Piece piece, Mark hot) {
        Color ground = piece.hot() ? theme.tint(hot.color())
                : theme.color(piece.depth() > 1 ? Token.CODED2 : Token.CODED);
        StyleRange range = new StyleRange(piece.start(), piece.end() - piece.start(), null, ground);
        if (theme.highContrast()) {
            range.background = null;
            underline(range, theme.color(piece.hot() ? Token.ACCENT : Token.INK));
        }
        return range;
    }

    private static void underline(StyleRange range, Color color) {
        range.underline = true;
        range.underlineStyle = SWT.UNDERLINE_SINGLE;
        range.underlineColor = color;
    }

    /** Paints what stands at the right end of heads, hairlines between blocks, and frames. */
    void paint(GC gc) {
        StyledText text = pane.text();
        DocumentMap map = pane.map();
        if (map.places().isEmpty()) {
            return;
        }
        Draw draw = new Draw(theme, gc);
        int height = text.getClientArea().height;
        for (int i = map.indexAt(topOffset(text)); i < map.places().size(); i++) {
            DocumentMap.Place place = map.places().get(i);
            int top = text.getLocationAtOffset(place.head()).y;
            if (top > height) {
                return;
            }
            paintBlock(draw, place, i, top);
        }
    }

    static int topOffset(StyledText text) {
        return text.getOffsetAtLine(text.getLineIndex(0));
    }

    private void paintBlock(Draw draw, DocumentMap.Place place, int index, int top) {
        StyledText text = pane.text();
        TextBlock block = place.block();
        int width = text.getClientArea().width;
        Optional<TextBlock> before = index == 0 ? Optional.empty()
                : Optional.of(pane.map().places().get(index - 1).block());
        if (before.isPresent() && !block.framed() && !before.get().framed()) {
            int gap = text.getLineHeight() + text.getLineSpacing();
            draw.line(0, top - gap / 2 - 1, width, Token.LINE);
        }
        if (block.framed()) {
            int bottom = text.getLocationAtOffset(place.footEnd()).y + text.getLineHeight(place.footEnd());
            Rectangle frame = new Rectangle(theme.px(12), top - theme.px(7), width - theme.px(24),
                    bottom - top + theme.px(13));
            draw.gc().setForeground(theme.color(Token.EDGE));
            draw.gc().drawRectangle(frame);
            draw.fill(new Rectangle(frame.x, frame.y, 4, frame.height + 1), Token.WARN);
        }
        paintHeadEnd(draw, place, width - theme.px(block.framed() ? 24 : 16));
    }

    /**
     * Tag and aside stand at the end of the last line of the head; where the tag would cover words it is its icon alone,
     * and the aside stands only where it covers none.
     */
    private void paintHeadEnd(Draw draw, DocumentMap.Place place, int end) {
        TextBlock block = place.block();
        Point last = pane.text().getLocationAtOffset(place.start() - 1);
        int height = pane.text().getLineHeight(place.head());
        int right = end;
        if (!block.tag().isEmpty()) {
            int whole = Tag.width(draw, block.tag(), block.tagIcon());
            boolean covers = last.x + theme.px(8) > right - whole && block.tagIcon() != Icon.NONE;
            String tag = covers ? "" : block.tag();
            int tagWidth = tag.isEmpty() ? Tag.width(draw, tag, block.tagIcon()) : whole;
            int tagHeight = Math.min(theme.px(20), height);
            right -= tagWidth;
            draw.fill(new Rectangle(right - theme.px(8), last.y, tagWidth + theme.px(8), height), Token.SURFACE);
            Tag.paint(draw, new Rectangle(right, last.y + (height - tagHeight) / 2, tagWidth, tagHeight), tag,
                    block.tagIcon(), block.tagMood());
            right -= theme.px(8);
        }
        if (!block.aside().isEmpty() && right - draw.width(block.aside(), Type.NORMAL) > last.x + theme.px(8)) {
            draw.text(block.aside(), new Rectangle(0, last.y, right, height), Token.MUTED, Type.NORMAL, SWT.RIGHT);
        }
    }
}
