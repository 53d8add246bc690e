// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.frame;

import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Sash;
import org.parley.ui.Place;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;

/**
 * Three panes side by side: the outer ones keep their width, the middle one takes the rest. Where the window is too
 * narrow an outer pane goes away and comes back over the middle one when it is asked for.
 */
final class Thirds extends Composite {

    private static final int LIST_LEAST = 210;
    private static final int LIST_MOST = 420;
    private static final int KNOWN = 296;
    private static final int KNOWN_LEAST = 240;
    private static final int KNOWN_MOST = 420;
    private static final int THING_LEAST = 420;
    private static final int KNOWN_FITS = 1100;
    private static final int LIST_FITS = 860;
    private static final int SASH = 5;

    private final Theme theme;
    private final Composite list;
    private final Composite thing;
    private final Composite known;
    private final Sash left;
    private final Sash right;
    private final BiConsumer<Place, Integer> widthChanged;
    private final int listAtFirst;
    private int listWidth;
    private int knownWidth = KNOWN;
    private boolean listWanted = true;
    private boolean knownWanted = true;
    private boolean listOver;
    private boolean knownOver;

    Thirds(Composite parent, Theme theme, int listAtFirst, BiConsumer<Place, Integer> widthChanged) {
        super(parent, SWT.NONE);
        this.listAtFirst = listAtFirst;
        this.listWidth = listAtFirst;
        this.theme = theme;
        this.widthChanged = widthChanged;
        theme.style(this, Token.SURFACE, Token.INK, org.parley.ui.theme.Type.NORMAL);
        list = pane(Token.SURFACE);
        thing = pane(Token.SURFACE);
        known = pane(Token.RAISED);
        left = sash(Place.LIST);
        right = sash(Place.KNOWN);
        setLayout(new Columns());
    }

    private Composite pane(Token ground) {
        Composite pane = new Composite(this, SWT.NONE);
        theme.style(pane, ground, Token.INK, org.parley.ui.theme.Type.NORMAL);
        return pane;
    }

    private Sash sash(Place place) {
        Sash sash = new Sash(this, SWT.VERTICAL | SWT.SMOOTH);
        theme.style(sash, Token.SURFACE, Token.INK, org.parley.ui.theme.Type.NORMAL);
        sash.addListener(SWT.Paint, event -> {
            event.gc.setBackground(theme.color(Token.LINE));
            event.gc.fillRectangle(sash.getSize().x / 2, 0, 1, sash.getSize().y);
        });
        sash.addListener(SWT.Selection, event -> drag(place, event));
        return sash;
    }

    private void drag(Place place, Event event) {
        int whole = getClientArea().width;
        if (place == Place.LIST) {
            width(Place.LIST, logical(event.x));
        } else {
            width(Place.KNOWN, logical(whole - event.x - px(SASH)));
        }
        widthChanged.accept(place, place == Place.LIST ? listWidth : knownWidth);
        // where the sash stands now: left alone it tells its first place again when the button goes up
        event.x = (place == Place.LIST ? left : right).getLocation().x;
    }

    Composite pane(Place place) {
        return switch (place) {
            case LIST -> list;
            case THING -> thing;
            case KNOWN -> known;
        };
    }

    /** Sets the width of an outer pane, in pixels at the reference size; 0 hides it. */
    void width(Place place, int wanted) {
        if (wanted == 0) {
            listWanted &= place != Place.LIST;
            knownWanted &= place != Place.KNOWN;
        } else if (place == Place.LIST) {
            listWidth = Math.max(LIST_LEAST, Math.min(LIST_MOST, wanted));
        } else if (place == Place.KNOWN) {
            knownWidth = Math.max(KNOWN_LEAST, Math.min(KNOWN_MOST, wanted));
        }
        layout();
    }

    /** Back to the widths of the first day. */
    void reset() {
        listWidth = listAtFirst;
        knownWidth = KNOWN;
        listWanted = true;
        knownWanted = true;
        layout();
    }

    /** Hides an outer pane or shows it again; over the middle one where there is no room for both. */
    void toggle(Place place) {
        boolean narrow = narrow(place);
        if (place == Place.LIST) {
            listWanted = narrow || !listWanted;
            listOver = narrow && !listOver;
        } else {
            knownWanted = narrow || !knownWanted;
            knownOver = narrow && !knownOver;
        }
        widthChanged.accept(place, place == Place.LIST ? listWanted ? listWidth : 0 : knownWanted ? knownWidth : 0);
        layout();
    }

    /** Whether an outer pane lies over the middle one. */
    boolean covered() {
        return listOver || knownOver;
    }

    /** Takes away what lies over the middle pane; false when nothing did. */
    boolean uncover() {
        boolean covered = listOver || knownOver;
        listOver = false;
        knownOver = false;
        if (covered) {
            layout();
        }
        return covered;
    }

    /** Shows an outer pane when it is hidden for lack of room. */
    void reveal(Place place) {
        if (place == Place.LIST && narrow(place)) {
            listOver = true;
            layout();
        } else if (place == Place.KNOWN && narrow(place)) {
            knownOver = true;
            layout();
        }
    }

    private boolean narrow(Place place) {
        int wide = logical(getClientArea().width);
        return place == Place.LIST ? wide < LIST_FITS : wide < KNOWN_FITS;
    }

    private int px(int reference) {
        return theme.px(reference);
    }

    private int logical(int pixels) {
        return (int) Math.round(pixels * 4.0 / theme.u());
    }

    private boolean empty(Composite pane) {
        return pane.getChildren().length == 0;
    }

    private final class Columns extends Layout {

        @Override
        protected Point computeSize(Composite composite, int wide, int high, boolean flush) {
            return new Point(px(listAtFirst + THING_LEAST + KNOWN), px(400));
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            Rectangle area = getClientArea();
            boolean listBeside = !empty(list) && listWanted && !narrow(Place.LIST);
            boolean knownBeside = !empty(known) && knownWanted && !narrow(Place.KNOWN);
            listOver &= narrow(Place.LIST);
            knownOver &= narrow(Place.KNOWN);
            int from = area.x;
            int to = area.x + area.width;
            if (listBeside) {
                list.setBounds(from, area.y, px(listWidth), area.height);
                from += px(listWidth);
                left.setBounds(from, area.y, px(SASH), area.height);
                from += px(SASH);
            }
            if (knownBeside) {
                to -= px(knownWidth);
                known.setBounds(to, area.y, px(knownWidth), area.height);
                to -= px(SASH);
                right.setBounds(to, area.y, px(SASH), area.height);
            }
            thing.setBounds(from, area.y, Math.max(0, to - from), area.height);
            if (listOver && !empty(list)) {
                list.setBounds(area.x, area.y, Math.min(px(LIST_MOST), area.width * 4 / 5), area.height);
                list.moveAbove(null);
            }
            if (knownOver && !empty(known)) {
                int wide = Math.min(px(knownWidth), area.width * 4 / 5);
                known.setBounds(area.x + area.width - wide, area.y, wide, area.height);
                known.moveAbove(null);
            }
            list.setVisible(listBeside || listOver && !empty(list));
            known.setVisible(knownBeside || knownOver && !empty(known));
            left.setVisible(listBeside);
            right.setVisible(knownBeside);
        }
    }
}
