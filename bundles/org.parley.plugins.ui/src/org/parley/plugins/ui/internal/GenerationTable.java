// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.plugins.Plugins.Generation;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.TableView;

/** The last states of the plugins, which one can go back to. */
final class GenerationTable extends TableView<Generation> {

    private final PluginRoom room;

    GenerationTable(Composite parent, UiContext ui, PluginRoom room) {
        super(parent, ui, Messages.of(GenerationTable.class), "generations", Icon.HISTORY,
                one -> String.valueOf(one.number()));
        this.room = room;
    }

    @Override
    protected void made(FilterTable<Generation> made) {
        made.alwaysOne();
        made.onSelect(rows -> ui().selections().set(MiddleView.ID, rows));
        made.setRowMenu(new PluginMenu(ui(), room).of(made.table()));
    }

    @Override
    public void refresh() {
        PluginWords words = room.words();
        columns(List.of(
                Column.number("number", messages().get("column.number"), 60, one -> String.valueOf(one.number()),
                        Generation::number),
                Column.<Generation>text("at", messages().get("column.at"), 120, one -> words.at(one.at()))
                        .sortedBy(Generation::at),
                Column.<Generation>text("what", messages().get("column.what"), 240, Generation::what).growing(),
                Column.number("plugins", messages().get("column.plugins"), 70, one -> String.valueOf(one.plugins().size()),
                        one -> one.plugins().size())));
        show(room.picture().generations());
    }

    void select(Generation generation) {
        table().select(List.of(String.valueOf(generation.number())));
    }
}
