// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.batch;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.parley.coding.BatchCoding.Found;
import org.parley.coding.BatchCoding.Place;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.FilterTable;

/** The places that are to be coded, each in its words; Space leaves one out. */
final class PlaceTable {

    private final BatchModel model = new BatchModel();
    private final RowDesk desk;
    private final Runnable changed;
    private final FilterTable<BatchModel.Row> table;

    PlaceTable(Shell shell, Theme theme, RowDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        table = new FilterTable<>(shell, theme, BatchColumns.of(model), BatchModel.Row::id);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(table.table(), () -> Messages.of(PlaceTable.class).get("places"));
        table.table().addListener(SWT.KeyDown, this::key);
    }

    void show(Found found) {
        model.found(found, desk.discussion(), desk.panel());
        shown();
    }

    private void shown() {
        table.setItems(model.rows());
        changed.run();
    }

    private void key(Event event) {
        if (event.keyCode == ' ' && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
            event.doit = false;
            model.turn(table.selection());
            shown();
        }
    }

    /** The places that are to be coded. */
    List<Place> wanted() {
        return model.wanted();
    }

    /** How many there are, and how many are coded so already. */
    String summary() {
        return model.summary();
    }

    /** How many are coded so already. */
    int there() {
        return (int) model.rows().stream().filter(row -> row.place().there()).count();
    }

    void focus() {
        table.table().setFocus();
    }
}
