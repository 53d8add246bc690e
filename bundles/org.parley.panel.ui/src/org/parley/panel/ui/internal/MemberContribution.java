// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

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

/** Contributes the {@link MemberView}. */
@Component(service = ViewContribution.class)
public final class MemberContribution implements ViewContribution {

    private final PanelRoom room;
    private final Messages messages = Messages.of(MemberContribution.class);

    @Activate
    public MemberContribution(@Reference PanelRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return MemberView.ID;
    }

    @Override
    public String perspective() {
        return PanelPerspective.ID;
    }

    @Override
    public Place place() {
        return Place.KNOWN;
    }

    @Override
    public String title() {
        return messages.get("view.member");
    }

    @Override
    public Icon icon() {
        return Icon.PANEL;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean head() {
        return true;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new MemberView(parent, ui, room);
    }
}
