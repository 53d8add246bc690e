// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;

/** {@code parley plugins install FILE|ID}. */
@Component(service = Command.class)
public final class InstallCommand implements Command {

    private static final String WHAT = "FILE|ID";

    private final Plugins plugins;
    private final Catalogues catalogues;
    private final Messages texts = Messages.of(InstallCommand.class);

    @Activate
    public InstallCommand(@Reference Plugins plugins, @Reference Catalogues catalogues) {
        this.plugins = plugins;
        this.catalogues = catalogues;
    }

    /** What a program reads. */
    record Done(Shown plugin, String before, boolean downgrade, boolean same, List<String> together) { }

    /** What a program reads of a dry run. */
    record Would(String id, String version, String before, boolean downgrade, boolean same, String trust,
            Shown.SignerShown signer, List<String> permissions, List<String> together, List<Found> problems) { }

    /** Something in the way. */
    record Found(String problem, String text) { }

    @Override
    public CommandSpec spec() {
        List<Option> options = new ArrayList<>(List.of(Option.flag(Options.DRY_RUN, texts.get("install.dry-run"))));
        options.addAll(Options.approving(texts));
        return new CommandSpec("plugins install", texts.get("install.summary"), texts.get("install.details"),
                List.of(Argument.of(WHAT, texts.get("install.what"))), options,
                List.of("parley plugins install photo-wall-1.0.0.parley", "parley plugins install photo-wall --dry-run"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Proposal proposal = Sources.proposed(call.argument(WHAT), call, plugins, catalogues);
        Approval approval = Options.approval(call);
        if (call.flag(Options.DRY_RUN)) {
            return would(proposal, approval, call.progress());
        }
        Plugin made = plugins.install(call.actor(), proposal, approval, call.progress());
        List<String> lines = new ArrayList<>();
        proposal.together().forEach(entry -> lines.add(texts.get("install.together", entry.spec().name(),
                entry.spec().version(), entry.catalogue())));
        lines.add(texts.get(proposal.same() ? "install.same" : "install.done", made.spec().name(),
                made.spec().version()));
        warnIfOlder(proposal, lines);
        Shown.reason(made, texts).ifPresent(lines::add);
        return new CommandResult(new Done(Shown.of(made), before(proposal), downgrade(proposal), proposal.same(),
                together(proposal)), lines);
    }

    private CommandResult would(Proposal proposal, Approval approval, Progress progress) {
        PluginFile file = proposal.file();
        List<String> lines = new ArrayList<>();
        List<Problem> objections = plugins.objections(proposal, approval, progress);
        String would = !objections.isEmpty() ? "install.would-not" : proposal.same() ? "install.same" : "install.would";
        file.spec().ifPresent(spec -> {
            lines.add(texts.get(would, spec.name(), spec.version()));
            spec.provides().forEach(one -> lines.add(texts.get("install.adds", one.kind().replace('-', ' '), one.title())));
            spec.permissions().stream().sorted().forEach(one -> lines.add(texts.get("install.may",
                    texts.find("permission." + one.word()).orElse(one.word()))));
        });
        lines.add(file.signer().map(signer -> texts.get("install.signer", signer.name(), signer.fingerprint()))
                .orElse(texts.get("install.unsigned")));
        proposal.together().forEach(entry -> lines.add(texts.get("install.together", entry.spec().name(),
                entry.spec().version(), entry.catalogue())));
        warnIfOlder(proposal, lines);
        objections.forEach(one -> lines.add(one.text()));
        Would data = new Would(file.spec().map(PluginSpec::id).orElse(null),
                file.spec().map(PluginSpec::version).orElse(null), before(proposal), downgrade(proposal),
                proposal.same(), Shown.word(file.trust()), file.signer().map(Shown.SignerShown::of).orElse(null),
                file.spec().map(spec -> spec.permissions().stream().map(Permission::word).sorted().toList())
                        .orElse(List.of()),
                together(proposal), objections.stream().map(one -> new Found(one.code(), one.text())).toList());
        return new CommandResult(data, lines, exitCode(objections));
    }

    /** What an installation would end with: trust comes first, and what is wrong with a file before how it fits. */
    private static int exitCode(List<Problem> objections) {
        return objections.stream().filter(one -> one.kind() == Problem.Kind.REFUSED).findFirst()
                .or(() -> objections.stream().filter(one -> one.kind() != Problem.Kind.UNRESOLVED).findFirst())
                .or(() -> objections.stream().findFirst()).map(one -> one.kind().exitCode()).orElse(0);
    }

    private void warnIfOlder(Proposal proposal, List<String> lines) {
        if (downgrade(proposal)) {
            lines.add(texts.get("install.older", before(proposal)));
        }
    }

    private static boolean downgrade(Proposal proposal) {
        return proposal.before().isPresent() && proposal.file().spec().isPresent()
                && Shown.older(proposal.file().spec().get().version(), before(proposal));
    }

    private static String before(Proposal proposal) {
        return proposal.before().map(plugin -> plugin.spec().version()).orElse(null);
    }

    private static List<String> together(Proposal proposal) {
        return proposal.together().stream().map(entry -> entry.spec().id() + " " + entry.spec().version()).toList();
    }
}
