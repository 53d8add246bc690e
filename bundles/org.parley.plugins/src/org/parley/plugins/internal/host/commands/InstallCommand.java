// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;
import org.parley.plugins.Signer;

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
        Proposal proposal = plugins.propose(Sources.find(call.argument(WHAT), call, catalogues), call.progress());
        Approval approval = Options.approval(call);
        if (call.flag(Options.DRY_RUN)) {
            return would(proposal, approval);
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

    private CommandResult would(Proposal proposal, Approval approval) {
        PluginFile file = proposal.file();
        List<String> lines = new ArrayList<>();
        boolean trusted = trusted(file, approval);
        String would = !trusted || !proposal.problems().isEmpty() ? "install.would-not"
                : proposal.same() ? "install.same" : "install.would";
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
        List<Found> found = new ArrayList<>(proposal.problems().stream().map(p -> new Found(p.code(), p.text())).toList());
        if (!trusted) {
            String key = "install.untrusted." + Shown.word(file.trust());
            found.add(new Found(key, texts.get(key)));
        }
        found.forEach(one -> lines.add(one.text()));
        Would data = new Would(file.spec().map(PluginSpec::id).orElse(null),
                file.spec().map(PluginSpec::version).orElse(null), before(proposal), downgrade(proposal),
                proposal.same(), Shown.word(file.trust()), file.signer().map(Shown.SignerShown::of).orElse(null),
                file.spec().map(spec -> spec.permissions().stream().map(Permission::word).sorted().toList())
                        .orElse(List.of()),
                together(proposal), found);
        return new CommandResult(data, lines, exitCode(trusted, proposal.problems()));
    }

    private static int exitCode(boolean trusted, List<Problem> problems) {
        if (!trusted) {
            return Problem.Kind.REFUSED.exitCode();
        }
        Optional<Problem> first = problems.stream().filter(p -> p.kind() != Problem.Kind.UNRESOLVED).findFirst()
                .or(() -> problems.stream().findFirst());
        return first.map(problem -> problem.kind().exitCode()).orElse(0);
    }

    private static boolean trusted(PluginFile file, Approval approval) {
        boolean named = approval.fingerprint() != null && file.signer().map(Signer::fingerprint)
                .filter(fingerprint -> plain(fingerprint).equals(plain(approval.fingerprint()))).isPresent();
        return switch (file.trust()) {
            case PRODUCT, KNOWN -> true;
            case UNKNOWN -> named;
            case UNSIGNED -> approval.allowUnsigned();
            case REVOKED, BROKEN -> false;
        };
    }

    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(java.util.Locale.ROOT);
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
