// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.report.Analyses.About;
import org.parley.ui.PaletteItem;
import org.parley.ui.PaletteSource;
import org.parley.ui.Target;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.NameMatch;

/** Finds analyses by what they tell, for the palette. */
@Component(service = PaletteSource.class)
public final class AnalysisSource implements PaletteSource {

    static final String KIND = "analysis";

    private final AnalysisRoom room;
    private final Messages messages = Messages.of(AnalysisSource.class);

    @Activate
    public AnalysisSource(@Reference AnalysisRoom room) {
        this.room = room;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return messages.get("palette.analyses");
    }

    @Override
    public List<PaletteItem> search(UUID panel, String text, int limit) {
        return NameMatch.best(text, room.analyses().all(), About::title, About::name, limit).stream()
                .map(a -> PaletteItem.opening(Target.of(KIND, a.name()), a.title(), messages.get("palette.path"), Icon.CHART))
                .toList();
    }
}
