// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;

/** What can be done with the figures of an analysis. */
@Component(service = ActionGroup.class)
public final class AnalysisActions implements ActionGroup {

    private static final Scope HERE = Scope.view(AnalysesView.ID);
    private static final String MENU = "perspective/analysis";

    private final AnalysisRoom room;
    private final Messages messages = Messages.of(AnalysisActions.class);
    private final List<Action> actions;

    @Activate
    public AnalysisActions(@Reference AnalysisRoom room) {
        this.room = room;
        this.actions = List.of(
                named("export", Icon.EXPORT, 60, "Ctrl+Shift+E").enabled(this::figures).does(on(AnalysesView::export)),
                named("copy", Icon.CSV, 61, "").enabled(this::figures).does(on(AnalysesView::copy)),
                named("verbatims", Icon.QUOTE, 62, "").enabled(this::cell).does(on(AnalysesView::toVerbatims)),
                named("again", Icon.REFRESH, 63, "F5").does(ui -> room.desk(ui).work()),
                part(ResultPane.Part.TABLE, Icon.TABLE, 70), part(ResultPane.Part.CHART, Icon.CHART, 71),
                part(ResultPane.Part.BOTH, Icon.COLUMNS, 72),
                Action.named("analysis.settings", messages.get("action.settings")).icon(Icon.SETTINGS)
                        .menu("perspective/analysis-settings", 80).key("Ctrl+Shift+P").scope(HERE)
                        .on(ui -> view(ui).filter(AnalysesView::settingsShown).isPresent())
                        .does(on(AnalysesView::toggleSettings)));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private Action.Builder named(String what, Icon icon, int order, String key) {
        return Action.named("analysis." + what, messages.get("action." + what)).icon(icon).menu(MENU, order).key(key)
                .scope(HERE);
    }

    private Action part(ResultPane.Part part, Icon icon, int order) {
        String name = part.name().toLowerCase(Locale.ROOT);
        return Action.named("analysis.show." + name, messages.get("action." + name)).icon(icon)
                .menu("perspective/analysis-part", order).scope(HERE)
                .chosen(ui -> view(ui).filter(v -> v.shown() == part).isPresent()).does(on(v -> v.show(part)));
    }

    private Optional<AnalysesView> view(UiContext ui) {
        return room.madeDesk(ui).flatMap(AnalysisDesk::view);
    }

    private Consumer<UiContext> on(Consumer<AnalysesView> deed) {
        return ui -> view(ui).ifPresent(deed);
    }

    private Enablement figures(UiContext ui) {
        return Enablement.when(room.madeDesk(ui).flatMap(AnalysisDesk::outcome).isPresent(), messages.get("reason.figures"));
    }

    private Enablement cell(UiContext ui) {
        return Enablement.when(room.madeDesk(ui).flatMap(AnalysisDesk::pointed).isPresent(), messages.get("reason.cell"));
    }
}
