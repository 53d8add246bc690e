// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Path;
import java.util.Set;

import org.parley.core.Permission;
import org.parley.core.PluginBundles;

/**
 * A bundle of a plugin.
 *
 * @param location    how the framework knows it; names the plugin and the file, so that another version is another bundle
 * @param jar         its content
 * @param permissions what its plugin was allowed
 */
record Unit(String location, Path jar, Set<Permission> permissions) {

    static final String PREFIX = PluginBundles.LOCATION;

    static Unit of(String id, String sha256, String name, Path jar, Set<Permission> permissions) {
        return new Unit(PREFIX + id + ":" + sha256 + ":" + name, jar, permissions);
    }

    /** The plugin of a location. */
    static String plugin(String location) {
        return location.substring(PREFIX.length(), location.indexOf(':', PREFIX.length()));
    }
}
