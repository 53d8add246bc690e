// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.parley.ui.Action;
import org.parley.ui.UiContext;

/** The context menu of a row: the actions that fit it now. */
final class PluginMenu {

    private final UiContext ui;
    private final PluginActionList actions;

    PluginMenu(UiContext ui, PluginRoom room) {
        this.ui = ui;
        this.actions = new PluginActionList(room);
    }

    Menu of(Table table) {
        Menu menu = new Menu(table.getShell(), SWT.POP_UP);
        menu.addListener(SWT.Show, event -> fill(menu));
        table.addListener(SWT.Dispose, event -> menu.dispose());
        return menu;
    }

    private void fill(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        for (Action action : actions.menu()) {
            if (action.enablement(ui).enabled()) {
                MenuItem item = new MenuItem(menu, SWT.PUSH);
                item.setText(action.label() + (action.key().isEmpty() ? "" : "\t" + action.key()));
                item.addListener(SWT.Selection, event -> action.run(ui));
            }
        }
    }
}
