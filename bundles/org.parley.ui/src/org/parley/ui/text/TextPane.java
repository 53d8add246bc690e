// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.parley.ui.Registration;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * Reading text: answers and posts one below the other, with the brackets of their codings beside them. Read-only; a
 * selection is told as a range of the words of one block. Shared by Discuss, Code and Adjudicate.
 */
public final class TextPane extends Composite {

    private static final int COLUMN = 72;
    private static final int MANY = 4;
    private static final int BRACKET = 12;

    private final Theme theme;
    private final StyledText text;
    private final BracketLane right;
    private final BracketLane left;
    private final PaneStyles styles;
    private DocumentMap map = new DocumentMap(List.of());
    private Map<String, List<Mark>> marks = Map.of();
    private Map<String, List<Mark>> leftMarks = Map.of();
    private Map<String, List<TextRange>> hits = Map.of();
    private String hot = "";
    /** Set while the widgets go away: SWT then looks for a new focus and would ask a half-disposed child. */
    private boolean gone;
    private Consumer<Optional<TextRange>> selection = range -> { };
    private Optional<TextRange> told = Optional.empty();
    private int lastTop;

    /**
     * Makes an empty pane.
     *
     * @param bothSides whether a second lane of brackets stands at the left, for two coders
     */
    public TextPane(Composite parent, Theme theme, boolean bothSides) {
        super(parent, SWT.NONE);
        this.theme = theme;
        theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
        left = bothSides ? new BracketLane(this, theme, this, BracketLane.Side.LEFT) : null;
        text = new StyledText(this, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        text.setAlwaysShowScrollBars(false);
        right = new BracketLane(this, theme, this, BracketLane.Side.RIGHT);
        styles = new PaneStyles(this, theme);
        text.addLineStyleListener(styles);
        text.addListener(SWT.Paint, event -> styles.paint(event.gc));
        text.addListener(SWT.Resize, event -> margins());
        text.addListener(SWT.Selection, event -> tell());
        text.addCaretListener(event -> getDisplay().asyncExec(this::tell));
        text.addListener(SWT.Paint, event -> lanesFollow());
        text.getVerticalBar().addListener(SWT.Selection, event -> redrawLanes());
        setLayout(new Sides());
        look();
        Registration registration = theme.onChange(this::look);
        addListener(SWT.Dispose, event -> {
            gone = true;
            registration.close();
        });
    }

    /** Shows or takes away the lane at the right: text that is read only, without codings, needs none. */
    public void setLaneShown(boolean shown) {
        right.setVisible(shown);
        layout();
    }

    private void look() {
        text.setFont(theme.font(Type.READING));
        text.setBackground(theme.color(Token.SURFACE));
        text.setForeground(theme.color(Token.INK));
        text.setSelectionBackground(theme.color(Token.SEL));
        text.setSelectionForeground(theme.color(Token.INK));
        FontData data = theme.font(Type.READING).getFontData()[0];
        double pixels = data.height * getDisplay().getDPI().y / 72.0;
        text.setLineSpacing(Math.max(0, (int) Math.round(pixels * 1.6) - text.getLineHeight()));
        show(map);
        layout();
    }

    /** A redraw asked for while the text paints may be lost, so it is asked for right after. */
    private void lanesFollow() {
        int top = text.getTopPixel();
        if (top != lastTop) {
            lastTop = top;
            getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    redrawLanes();
                }
            });
        }
    }

    private void redrawLanes() {
        right.redraw();
        if (left != null) {
            left.redraw();
        }
    }

    private void margins() {
        GC gc = new GC(text);
        double column = gc.getFontMetrics().getAverageCharacterWidth() * COLUMN;
        gc.dispose();
        int inset = theme.px(22);
        int wide = text.getClientArea().width;
        int rightMargin = Math.max(theme.px(12), wide - inset - (int) column);
        if (text.getRightMargin() != rightMargin || text.getLeftMargin() != inset) {
            text.setMargins(inset, theme.px(10), rightMargin, 0);
        }
        right.forget();
        if (left != null) {
            left.forget();
        }
    }

    /** Shows these blocks; a block that was at the top before stays there, else they are shown from the top. */
    public void setBlocks(List<TextBlock> blocks) {
        Anchor anchor = Anchor.of(text, map);
        map = new DocumentMap(blocks);
        hot = "";
        if (show(map)) {
            anchor.restore(text, map);
        }
        tell();
    }

    private boolean show(DocumentMap shown) {
        int top = text.getTopPixel();
        boolean same = text.getText().equals(shown.document());
        text.setRedraw(false);
        if (!same) {
            text.setText(shown.document());
        }
        text.setRedraw(true);
        if (same) {
            text.setTopPixel(top);
            text.redrawRange(0, text.getCharCount(), true);
        }
        right.forget();
        if (left != null) {
            left.forget();
        }
        return !same;
    }

    /** Shows these codings in the lane at the right; {@link #setLeftMarks} fills the other. */
    public void setMarks(List<Mark> shown) {
        Map<String, List<Mark>> before = marks;
        marks = byBlock(shown);
        right.setMarks(marks);
        restyle(before, marks);
    }

    /** Shows codings in the lane at the left, drawn without names; their words are tinted as those of the other lane. */
    public void setLeftMarks(List<Mark> shown) {
        if (left == null) {
            throw new IllegalStateException("The pane was made with one lane");
        }
        Map<String, List<Mark>> before = leftMarks;
        leftMarks = byBlock(shown);
        left.setMarks(leftMarks);
        restyle(before, leftMarks);
    }

    /** Makes both lanes, as far as they show no names, just wide enough for so many brackets beside each other. */
    public void setBracketsBeside(int most) {
        int wide = BRACKET * (most + 1);
        right.setNarrow(wide);
        if (left != null) {
            left.setNarrow(wide);
        }
        layout();
    }

    private static Map<String, List<Mark>> byBlock(List<Mark> all) {
        Map<String, List<Mark>> grouped = new HashMap<>();
        for (Mark mark : all) {
            grouped.computeIfAbsent(mark.range().block(), id -> new ArrayList<>()).add(mark);
        }
        return grouped;
    }

    /** Marks words that a guard or a search found. */
    public void setHits(List<TextRange> found) {
        Map<String, List<TextRange>> grouped = new HashMap<>();
        found.forEach(hit -> grouped.computeIfAbsent(hit.block(), id -> new ArrayList<>()).add(hit));
        Map<String, List<TextRange>> before = hits;
        hits = grouped;
        restyle(before, hits);
    }

    /** Styles are asked for again in blocks that changed only: asking for all would measure every line anew. */
    private <V> void restyle(Map<String, V> before, Map<String, V> after) {
        if (map.document().length() != text.getCharCount()) {
            return;
        }
        List<DocumentMap.Place> changed = map.places().stream()
                .filter(place -> !Objects.equals(before.get(place.block().id()), after.get(place.block().id())))
                .toList();
        if (changed.size() > MANY) {
            int from = changed.get(0).start();
            text.redrawRange(from, changed.get(changed.size() - 1).end() - from, true);
        } else {
            changed.forEach(place -> text.redrawRange(place.start(), place.end() - place.start(), true));
        }
    }

    /** Makes one coding hot: its bracket is thick and its words stand on its own colour. An empty id cools all. */
    public void setHot(String markId) {
        if (!markId.equals(hot)) {
            String before = hot;
            hot = markId;
            redrawMark(before);
            redrawMark(markId);
            redrawLanes();
        }
    }

    private void redrawMark(String id) {
        Stream.concat(leftMarks.values().stream(), marks.values().stream()).flatMap(List::stream)
                .filter(mark -> mark.id().equals(id)).findFirst().flatMap(mark -> map.offsets(mark.range()))
                .filter(at -> at[1] <= text.getCharCount())
                .ifPresent(at -> text.redrawRange(at[0], at[1] - at[0], true));
    }

    /** Returns the id of the hot coding, or an empty text. */
    public String hot() {
        return hot;
    }

    /** Hears what is selected: the part of it in the words of one block; empty on a head. A place has no length. */
    public void onSelect(Consumer<Optional<TextRange>> consumer) {
        selection = consumer;
    }

    private void tell() {
        if (!text.isDisposed()) {
            Optional<TextRange> now = selection();
            if (!now.equals(told)) {
                told = now;
                selection.accept(now);
            }
        }
    }

    /** Returns what is selected, or the place of the caret. */
    public Optional<TextRange> selection() {
        Point at = text.getSelection();
        return map.range(at.x, at.y);
    }

    /** Selects a range and brings it into view. */
    public void select(TextRange range) {
        map.offsets(range).ifPresent(at -> {
            text.setSelection(at[0], at[1]);
            text.showSelection();
            tell();
        });
    }

    /** Puts the caret at the end of a range without selecting it: where one goes on after coding it. */
    public void caretAfter(TextRange range) {
        select(new TextRange(range.block(), range.end(), range.end()));
    }

    /** Selects the sentence, then the paragraph, then all words of the block at the selection. */
    public void grow() {
        selection().flatMap(range -> map.place(range.block()).map(place -> {
            int[] wider = Widening.wider(place.block().text(), range.start(), range.end());
            return new TextRange(range.block(), wider[0], wider[1]);
        })).ifPresent(this::select);
    }

    /** Brings the head of a block to the top. */
    public void reveal(String blockId) {
        map.place(blockId).ifPresent(place -> {
            text.setTopIndex(text.getLineAtOffset(place.head()));
            text.setCaretOffset(place.start());
            // the caret may scroll, and lines above are measured only now: the head gets its place by pixels
            text.setTopPixel(text.getTopPixel() + text.getLocationAtOffset(place.head()).y - theme.px(10));
        });
    }

    /** Returns the id of the block the caret stands in; empty without blocks. */
    public Optional<String> current() {
        return map.places().isEmpty() ? Optional.empty()
                : Optional.of(map.places().get(map.indexAt(text.getCaretOffset())).block().id());
    }

    /** Returns the block after (or before) the one the caret stands in. */
    public Optional<String> neighbour(int step) {
        int index = map.indexAt(text.getCaretOffset()) + step;
        return index < 0 || index >= map.places().size() ? Optional.empty()
                : Optional.of(map.places().get(index).block().id());
    }

    /** Returns where a range ends on the screen, in display coordinates: below it a popup may open. */
    public Rectangle place(TextRange range) {
        return map.offsets(range).map(at -> {
            Point first = text.getLocationAtOffset(at[0]);
            Point last = text.getLocationAtOffset(Math.max(at[0], at[1]));
            Point corner = text.toDisplay(Math.min(first.x, last.x), first.y);
            return new Rectangle(corner.x, corner.y, Math.abs(last.x - first.x),
                    last.y - first.y + text.getLineHeight());
        }).orElseGet(() -> new Rectangle(toDisplay(0, 0).x, toDisplay(0, 0).y, 0, 0));
    }

    /** Returns the text control, for key listeners, context menu and drag. */
    public StyledText text() {
        return text;
    }

    /** Returns the lane at the right. */
    public BracketLane lane() {
        return right;
    }

    DocumentMap map() {
        return map;
    }

    List<Mark> marksOf(String block) {
        List<Mark> own = marks.getOrDefault(block, List.of());
        List<Mark> others = leftMarks.getOrDefault(block, List.of());
        return others.isEmpty() ? own : Stream.concat(others.stream(), own.stream()).toList();
    }

    List<TextRange> hitsOf(String block) {
        return hits.getOrDefault(block, List.of());
    }

    @Override
    public boolean setFocus() {
        return !gone && text.setFocus();
    }

    /** Lays text and lanes beside each other. */
    private final class Sides extends Layout {
        @Override
        protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
            return new Point(widthHint == SWT.DEFAULT ? theme.px(420) : widthHint,
                    heightHint == SWT.DEFAULT ? theme.px(300) : heightHint);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            Rectangle area = composite.getClientArea();
            int leftWidth = left == null ? 0 : left.laneWidth();
            int rightWidth = right.getVisible() ? Math.min(right.laneWidth(), area.width / 2) : 0;
            if (left != null) {
                left.setBounds(0, 0, leftWidth, area.height);
            }
            text.setBounds(leftWidth, 0, Math.max(0, area.width - leftWidth - rightWidth), area.height);
            right.setBounds(area.width - rightWidth, 0, rightWidth, area.height);
        }
    }
}
