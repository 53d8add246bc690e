// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.core.Messages;
import org.parley.ui.PaletteItem;
import org.parley.ui.PaletteSource;
import org.parley.ui.Target;
import org.parley.ui.theme.Icon;

/** Finds codes by name for the palette. */
@Component(service = PaletteSource.class)
public final class CodeSource implements PaletteSource {

    private final CodeRoom room;
    private final Messages messages = Messages.of(CodeSource.class);

    @Activate
    public CodeSource(@Reference CodeRoom room) {
        this.room = room;
    }

    @Override
    public String kind() {
        return "code";
    }

    @Override
    public String title() {
        return messages.get("palette.codes");
    }

    @Override
    public char prefix() {
        return '#';
    }

    @Override
    public List<PaletteItem> search(UUID panel, String text, int limit) {
        Codebook codebook = room.codings().codebook(panel);
        return Ranking.find(codebook, text, List.of(), List.of(), null, limit).stream()
                .map(code -> PaletteItem.opening(Target.of("code", code.id().toString()), code.name(),
                        Words.above(codebook, code), Icon.TAG)).toList();
    }
}
