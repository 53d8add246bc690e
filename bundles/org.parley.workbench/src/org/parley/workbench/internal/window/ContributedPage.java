// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.core.ProblemException;
import org.parley.ui.PreferencePage;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** A page that a room or a plugin adds. One that cannot be made says so in its place. */
final class ContributedPage implements PreferencesPage {

    private final WindowContext window;
    private final PreferencePage page;
    private PreferencePage.Shown shown;

    ContributedPage(WindowContext window, PreferencePage page) {
        this.window = window;
        this.page = page;
    }

    @Override
    public String id() {
        return page.id();
    }

    @Override
    public String title() {
        return page.title();
    }

    @Override
    public Icon icon() {
        return page.icon();
    }

    @Override
    public Composite make(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        window.theme().style(area, Token.WINDOW, Token.INK, Type.NORMAL);
        try {
            shown = page.make(area, window);
        } catch (ProblemException failed) {
            for (Control child : area.getChildren()) {
                child.dispose();
            }
            Label told = new Label(area, SWT.WRAP);
            told.setText(failed.problem().text());
            window.theme().style(told, Token.WINDOW, Token.DANGER, Type.NORMAL);
        }
        return area;
    }

    @Override
    public void show() {
        if (shown != null) {
            shown.show();
        }
    }

    @Override
    public boolean reset() {
        return shown != null && shown.reset();
    }
}
