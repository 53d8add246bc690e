// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.SearchField;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** A tab of this room that is a table: it filters, sorts and copies, and says why it is empty. */
abstract class TableView<T> implements View {

    private final UiContext ui;
    private final String key;
    private final Icon icon;
    private final Messages messages = Messages.of(TableView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final SearchField field;
    private final ViewState state;
    private FilterTable<T> table;

    /** Makes the table; {@code key} begins the names of its texts. */
    TableView(Composite parent, UiContext ui, String key, Icon icon, List<Column<T>> columns,
            Function<T, String> idOf) {
        this.ui = ui;
        this.key = key;
        this.icon = icon;
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        whole.setLayout(layout);
        ui.theme().style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        ViewHead head = new ViewHead(whole, ui.theme());
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        field = new SearchField(head.left(), ui.theme(), messages.get(key + ".filter", 0));
        state = new ViewState(whole, ui.theme(), area -> {
            table = new FilterTable<>(area, ui.theme(), columns, idOf);
            return table;
        });
        state.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(table.table(), () -> messages.get("view." + key));
        table.attach(field);
        table.onShown(this::showState);
        registrations.add(ui.onChange(changes -> {
            if (changes.stream().anyMatch(set -> set.touches("coding") || set.touches("discussion"))) {
                refresh();
            }
        }));
    }

    UiContext ui() {
        return ui;
    }

    Messages messages() {
        return messages;
    }

    FilterTable<T> table() {
        return table;
    }

    void show(List<T> rows) {
        if (table.isDisposed()) {
            return;
        }
        field.hint(messages.get(key + ".filter", rows.size()));
        table.setItems(rows);
        showState();
    }

    private void showState() {
        if (table.totalCount() == 0) {
            state.show(State.empty(icon, messages.get(key + ".empty")));
        } else if (table.shownCount() == 0) {
            state.show(State.filtered(messages.get(key + ".none", field.typed()),
                    new Choice(messages.get("codebook.clear"), field::clear)));
        } else {
            state.ready();
        }
        ui.stateChanged();
    }

    @Override
    public void focus() {
        if (state.isReady()) {
            table.setFocus();
        } else {
            state.setFocus();
        }
    }

    @Override
    public void focusFilter() {
        field.setFocus();
    }

    @Override
    public List<String> facts() {
        return List.of(messages.get("table.shown", table.shownCount(), table.totalCount()));
    }

    @Override
    public Map<String, String> saveState() {
        return table.saveState();
    }

    @Override
    public void restoreState(Map<String, String> before) {
        table.restoreState(before);
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
    }
}
