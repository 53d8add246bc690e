// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.Scope;
import org.parley.ui.Tick;
import org.parley.ui.UiContext;

/** The native menu bar, made from the actions; each menu is filled when it is opened. */
public final class MenuBar {

    private static final List<String> MENUS = List.of("file", "edit", "view", "go", "perspective", "tools", "help");

    private final Supplier<List<Action>> actions;
    private final UiContext ui;
    private final Supplier<String> perspectiveTitle;
    private final Messages messages = Messages.of(MenuBar.class);
    private final Menu bar;

    public MenuBar(Shell shell, UiContext ui, Supplier<List<Action>> actions, Supplier<String> perspectiveTitle) {
        this.actions = actions;
        this.ui = ui;
        this.perspectiveTitle = perspectiveTitle;
        bar = new Menu(shell, SWT.BAR);
        for (String id : MENUS) {
            MenuItem head = new MenuItem(bar, SWT.CASCADE);
            Menu menu = new Menu(shell, SWT.DROP_DOWN);
            head.setMenu(menu);
            head.setData(id);
            menu.addListener(SWT.Show, event -> fill(menu, id));
        }
        shell.setMenuBar(bar);
        retitle();
    }

    /** Names the menus again: one is called like the perspective that is shown. */
    public void retitle() {
        for (MenuItem head : bar.getItems()) {
            String id = (String) head.getData();
            String title = id.equals("perspective") ? perspectiveTitle.get() : messages.get("menu." + id);
            if (!head.getText().equals("&" + title)) {
                head.setText("&" + title);
            }
        }
    }

    private void fill(Menu menu, String id) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        Map<String, List<Action>> groups = new LinkedHashMap<>();
        for (Action action : actions.get()) {
            String path = action.menu();
            boolean here = action.scope().kind() == Scope.Kind.EVERYWHERE
                    || action.scope().covers(ui.perspective(), ui.activeView())
                    || action.scope().kind() == Scope.Kind.VIEW && id.equals("perspective");
            if (here && (path.equals(id) || path.startsWith(id + "/"))) {
                groups.computeIfAbsent(path, p -> new ArrayList<>()).add(action);
            }
        }
        boolean first = true;
        for (List<Action> group : groups.values()) {
            if (!first) {
                new MenuItem(menu, SWT.SEPARATOR);
            }
            first = false;
            group.forEach(action -> item(menu, action));
        }
        if (first) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText(messages.get("menu.nothing"));
            none.setEnabled(false);
        }
    }

    private void item(Menu menu, Action action) {
        Tick tick = action.tick(ui);
        MenuItem item = new MenuItem(menu, tick == Tick.NONE ? SWT.PUSH : tick.oneOfSeveral() ? SWT.RADIO : SWT.CHECK);
        item.setSelection(tick.set());
        String key = Keys.parse(action.key()).isPresent() ? "\t" + Keys.format(Keys.parse(action.key()).getAsInt()) : "";
        item.setText(action.label().replace("&", "&&") + key);
        item.setImage(ui.theme().image(action.icon()));
        item.setEnabled(action.enablement(ui).enabled());
        item.addListener(SWT.Selection, event -> {
            // the radio item that was left is told as well
            if (!tick.oneOfSeveral() || item.getSelection()) {
                KeyDispatcher.perform(action, ui);
            }
        });
    }
}
