// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Clock;
import java.time.Duration;

import org.parley.plugins.PluginFiles;
import org.parley.store.SchemaCopies;

/**
 * What a change works with.
 *
 * @param deadline what each step of a plugin may take
 */
record Surroundings(PluginFolder folder, PluginFiles files, SchemaCopies copies, Framework framework, Clock clock,
        Duration deadline) { }
