// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.report.Analyses.About;
import org.parley.report.spi.Parameter;

/** The last settings of each analysis in each panel, and which analysis was looked at last. UI thread. */
public final class KeptSettings {

    private static final String CHOSEN = "chosen.";
    private static final String SET = "set.";

    private final Map<UUID, String> chosen = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> given = new LinkedHashMap<>();

    /** Name of the analysis that was looked at last; empty for none. */
    public String chosen(UUID panel) {
        return chosen.getOrDefault(panel, "");
    }

    /** Looks at one. */
    public void choose(UUID panel, String name) {
        chosen.put(panel, name);
    }

    /** Its settings, by the name of the parameter; those it does not declare any more are left out. */
    public Map<String, List<String>> given(UUID panel, About about) {
        Map<String, List<String>> all = given.getOrDefault(key(panel, about.name()), Map.of());
        Map<String, List<String>> declared = new LinkedHashMap<>();
        about.parameters().stream().map(Parameter::name).filter(all::containsKey)
                .forEach(n -> declared.put(n, all.get(n)));
        return declared;
    }

    /** Sets one; no texts, or the initial value, take it back. Returns whether that is a change. */
    public boolean give(UUID panel, About about, String parameter, List<String> texts) {
        Optional<Parameter> declared = about.parameters().stream().filter(p -> p.name().equals(parameter)).findFirst();
        List<String> wanted = texts.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
        boolean initial = wanted.isEmpty()
                || declared.isPresent() && wanted.equals(List.of(declared.get().initial()));
        Map<String, List<String>> all = given.computeIfAbsent(key(panel, about.name()), k -> new HashMap<>());
        return initial ? all.remove(parameter) != null : !wanted.equals(all.put(parameter, wanted));
    }

    /** All as texts. Names of coders are not kept: they are people. */
    public Map<String, String> state(List<About> declared) {
        Map<String, String> state = new LinkedHashMap<>();
        chosen.forEach((panel, name) -> state.put(CHOSEN + panel, name));
        given.forEach((key, all) -> {
            List<String> people = declared.stream().filter(a -> key.endsWith("." + a.name()))
                    .flatMap(a -> a.parameters().stream()).filter(p -> p.kind() == Parameter.Kind.CODER)
                    .map(Parameter::name).toList();
            List<String> lines = new ArrayList<>();
            all.keySet().stream().sorted().filter(n -> !people.contains(n))
                    .forEach(n -> all.get(n).forEach(t -> lines.add(n + "=" + t)));
            if (!lines.isEmpty()) {
                state.put(SET + key, String.join("\n", lines));
            }
        });
        return state;
    }

    /** Takes back what {@link #state} gave; what cannot be read is left alone. */
    public void restore(Map<String, String> state) {
        state.forEach((key, text) -> {
            if (key.startsWith(CHOSEN)) {
                id(key.substring(CHOSEN.length())).ifPresent(panel -> chosen.put(panel, text));
            } else if (key.startsWith(SET)) {
                Map<String, List<String>> all = new HashMap<>();
                text.lines().filter(l -> l.indexOf('=') > 0).forEach(l -> all.computeIfAbsent(
                        l.substring(0, l.indexOf('=')), n -> new ArrayList<>()).add(l.substring(l.indexOf('=') + 1)));
                given.put(key.substring(SET.length()), all);
            }
        });
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String key(UUID panel, String name) {
        return panel + "." + name;
    }
}
