// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.framework.Version;
import org.parley.core.Messages;
import org.parley.core.Permission;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginFile;
import org.parley.plugins.Plugins.Generation;
import org.parley.plugins.Signer;

/** A plugin as a program reads it. */
record Shown(String id, String name, String version, String state, String reason, String since, SignerShown signer,
        String trust, String sha256, List<String> permissions, long calls, int failures, String update, long rows) {

    /** Whose it is. */
    record SignerShown(String name, String fingerprint) {

        static SignerShown of(Signer signer) {
            return new SignerShown(signer.name(), signer.fingerprint());
        }
    }

    /** A generation as a program reads it. */
    record GenerationShown(int number, String at, String what, List<String> plugins) {

        static GenerationShown of(Generation one) {
            return new GenerationShown(one.number(), one.at().toString(), one.what(),
                    one.plugins().stream().map(Object::toString).toList());
        }
    }

    static Shown of(Plugin plugin) {
        return new Shown(plugin.id(), plugin.spec().name(), plugin.spec().version(), word(plugin.state()),
                plugin.reason(), plugin.since().toString(), plugin.signer().map(SignerShown::of).orElse(null),
                word(plugin.trust()), plugin.sha256(),
                plugin.spec().permissions().stream().map(Permission::word).sorted().toList(), plugin.calls(),
                plugin.failures(), plugin.update().orElse(null), plugin.rows());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** One line for a person, more when there is something to say. */
    static List<String> lines(Plugin plugin, Messages texts) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("line", plugin.id(), plugin.spec().version(),
                texts.get("state." + word(plugin.state())), plugin.spec().name()));
        reason(plugin, texts).ifPresent(lines::add);
        if (plugin.state() == Plugin.State.ACTIVE && plugin.trust() == PluginFile.Trust.REVOKED) {
            lines.add(texts.get("line.reason", texts.get("line.called-back")));
        }
        plugin.update().ifPresent(version -> lines.add(texts.get("line.update", version, plugin.id())));
        return lines;
    }

    /** A generation as a line. */
    static String line(Generation one, Messages texts) {
        return texts.get("list.generation", Integer.toString(one.number()), one.what(),
                one.plugins().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    /** Why it does not run, as a line. */
    static Optional<String> reason(Plugin plugin, Messages texts) {
        return plugin.reason().isEmpty() ? Optional.empty() : Optional.of(texts.get("line.reason", plugin.reason()));
    }

    /** Lines about those plugins that ought to run and do not. */
    static List<String> waiting(List<Plugin> all, Messages texts) {
        return all.stream().filter(plugin -> plugin.state() == Plugin.State.WAITING)
                .flatMap(plugin -> lines(plugin, texts).stream()).toList();
    }

    /** Whether a version is older than the one that it would replace. */
    static boolean older(String version, String before) {
        return new Version(version).compareTo(new Version(before)) < 0;
    }
}
