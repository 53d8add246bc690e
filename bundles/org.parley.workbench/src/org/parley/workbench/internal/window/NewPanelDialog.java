// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** Asks for the name and the seats of a new panel. */
final class NewPanelDialog {

    private final WindowContext window;
    private final Messages messages = Messages.of(NewPanelDialog.class);
    private Form form;
    private Text name;
    private Text seats;
    private Text reason;

    NewPanelDialog(WindowContext window) {
        this.window = window;
    }

    void open() {
        form = new Form(window.shell(), window.theme(), messages.get("new.title"));
        form.sentence(messages.get("new.intro"));
        name = form.text(messages.get("new.name"), "");
        seats = form.text(messages.get("new.seats"), String.valueOf(Panels.DEFAULT_SEATS));
        reason = form.text(messages.get("new.reason"), "");
        form.button(messages.get("cancel"), false, form::close);
        form.button(messages.get("new.create"), true, this::create);
        form.open();
        name.setFocus();
    }

    private void create() {
        int number;
        try {
            number = Integer.parseInt(seats.getText().strip());
        } catch (NumberFormatException notANumber) {
            form.refuse(messages.get("new.seats.number", seats.getText()));
            return;
        }
        String wanted = name.getText();
        String why = reason.getText().isBlank() ? null : reason.getText().strip();
        window.<Panel>attempt(messages.get("new.created", wanted.strip()),
                () -> window.parts().panels().create(window.actor(), wanted, number, why), panel -> {
                    form.close();
                    window.openPanel(panel.id(), () -> { });
                }, refused -> form.refuse(refused.text()));
    }
}
