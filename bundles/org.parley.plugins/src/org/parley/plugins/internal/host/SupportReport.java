// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.parley.core.AtomicFile;
import org.parley.core.ErrorLog;
import org.parley.core.Messages;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Plugins;

/** What a plugin's maker needs to find a failure. Holds versions, states and masked messages, nothing of the panel. */
final class SupportReport {

    private final ErrorLog errors;
    private final Messages texts = Messages.of(SupportReport.class);

    /** @param errors may be null */
    SupportReport(ErrorLog errors) {
        this.errors = errors;
    }

    void write(Plugin plugin, List<Plugins.Generation> generations, Path file) {
        String text = String.join("\n", lines(plugin, generations)) + "\n";
        AtomicFile.write(file.toAbsolutePath(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    List<String> lines(Plugin plugin, List<Plugins.Generation> generations) {
        PluginSpec spec = plugin.spec();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("report.head", spec.name(), spec.id(), spec.version()));
        lines.add(texts.get("report.file", plugin.sha256()));
        lines.add(texts.get("report.state", plugin.state().name().toLowerCase(Locale.ROOT), plugin.reason(),
                plugin.since()));
        lines.add(texts.get("report.calls", plugin.calls(), plugin.failures(), plugin.slowest().toMillis()));
        lines.add(texts.get("report.java", Runtime.version(), System.getProperty("os.name"),
                System.getProperty("os.arch")));
        spec.bundles().forEach(bundle -> lines.add(texts.get("report.bundle", bundle.symbolicName(), bundle.version())));
        spec.requires().forEach(one -> lines.add(texts.get("report.requires", one.name(), one.range())));
        generations.forEach(one -> lines.add(texts.get("report.generation", one.number(), one.at(),
                one.plugins().stream().map(Object::toString).collect(Collectors.joining(", ")))));
        if (errors != null) {
            errors.entries().stream().filter(entry -> names(entry, spec))
                    .forEach(entry -> lines.add("\n" + entry.at() + " " + entry.details()));
        }
        return lines;
    }

    private static boolean names(ErrorLog.Entry entry, PluginSpec spec) {
        return entry.details().contains(spec.id()) || spec.bundles().stream()
                .anyMatch(bundle -> entry.details().contains(bundle.symbolicName()));
    }
}
