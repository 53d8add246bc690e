// SPDX-License-Identifier: Apache-2.0
package com.example.readinglist;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.discussion.Discussions;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Icon;

/** Contributes the list to the perspective Discuss. */
//region contribution
@Component(service = ViewContribution.class, property = {"parley.id=com.example.reading-list.picks", "parley.title=Reading list"})
public final class PicksContribution implements ViewContribution {

    private final Messages messages = Messages.of(PicksContribution.class);
    private final Picks picks;
    private final Discussions discussions;

    @Activate
    public PicksContribution(@Reference Picks picks, @Reference Discussions discussions) {
        this.picks = picks;
        this.discussions = discussions;
    }

    @Override
    public String id() {
        return "com.example.reading-list.picks";
    }

    @Override
    public String perspective() {
        return "discuss";
    }

    @Override
    public Place place() {
        return Place.KNOWN;
    }

    @Override
    public String title() {
        return messages.get("view.picks");
    }
    //endregion

    @Override
    public Icon icon() {
        return Icon.LIST;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public boolean head() {
        return false;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new PicksView(parent, ui, picks, discussions);
    }
}
