// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.ui.PaletteItem;
import org.parley.ui.PaletteSource;
import org.parley.ui.Target;
import org.parley.ui.theme.Icon;

/** Finds plugins by name in the palette. */
@Component
public final class PluginSource implements PaletteSource {

    private final PluginRoom room;
    private final Messages messages = Messages.of(PluginSource.class);

    @Activate
    public PluginSource(@Reference PluginRoom room) {
        this.room = room;
    }

    @Override
    public String kind() {
        return "plugin";
    }

    @Override
    public String title() {
        return messages.get("perspective");
    }

    @Override
    public List<PaletteItem> search(UUID panel, String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return room.picture().plugins().stream()
                .filter(plugin -> plugin.spec().name().toLowerCase(Locale.ROOT).contains(wanted)).limit(limit)
                .map(plugin -> PaletteItem.opening(Target.of(kind(), plugin.id()), plugin.spec().name(),
                        room.words().state(plugin), Icon.PLUGINS))
                .toList();
    }
}
