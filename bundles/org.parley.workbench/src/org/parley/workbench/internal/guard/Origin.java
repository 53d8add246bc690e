// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.parley.core.PluginBundles;

/**
 * Where a contribution comes from.
 *
 * @param bundle symbolic name of the bundle that registered it
 * @param id     number of that bundle, another one for each version of it
 * @param pluginId the plugin that this bundle belongs to; empty for one of Parley's own
 */
public record Origin(String bundle, long id, Optional<String> pluginId) {

    /** True for a plugin's bundle. */
    public boolean plugin() {
        return pluginId.isPresent();
    }

    /** The origin of a service with these properties. */
    public static Origin of(BundleContext context, Map<String, Object> service) {
        Bundle bundle = context.getBundle((Long) service.get(Constants.SERVICE_BUNDLEID));
        return new Origin(bundle.getSymbolicName(), bundle.getBundleId(), PluginBundles.pluginOf(bundle));
    }
}
