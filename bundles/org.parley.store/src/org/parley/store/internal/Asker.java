// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

/**
 * Who asks the store for something.
 *
 * @param bundle number of the bundle in the framework
 * @param name   its symbolic name, by which its tables are known to be its own from version to version
 * @param plugin true for a bundle that came with a plugin, false for one of Parley's own
 */
record Asker(long bundle, String name, boolean plugin) {

    /** The store itself, and whoever uses it outside a framework. */
    static final Asker PARLEY = new Asker(0, "Parley", false);
}
