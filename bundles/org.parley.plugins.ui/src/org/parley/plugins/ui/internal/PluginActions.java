// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.FileDrop;
import org.parley.ui.UiContext;

/** What can be done with plugins, and files of them that are dropped on the window. */
@Component(service = { ActionGroup.class, FileDrop.class })
public final class PluginActions implements ActionGroup, FileDrop {

    private static final String ENDING = ".parley";

    private final PluginRoom room;
    private final List<Action> actions;

    @Activate
    public PluginActions(@Reference PluginRoom room) {
        this.room = room;
        this.actions = new PluginActionList(room).all();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public boolean takes(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public void dropped(UiContext ui, Path file) {
        new PluginDeeds(room).look(ui, file);
    }
}
