// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Messages;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.Catalogues;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.BundleEntry;
import org.parley.plugins.PluginSpec.Provided;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.internal.commands.Told.By;
import org.parley.plugins.internal.commands.Told.Trouble;
import org.parley.plugins.internal.file.FileProblems;

/** {@code parley plugins info FILE|ID}. */
@Component(service = Command.class)
public final class PluginsInfoCommand implements Command {

    private final PluginFiles files;
    private final Catalogues catalogues;
    private final Messages texts = Messages.of(PluginsInfoCommand.class);

    /** With what reads plugin files and the lists of those that can be had. */
    @Activate
    public PluginsInfoCommand(@Reference PluginFiles files, @Reference Catalogues catalogues) {
        this.files = files;
        this.catalogues = catalogues;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins info", texts.get("info.summary"), texts.get("info.details"),
                List.of(Argument.of("FILE|ID", texts.get("info.what"))), List.of(),
                List.of("parley plugins info photo-wall-1.0.0.parley", "parley plugins info com.example.photo-wall"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        String word = FileProblems.named(call.argument("FILE|ID"));
        Path path = call.path(word);
        Optional<Catalogues.Entry> found = FileProblems.isPath(word) ? Optional.empty() : catalogues.find(word, null);
        // a folder may be called like an id: it is told as one only when nothing else is meant
        if (Files.isRegularFile(path) || FileProblems.isPath(word) || found.isEmpty() && Files.exists(path)) {
            PluginFile file = files.read(path);
            PluginSpec spec = file.spec().orElseThrow(() -> new ProblemException(file.problems().get(0)));
            return told(spec, file.signer().map(By::of).orElse(null), texts.get("trust." + file.trust()), file.bytes(),
                    file.sha256(), null, file.problems());
        }
        Catalogues.Entry entry = found.orElseThrow(
                () -> new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "info.none", word)));
        return told(entry.spec(), new By(null, entry.fingerprint()), texts.get("info.catalogue", entry.catalogue()),
                entry.bytes(), entry.sha256(), entry.catalogue(), List.of());
    }

    private CommandResult told(PluginSpec spec, By signer, String trust, long bytes, String sha256, String catalogue,
            List<Problem> problems) {
        List<String> permissions = spec.permissions().stream().sorted(Comparator.naturalOrder()).map(Permission::word)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("info.title", spec.name(), spec.version(), spec.vendor()));
        if (!spec.description().isBlank()) {
            lines.add(spec.description());
        }
        lines.add(texts.get("info.id", spec.id(), spec.licence().isEmpty() ? texts.get("nothing") : spec.licence(),
                (bytes + 1023) / 1024));
        if (signer != null) {
            lines.add(texts.get("key.fingerprint", signer.fingerprint()));
        }
        lines.add(trust);
        lines.add(texts.get("info.asks", permissions.isEmpty() ? texts.get("nothing") : String.join(", ", permissions)));
        if (!spec.schema().isEmpty()) {
            lines.add(texts.get("info.tables", spec.schema(), spec.migrations()));
        }
        spec.requires().forEach(one -> lines.add(texts.get("info.needs", one.name(), one.range())));
        spec.provides().forEach(one -> lines.add(texts.get("info.adds", one.kind(), one.title(), one.id())));
        problems.forEach(one -> lines.add(texts.get("indented", one.text())));
        return new CommandResult(new Info(spec.id(), spec.version(), spec.name(), spec.vendor(), spec.description(),
                spec.licence(), spec.bundles(), spec.requires().stream().map(Needed::of).toList(),
                spec.provides(), spec.schema(), spec.migrations(),
                permissions, signer, bytes, sha256, catalogue, Trouble.of(problems)), lines,
                problems.isEmpty() ? 0 : Problem.Kind.FAILED.exitCode());
    }

    /** What it needs; the kind is {@code parley}, {@code plugin} or {@code java}. */
    record Needed(String kind, String name, String range) {

        static Needed of(Requirement one) {
            return new Needed(one.kind().name().toLowerCase(Locale.ROOT), one.name(), one.range());
        }
    }

    /**
     * What a program reads.
     *
     * @param signer    null when it is not signed; of one in a catalogue the fingerprint only
     * @param catalogue that lists it; null for a file
     */
    record Info(String id, String version, String name, String vendor, String description, String licence,
            List<BundleEntry> bundles, List<Needed> requires, List<Provided> provides, String schema, int migrations,
            List<String> permissions, By signer, long bytes, String sha256, String catalogue, List<Trouble> problems) { }
}
