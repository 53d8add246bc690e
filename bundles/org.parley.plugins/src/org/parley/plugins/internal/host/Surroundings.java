// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import org.parley.plugins.PluginFiles;
import org.parley.store.SchemaCopies;

/**
 * What a change works with.
 *
 * @param patience tells what each step of a plugin may take
 */
record Surroundings(PluginFolder folder, PluginFiles files, SchemaCopies copies, Framework framework, Clock clock,
        Supplier<Duration> patience) {

    Duration deadline() {
        return patience.get();
    }
}
