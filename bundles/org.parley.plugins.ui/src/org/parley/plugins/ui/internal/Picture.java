// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.parley.core.Problem;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.Catalogues.Entry;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins.Generation;
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
    private static final String OFF = "(off)";

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
        for (Generation generation : generations) {
            String version = versions(generation).get(plugin.id());
            if (version != null && !plain(version).equals(plugin.spec().version())) {
                return Optional.of(new Older(generation, plain(version)));
            }
        }
        return Optional.empty();
    }

    /** What returning to a generation would change. */
    Difference difference(Generation wanted) {
        return generations.isEmpty() ? difference(Map.of(), versions(wanted)) : between(generations.get(0), wanted);
    }

    /** What going from one generation to another would change. */
    static Difference between(Generation from, Generation to) {
        return difference(versions(from), versions(to));
    }

    private static Difference difference(Map<String, String> now, Map<String, String> then) {
        List<String> removed = now.keySet().stream().filter(id -> !then.containsKey(id)).toList();
        List<String> added = then.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        List<Change> changed = new ArrayList<>();
        now.forEach((id, version) -> {
            String before = then.get(id);
            if (before != null && !before.equals(version)) {
                changed.add(new Change(id, version, before));
            }
        });
        return new Difference(removed, added, changed);
    }

    /** The name of a plugin; its id when it is not installed. */
    String name(String id) {
        return plugin(id).map(plugin -> plugin.spec().name()).orElse(id);
    }

    /** Versions by id, an off one with its mark. */
    static Map<String, String> versions(Generation generation) {
        Map<String, String> versions = new TreeMap<>();
        for (String one : generation.ids()) {
            int space = one.indexOf(' ');
            versions.put(space < 0 ? one : one.substring(0, space), space < 0 ? "" : one.substring(space + 1));
        }
        return versions;
    }

    static boolean off(String version) {
        return version.endsWith(OFF);
    }

    static String plain(String version) {
        return version.replace(OFF, "").strip();
    }

    /** A generation to go back to for the sake of one plugin, and the version it has there. */
    record Older(Generation generation, String version) { }

    /** Another version, or on instead of off. */
    record Change(String id, String now, String then) { }

    /** What a return changes; ids. */
    record Difference(List<String> removed, List<String> added, List<Change> changed) {

        boolean none() {
            return removed.isEmpty() && added.isEmpty() && changed.isEmpty();
        }
    }
}
