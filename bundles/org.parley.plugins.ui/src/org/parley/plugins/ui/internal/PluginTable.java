// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.plugins.Plugin;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;

/** The installed plugins, or those of them with an update, or those that are stopped. */
final class PluginTable extends TableView<Plugin> {

    private final PluginRoom room;
    private final PluginDeeds deeds;
    private final HeadButton all;
    private Section section = Section.INSTALLED;

    PluginTable(Composite parent, UiContext ui, PluginRoom room) {
        super(parent, ui, Messages.of(PluginTable.class), "plugins", Icon.PLUGINS, Plugin::id);
        this.room = room;
        this.deeds = new PluginDeeds(room);
        new HeadButton(head(), ui.theme(), Icon.FOLDER_OPEN, () -> deeds.installFile(ui))
                .text(messages().get("action.install"));
        all = new HeadButton(head(), ui.theme(), Icon.NONE, () -> deeds.updateAll(ui));
    }

    @Override
    protected void made(FilterTable<Plugin> made) {
        made.alwaysOne();
        made.onSelect(rows -> ui().selections().set(MiddleView.ID, rows));
        made.setRowMenu(new PluginMenu(ui(), room).of(made.table()));
    }

    void show(Section wanted) {
        section = wanted;
        refresh();
    }

    @Override
    public void refresh() {
        columns(columns());
        Picture picture = room.picture();
        int updates = picture.count(Section.UPDATES);
        all.text(updates == 0 ? messages().get("action.update.all") : messages().get("action.update.all.n", updates));
        all.enable(updates > 0);
        show(picture.plugins(section));
    }

    private List<Column<Plugin>> columns() {
        PluginWords words = room.words();
        return List.of(
                Column.<Plugin>text("name", messages().get("column.name"), 228, plugin -> plugin.spec().name())
                        .painted(this::name).growing(),
                Column.text("version", messages().get("column.version"), 64, plugin -> plugin.spec().version()),
                Column.<Plugin>text("state", messages().get("column.state"), 126, words::state).painted(this::state),
                Column.<Plugin>text("from", messages().get("column.from"), 160, plugin -> plugin.spec().vendor())
                        .growing(),
                Column.text("trust", messages().get("column.trust"), 112, plugin -> words.trust(plugin, room.picture())),
                Column.<Plugin>number("slowest", messages().get("column.slowest"), 96, words::slowest,
                        plugin -> plugin.slowest().toNanos()),
                Column.<Plugin>text("id", messages().get("column.id"), 160, Plugin::id).hidden());
    }

    private void name(Draw draw, Plugin plugin, Rectangle area) {
        Icon icon = plugin.spec().provides().isEmpty() ? Icon.PUZZLE
                : room.words().icon(plugin.spec().provides().get(0));
        int x = draw.icon(icon, Icons.Tone.PLAIN, area) + ui().theme().px(6);
        draw.text(plugin.spec().name(), new Rectangle(x, area.y, area.x + area.width - x, area.height), Token.INK,
                Type.NORMAL);
    }

    private void state(Draw draw, Plugin plugin, Rectangle area) {
        PluginWords words = room.words();
        int x = draw.icon(words.icon(plugin), words.tone(plugin), area) + ui().theme().px(4);
        draw.text(words.state(plugin), new Rectangle(x, area.y, area.x + area.width - x, area.height),
                words.ink(plugin), Type.NORMAL);
    }

    @Override
    protected State rest() {
        if (table().totalCount() > 0) {
            return super.rest();
        }
        return switch (section) {
            case UPDATES -> State.done(messages().get("updates.empty"),
                    new Choice(messages().get("action.refresh"), () -> deeds.refresh(ui())));
            case QUARANTINE -> State.done(messages().get("quarantine.empty"));
            default -> State.empty(Icon.PLUGINS, messages().get("plugins.empty"),
                    new Choice(messages().get("action.install"), () -> deeds.installFile(ui())));
        };
    }

    @Override
    public List<String> facts() {
        Picture picture = room.picture();
        return List.of(messages().get("facts", picture.plugins().size(), picture.active(),
                picture.count(Section.QUARANTINE)), messages().get(picture.safe() ? "facts.is-safe" : "facts.safe"));
    }

    /** Selects a plugin by its id; false when it is not in the table. */
    boolean select(String id) {
        if (room.picture().plugins(section).stream().noneMatch(plugin -> plugin.id().equals(id))) {
            return false;
        }
        field().clear();
        table().select(List.of(id));
        table().setFocus();
        return true;
    }

}
