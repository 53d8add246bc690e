// SPDX-License-Identifier: Apache-2.0
package org.parley.window.sample;

import org.eclipse.swt.widgets.Composite;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;

/** Says that it is what another view is: one of its own plugin's, or one of Parley's. */
public final class HostileTwin implements ViewContribution {

    @Override
    public String id() {
        return HostileView.deed().equals("twin-of-members") ? "panel.members" : "sample.hostile";
    }

    @Override
    public String perspective() {
        return "panel";
    }

    @Override
    public Place place() {
        return Place.THING;
    }

    @Override
    public String title() {
        return "Twin";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        throw new IllegalStateException("nobody asks the twin");
    }
}
