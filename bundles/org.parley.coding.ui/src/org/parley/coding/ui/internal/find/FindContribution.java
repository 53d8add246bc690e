// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

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

/** Contributes the {@link FindView}. */
@Component(service = ViewContribution.class)
public final class FindContribution implements ViewContribution {

    /** The perspective of coding. */
    static final String PERSPECTIVE = "code";

    private final FindRoom room;
    private final Messages messages = Messages.of(FindContribution.class);

    @Activate
    public FindContribution(@Reference FindRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return FindView.ID;
    }

    @Override
    public String perspective() {
        return PERSPECTIVE;
    }

    @Override
    public Place place() {
        return Place.THING;
    }

    @Override
    public String title() {
        return messages.get("view.find");
    }

    @Override
    public Icon icon() {
        return Icon.SEARCH;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public boolean head() {
        return false;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new FindView(parent, ui, room);
    }
}
