// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;

import org.parley.core.Closed;

/** The views of plugins that the window has let in. Each was asked once what it is. Safe for use from any thread. */
@Closed
public interface PluginViews {

    /** Returns those that are there now. */
    List<Known> known();

    /** Calls back, on whatever thread, when something came or went. The listener returns at once. */
    Registration listen(Runnable listener);

    /**
     * A view of a plugin.
     *
     * @param plugin id of the plugin
     * @param bundle symbolic name of the bundle that the view came with
     * @param number of that bundle, another one for each version of it
     * @param view   what it says of itself; asking it again does not ask the plugin
     */
    record Known(String plugin, String bundle, long number, ViewContribution view) { }
}
