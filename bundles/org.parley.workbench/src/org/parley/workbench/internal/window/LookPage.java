// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Look;

/** Light or dark, rows, size of text. */
final class LookPage implements PreferencesPage {

    private final WindowContext window;
    private final Messages messages = Messages.of(LookPage.class);
    private Composite page;
    private Combo mode;
    private Combo density;
    private Spinner size;
    private Button still;

    LookPage(WindowContext window) {
        this.window = window;
    }

    @Override
    public String id() {
        return "look";
    }

    @Override
    public String title() {
        return messages.get("preferences.look");
    }

    @Override
    public Icon icon() {
        return Icon.SHOWN;
    }

    @Override
    public Composite make(Composite parent) {
        PageParts parts = new PageParts(parent, window.theme(), title());
        page = parts.page();
        mode = parts.combo(messages.get("preferences.mode"), words("preferences.mode.", Look.Mode.values()),
                chosen -> apply());
        density = parts.combo(messages.get("preferences.density"), words("preferences.density.", Look.Density.values()),
                chosen -> apply());
        parts.label(messages.get("preferences.size"));
        size = parts.field(new Spinner(page, SWT.BORDER));
        size.setValues(Look.DEFAULT.textPercent(), 90, 200, 0, 10, 10);
        size.addListener(SWT.Selection, event -> apply());
        still = parts.check(messages.get("preferences.still"), chosen -> apply());
        return page;
    }

    private List<String> words(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> messages.get(prefix + value.name())).toList();
    }

    @Override
    public void show() {
        Look look = window.theme().look();
        mode.select(look.mode().ordinal());
        density.select(look.density().ordinal());
        size.setSelection(look.textPercent());
        still.setSelection(look.reducedMotion());
    }

    private void apply() {
        look(new Look(Look.Mode.values()[mode.getSelectionIndex()],
                Look.Density.values()[density.getSelectionIndex()], size.getSelection(), still.getSelection()));
    }

    private void look(Look wanted) {
        window.parts().settings().change(s -> s.withLook(wanted));
        window.theme().look(wanted);
        window.shell().layout(true, true);
        page.getShell().layout(true, true);
    }

    @Override
    public boolean reset() {
        look(Look.DEFAULT);
        return true;
    }
}
