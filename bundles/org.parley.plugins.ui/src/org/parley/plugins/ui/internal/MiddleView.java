// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.parley.plugins.Plugins.Generation;
import org.parley.ui.Registration;
import org.parley.ui.Selection;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.widgets.TableView;

/** The table of what was chosen at the left. */
final class MiddleView implements View {

    static final String ID = "plugins.table";

    private final UiContext ui;
    private final PluginRoom room;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final PluginTable plugins;
    private final CatalogueTable catalogues;
    private final KeyTable keys;
    private final GenerationTable generations;
    private final List<Registration> registrations = new ArrayList<>();
    private Section section = Section.INSTALLED;

    MiddleView(Composite parent, UiContext ui, PluginRoom room) {
        this.ui = ui;
        this.room = room;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        plugins = new PluginTable(place(), ui, room);
        catalogues = new CatalogueTable(place(), ui, room);
        keys = new KeyTable(place(), ui, room);
        generations = new GenerationTable(place(), ui, room);
        registrations.add(room.listen(() -> ui.later(this::refresh)));
        registrations.add(ui.selections().listen(this::chosen));
    }

    private Composite place() {
        Composite place = new Composite(area, SWT.NONE);
        place.setLayout(new FillLayout());
        return place;
    }

    private void chosen(Selection selection) {
        if (selection.view().equals(SectionsView.ID)) {
            selection.first(Section.class).ifPresent(this::show);
            selection.first(Generation.class).ifPresent(generations::select);
        }
    }

    private TableView<?> current() {
        return switch (section) {
            case CATALOGUES -> catalogues;
            case KEYS -> keys;
            case GENERATIONS -> generations;
            default -> plugins;
        };
    }

    private void show(Section wanted) {
        section = wanted;
        ui.selections().set(ID, List.of());
        refresh();
    }

    @Override
    public void refresh() {
        if (area.isDisposed()) {
            return;
        }
        if (section.ofPlugins()) {
            plugins.show(section);
        } else {
            current().refresh();
        }
        int index = section.ofPlugins() ? 0 : section.ordinal() - Section.CATALOGUES.ordinal() + 1;
        if (stack.topControl != area.getChildren()[index]) {
            stack.topControl = area.getChildren()[index];
            area.layout();
        }
        ui.stateChanged();
    }

    @Override
    public void focus() {
        current().focus();
    }

    @Override
    public void focusFilter() {
        current().focusFilter();
    }

    @Override
    public boolean open(Target target) {
        if (room.picture().plugin(target.id()).isEmpty()) {
            return false;
        }
        show(Section.INSTALLED);
        return plugins.select(target.id());
    }

    @Override
    public int badge() {
        return room.picture().waiting();
    }

    @Override
    public List<String> facts() {
        return current().facts();
    }

    @Override
    public Map<String, String> saveState() {
        return plugins.saveState();
    }

    @Override
    public void restoreState(Map<String, String> state) {
        plugins.restoreState(state);
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        List.of(plugins, catalogues, keys, generations).forEach(View::dispose);
    }
}
