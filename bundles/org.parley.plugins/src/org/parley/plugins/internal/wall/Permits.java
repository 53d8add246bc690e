// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.parley.core.Permission;

/** What people allowed the bundles of plugins, by location. A bundle that nobody spoke of may nothing. */
final class Permits {

    private final Map<String, Set<Permission>> allowed = new ConcurrentHashMap<>();

    void allow(String location, Set<Permission> permissions) {
        allowed.put(location, Set.copyOf(permissions));
    }

    Set<Permission> of(String location) {
        return allowed.getOrDefault(location, Set.of());
    }
}
