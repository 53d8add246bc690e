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
            boolean same = state.present().find(plugin.id()).map(Installed::sha256)
                    .filter(plugin.sha256()::equals).isPresent();
            if (!schema.isEmpty() && !same) {
                dump(state, target, plugin, schema).ifPresent(name -> dumps.put(schema, name));
            }
        }
        target.dumps().forEach((schema, dump) -> {
            if (target.plugins().stream().noneMatch(plugin -> state.spec(plugin).schema().equals(schema))
                    && isLost(state, target, schema)) {
                dumps.put(schema, dump);
            }
        });
        return dumps;
    }

    /** Whether what a removed plugin had left then was dropped since, or is now what another file of it left. */
    private static boolean isLost(StateDocument state, StoredGeneration target, String schema) {
        String owner = state.schemas().get(schema);
        if (owner == null) {
            return true;
        }
        Optional<Installed> left = state.generations().filter(one -> one.number() < target.number())
                .flatMap(one -> one.find(owner).stream()).findFirst();
        return left.isPresent() && state.present().find(owner)
                .filter(now -> !now.sha256().equals(left.get().sha256())).isPresent();
    }

    /** Whose a schema was when it was known last; empty when no generation that is kept tells. */
    static Optional<String> owner(StateDocument state, String schema) {
        return state.generations().flatMap(one -> one.plugins().stream())
                .filter(plugin -> state.spec(plugin).schema().equals(schema)).map(Installed::id).findFirst();
    }

    private static Optional<String> dump(StateDocument state, StoredGeneration target, Installed plugin, String schema) {
        return state.before().stream().filter(one -> one.number() >= target.number())
                .filter(one -> one.dumps().containsKey(schema))
                .filter(one -> one.find(plugin.id()).filter(then -> then.sha256().equals(plugin.sha256())).isPresent())
                .max(Comparator.comparingInt(StoredGeneration::number)).map(one -> one.dumps().get(schema));
    }
}
