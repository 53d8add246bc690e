// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.parley.core.Messages;

/** The menu on a table's head: which columns are shown. */
final class ColumnMenu {

    private static final Messages TEXTS = Messages.of(ColumnMenu.class);

    /** Shows or hides a column. */
    interface Show {
        void show(int index, boolean shown);
    }

    private ColumnMenu() {
    }

    static <T> Menu make(Table table, List<Column<T>> columns, Show show, Runnable reset) {
        Menu menu = new Menu(table.getShell(), SWT.POP_UP);
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(columns.get(i).title());
            item.setSelection(table.getColumn(i).getWidth() > 0);
            item.setEnabled(i > 0);
            item.addListener(SWT.Selection, event -> show.show(index, item.getSelection()));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem back = new MenuItem(menu, SWT.PUSH);
        back.setText(TEXTS.get("table.columns.reset"));
        back.addListener(SWT.Selection, event -> reset.run());
        menu.addListener(SWT.Hide, event -> table.getDisplay().asyncExec(() -> {
            if (!menu.isDisposed()) {
                menu.dispose();
            }
        }));
        return menu;
    }
}
