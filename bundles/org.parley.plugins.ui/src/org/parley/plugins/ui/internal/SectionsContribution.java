// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

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

/** Contributes the {@link SectionsView}. */
@Component(service = ViewContribution.class)
public final class SectionsContribution implements ViewContribution {

    private final PluginRoom room;
    private final Messages messages = Messages.of(SectionsContribution.class);

    @Activate
    public SectionsContribution(@Reference PluginRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return SectionsView.ID;
    }

    @Override
    public String perspective() {
        return PluginsPerspective.ID;
    }

    @Override
    public Place place() {
        return Place.LIST;
    }

    @Override
    public String title() {
        return messages.get("view.sections");
    }

    @Override
    public Icon icon() {
        return Icon.PLUGINS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> opens() {
        return Set.of("plugins-section");
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new SectionsView(parent, ui, room);
    }
}
