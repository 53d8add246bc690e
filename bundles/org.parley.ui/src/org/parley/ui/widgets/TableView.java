// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
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

/**
 * A view that is one {@link FilterTable}: a filter field in its head, and in place of the rows a word why there are
 * none. A subclass names the columns with {@link #columns} and gives rows with {@link #show}; its columns may change
 * while it is open. Texts of the subclass, {@code key} being what it was made with: {@code view.key} names the rows for
 * a screen reader, {@code key.filter} is the hint of the field (0: number of rows), {@code key.empty} and
 * {@code key.none} (0: what was typed) stand in for the rows.
 *
 * @param <T> a row
 */
public abstract class TableView<T> implements View {

    private static final Messages TEXTS = Messages.of(TableView.class);

    private final UiContext ui;
    private final Messages messages;
    private final String key;
    private final Icon icon;
    private final Function<T, String> idOf;
    private final List<Registration> registrations = new ArrayList<>();
    private final Composite body;
    private final ViewHead head;
    private final SearchField field;
    private final ViewState state;
    private Composite area;
    private List<String> titles = List.of();
    private FilterTable<T> table;
    private Map<String, String> kept = Map.of();

    /**
     * Makes the head; the table comes with the first {@link #columns}.
     *
     * @param messages texts of the subclass
     * @param key begins the names of its texts
     * @param icon stands over the word that there is nothing
     * @param idOf the lasting id of a row
     */
    protected TableView(Composite parent, UiContext ui, Messages messages, String key, Icon icon,
            Function<T, String> idOf) {
        this.ui = ui;
        this.messages = messages;
        this.key = key;
        this.icon = icon;
        this.idOf = idOf;
        body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        body.setLayout(layout);
        ui.theme().style(body, Token.SURFACE, Token.INK, Type.NORMAL);
        head = new ViewHead(body, ui.theme());
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        field = new SearchField(head.left(), ui.theme(), messages.get(key + ".filter", 0));
        state = new ViewState(body, ui.theme(), parts -> {
            area = new Composite(parts, SWT.NONE);
            area.setLayout(new FillLayout());
            return area;
        });
        state.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }

    /**
     * Makes the table, or makes it anew when the columns are others than before: widths, sort, filter and selection
     * stay.
     */
    protected final void columns(List<Column<T>> columns) {
        List<String> wanted = columns.stream().map(column -> column.id() + '\n' + column.title()).toList();
        if (table != null && wanted.equals(titles)) {
            return;
        }
        titles = wanted;
        List<String> selected = List.of();
        if (table != null) {
            selected = table.selection().stream().map(idOf).toList();
            kept = table.saveState();
            table.dispose();
        }
        table = new FilterTable<>(area, ui.theme(), columns, idOf);
        Access.name(table.table(), () -> messages.get("view." + key));
        made(table);
        table.restoreState(kept);
        table.attach(field);
        table.onShown(this::tell);
        area.layout(true, true);
        if (!selected.isEmpty()) {
            table.select(selected);
        }
    }

    /** Gives a new table its listeners. */
    protected abstract void made(FilterTable<T> made);

    /** Shows rows. */
    protected final void show(List<T> rows) {
        if (table == null || table.isDisposed()) {
            return;
        }
        field.hint(messages.get(key + ".filter", rows.size()));
        table.setItems(rows);
        tell();
    }

    /** Says anew why there are no rows, or shows them. */
    protected final void tell() {
        State rest = rest();
        if (rest == null) {
            state.ready();
        } else {
            state.show(rest);
        }
        shown();
        ui.stateChanged();
    }

    /** What stands in place of the rows; null while there are some. */
    protected State rest() {
        if (table.totalCount() == 0) {
            return State.empty(icon, messages.get(key + ".empty"));
        }
        return table.shownCount() > 0 ? null : State.filtered(messages.get(key + ".none", field.typed()),
                new Choice(TEXTS.get("table.clear"), field::clear));
    }

    /** Other rows are shown: what a subclass says about them has to be said anew. */
    protected void shown() {
    }

    /** Refreshes when one of these owners changed something. */
    protected final void follow(String... owners) {
        keep(ui.onChange(changes -> {
            if (!body.isDisposed() && changes.stream().anyMatch(set -> List.of(owners).stream().anyMatch(set::touches))) {
                refresh();
            }
        }));
    }

    /** Closes a registration together with the view. */
    protected final void keep(Registration registration) {
        registrations.add(registration);
    }

    /** Where the view lives. */
    protected final UiContext ui() {
        return ui;
    }

    /** Texts of the subclass. */
    protected final Messages messages() {
        return messages;
    }

    /** The whole view, a grid of one column: what is added comes below the rows. */
    protected final Composite body() {
        return body;
    }

    /** The head, for further tools. */
    protected final ViewHead head() {
        return head;
    }

    /** The filter field. */
    protected final SearchField field() {
        return field;
    }

    /** The table; null before the first {@link #columns}. */
    protected final FilterTable<T> table() {
        return table;
    }

    /** The selected rows, in their order. */
    protected final List<T> selected() {
        return table == null ? List.of() : table.selection();
    }

    /** Whether rows are shown, and no word in place of them. */
    protected final boolean isReady() {
        return table != null && state.isReady();
    }

    @Override
    public void focus() {
        if (isReady()) {
            table.setFocus();
        } else if (!state.setFocus()) {
            field.setFocus();
        }
    }

    @Override
    public void focusFilter() {
        field.setFocus();
    }

    @Override
    public List<String> facts() {
        return table == null ? List.of()
                : List.of(TEXTS.get("table.shown", table.shownCount(), table.totalCount()));
    }

    @Override
    public Map<String, String> saveState() {
        return table == null ? kept : table.saveState();
    }

    @Override
    public void restoreState(Map<String, String> before) {
        kept = before;
        if (table != null) {
            table.restoreState(before);
        }
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        registrations.clear();
    }
}
