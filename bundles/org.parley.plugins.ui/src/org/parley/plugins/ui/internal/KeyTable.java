// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.plugins.TrustedKeys.Key;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;

/** Whose plugins are installed without a question. */
final class KeyTable extends TableView<Key> {

    private final PluginRoom room;

    KeyTable(Composite parent, UiContext ui, PluginRoom room) {
        super(parent, ui, Messages.of(KeyTable.class), "keys", Icon.KEY, Key::fingerprint);
        this.room = room;
        new HeadButton(head(), ui.theme(), Icon.ADD, this::add).text(messages().get("action.key.add"));
    }

    private void add() {
        new PluginDeeds(room).addKey(ui());
    }

    @Override
    protected void made(FilterTable<Key> made) {
        made.alwaysOne();
        made.onSelect(rows -> ui().selections().set(MiddleView.ID, rows));
        made.setRowMenu(new PluginMenu(ui(), room).of(made.table()));
    }

    @Override
    public void refresh() {
        PluginWords words = room.words();
        columns(List.of(
                Column.<Key>text("name", messages().get("column.name"), 160, Key::name).growing(),
                Column.<Key>text("added", messages().get("column.added"), 110, one -> one.product()
                        ? messages().get("key.product") : words.at(one.added())),
                Column.<Key>text("print", messages().get("column.print"), 300, one -> PluginWords
                        .groups(one.fingerprint()).replace('\n', ' ')).growing().painted((draw, one, area) -> draw.text(
                                PluginWords.groups(one.fingerprint()).replace('\n', ' '), area, Token.INK, Type.MONO))));
        show(room.picture().keys());
    }

    @Override
    protected State rest() {
        return table().totalCount() > 0 ? super.rest() : State.empty(Icon.KEY, messages().get("keys.empty"),
                new Choice(messages().get("action.key.add"), this::add));
    }
}
