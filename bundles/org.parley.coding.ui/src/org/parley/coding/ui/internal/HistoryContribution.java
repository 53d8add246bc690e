// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

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

/** Contributes the {@link HistoryView}. */
@Component(service = ViewContribution.class)
public final class HistoryContribution implements ViewContribution {

    private final CodeRoom room;
    private final Messages messages = Messages.of(HistoryContribution.class);

    @Activate
    public HistoryContribution(@Reference CodeRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return HistoryView.ID;
    }

    @Override
    public String perspective() {
        return CodePerspective.ID;
    }

    @Override
    public Place place() {
        return Place.THING;
    }

    @Override
    public String title() {
        return messages.get("view.history");
    }

    @Override
    public Icon icon() {
        return Icon.HISTORY;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new HistoryView(parent, ui, room);
    }
}
