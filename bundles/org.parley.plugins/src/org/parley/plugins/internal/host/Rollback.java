// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which dumps belong to a generation. */
final class Rollback {

    private Rollback() {
    }

    /**
     * The dumps to put back, by schema: of each plugin whose version is another one now. What was dumped last while
     * the plugin still had the version of then is taken, so that work done with that version later is kept.
     */
    static Map<String, String> dumps(StateDocument state, StoredGeneration target) {
        Map<String, String> dumps = new HashMap<>();
        for (Installed plugin : target.plugins()) {
            String schema = state.spec(plugin).schema();
            boolean same = state.present().find(plugin.id()).map(Installed::version)
                    .filter(plugin.version()::equals).isPresent();
            if (!schema.isEmpty() && !same) {
                dump(state, target, plugin, schema).ifPresent(name -> dumps.put(schema, name));
            }
        }
        return dumps;
    }

    private static Optional<String> dump(StateDocument state, StoredGeneration target, Installed plugin, String schema) {
        return state.before().stream().filter(one -> one.number() >= target.number())
                .filter(one -> one.dumps().containsKey(schema))
                .filter(one -> one.find(plugin.id()).filter(then -> then.version().equals(plugin.version())).isPresent())
                .max(Comparator.comparingInt(StoredGeneration::number)).map(one -> one.dumps().get(schema));
    }
}
