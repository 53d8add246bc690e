// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.ui.Perspective;
import org.parley.ui.theme.Icon;

/** What others added to Parley, and whom it comes from. */
@Component
public final class PluginsPerspective implements Perspective {

    static final String ID = "plugins";

    private final PluginRoom room;
    private final Messages messages = Messages.of(PluginsPerspective.class);

    @Activate
    public PluginsPerspective(@Reference PluginRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return messages.get("perspective");
    }

    @Override
    public Icon icon() {
        return Icon.PLUGINS;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public int badge() {
        return room.picture().waiting();
    }

    @Override
    public int listWidth() {
        return 210;
    }
}
