// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.Tick;
import org.parley.ui.UiContext;

/** Context menus made of actions; what cannot be done now is grey. */
final class CodeMenus {

    private final UiContext ui;
    private final TextActions text;
    private final CodebookActions codebook;
    private final MemoActions memos;

    CodeMenus(UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.text = new TextActions(room);
        this.codebook = new CodebookActions(room);
        this.memos = new MemoActions(room);
    }

    CodeMenus text(Control control) {
        fill(control, text.actions(), List.of("code.pick", "code.last", "code.vivo", "", "code.best", "code.memo",
                "code.paraphrase", "code.link", "code.remove", "", "code.memo-post", "code.memo-member",
                "code.memo-panel", "", "code.same", "code.go-to-post", "code.show-member"));
        return this;
    }

    CodeMenus coding(Control control) {
        fill(control, text.actions(), List.of("code.remove", "code.memo", "code.best", "code.link", "code.jump"));
        return this;
    }

    CodeMenus tree(Control control) {
        fill(control, codebook.actions(), List.of("codebook.apply", "", "codebook.new", "codebook.rename",
                "codebook.definition", "codebook.colour", "codebook.pin", "codebook.memo", "", "codebook.net",
                "codebook.single", "codebook.exclusive", "codebook.number", "codebook.weight", "codebook.retire", "",
                "codebook.up", "codebook.down", "codebook.in", "codebook.out", "", "codebook.merge", "codebook.split",
                "codebook.where", "codebook.retired", "", "codebook.delete"));
        return this;
    }

    private void fill(Control control, List<Action> some, List<String> ids) {
        List<Action> all = Stream.concat(some.stream(), memos.actions().stream()).toList();
        Menu menu = new Menu(control);
        control.setMenu(menu);
        menu.addListener(SWT.Show, event -> {
            for (MenuItem old : menu.getItems()) {
                old.dispose();
            }
            for (String id : ids) {
                if (id.isEmpty()) {
                    new MenuItem(menu, SWT.SEPARATOR);
                } else {
                    all.stream().filter(action -> action.id().equals(id)).forEach(action -> item(menu, action));
                }
            }
        });
    }

    private void item(Menu menu, Action action) {
        Tick tick = action.tick(ui);
        MenuItem item = new MenuItem(menu, tick == Tick.NONE ? SWT.PUSH : SWT.CHECK);
        item.setSelection(tick == Tick.ON);
        String key = Keys.parse(action.key()).isEmpty() ? "" : "\t" + Keys.format(Keys.parse(action.key()).getAsInt());
        item.setText(action.label() + key);
        item.setImage(ui.theme().image(action.icon()));
        item.setEnabled(action.enablement(ui).enabled());
        item.addListener(SWT.Selection, event -> action.run(ui));
    }
}
