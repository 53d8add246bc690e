// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.parley.core.Messages;
import org.parley.ui.Keys;
import org.parley.ui.Registration;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * A table of equal rows that filters as one types, sorts by its heads, lets columns be dragged and hidden, and copies
 * as text and as CSV. Only visible rows are made. Selection is kept by id through filter, sort and new items.
 */
public final class FilterTable<T> extends Composite {

    private static final Messages TEXTS = Messages.of(FilterTable.class);
    private static final int REST = 120;

    private final Theme theme;
    private final List<Column<T>> columns;
    private final RowModel<T> model;
    private final TableViewer viewer;
    private final Table table;
    private final Later told;
    private final ColumnWidths<T> widths;
    private List<String> selected = List.of();
    /** What was selected when the filter or new rows took the last of it away; selected again when it comes back. */
    private List<String> lost = List.of();
    private boolean alwaysOne;
    private int sortColumn = -1;
    private boolean descending;
    /** Set while the widgets go away: SWT then looks for a new focus and would ask a half-disposed child. */
    private boolean gone;
    private Consumer<List<T>> selection = items -> { };
    private Consumer<T> open = item -> { };
    private Runnable shownChanged = () -> { };

    /**
     * Makes an empty table.
     *
     * @param columns in their first order
     * @param idOf the lasting id of a row
     */
    public FilterTable(Composite parent, Theme theme, List<Column<T>> columns, Function<T, String> idOf) {
        super(parent, SWT.NONE);
        this.theme = theme;
        this.columns = List.copyOf(columns);
        setLayout(new FillLayout());
        model = new RowModel<>(idOf, this::containing);
        viewer = new TableViewer(this, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table = viewer.getTable();
        table.setHeaderVisible(true);
        widths = new ColumnWidths<>(table, theme, this.columns, model);
        makeColumns();
        viewer.setContentProvider((ILazyContentProvider) index -> {
            if (index < model.size()) {
                viewer.replace(model.get(index), index);
            }
        });
        viewer.setInput(this);
        new RowPainting<>(table, theme, this.columns, index -> index < model.size() ? model.get(index) : null);
        told = new Later(table, REST, () -> selection.accept(selection()));
        table.addListener(SWT.Selection, event -> {
            chosen();
        });
        table.addListener(SWT.DefaultSelection, event -> openCursor());
        table.addListener(SWT.KeyDown, this::onKey);
        table.addListener(SWT.MenuDetect, this::onMenu);
        Runnable style = () -> {
            widths.rescale();
            table.setFont(theme.font(Type.NORMAL));
            table.setBackground(theme.color(Token.SURFACE));
            table.setForeground(theme.color(Token.INK));
            table.setHeaderBackground(theme.color(Token.WINDOW));
            table.setHeaderForeground(theme.color(Token.MUTED));
            table.redraw();
        };
        style.run();
        Registration registration = theme.onChange(style);
        addListener(SWT.Dispose, event -> {
            gone = true;
            registration.close();
        });
    }

    private void makeColumns() {
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            TableViewerColumn made = new TableViewerColumn(viewer, column.numeric() ? SWT.RIGHT : SWT.LEFT);
            made.getColumn().setText(column.title());
            made.getColumn().setToolTipText(column.title());
            made.getColumn().setMoveable(true);
            made.setLabelProvider(new CellLabelProvider() {
                @Override
                @SuppressWarnings("unchecked")
                public void update(ViewerCell cell) {
                    cell.setText(column.text().apply((T) cell.getElement()));
                }
            });
            int index = i;
            made.getColumn().addListener(SWT.Selection, event -> sort(index, sortColumn == index && !descending));
            widths.watch(index);
        }
    }

    private Predicate<T> containing(String filter) {
        Predicate<List<String>> words = RowModel.containsAll(filter);
        return item -> words.test(columns.stream().map(column -> column.text().apply(item)).toList());
    }

    /** Shows these rows. Selection stays by id; listeners hear it only when a selected row went away. */
    public void setItems(List<T> items) {
        model.items(items);
        showModel();
        widths.measure();
        if (alwaysOne) {
            told.now();
        }
    }

    /** Somebody is always looked at: while there are rows one is selected, the first one where the other went away. */
    public void alwaysOne() {
        alwaysOne = true;
    }

    /** Lets only rows through that hold every word of the text; an empty text lets all through. */
    public void filter(String text) {
        if (!text.strip().equals(model.filter())) {
            model.filter(text);
            showModel();
        }
    }

    /** Replaces the rule of the filter: whether a row fits what was typed. */
    public void filterBy(BiPredicate<T, String> rule) {
        model.matches(text -> row -> rule.test(row, text));
        showModel();
    }

    /** Joins a field: typing filters, Down and Enter go to the rows, a letter key does not. */
    public void attach(SearchField field) {
        filter(field.typed());
        field.onType(this::filter);
        field.onLeave(this::setFocus);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC && !field.typed().isEmpty()) {
                field.clear();
            }
        });
    }

    private void showModel() {
        List<String> before = selected;
        int top = table.getTopIndex();
        table.setRedraw(false);
        if (model.size() < table.getItemCount() / 2) {
            // rows are taken away one by one, and all of them at once
            viewer.setItemCount(0);
        }
        viewer.setItemCount(model.size());
        table.clearAll();
        table.deselectAll();
        table.setSelection(model.indexesOf(before));
        table.setTopIndex(Math.min(top, Math.max(0, model.size() - 1)));
        table.setRedraw(true);
        selected = before.stream().filter(id -> model.indexOf(id) >= 0).toList();
        if (selected.isEmpty()) {
            lost = before.isEmpty() ? lost : before;
            bringBack();
        }
        if (!selected.equals(before)) {
            told.soon();
        }
        shownChanged.run();
    }

    private void bringBack() {
        selected = lost.stream().filter(id -> model.indexOf(id) >= 0).toList();
        if (selected.isEmpty() && alwaysOne && model.size() > 0) {
            selected = List.of(model.id(model.get(0)));
        }
        if (!selected.isEmpty()) {
            lost = List.of();
            table.setSelection(model.indexesOf(selected));
        }
    }

    private void chosen() {
        selected = ids();
        lost = List.of();
        told.soon();
    }

    /** Sorts by a column. */
    public void sort(String columnId, boolean down) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(columnId)) {
                sort(i, down);
            }
        }
    }

    private void sort(int index, boolean down) {
        sortColumn = index;
        descending = down;
        table.setSortColumn(table.getColumn(index));
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        model.order(down ? columns.get(index).order().reversed() : columns.get(index).order());
        showModel();
    }

    /** Hears what is selected, 120 ms after it came to rest. */
    public void onSelect(Consumer<List<T>> consumer) {
        selection = consumer;
    }

    /** Hears Enter or a double click on a row. */
    public void onOpen(Consumer<T> consumer) {
        open = consumer;
    }

    /** Hears that other rows are shown: a count or an empty state has to be drawn anew. */
    public void onShown(Runnable run) {
        shownChanged = run;
    }

    /** Returns how many rows the filter lets through. */
    public int shownCount() {
        return model.size();
    }

    /** Returns how many rows there are. */
    public int totalCount() {
        return model.total();
    }

    /** Returns the rows shown, in their order. */
    public List<T> shown() {
        return model.shown();
    }

    /** Returns the selected rows, in their order. */
    public List<T> selection() {
        return Arrays.stream(table.getSelectionIndices()).sorted().filter(i -> i < model.size()).mapToObj(model::get)
                .toList();
    }

    private List<String> ids() {
        return selection().stream().map(model::id).toList();
    }

    /** Selects rows by id, also ones that come later, and brings the first into view; tells the listener at once. */
    public void select(List<String> ids) {
        int[] indexes = model.indexesOf(ids);
        table.deselectAll();
        table.setSelection(indexes);
        if (indexes.length > 0) {
            table.showSelection();
        }
        selected = ids();
        lost = selected.isEmpty() ? List.copyOf(ids) : List.of();
        told.cancel();
        selection.accept(selection());
    }

    /** Selects the row after the last selected one, or before it at the end: what comes after an action. */
    public void selectNext() {
        int[] now = table.getSelectionIndices();
        int last = now.length == 0 ? -1 : Arrays.stream(now).max().getAsInt();
        int next = last + 1 < model.size() ? last + 1 : last - now.length;
        if (next >= 0 && next < model.size()) {
            select(List.of(model.id(model.get(next))));
        }
    }

    private void openCursor() {
        told.now();
        selection().stream().findFirst().ifPresent(open);
    }

    private void onKey(Event event) {
        if (Keys.matches(event, "Ctrl+C")) {
            copy(false);
        } else if (Keys.matches(event, "Ctrl+Shift+C")) {
            copy(true);
        } else if (Keys.matches(event, "Ctrl+A")) {
            table.selectAll();
            chosen();
        } else if (!Keys.isPlain(Keys.of(event)) && event.keyCode != ' ') {
            return;
        }
        event.doit = false;
    }

    /** Puts the selected rows on the clipboard, or all shown ones when none is selected. */
    public void copy(boolean asCsv) {
        List<Column<T>> visible = visibleColumns();
        List<T> rows = selection().isEmpty() ? model.shown() : selection();
        List<List<String>> cells = rows.stream()
                .map(row -> visible.stream().map(column -> column.text().apply(row)).toList()).toList();
        Copying.rows(getDisplay(), visible.stream().map(Column::title).toList(), cells, asCsv);
    }

    private List<Column<T>> visibleColumns() {
        List<Column<T>> visible = new ArrayList<>();
        for (int index : table.getColumnOrder()) {
            if (widths.shown(index)) {
                visible.add(columns.get(index));
            }
        }
        return visible;
    }

    private void onMenu(Event event) {
        boolean overHead = table.getDisplay().map(null, table, event.x, event.y).y < table.getHeaderHeight();
        if (overHead) {
            event.doit = false;
            Menu menu = ColumnMenu.make(table, columns, widths::show, () -> {
                widths.reset();
                table.setColumnOrder(java.util.stream.IntStream.range(0, columns.size()).toArray());
            });
            menu.setLocation(event.x, event.y);
            menu.setVisible(true);
        }
    }

    /** Gives the context menu its own entries; head clicks still show the columns. */
    public void setRowMenu(Menu menu) {
        table.setMenu(menu);
    }

    /** Returns the table, for drag and drop and for key listeners. */
    public Table table() {
        return table;
    }

    /** Returns widths, order, sort and filter, to be kept. */
    public Map<String, String> saveState() {
        return TableState.save(table, columns, widths::chosen, sortColumn, descending);
    }

    /** Takes back what {@link #saveState()} gave. */
    public void restoreState(Map<String, String> state) {
        TableState.restore(table, columns, state, widths::restore, this::sort);
    }

    @Override
    public boolean setFocus() {
        if (gone) {
            return false;
        }
        if (table.getSelectionIndex() < 0 && model.size() > 0) {
            select(List.of(model.id(model.get(0))));
        }
        return table.setFocus();
    }

    /** Returns what a screen reader and the status line say about the sort. */
    public String sortText() {
        return sortColumn < 0 ? ""
                : TEXTS.get(descending ? "table.sorted.down" : "table.sorted.up", columns.get(sortColumn).title());
    }
}
