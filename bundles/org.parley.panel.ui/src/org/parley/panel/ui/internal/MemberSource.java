// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.ui.PaletteItem;
import org.parley.ui.PaletteSource;
import org.parley.ui.Target;
import org.parley.ui.theme.Icon;

/** Finds members by name or code for the palette. */
@Component
public final class MemberSource implements PaletteSource {

    private final PanelRoom room;
    private final Messages messages = Messages.of(MemberSource.class);

    @Activate
    public MemberSource(@Reference PanelRoom room) {
        this.room = room;
    }

    @Override
    public String kind() {
        return "member";
    }

    @Override
    public String title() {
        return messages.get("palette.members");
    }

    @Override
    public char prefix() {
        return '@';
    }

    @Override
    public List<PaletteItem> search(UUID panel, String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return room.panels().state(panel).everyone().stream()
                .filter(m -> m.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || m.code().toLowerCase(Locale.ROOT).startsWith(wanted))
                .sorted(java.util.Comparator
                        .comparing((Member m) -> !m.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .thenComparing(Member::name))
                .limit(limit)
                .map(m -> PaletteItem.opening(Target.of("member", m.id().toString()), m.name(), m.code(), Icon.PERSON))
                .toList();
    }
}
