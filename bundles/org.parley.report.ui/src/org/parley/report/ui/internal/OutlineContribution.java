// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Icon;

/** Contributes the {@link OutlineView}. */
@Component(service = ViewContribution.class)
public final class OutlineContribution implements ViewContribution {

    private final ReportRoom room;
    private final Messages messages = Messages.of(OutlineContribution.class);

    @Activate
    public OutlineContribution(@Reference ReportRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return OutlineView.ID;
    }

    @Override
    public String perspective() {
        return ReportPerspective.ID;
    }

    @Override
    public Place place() {
        return Place.LIST;
    }

    @Override
    public String title() {
        return messages.get("view.outline");
    }

    @Override
    public Icon icon() {
        return Icon.LIST;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean head() {
        return false;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new OutlineView(parent, ui, room);
    }
}
