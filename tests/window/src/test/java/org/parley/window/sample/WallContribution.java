// SPDX-License-Identifier: Apache-2.0
package org.parley.window.sample;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;

/** The view that the plugins of these tests add; it breaks while a property of the system says so. */
public final class WallContribution implements ViewContribution {

    /** While it is set, the view cannot be made. */
    public static final String BREAKS = "parley.test.wall.breaks";

    @Override
    public String id() {
        return "sample.wall";
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
        return "Wall";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        if (Boolean.getBoolean(BREAKS)) {
            throw new IllegalStateException("the wall fell");
        }
        Label label = new Label(parent, SWT.NONE);
        label.setText("Bricks of the wall");
        return new Wall(label);
    }

    private record Wall(Label label) implements View {

        @Override
        public void refresh() {
            label.requestLayout();
        }

        @Override
        public void focus() {
            label.setFocus();
        }
    }
}
