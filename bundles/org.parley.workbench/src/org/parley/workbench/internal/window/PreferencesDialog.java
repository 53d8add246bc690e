// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Spinner;
import org.parley.core.Messages;
import org.parley.ui.theme.Look;

/** How the window looks; a change takes effect at once. */
final class PreferencesDialog {

    private final WindowContext window;
    private final Messages messages = Messages.of(PreferencesDialog.class);
    private Combo mode;
    private Combo density;
    private Spinner size;
    private Button still;
    private Button welcome;

    PreferencesDialog(WindowContext window) {
        this.window = window;
    }

    void open() {
        Form form = new Form(window.shell(), window.theme(), messages.get("preferences.title"));
        Look look = window.theme().look();
        mode = combo(form, "preferences.mode", List.of("SYSTEM", "LIGHT", "DARK"), look.mode().ordinal());
        density = combo(form, "preferences.density", List.of("COMPACT", "NORMAL", "COMFORTABLE"),
                look.density().ordinal());
        form.label(messages.get("preferences.size"));
        size = new Spinner(form.fields(), SWT.BORDER);
        size.setValues(look.textPercent(), 90, 200, 0, 10, 10);
        size.addListener(SWT.Selection, event -> apply());
        still = check(form, "preferences.still", look.reducedMotion());
        welcome = check(form, "preferences.welcome", window.parts().settings().get().showWelcome());
        form.button(messages.get("preferences.reset"), false, this::reset);
        form.button(messages.get("close"), true, form::close);
        form.open();
    }

    private Combo combo(Form form, String key, List<String> values, int chosen) {
        form.label(messages.get(key));
        Combo combo = new Combo(form.fields(), SWT.READ_ONLY);
        values.forEach(value -> combo.add(messages.get(key + "." + value)));
        combo.select(chosen);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        combo.addListener(SWT.Selection, event -> apply());
        return combo;
    }

    private Button check(Form form, String key, boolean on) {
        Button button = new Button(form.fields(), SWT.CHECK);
        button.setText(messages.get(key));
        button.setSelection(on);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        button.addListener(SWT.Selection, event -> apply());
        return button;
    }

    private void apply() {
        Look look = new Look(Look.Mode.values()[mode.getSelectionIndex()],
                Look.Density.values()[density.getSelectionIndex()], size.getSelection(), still.getSelection());
        boolean showWelcome = welcome.getSelection();
        window.parts().settings().change(s -> s.withLook(look).withWelcome(showWelcome));
        window.theme().look(look);
        window.shell().layout(true, true);
    }

    private void reset() {
        mode.select(Look.DEFAULT.mode().ordinal());
        density.select(Look.DEFAULT.density().ordinal());
        size.setSelection(Look.DEFAULT.textPercent());
        still.setSelection(Look.DEFAULT.reducedMotion());
        welcome.setSelection(true);
        apply();
    }
}
