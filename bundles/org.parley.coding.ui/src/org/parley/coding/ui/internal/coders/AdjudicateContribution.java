// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

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

/** Contributes the {@link AdjudicateView}. */
@Component(service = ViewContribution.class)
public final class AdjudicateContribution implements ViewContribution {

    /** The perspective of coding. */
    static final String PERSPECTIVE = "code";

    private final CodersRoom room;
    private final Messages messages = Messages.of(AdjudicateContribution.class);

    @Activate
    public AdjudicateContribution(@Reference CodersRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return AdjudicateView.ID;
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
        return messages.get("view.adjudicate");
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
        return Set.of(AdjudicateView.KIND);
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new AdjudicateView(parent, ui, room);
    }
}
