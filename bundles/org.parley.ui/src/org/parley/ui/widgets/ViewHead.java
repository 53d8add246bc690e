// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * The head of a pane: title, a muted fact after it (or at the right end when there are no tools), and tools at the
 * right. Widgets added to {@link #left()} stand in the place of the title (filter field, tags).
 */
public final class ViewHead extends OwnDrawn {

    private final Composite left;
    private final Composite tools;
    private String title = "";
    private String fact = "";
    private boolean warns;

    /** Makes an empty head. */
    public ViewHead(Composite parent, Theme theme) {
        super(parent, SWT.NO_FOCUS, theme, Token.WINDOW);
        left = side(theme);
        tools = side(theme);
        setLayout(new Sides());
        Access.single(this, ACC.ROLE_LABEL, () -> fact.isEmpty() ? title : title + ", " + fact);
    }

    private Composite side(Theme theme) {
        Composite side = new Composite(this, SWT.NONE);
        theme.style(side, Token.WINDOW, Token.INK, Type.NORMAL);
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.wrap = false;
        row.center = true;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.marginLeft = 0;
        row.marginRight = 0;
        row.spacing = theme.px(6);
        side.setLayout(row);
        return side;
    }

    /** Sets the bold title and the muted fact; both may be empty. */
    public void set(String name, String muted) {
        title = name;
        fact = muted;
        warns = false;
        setToolTipText(name);
        redraw();
    }

    /** Returns the bold title. */
    public String title() {
        return title;
    }

    /** Returns the muted fact. */
    public String fact() {
        return fact;
    }

    /** Shows the fact as something that is wrong, until another one is set. */
    public void warn(boolean wrong) {
        warns = wrong;
        redraw();
    }

    /** Returns the place of filter field and tags, a row. */
    public Composite left() {
        return left;
    }

    /** Returns the place of tools at the right end, a row. */
    public Composite tools() {
        return tools;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int inside = Math.max(left.computeSize(SWT.DEFAULT, SWT.DEFAULT).y,
                tools.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        return new Point(widthHint == SWT.DEFAULT ? theme().px(240) : widthHint,
                Math.max(theme().px(34), inside + theme().px(4)));
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        draw.line(0, area.height - 1, area.width, Token.LINE);
        int inset = theme().px(8);
        int end = tools.getChildren().length == 0 ? area.width - inset : tools.getLocation().x - inset;
        int from = left.getChildren().length == 0 ? inset : left.getLocation().x + left.getSize().x + inset;
        if (!title.isEmpty()) {
            from = draw.text(title, new Rectangle(from, 0, end - from, area.height - 1), Token.INK, Type.BOLD) + inset;
        }
        draw.text(fact, new Rectangle(from, 0, Math.max(0, end - from), area.height - 1),
                warns ? Token.DANGER : Token.MUTED, warns ? Type.BOLD : Type.NORMAL,
                tools.getChildren().length == 0 ? SWT.RIGHT : SWT.LEFT);
    }

    /** Lays left and tools beside each other, centred in the height. */
    private final class Sides extends Layout {
        @Override
        protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
            return ViewHead.this.computeSize(widthHint, heightHint, flush);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            Rectangle area = getClientArea();
            int inset = theme().px(8);
            Point toolSize = tools.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            int toolX = area.width - inset - toolSize.x;
            centre(tools, toolX, Math.max(0, toolSize.x), area.height, toolSize.y);
            Point leftSize = left.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            centre(left, inset, Math.max(0, Math.min(leftSize.x, toolX - 2 * inset)), area.height, leftSize.y);
            redraw();
        }

        private void centre(Control control, int x, int width, int height, int wanted) {
            boolean any = ((Composite) control).getChildren().length > 0;
            control.setBounds(x, (height - 1 - wanted) / 2, any ? width : 0, any ? wanted : 0);
        }
    }

    /** Returns the width of the title, for a view that places something right behind it. */
    public int titleWidth() {
        GC gc = new GC(this);
        int width = new Draw(theme(), gc).width(title, Type.BOLD);
        gc.dispose();
        return width;
    }
}
