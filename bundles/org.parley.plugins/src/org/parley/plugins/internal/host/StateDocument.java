// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.parley.plugins.PluginSpec;
import org.parley.plugins.Signer;

/**
 * What {@code state.json} holds.
 *
 * @param format  1
 * @param present the generation that holds now
 * @param before  the five before it, newest first
 * @param files   what is known of each file of these generations, by its hash
 * @param schemas whose each schema is that a plugin may have made, also of plugins that are gone and left their data
 */
record StateDocument(int format, StoredGeneration present, List<StoredGeneration> before, Map<String, Kept> files,
        Map<String, String> schemas) {

    static final int FORMAT = 1;
    private static final int KEPT = 5;

    /** What is known of a file. */
    record Kept(PluginSpec spec, Signer signer) {

        Optional<Signer> signed() {
            return Optional.ofNullable(signer);
        }
    }

    StateDocument {
        before = List.copyOf(before);
        files = Map.copyOf(files);
        schemas = Map.copyOf(schemas);
    }

    static StateDocument nothing() {
        return new StateDocument(FORMAT, new StoredGeneration(0, Instant.EPOCH, "", List.of(), Map.of()), List.of(),
                Map.of(), Map.of());
    }

    PluginSpec spec(Installed plugin) {
        return files.get(plugin.sha256()).spec();
    }

    Stream<StoredGeneration> generations() {
        return Stream.concat(Stream.of(present), before.stream());
    }

    /** The next generation; what only a generation that falls out needed is forgotten. */
    StateDocument next(StoredGeneration next, Map<String, String> dumps, Map<String, Kept> more, Map<String, String> owners) {
        List<StoredGeneration> old = new ArrayList<>(List.of(present.left(dumps)));
        old.addAll(before.subList(0, Math.min(KEPT - 1, before.size())));
        Set<String> used = new HashSet<>();
        Stream.concat(Stream.of(next), old.stream()).flatMap(g -> g.plugins().stream())
                .forEach(plugin -> used.add(plugin.sha256()));
        Map<String, Kept> kept = new HashMap<>(files);
        kept.putAll(more);
        kept.keySet().retainAll(used);
        return new StateDocument(FORMAT, next, old, kept, owners);
    }

    /** The same generation with one plugin changed: what happens to plugins by themselves makes no generation. */
    StateDocument with(Installed changed) {
        List<Installed> all = present.plugins().stream().map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList();
        return new StateDocument(FORMAT, present.with(all), before, files, schemas);
    }
}
