// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * A scrolled column of sections parted by hairlines: the inspector. Content of a section is laid out in one column;
 * call {@link #relayout()} after changing it.
 */
public final class Sections extends Composite {

    private final Theme theme;
    private final Token ground;
    private final ScrolledComposite scrolled;
    private final Composite column;
    /** Set while the widgets go away: SWT then looks for a new focus and would ask a half-disposed child. */
    private boolean gone;

    /** Makes an empty column on the given ground. */
    public Sections(Composite parent, Theme theme, Token ground) {
        super(parent, SWT.NONE);
        this.theme = theme;
        this.ground = ground;
        setLayout(new FillLayout());
        scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        column = new Composite(scrolled, SWT.NONE);
        column.setLayout(tight(0, 0));
        scrolled.setContent(column);
        theme.style(this, ground, Token.INK, Type.NORMAL);
        theme.style(scrolled, ground, Token.INK, Type.NORMAL);
        theme.style(column, ground, Token.INK, Type.NORMAL);
        addListener(SWT.Dispose, event -> gone = true);
        scrolled.addListener(SWT.Resize, event -> relayout());
    }

    private GridLayout tight(int margin, int spacing) {
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = theme.px(margin);
        layout.marginHeight = theme.px(margin == 0 ? 0 : 10);
        layout.horizontalSpacing = 0;
        layout.verticalSpacing = theme.px(spacing);
        return layout;
    }

    /**
     * Adds a section and returns the place of its content; children fill the width.
     *
     * @param title the bold head; empty for none
     * @param fact the muted fact at the right end of the head; may be empty
     */
    public Composite section(String title, String fact) {
        if (column.getChildren().length > 0) {
            Composite line = new Composite(column, SWT.NONE);
            theme.style(line, Token.LINE, Token.LINE, Type.NORMAL);
            GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
            data.heightHint = 1;
            line.setLayoutData(data);
        }
        Composite section = new Composite(column, SWT.NONE);
        theme.style(section, ground, Token.INK, Type.NORMAL);
        section.setLayout(tight(12, 4));
        fill(section);
        if (!title.isEmpty() || !fact.isEmpty()) {
            Composite head = new Composite(section, SWT.NONE);
            theme.style(head, ground, Token.INK, Type.NORMAL);
            GridLayout two = tight(0, 0);
            two.numColumns = 2;
            head.setLayout(two);
            fill(head);
            Label left = text(head, title, Token.INK, Type.BOLD);
            left.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            text(head, fact, Token.MUTED, Type.NORMAL).setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        }
        return section;
    }

    /** Makes a control fill the width of its section. */
    public static <C extends Control> C fill(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return control;
    }

    /** Adds wrapped text to a section. */
    public Label text(Composite section, String words, Token ink, Type type) {
        Label label = new Label(section, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        theme.style(label, ground, ink, type);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        label.setLayoutData(data);
        return label;
    }

    /** Takes all sections away. */
    public void clear() {
        for (Control child : column.getChildren()) {
            child.dispose();
        }
        scrolled.setOrigin(0, 0);
    }

    /** Lays the sections out anew after they changed. */
    public void relayout() {
        Rectangle area = scrolled.getClientArea();
        if (area.width <= 0) {
            return;
        }
        Point size = column.computeSize(area.width, SWT.DEFAULT, true);
        scrolled.setMinSize(1, size.y);
        column.layout(true, true);
    }

    @Override
    public boolean setFocus() {
        return !gone && column.setFocus();
    }
}
