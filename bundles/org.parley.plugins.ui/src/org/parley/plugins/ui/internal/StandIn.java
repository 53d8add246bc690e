// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.plugins.Plugin;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Stands where a view of a stopped plugin was, and says so. */
final class StandIn implements ViewContribution {

    private static final int CARD = 460;
    private static final int MARGIN = 16;

    private final PluginRoom room;
    private final Known view;

    /** What a view said of itself while its plugin ran. */
    record Known(String plugin, String bundle, long number, String id, String perspective, Place place, String title,
            int order, int share) { }

    StandIn(PluginRoom room, Known view) {
        this.room = room;
        this.view = view;
    }

    @Override
    public String id() {
        // the window knows the view's own id until its plugin is gone for good
        return "plugins.stopped." + view.id();
    }

    @Override
    public String perspective() {
        return view.perspective();
    }

    @Override
    public Place place() {
        return view.place();
    }

    @Override
    public String title() {
        return view.title();
    }

    @Override
    public Icon icon() {
        return Icon.ERROR;
    }

    @Override
    public int order() {
        return view.order();
    }

    @Override
    public int share() {
        return view.share();
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = ui.theme().px(MARGIN);
        layout.marginHeight = ui.theme().px(MARGIN);
        area.setLayout(layout);
        ui.theme().style(area, Token.SURFACE, Token.INK, Type.NORMAL);
        return new View() {

            private Plugin shown;

            @Override
            public void refresh() {
                Plugin now = room.picture().plugin(view.plugin()).orElse(null);
                if (now == null || now.equals(shown)) {
                    return;
                }
                shown = now;
                for (Control old : area.getChildren()) {
                    old.dispose();
                }
                new QuarantineCard(area, ui, room, now).setLayoutData(Parts.atMost(area, ui.theme(), CARD));
                area.layout(true, true);
            }

            @Override
            public void focus() {
                area.setFocus();
            }
        };
    }
}
