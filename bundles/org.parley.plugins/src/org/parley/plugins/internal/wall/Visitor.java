// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.util.Set;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.parley.core.Permission;
import org.parley.core.PluginBundles;

/**
 * A plugin that asks.
 *
 * @param plugin  its id
 * @param allowed what it was allowed, as it stands now
 */
public record Visitor(String plugin, Supplier<Set<Permission>> allowed) {

    static Visitor of(Bundle bundle, Permits permits) {
        String location = bundle.getLocation();
        return new Visitor(PluginBundles.pluginOf(bundle).orElseThrow(), () -> permits.of(location));
    }

    boolean may(Set<Permission> needed) {
        return allowed.get().containsAll(needed);
    }

    /** Whether it may know who members are and how they are reached. */
    boolean knowsPeople() {
        return allowed.get().contains(Permission.CONTACT_READ);
    }
}
