// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.frame;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.ui.Perspective;
import org.parley.ui.Registration;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.SwitchBar;
import org.parley.ui.widgets.ToolStrip;

/** The row under the menu: perspectives, undo and redo, the field that finds or does anything. */
public final class ToolRow extends Composite {

    private static final int HEIGHT = 40;

    private final SwitchBar switcher;
    private final PaletteField field;

    /** What the buttons do and whether they can. */
    public interface Deeds {

        void undo();

        void redo();

        boolean canUndo();

        boolean canRedo();

        void openPalette();

        void onStateChange(Runnable listener);
    }

    public ToolRow(Composite parent, Theme theme, Deeds deeds) {
        super(parent, SWT.NONE);
        Messages messages = Messages.of(ToolRow.class);
        theme.style(this, Token.WINDOW, Token.INK, Type.NORMAL);
        GridLayout layout = new GridLayout(4, false);
        layout.marginHeight = 0;
        setLayout(layout);
        switcher = new SwitchBar(this, theme, false);
        GridData tall = new GridData(SWT.BEGINNING, SWT.CENTER, false, true);
        switcher.setLayoutData(tall);
        Label line = new Label(this, SWT.SEPARATOR | SWT.VERTICAL);
        GridData short_ = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        line.setLayoutData(short_);
        ToolStrip strip = new ToolStrip(this, theme);
        ToolStrip.Tool undo = strip.add(Icon.UNDO, messages.get("undo"), deeds::undo);
        ToolStrip.Tool redo = strip.add(Icon.REDO, messages.get("redo"), deeds::redo);
        field = new PaletteField(this, theme, messages.get("palette.hint"), messages.get("palette.key"));
        field.onOpen(deeds::openPalette);
        GridData right = new GridData(SWT.END, SWT.CENTER, true, true);
        field.setLayoutData(right);
        Runnable measures = () -> {
            layout.marginWidth = theme.px(8);
            layout.horizontalSpacing = theme.px(8);
            tall.minimumHeight = theme.px(HEIGHT);
            short_.heightHint = theme.px(20);
            right.widthHint = theme.px(270);
            right.heightHint = theme.px(28);
        };
        measures.run();
        Registration registration = theme.onChange(measures);
        addListener(SWT.Dispose, event -> registration.close());
        Runnable enable = () -> {
            if (!isDisposed()) {
                undo.enable(deeds.canUndo());
                redo.enable(deeds.canRedo());
            }
        };
        deeds.onStateChange(enable);
        enable.run();
    }

    /** Hears which perspective the person chose. */
    public void onChoose(Consumer<String> listener) {
        switcher.onChoose(listener);
    }

    /** Shows the perspectives with their badges. */
    public void set(List<Perspective> perspectives, String shown) {
        switcher.setItems(perspectives.stream()
                .map(p -> new SwitchBar.Item(p.id(), p.title(), p.icon(), p.badge())).toList());
        switcher.setChosen(shown);
        layout(true, true);
    }

    /** Where the palette hangs, on the display. */
    public Rectangle paletteAnchor() {
        Display display = getDisplay();
        return display.map(getShell(), null, new Rectangle(0, 0, getShell().getClientArea().width,
                getBounds().y + getBounds().height));
    }
}
