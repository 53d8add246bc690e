// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.UiContext;

/** The context menu of the rows; what cannot be done now is grey. */
record GridMenu(UiContext ui, GridActions actions) {

    Menu of(Table rows) {
        Menu menu = new Menu(rows);
        menu.addListener(SWT.Show, event -> {
            for (MenuItem old : menu.getItems()) {
                old.dispose();
            }
            actions.inMenu().forEach(action -> item(menu, action));
        });
        return menu;
    }

    private void item(Menu menu, Action action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        String key = Keys.parse(action.key()).isEmpty() ? "" : "\t" + Keys.format(Keys.parse(action.key()).getAsInt());
        item.setText(action.label() + key);
        item.setImage(ui.theme().image(action.icon()));
        item.setEnabled(action.enablement(ui).enabled());
        item.addListener(SWT.Selection, event -> action.run(ui));
    }
}
