// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.parley.core.Messages;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.Requirement;

/** Which plugins of a list can run, in which order, and what the others wait for. */
final class Order {

    private final Map<String, Installed> all = new LinkedHashMap<>();
    private final Map<String, Installed> running = new LinkedHashMap<>();
    private final Function<Installed, PluginSpec> specs;
    private final Messages texts = Messages.of(Order.class);

    Order(List<Installed> plugins, Function<Installed, PluginSpec> specs) {
        this.specs = specs;
        plugins.forEach(plugin -> all.put(plugin.id(), plugin));
        boolean more = true;
        while (more) {
            more = false;
            for (Installed plugin : plugins) {
                if (!running.containsKey(plugin.id()) && plugin.mayRun() && lacking(plugin).isEmpty()) {
                    running.put(plugin.id(), plugin);
                    more = true;
                }
            }
        }
    }

    /** Those that can run, needed ones first. */
    List<Installed> running() {
        return new ArrayList<>(running.values());
    }

    /** Ids of the plugins that one needs. */
    static List<String> needs(PluginSpec spec) {
        return spec.requires().stream().filter(one -> one.kind() == Requirement.Kind.PLUGIN).map(Requirement::name)
                .toList();
    }

    /** What keeps a plugin that is on and not quarantined from running, in words. */
    String waitsFor(String id) {
        return lacking(all.get(id)).map(this::reason).orElse("");
    }

    /** Why it waits when what it needs, or what that needs, hangs in this process. */
    Optional<String> hungNeed(Installed plugin, Running now) {
        return needs(specs.apply(plugin)).stream().filter(all::containsKey)
                .filter(id -> now.isHung(id) || hungNeed(all.get(id), now).isPresent()).findFirst()
                .map(id -> texts.get(now.isHung(id) ? "waits.hangs" : "waits.waiting", name(all.get(id))));
    }

    private Optional<Requirement> lacking(Installed plugin) {
        return specs.apply(plugin).requires().stream().filter(one -> one.kind() == Requirement.Kind.PLUGIN)
                .filter(one -> !running.containsKey(one.name())
                        || !within(running.get(one.name()).version(), one.range()))
                .findFirst();
    }

    private String reason(Requirement needed) {
        Installed there = all.get(needed.name());
        if (there == null) {
            return texts.get("waits.gone", needed.name());
        }
        if (!within(there.version(), needed.range())) {
            return texts.get("waits.version", name(there), words(needed.range(), texts), there.version());
        }
        if (!there.quarantine().isEmpty()) {
            return texts.get("waits.stopped", name(there));
        }
        return texts.get(there.on() ? "waits.waiting" : "waits.off", name(there));
    }

    private String name(Installed plugin) {
        return specs.apply(plugin).name();
    }

    /** Whether a version lies in a range; what is written wrongly holds nothing. */
    static boolean within(String version, String range) {
        try {
            return range == null || range.isBlank() || new VersionRange(range).includes(new Version(version));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** A range in words: "version 1.0.0 or newer, but older than 2.0.0"; as it is written when words would be longer. */
    static String words(String range, Messages texts) {
        try {
            VersionRange read = new VersionRange(range);
            boolean usual = read.getLeftType() == VersionRange.LEFT_CLOSED && !read.isEmpty();
            if (usual && read.getRight() == null) {
                return texts.get("range.least", read.getLeft());
            }
            return usual && read.getRightType() == VersionRange.RIGHT_OPEN
                    ? texts.get("range.between", read.getLeft(), read.getRight()) : texts.get("range.other", range);
        } catch (IllegalArgumentException unreadable) {
            return texts.get("range.other", range);
        }
    }

    /** Below zero when the first is older. */
    static int compare(String one, String other) {
        return new Version(one).compareTo(new Version(other));
    }
}
