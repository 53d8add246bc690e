// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.ui.UiContext;

/** The menu in which it is chosen what is adjudicated. */
final class MatterMenu {

    private final Menu menu;
    private final Messages messages = Messages.of(MatterMenu.class);

    MatterMenu(Shell shell, UiContext ui) {
        menu = new Menu(shell, SWT.POP_UP);
        menu.addListener(SWT.Hide, event -> ui.later(() -> {
            if (!menu.isDisposed()) {
                menu.dispose();
            }
        }));
    }

    /** Lists closed batches and pairs of coders, and batches that are still open with the reason. */
    void open(Matters matters, Matters.One now, Point at, Consumer<Matters.One> chosen) {
        for (Matters.One one : matters.closed()) {
            MenuItem item = item(messages.get("matter.item", one.name(), one.texts()));
            item.setSelection(now != null && one.key().equals(now.key()));
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    chosen.accept(one);
                }
            });
        }
        matters.waiting().forEach(open -> item(messages.get("matter.open", open)).setEnabled(false));
        menu.setLocation(at);
        menu.setVisible(true);
    }

    private MenuItem item(String label) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(label.replace("&", "&&"));
        return item;
    }
}
