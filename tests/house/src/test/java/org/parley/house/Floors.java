// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which bundle may use which, from docs/architecture.md. */
final class Floors {

    private static final List<String> ENGINES = List.of("core", "store", "panel", "discussion", "coding", "report",
            "exchange", "plugins");

    private static final Map<String, List<String>> BELOW = Map.ofEntries( //
            Map.entry("launcher", List.of()), //
            Map.entry("core", List.of()), //
            Map.entry("store", List.of("core")), //
            Map.entry("panel", List.of("core", "store")), //
            Map.entry("discussion", List.of("core", "store", "panel")), //
            Map.entry("coding", List.of("core", "store", "panel", "discussion")), //
            Map.entry("report", List.of("core", "store", "panel", "discussion", "coding")), //
            Map.entry("exchange", List.of("core", "store", "panel", "discussion", "coding")), //
            Map.entry("plugins", List.of("core", "store")), //
            Map.entry("ui", List.of("core")), //
            Map.entry("cli", with(ENGINES, "launcher")));

    private static final Set<String> OWNERS = Set.of("store", "panel", "discussion", "coding", "exchange", "report");
    private static final Set<String> NAMED_ROOMS = Set.of("panel.ui", "discussion.ui", "coding.ui", "report.ui",
            "plugins.ui");

    private Floors() {
    }

    /** What a bundle may use besides itself. A format is a plugin: the engines' exported language, not the store. */
    static List<String> below(String bundle) {
        if (BELOW.containsKey(bundle)) {
            return BELOW.get(bundle);
        }
        if (bundle.startsWith("format.")) {
            return ENGINES.stream().filter(e -> !e.equals("store") && !e.equals("plugins")).toList();
        }
        if (bundle.endsWith(".ui")) {
            return with(ENGINES, "ui");
        }
        if (bundle.equals("workbench")) {
            List<String> all = new ArrayList<>(with(ENGINES, "ui", "launcher"));
            all.addAll(NAMED_ROOMS);
            return all;
        }
        throw new IllegalArgumentException("bundle " + bundle + " has no floor; give it one in Floors");
    }

    /** Whether the bundle may have tables of its own, in a schema of its name. */
    static boolean ownsTables(String bundle) {
        return OWNERS.contains(bundle);
    }

    /** Whether the bundle reads databases that other programs made; it has no tables of its own. */
    static boolean readsDatabases(String bundle) {
        return bundle.equals("format.taguette");
    }

    /** Whether the bundle may know the window toolkit. */
    static boolean window(String bundle) {
        return bundle.equals("ui") || bundle.equals("workbench") || bundle.endsWith(".ui");
    }

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
