// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;

/** Where plugins can be had. */
final class CatalogueTable extends TableView<Catalogue> {

    private final PluginRoom room;

    CatalogueTable(Composite parent, UiContext ui, PluginRoom room) {
        super(parent, ui, Messages.of(CatalogueTable.class), "catalogues", Icon.LIBRARY, Catalogue::name);
        this.room = room;
        new HeadButton(head(), ui.theme(), Icon.REFRESH, () -> new PluginDeeds(room).refresh(ui))
                .text(messages().get("action.refresh"));
        new HeadButton(head(), ui.theme(), Icon.ADD, this::add).text(messages().get("action.catalogue.add"));
    }

    private void add() {
        new PluginDialogs(ui(), room).addCatalogue();
    }

    @Override
    protected void made(FilterTable<Catalogue> made) {
        made.alwaysOne();
        made.onSelect(rows -> ui().selections().set(MiddleView.ID, rows));
        made.setRowMenu(new PluginMenu(ui(), room).of(made.table()));
    }

    @Override
    public void refresh() {
        PluginWords words = room.words();
        columns(List.of(
                Column.<Catalogue>text("name", messages().get("column.name"), 140, Catalogue::name).growing(),
                Column.number("entries", messages().get("column.entries"), 64, one -> String.valueOf(one.entries()),
                        Catalogue::entries),
                Column.<Catalogue>text("read", messages().get("column.read"), 110, one -> words.at(one.read()))
                        .sortedBy(Catalogue::read),
                Column.<Catalogue>text("place", messages().get("column.place"), 200, Catalogue::place).growing(),
                Column.<Catalogue>text("trouble", messages().get("column.trouble"), 200, words::trouble)
                        .growing()));
        show(room.picture().catalogues());
    }

    @Override
    protected State rest() {
        return table().totalCount() > 0 ? super.rest() : State.empty(Icon.LIBRARY, messages().get("catalogues.empty"),
                new Choice(messages().get("action.catalogue.add"), this::add));
    }
}
