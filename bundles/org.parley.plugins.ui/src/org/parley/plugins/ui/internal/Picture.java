// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.parley.core.Problem;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.Catalogues.Entry;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins.Generation;
import org.parley.plugins.Plugins.Held;
import org.parley.plugins.TrustedKeys.Key;

/**
 * What was known of the plugins when they were asked last: the views show it and never ask themselves.
 *
 * @param generations newest first; the first one is now
 * @param trouble     why something could not be read; empty when all could
 */
record Picture(List<Plugin> plugins, List<Catalogue> catalogues, List<Entry> entries, List<Key> keys,
        List<Generation> generations, boolean safe, Optional<Problem> trouble) {

    static final Picture EMPTY = new Picture(List.of(), List.of(), List.of(), List.of(), List.of(), false,
            Optional.empty());

    Picture {
        plugins = List.copyOf(plugins);
        catalogues = List.copyOf(catalogues);
        entries = List.copyOf(entries);
        keys = List.copyOf(keys);
        generations = List.copyOf(generations);
    }

    Optional<Plugin> plugin(String id) {
        return plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /** The plugins of a section; all of them for one that is not of plugins. */
    List<Plugin> plugins(Section section) {
        return plugins.stream().filter(plugin -> switch (section) {
            case UPDATES -> plugin.update().isPresent();
            case QUARANTINE -> plugin.state() == Plugin.State.QUARANTINED;
            default -> true;
        }).toList();
    }

    int count(Section section) {
        return switch (section) {
            case CATALOGUES -> catalogues.size();
            case KEYS -> keys.size();
            case GENERATIONS -> generations.size();
            default -> plugins(section).size();
        };
    }

    /** What waits for a person: stopped plugins and newer versions. */
    int waiting() {
        return count(Section.QUARANTINE) + count(Section.UPDATES);
    }

    int active() {
        return (int) plugins.stream().filter(plugin -> plugin.state() == Plugin.State.ACTIVE).count();
    }

    /** The catalogue that lists just the file of a plugin. */
    Optional<Entry> listed(Plugin plugin) {
        return entries.stream().filter(entry -> entry.sha256().equalsIgnoreCase(plugin.sha256())).findFirst();
    }

    /** What the catalogues have that a plugin needs and that is not installed. */
    List<Entry> entries(String catalogue) {
        return entries.stream().filter(entry -> entry.catalogue().equals(catalogue)).toList();
    }

    /** The newest generation that holds a plugin in another version than now; what it can go back to. */
    Optional<Older> older(Plugin plugin) {
        return generations.stream().flatMap(generation -> generation.plugins().stream()
                .filter(held -> held.id().equals(plugin.id()) && !held.version().equals(plugin.spec().version()))
                .map(held -> new Older(generation, held.version()))).findFirst();
    }

    /** What returning to a generation would change. */
    Difference difference(Generation wanted) {
        return difference(generations.isEmpty() ? List.of() : generations.get(0).plugins(), wanted.plugins());
    }

    /** What a generation changed in the one before it; nothing where that one is not kept any more. */
    Optional<Difference> step(Generation made) {
        int before = generations.indexOf(made) + 1;
        return before < generations.size() ? Optional.of(difference(generations.get(before).plugins(), made.plugins()))
                : Optional.empty();
    }

    private static Difference difference(List<Held> from, List<Held> to) {
        Map<String, Held> before = byId(from);
        Map<String, Held> after = byId(to);
        return new Difference(before.values().stream().filter(one -> !after.containsKey(one.id())).toList(),
                after.values().stream().filter(one -> !before.containsKey(one.id())).toList(),
                before.values().stream().filter(one -> after.containsKey(one.id()))
                        .map(one -> new Change(one, after.get(one.id())))
                        .filter(change -> !change.before().equals(change.after())).toList());
    }

    private static Map<String, Held> byId(List<Held> plugins) {
        Map<String, Held> byId = new TreeMap<>();
        plugins.forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    /** A generation to go back to for the sake of one plugin, and the version it has there. */
    record Older(Generation generation, String version) { }

    /** Another version, or on instead of off. */
    record Change(Held before, Held after) {

        boolean turned() {
            return before.version().equals(after.version());
        }
    }

    /** What a way from one generation to another changes. */
    record Difference(List<Held> removed, List<Held> added, List<Change> changed) {

        int size() {
            return removed.size() + added.size() + changed.size();
        }
    }
}
