// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;

/** Where everything is stored, and what keeps it safe. */
final class StorePage implements PreferencesPage {

    private final WindowContext window;
    private final Messages messages = Messages.of(StorePage.class);
    private Text place;

    StorePage(WindowContext window) {
        this.window = window;
    }

    @Override
    public String id() {
        return "store";
    }

    @Override
    public String title() {
        return messages.get("preferences.store");
    }

    @Override
    public Icon icon() {
        return Icon.DATABASE;
    }

    @Override
    public Composite make(Composite parent) {
        PageParts parts = new PageParts(parent, window.theme(), title());
        parts.label(messages.get("preferences.place"));
        place = parts.field(new Text(parts.page(), SWT.READ_ONLY | SWT.SINGLE));
        place.setBackground(parts.page().getBackground());
        parts.sentence(messages.get("preferences.copies"));
        parts.button(messages.get("action.backup"), () -> new BackupActions(window).backup());
        parts.button(messages.get("action.doctor"), () -> {
            place.getShell().close();
            new DoctorDialog(window).open();
        });
        return parts.page();
    }

    @Override
    public void show() {
        place.setText(window.parts().workspace().toString());
    }

    @Override
    public boolean reset() {
        return false;
    }
}
