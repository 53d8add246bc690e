// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.parley.ui.Keys;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Draw;

/**
 * Pages of a report, painted on white paper in light and dark alike. A click chooses a block; Up and Down go through
 * the blocks, Enter opens the chosen one; Ctrl with 0, + and - zooms. Only blocks that changed are laid out again.
 */
public final class PageCanvas extends Canvas {

    private static final int GAP = 20;

    private final Theme theme;
    private final PageFonts fonts;
    private final Pages pages;
    private int zoom = 100;
    private int scroll;
    private String chosen = "";
    private Consumer<String> choose = id -> { };
    private Consumer<String> open = id -> { };
    private Runnable zoomed = () -> { };

    /** Makes a canvas without pages. */
    public PageCanvas(Composite parent, Theme theme) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        fonts = new PageFonts(getDisplay());
        pages = new Pages(fonts);
        theme.style(this, Token.DESK, Token.INK, Type.NORMAL);
        addListener(SWT.Paint, event -> onPaint(event.gc));
        addListener(SWT.Resize, event -> scrollTo(scroll));
        addListener(SWT.MouseDown, event -> {
            setFocus();
            at(event.x, event.y).ifPresent(block -> choose(block.id()));
        });
        addListener(SWT.MouseDoubleClick, event -> openChosen());
        addListener(SWT.MouseWheel, this::onWheel);
        addListener(SWT.KeyDown, this::onKey);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.Dispose, event -> {
            pages.dispose();
            fonts.dispose();
        });
        getVerticalBar().addListener(SWT.Selection, event -> scrollTo(getVerticalBar().getSelection()));
        Access.children(this, () -> block(chosen).map(PageBlock::spoken).orElse(""),
                new Access.Children(ACC.ROLE_LIST, ACC.ROLE_LISTITEM, () -> blocks().size(),
                        i -> blocks().get(i).block().spoken(), i -> onScreen(blocks().get(i)), this::chosenIndex));
    }

    /**
     * Shows these blocks on as many pages as they need.
     *
     * @param foot stands at the foot of every page, or null
     */
    public void setBlocks(List<PageBlock> blocks, PageBlock foot) {
        pages.lay(blocks, foot);
        if (block(chosen).isEmpty()) {
            chosen = "";
        }
        scrollTo(scroll);
    }

    /** Returns how many pages there are. */
    public int pageCount() {
        return pages.count();
    }

    /** Returns the page a block stands on, from 1; 0 when it is not there. */
    public int pageOf(String id) {
        for (int page = 0; page < pages.count(); page++) {
            if (pages.places(page).stream().anyMatch(place -> place.block().id().equals(id))) {
                return page + 1;
            }
        }
        return 0;
    }

    /** Returns the zoom in percent. */
    public int zoom() {
        return zoom;
    }

    /** Sets the zoom, 50 to 300 percent. */
    public void setZoom(int percent) {
        int wanted = Math.max(50, Math.min(300, percent));
        if (wanted != zoom) {
            scroll = scroll * wanted / zoom;
            zoom = wanted;
            scrollTo(scroll);
            zoomed.run();
        }
    }

    /** Hears another zoom. */
    public void onZoom(Runnable run) {
        zoomed = run;
    }

    /** Hears which block the person chose. */
    public void onChoose(Consumer<String> consumer) {
        choose = consumer;
    }

    /** Hears Enter or a double click on a block. */
    public void onOpen(Consumer<String> consumer) {
        open = consumer;
    }

    /** Marks a block as chosen and brings it into view, without telling the listener. */
    public void setChosen(String id) {
        chosen = id;
        if (getClientArea().height > 0) {
            reveal(id);
        }
        redraw();
    }

    private void reveal(String id) {
        for (int page = 0; page < pages.count(); page++) {
            for (Box.Place place : pages.places(page)) {
                if (place.block().id().equals(id)) {
                    int top = px(place.area().y) + pageTop(page) - theme.px(24);
                    int bottom = top + px(place.area().height) + theme.px(48);
                    if (top < scroll) {
                        scrollTo(top);
                    } else if (bottom > scroll + getClientArea().height) {
                        scrollTo(bottom - getClientArea().height);
                    }
                }
            }
        }
    }

    /** Returns the id of the chosen block, or an empty text. */
    public String chosen() {
        return chosen;
    }

    private void choose(String id) {
        setChosen(id);
        Access.moved(this, chosenIndex());
        choose.accept(id);
    }

    private void openChosen() {
        if (!chosen.isEmpty()) {
            open.accept(chosen);
        }
    }

    private double scale() {
        return zoom / 100.0 * theme.u() / 4.0;
    }

    private int px(int onPaper) {
        return (int) Math.round(onPaper * scale());
    }

    private int pageTop(int page) {
        return theme.px(GAP) + page * (px(Pages.HEIGHT) + theme.px(GAP));
    }

    private int left() {
        return Math.max(theme.px(8), (getClientArea().width - px(Pages.WIDTH)) / 2);
    }

    private record OnPage(PageBlock block, int page, Rectangle area) {
    }

    private List<OnPage> blocks() {
        return java.util.stream.IntStream.range(0, pages.count()).boxed().flatMap(page -> pages.places(page).stream()
                .map(place -> new OnPage(place.block(), page, place.area()))).toList();
    }

    private Optional<PageBlock> block(String id) {
        return blocks().stream().map(OnPage::block).filter(block -> block.id().equals(id)).findFirst();
    }

    private int chosenIndex() {
        List<OnPage> all = blocks();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).block().id().equals(chosen)) {
                return i;
            }
        }
        return -1;
    }

    private Rectangle onScreen(OnPage place) {
        return new Rectangle(left() + px(place.area().x), pageTop(place.page()) - scroll + px(place.area().y),
                px(place.area().width), px(place.area().height));
    }

    /** Returns the innermost block under a point. */
    private Optional<PageBlock> at(int x, int y) {
        return blocks().stream().filter(place -> onScreen(place).contains(x, y)).reduce((outer, inner) -> inner)
                .map(OnPage::block);
    }

    private void onKey(Event event) {
        if (Keys.matches(event, "Ctrl+0")) {
            setZoom(100);
        } else if (event.stateMask == SWT.MOD1 && (event.keyCode == '+' || event.keyCode == SWT.KEYPAD_ADD)) {
            setZoom(zoom + 10);
        } else if (event.stateMask == SWT.MOD1 && (event.keyCode == '-' || event.keyCode == SWT.KEYPAD_SUBTRACT)) {
            setZoom(zoom - 10);
        } else if (Keys.matches(event, "Ctrl+PgDn") || Keys.matches(event, "Ctrl+PgUp")) {
            int page = (scroll + theme.px(GAP)) / (px(Pages.HEIGHT) + theme.px(GAP));
            scrollTo(pageTop(page + (event.keyCode == SWT.PAGE_DOWN ? 1 : -1)) - theme.px(GAP));
        } else if ((event.stateMask & SWT.MODIFIER_MASK) != 0 || !plainKey(event)) {
            return;
        }
        event.doit = false;
    }

    private boolean plainKey(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_UP -> step(-1);
            case SWT.PAGE_DOWN -> scrollTo(scroll + getClientArea().height - theme.px(40));
            case SWT.PAGE_UP -> scrollTo(scroll - getClientArea().height + theme.px(40));
            case SWT.CR, SWT.KEYPAD_CR -> openChosen();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int by) {
        List<OnPage> all = blocks();
        if (!all.isEmpty()) {
            int index = chosenIndex() < 0 ? 0 : chosenIndex() + by;
            choose(all.get(Math.max(0, Math.min(all.size() - 1, index))).block().id());
        }
    }

    private void onWheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            setZoom(zoom + (event.count > 0 ? 10 : -10));
        } else {
            scrollTo(scroll - event.count * theme.px(24));
        }
        event.doit = false;
    }

    private void scrollTo(int wanted) {
        int total = pageTop(pages.count());
        int height = getClientArea().height;
        scroll = Math.max(0, Math.min(wanted, total - height));
        ScrollBar bar = getVerticalBar();
        bar.setVisible(total > height);
        bar.setValues(scroll, 0, Math.max(1, total), Math.max(1, Math.min(height, total)), theme.px(24),
                Math.max(1, height - theme.px(24)));
        redraw();
    }

    private void onPaint(GC gc) {
        Draw draw = new Draw(theme, gc);
        draw.fill(getClientArea(), Token.DESK);
        for (int page = 0; page < pages.count(); page++) {
            int top = pageTop(page) - scroll;
            if (top < getClientArea().height && top + px(Pages.HEIGHT) > 0) {
                paintPage(gc, page, top);
            }
        }
        if (isFocusControl() && chosen.isEmpty()) {
            draw.focusRing(getClientArea());
        }
    }

    private void paintPage(GC gc, int page, int top) {
        gc.setBackground(PageFonts.PAPER);
        gc.fillRectangle(left(), top, px(Pages.WIDTH), px(Pages.HEIGHT));
        Transform before = new Transform(getDisplay());
        gc.getTransform(before);
        Transform transform = new Transform(getDisplay());
        gc.getTransform(transform);
        transform.translate(left(), top);
        transform.scale((float) scale(), (float) scale());
        gc.setTransform(transform);
        gc.setTextAntialias(SWT.ON);
        for (Pages.Placed one : pages.placed()) {
            if (one.page() == page) {
                gc.setForeground(PageFonts.INK);
                one.box().paint(gc, Pages.MARGIN, one.y());
            }
        }
        for (Box.Place place : pages.places(page)) {
            if (place.block().id().equals(chosen)) {
                gc.setForeground(PageFonts.ACCENT);
                gc.setLineWidth(2);
                gc.drawRectangle(place.area().x - 8, place.area().y - 6, place.area().width + 12,
                        place.area().height + 12);
                gc.setLineWidth(1);
            }
        }
        gc.setTransform(before);
        transform.dispose();
        before.dispose();
    }
}
