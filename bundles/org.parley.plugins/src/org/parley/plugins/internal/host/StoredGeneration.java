// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.parley.plugins.Plugins.Generation;
import org.parley.plugins.Plugins.Held;

/**
 * A state of the plugins.
 *
 * @param number  1, 2, 3, ...; 0 before the first
 * @param what    what was done to get there, in words
 * @param dumps   copies of the schemas of plugins whose version changed when this generation was left: file names
 *                in the folder of dumps, by schema
 */
record StoredGeneration(int number, Instant at, String what, List<Installed> plugins, Map<String, String> dumps) {

    StoredGeneration {
        plugins = List.copyOf(plugins);
        dumps = Map.copyOf(dumps);
    }

    Optional<Installed> find(String id) {
        return plugins.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** As it is shown, with the names of that state. */
    Generation shown(StateDocument state) {
        return new Generation(number, at, what, plugins.stream().map(plugin -> new Held(plugin.id(),
                state.spec(plugin).name(), plugin.version(), plugin.mayRun())).toList());
    }

    StoredGeneration left(Map<String, String> made) {
        return new StoredGeneration(number, at, what, plugins, made);
    }

    StoredGeneration with(List<Installed> changed) {
        return new StoredGeneration(number, at, what, changed, dumps);
    }
}
