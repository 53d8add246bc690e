// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.parley.ui.Registration;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** A row of icons that do something. Light or dark, and as large as the text asks. */
public final class ToolStrip extends Composite {

    private final Theme theme;
    private final List<Tool> tools = new ArrayList<>();
    private ToolBar bar;
    private int drawn;

    /** A tool of the strip. */
    public final class Tool {
        private final Icon icon;
        private final String tip;
        private final Runnable run;
        private boolean enabled = true;
        private ToolItem item;

        private Tool(Icon icon, String tip, Runnable run) {
            this.icon = icon;
            this.tip = tip;
            this.run = run;
        }

        private void make() {
            item = new ToolItem(bar, SWT.PUSH);
            item.setImage(theme.image(icon));
            item.setToolTipText(tip);
            item.setEnabled(enabled);
            item.addListener(SWT.Selection, event -> run.run());
        }

        private void restyle() {
            item.setImage(theme.image(icon));
            // what cannot be done is drawn pale only when that changes, not when its image does
            item.setEnabled(true);
            item.setEnabled(enabled);
        }

        /** Says whether it can be done now. */
        public void enable(boolean can) {
            enabled = can;
            item.setEnabled(can);
        }
    }

    /** Makes an empty strip on the ground of heads. */
    public ToolStrip(Composite parent, Theme theme) {
        super(parent, SWT.NONE);
        this.theme = theme;
        setLayout(new FillLayout());
        theme.style(this, Token.WINDOW, Token.INK, Type.NORMAL);
        makeBar();
        Registration registration = theme.onChange(this::restyle);
        addListener(SWT.Dispose, event -> registration.close());
    }

    private void makeBar() {
        bar = new ToolBar(this, SWT.FLAT);
        theme.style(bar, Token.WINDOW, Token.INK, Type.NORMAL);
        drawn = theme.iconSize();
        tools.forEach(Tool::make);
    }

    private void restyle() {
        if (theme.iconSize() == drawn) {
            tools.forEach(Tool::restyle);
            return;
        }
        // a native bar stretches every icon to the size of the first one it ever showed
        bar.dispose();
        makeBar();
        requestLayout();
    }

    /** Adds a tool at the end. */
    public Tool add(Icon icon, String tip, Runnable run) {
        Tool tool = new Tool(icon, tip, run);
        tools.add(tool);
        tool.make();
        return tool;
    }

    /** Takes every tool away. */
    public void clear() {
        tools.forEach(tool -> tool.item.dispose());
        tools.clear();
    }
}
