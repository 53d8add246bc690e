// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.workbench.internal.actions.KeyMap;

/** The keys that work right here, made from the actions. */
final class KeysPopup {

    private static final int MOST = 40;

    private final WindowContext window;
    private final Messages messages = Messages.of(KeysPopup.class);

    KeysPopup(WindowContext window) {
        this.window = window;
    }

    void open() {
        KeyMap keys = new KeyMap(window.parts().allActions(window));
        Form form = new Form(window.shell(), window.theme(), messages.get("keys.title"));
        keys.here(window.perspective(), window.activeView()).stream()
                .filter(action -> Keys.parse(action.key()).isPresent() && !action.id().startsWith("window.perspective"))
                .limit(MOST).forEach(action -> row(form, action));
        form.button(messages.get("close"), true, form::close);
        form.open();
    }

    private void row(Form form, Action action) {
        Label key = new Label(form.fields(), SWT.NONE);
        key.setText(Keys.format(Keys.parse(action.key()).orElseThrow()));
        GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        data.widthHint = window.theme().px(120);
        key.setLayoutData(data);
        window.theme().style(key, Token.WINDOW, Token.MUTED, Type.KEY);
        Label does = new Label(form.fields(), SWT.NONE);
        does.setText(action.label().replace("&", "&&"));
        window.theme().style(does, Token.WINDOW, Token.INK, Type.NORMAL);
    }
}
