// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.Optional;

import org.osgi.framework.Bundle;

/** Tells the bundles of plugins from those that Parley was shipped with. */
public final class PluginBundles {

    /** How the location of a plugin's bundle begins: this, the plugin's id, and more after a colon. */
    public static final String LOCATION = "parley-plugin:";

    private PluginBundles() {
    }

    /** The id of the plugin that a bundle belongs to; empty for one of Parley's own. */
    public static Optional<String> pluginOf(Bundle bundle) {
        return is(bundle) ? Optional.of(bundle.getLocation().substring(LOCATION.length()).split(":", 2)[0])
                : Optional.empty();
    }

    /** True for a bundle of an installed plugin. */
    public static boolean is(Bundle bundle) {
        return bundle != null && bundle.getLocation().startsWith(LOCATION);
    }
}
