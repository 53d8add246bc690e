// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Composite;

/** A living view. Made by {@link ViewContribution#create}; disposed together with its parent. */
public interface View {

    /**
     * Shows the data of now: called after another panel was opened and after every change that came while the view was
     * hidden. Keeps selection (by id), filter and scroll.
     */
    void refresh();

    /** Gives the keyboard to the part of the view where work starts. */
    void focus();

    /** Releases what the view registered outside its own widgets. The widgets are disposed by the caller. */
    default void dispose() {
    }

    /**
     * Shows a thing.
     *
     * @param target a target of a kind named in {@link ViewContribution#opens()}
     * @return false when the thing is not there any more
     */
    default boolean open(Target target) {
        return false;
    }

    /** Adds tools at the right end of the pane head or tab row; the parent has a row layout with 4 units between. */
    default void fillHead(Composite tools) {
    }

    /** Moves the keyboard to the filter field (Ctrl+F). Does nothing when there is none. */
    default void focusFilter() {
    }

    /** Returns how much work waits here, shown on the tab; 0 shows nothing. */
    default int badge() {
        return 0;
    }

    /** Returns at most two facts for the status line while this view is the active one, each a few words. */
    default List<String> facts() {
        return List.of();
    }

    /** Returns what should survive a restart: widths, sort, filter, selected id. Small and free of personal data. */
    default Map<String, String> saveState() {
        return Map.of();
    }

    /** Takes back what {@link #saveState()} gave. Called once after creation; unknown keys are left alone. */
    default void restoreState(Map<String, String> state) {
    }
}
