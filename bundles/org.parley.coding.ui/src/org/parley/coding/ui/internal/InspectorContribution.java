// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

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

/** Contributes the {@link InspectorView}. */
@Component(service = ViewContribution.class)
public final class InspectorContribution implements ViewContribution {

    private final CodeRoom room;
    private final Messages messages = Messages.of(InspectorContribution.class);

    @Activate
    public InspectorContribution(@Reference CodeRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return InspectorView.ID;
    }

    @Override
    public String perspective() {
        return CodePerspective.ID;
    }

    @Override
    public Place place() {
        return Place.KNOWN;
    }

    @Override
    public String title() {
        return messages.get("view.inspector");
    }

    @Override
    public Icon icon() {
        return Icon.INFO;
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
        return Set.of("memo", "code-definition");
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new InspectorView(parent, ui, room);
    }
}
