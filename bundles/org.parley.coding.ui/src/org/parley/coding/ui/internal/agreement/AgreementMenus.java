// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.parley.coding.agreement.Question;
import org.parley.coding.coders.CoderBatch;
import org.parley.core.Messages;

/** The menus that the links over the table open. */
final class AgreementMenus implements AgreementSummary.Choosing {

    private final Control owner;
    private final AgreementView view;
    private final Messages messages = Messages.of(AgreementMenus.class);

    AgreementMenus(Control owner, AgreementView view) {
        this.owner = owner;
        this.view = view;
    }

    @Override
    public void coders(Point at) {
        Menu menu = menu();
        List<String> compared = view.choice().compared(view.everybody());
        for (String name : view.everybody()) {
            boolean on = compared.contains(name);
            boolean ticked = on && view.choice().pass() == null;
            MenuItem item = item(menu, SWT.CHECK, name.replace("&", "&&"), ticked,
                    wanted -> view.choose(view.choice().pass() == null ? view.choice().coder(name, wanted)
                            : view.choice().everybody()));
            item.setEnabled(view.choice().pass() != null || !on || compared.size() > AgreementChoice.LEAST);
        }
        new MenuItem(menu, SWT.SEPARATOR);
        List<CoderBatch> passes = view.passes();
        for (CoderBatch pass : passes) {
            item(menu, SWT.CHECK, messages.get("pass.item", pass.coders().get(0).name(), pass.name()).replace("&", "&&"),
                    pass.id().equals(view.choice().pass()), wanted -> view.choose(view.choice().pass(wanted ? pass.id() : null)));
        }
        if (passes.isEmpty()) {
            item(menu, SWT.PUSH, messages.get("pass.none"), false,
                    wanted -> view.choose(view.choice().pass(AgreementChoice.NO_PASS)));
        }
        open(menu, at);
    }

    @Override
    public void unit(Point at) {
        Menu menu = menu();
        for (Question.By by : Question.By.values()) {
            item(menu, SWT.RADIO, messages.get("unit." + by.word()), view.choice().by() == by,
                    wanted -> choose(wanted, view.choice().by(by)));
        }
        open(menu, at);
    }

    @Override
    public void rule(Point at) {
        Menu menu = menu();
        for (Question.Posts posts : Question.Posts.values()) {
            item(menu, SWT.RADIO, messages.get("rule." + posts.word()), view.choice().posts() == posts,
                    wanted -> choose(wanted, view.choice().posts(posts)));
        }
        open(menu, at);
    }

    /** Of two radio items the one that is left tells as well. */
    private void choose(boolean wanted, AgreementChoice choice) {
        if (wanted) {
            view.choose(choice);
        }
    }

    private Menu menu() {
        Menu menu = new Menu(owner.getShell(), SWT.POP_UP);
        menu.addListener(SWT.Hide, event -> owner.getDisplay().asyncExec(() -> {
            if (!menu.isDisposed()) {
                menu.dispose();
            }
        }));
        return menu;
    }

    private static MenuItem item(Menu menu, int style, String label, boolean on, Consumer<Boolean> does) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(label);
        item.setSelection(on);
        item.addListener(SWT.Selection, event -> does.accept(item.getSelection()));
        return item;
    }

    private static void open(Menu menu, Point at) {
        menu.setLocation(at);
        menu.setVisible(true);
    }
}
