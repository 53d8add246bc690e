// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.plugins.Stage;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** The five words of an installation, each with a tick once it is so. */
final class StageRow {

    private final Messages messages = Messages.of(StageRow.class);
    private final Theme theme;
    private final Composite row;
    private final List<Label> words = new ArrayList<>();

    StageRow(Composite parent, Theme theme) {
        this.theme = theme;
        row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(Stage.values().length, true);
        layout.marginWidth = 0;
        layout.marginHeight = theme.px(4);
        row.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.exclude = true;
        row.setLayoutData(data);
        row.setVisible(false);
        theme.style(row, Token.WINDOW, Token.INK, Type.NORMAL);
        for (Stage stage : Stage.values()) {
            Label word = new Label(row, SWT.NONE);
            word.setText(messages.get("stage.done", messages.get("stage." + stage.name())));
            word.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            theme.style(word, Token.WINDOW, Token.MUTED, Type.NORMAL);
            words.add(word);
        }
    }

    /** Shows that nothing has been reached yet. */
    void begin() {
        row.setVisible(true);
        ((GridData) row.getLayoutData()).exclude = false;
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setText(messages.get("stage.open", messages.get("stage." + Stage.values()[i].name())));
            words.get(i).setForeground(theme.color(Token.MUTED));
        }
    }

    /** Ticks a word and those before it. */
    void reached(Stage stage) {
        for (int i = 0; i <= stage.ordinal() && !words.get(i).isDisposed(); i++) {
            words.get(i).setText(messages.get("stage.done", messages.get("stage." + Stage.values()[i].name())));
            words.get(i).setForeground(theme.color(Token.OK));
        }
    }
}
