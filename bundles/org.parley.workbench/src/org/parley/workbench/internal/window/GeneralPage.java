// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;

/** How the program starts. */
final class GeneralPage implements PreferencesPage {

    private final WindowContext window;
    private final Messages messages = Messages.of(GeneralPage.class);
    private Button welcome;

    GeneralPage(WindowContext window) {
        this.window = window;
    }

    @Override
    public String id() {
        return "general";
    }

    @Override
    public String title() {
        return messages.get("preferences.general");
    }

    @Override
    public Icon icon() {
        return Icon.SETTINGS;
    }

    @Override
    public Composite make(Composite parent) {
        PageParts parts = new PageParts(parent, window.theme(), title());
        welcome = parts.check(messages.get("preferences.welcome"), this::welcome);
        parts.sentence(messages.get("preferences.language"));
        return parts.page();
    }

    private void welcome(boolean show) {
        window.parts().settings().change(s -> s.withWelcome(show));
    }

    @Override
    public void show() {
        welcome.setSelection(window.parts().settings().get().showWelcome());
    }

    @Override
    public boolean reset() {
        welcome(Settings.NEW.showWelcome());
        return true;
    }
}
