// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.report.ui.internal.ReportPerspective;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Icon;

/** Contributes the {@link AnalysesView}. */
@Component(service = ViewContribution.class)
public final class AnalysesContribution implements ViewContribution {

    private final AnalysisRoom room;
    private final Messages messages = Messages.of(AnalysesContribution.class);

    @Activate
    public AnalysesContribution(@Reference AnalysisRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return AnalysesView.ID;
    }

    @Override
    public String perspective() {
        return ReportPerspective.ID;
    }

    @Override
    public Place place() {
        return Place.THING;
    }

    @Override
    public String title() {
        return messages.get("view.analyses");
    }

    @Override
    public Icon icon() {
        return Icon.CHART;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> opens() {
        return Set.of(AnalysisSource.KIND);
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new AnalysesView(parent, ui, room);
    }
}
