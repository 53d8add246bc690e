// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.UiContext;

/** The context menu of a list or text: actions in their order, with their keys. */
final class ActionMenu {

    private final UiContext ui;
    private final List<Action> actions;

    ActionMenu(Control control, UiContext ui, List<Action> actions) {
        this.ui = ui;
        this.actions = actions;
        Menu menu = new Menu(control);
        menu.addListener(SWT.Show, event -> fill(menu));
        control.setMenu(menu);
    }

    private void fill(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        for (Action action : actions) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            String key = Keys.parse(action.key()).stream().mapToObj(k -> "\t" + Keys.format(k)).findFirst().orElse("");
            item.setText(action.label().replace("&", "&&") + key);
            item.setImage(ui.theme().image(action.icon()));
            item.setEnabled(action.enablement(ui).enabled());
            item.addListener(SWT.Selection, event -> action.run(ui));
        }
    }
}
