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

/** Contributes the {@link CodebookView}. */
@Component(service = ViewContribution.class)
public final class CodebookContribution implements ViewContribution {

    private final CodeRoom room;
    private final Messages messages = Messages.of(CodebookContribution.class);

    @Activate
    public CodebookContribution(@Reference CodeRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return CodebookView.ID;
    }

    @Override
    public String perspective() {
        return CodePerspective.ID;
    }

    @Override
    public Place place() {
        return Place.LIST;
    }

    @Override
    public String title() {
        return messages.get("view.codebook");
    }

    @Override
    public Icon icon() {
        return Icon.TAG;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public int share() {
        return 70;
    }

    @Override
    public boolean head() {
        return false;
    }

    @Override
    public Set<String> opens() {
        return Set.of("code");
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new CodebookView(parent, ui, room);
    }
}
