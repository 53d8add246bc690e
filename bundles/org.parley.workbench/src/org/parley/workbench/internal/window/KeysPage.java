// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.Perspective;
import org.parley.ui.Scope;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.SearchField;

/** Every action with its key and where it works; found by any of its words. */
final class KeysPage implements PreferencesPage {

    private final WindowContext window;
    private final Messages messages = Messages.of(KeysPage.class);
    private FilterTable<Row> table;

    /** An action as the table tells it. */
    private record Row(String id, String label, String where, String key) { }

    KeysPage(WindowContext window) {
        this.window = window;
    }

    @Override
    public String id() {
        return "keys";
    }

    @Override
    public String title() {
        return messages.get("preferences.keys");
    }

    @Override
    public Icon icon() {
        return Icon.KEYBOARD;
    }

    @Override
    public Composite make(Composite parent) {
        PageParts parts = new PageParts(parent, window.theme(), title());
        SearchField field = new SearchField(parts.page(), window.theme(), messages.get("preferences.keys.filter"));
        field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        table = new FilterTable<>(parts.page(), window.theme(), List.of(
                Column.<Row>text("action", messages.get("preferences.keys.action"), 200, Row::label).growing(),
                Column.<Row>text("where", messages.get("preferences.keys.where"), 110, Row::where).growing(),
                Column.<Row>text("key", messages.get("preferences.keys.key"), 110, Row::key)), Row::id);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        table.attach(field);
        parts.sentence(messages.get("preferences.keys.copy"));
        return parts.page();
    }

    @Override
    public void show() {
        table.setItems(window.parts().allActions(window).get().stream().filter(action -> !action.label().isBlank())
                .map(action -> new Row(action.id(), action.label(), where(action.scope()), key(action))).toList());
        table.sort("where", false);
    }

    private static String key(Action action) {
        return Keys.parse(action.key()).isPresent() ? Keys.format(Keys.parse(action.key()).getAsInt()) : "";
    }

    private String where(Scope scope) {
        return switch (scope.kind()) {
            case EVERYWHERE -> messages.get("keys.everywhere");
            case PERSPECTIVE -> perspective(scope.id());
            case VIEW -> window.parts().contributions().view(scope.id())
                    .map(view -> messages.get("preferences.keys.view", perspective(view.perspective()), view.title()))
                    .orElse("");
        };
    }

    private String perspective(String id) {
        return window.parts().contributions().perspectives().stream().filter(p -> p.id().equals(id))
                .map(Perspective::title).findFirst().orElse("");
    }

    @Override
    public boolean reset() {
        return false;
    }
}
