// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Set;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Handed;
import org.parley.ui.theme.Icon;

/** A view that a room or a plugin adds to a perspective. An OSGi service; the view is made on first use. */
@Handed({})
public interface ViewContribution {

    /** Returns the lasting id, for example {@code "panel.members"}. */
    String id();

    /** Returns the id of the perspective this view belongs to. */
    String perspective();

    /** Returns the third of the window. */
    Place place();

    /** Returns the name on the tab or in the head of the pane. */
    String title();

    /** Returns the icon shown in menus and in the palette. */
    default Icon icon() {
        return Icon.PUZZLE;
    }

    /** Returns the position among the views of the same place, lowest first. */
    int order();

    /**
     * Returns how the view shares its place: 0 makes it a tab beside the others; 1 to 100 stacks it below the others
     * with this share of the height in percent (Texts 30 over Codebook 70).
     */
    default int share() {
        return 0;
    }

    /**
     * Returns whether the pane head with the title is drawn. A view that puts a filter field and buttons where the
     * head would be answers false and draws its own head. Tabs are always drawn.
     */
    default boolean head() {
        return true;
    }

    /** Returns the kinds of {@link Target} this view can show, for example {@code "member"}. */
    default Set<String> opens() {
        return Set.of();
    }

    /**
     * Makes the view.
     *
     * @param parent a composite with a fill layout that holds nothing else
     * @param ui the window, for as long as the view lives
     * @return the view; what it throws is shown as a card in its place and counted against its bundle
     */
    View create(Composite parent, UiContext ui);
}
