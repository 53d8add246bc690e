// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.Set;

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

/** Contributes the {@link MembersView}. */
@Component(service = ViewContribution.class)
public final class MembersContribution implements ViewContribution {

    private final PanelRoom room;
    private final Messages messages = Messages.of(MembersContribution.class);

    @Activate
    public MembersContribution(@Reference PanelRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return MembersView.ID;
    }

    @Override
    public String perspective() {
        return PanelPerspective.ID;
    }

    @Override
    public Place place() {
        return Place.THING;
    }

    @Override
    public String title() {
        return messages.get("view.members");
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
        return false;
    }

    @Override
    public Set<String> opens() {
        return Set.of("member");
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new MembersView(parent, ui, room);
    }
}
