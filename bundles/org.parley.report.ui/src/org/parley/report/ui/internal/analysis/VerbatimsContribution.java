// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

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

/** Contributes the {@link VerbatimsView}. */
@Component(service = ViewContribution.class)
public final class VerbatimsContribution implements ViewContribution {

    private final AnalysisRoom room;
    private final Messages messages = Messages.of(VerbatimsContribution.class);

    @Activate
    public VerbatimsContribution(@Reference AnalysisRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return VerbatimsView.ID;
    }

    @Override
    public String perspective() {
        return ReportPerspective.ID;
    }

    @Override
    public Place place() {
        return Place.KNOWN;
    }

    @Override
    public String title() {
        return messages.get("view.verbatims");
    }

    @Override
    public Icon icon() {
        return Icon.QUOTE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new VerbatimsView(parent, ui, room);
    }
}
