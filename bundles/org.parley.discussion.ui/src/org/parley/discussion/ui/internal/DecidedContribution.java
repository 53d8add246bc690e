// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

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

/** Contributes the {@link DecidedView}. */
@Component(service = ViewContribution.class)
public final class DecidedContribution implements ViewContribution {

    private final DiscussRoom room;
    private final Messages messages = Messages.of(DecidedContribution.class);

    @Activate
    public DecidedContribution(@Reference DiscussRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return DecidedView.ID;
    }

    @Override
    public String perspective() {
        return DiscussPerspective.ID;
    }

    @Override
    public Place place() {
        return Place.LIST;
    }

    @Override
    public String title() {
        return messages.get("view.decided");
    }

    @Override
    public Icon icon() {
        return Icon.DECISION;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean head() {
        return false;
    }

    @Override
    public Set<String> opens() {
        return Set.of();
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new DecidedView(parent, ui, room);
    }
}
