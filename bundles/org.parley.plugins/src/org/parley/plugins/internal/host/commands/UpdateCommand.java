// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins;
import org.parley.plugins.Proposal;

/** {@code parley plugins update [ID]}. */
@Component(service = Command.class)
public final class UpdateCommand implements Command {

    private static final String ID = "ID";

    private final Plugins plugins;
    private final Catalogues catalogues;
    private final Messages texts = Messages.of(UpdateCommand.class);

    @Activate
    public UpdateCommand(@Reference Plugins plugins, @Reference Catalogues catalogues) {
        this.plugins = plugins;
        this.catalogues = catalogues;
    }

    /**
     * What a program reads of each that was brought up to date, or came along.
     *
     * @param before null for one that was not installed
     */
    record Updated(String id, String before, String version) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins update", texts.get("update.summary"), texts.get("update.details"),
                List.of(new Argument(ID, texts.get("update.id"), false, List.of())), Options.approving(texts),
                List.of("parley plugins update", "parley plugins update photo-wall"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Optional<String> id = call.optionalArgument(ID);
        if (id.isPresent() && plugins.find(id.get()).isEmpty()) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "plugin.not-installed", id.get()));
        }
        List<Updated> done = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        Map<String, String> versions = plugins.all().stream()
                .collect(Collectors.toMap(Plugin::id, plugin -> plugin.spec().version()));
        for (Plugin plugin : plugins.all()) {
            if (plugin.update().isPresent() && (id.isEmpty() || id.get().equals(plugin.id()))) {
                Catalogues.Entry entry = catalogues.find(plugin.id(), plugin.update().get()).orElseThrow();
                proposals.add(plugins.propose(entry, call.progress()));
            }
        }
        for (Plugin made : plugins.update(call.actor(), proposals, Options.approval(call), call.progress())) {
            String before = versions.get(made.id());
            done.add(new Updated(made.id(), before, made.spec().version()));
            lines.add(texts.get("update.done", made.spec().name(), before, made.spec().version()));
            Shown.reason(made, texts).ifPresent(lines::add);
            more(made, proposals).ifPresent(lines::add);
        }
        Set<String> named = done.stream().map(Updated::id).collect(Collectors.toSet());
        proposals.stream().flatMap(one -> one.together().stream()).filter(entry -> named.add(entry.spec().id()))
                .forEach(entry -> {
                    lines.add(texts.get("install.together", entry.spec().name(), entry.spec().version(),
                            entry.catalogue()));
                    done.add(new Updated(entry.spec().id(), versions.get(entry.spec().id()), entry.spec().version()));
                });
        if (done.isEmpty()) {
            lines.add(texts.get("update.none"));
        }
        return new CommandResult(done, lines);
    }

    /** What it may do now and might not before. */
    private Optional<String> more(Plugin made, List<Proposal> proposals) {
        Set<Permission> before = proposals.stream().flatMap(one -> one.before().stream())
                .filter(one -> one.id().equals(made.id())).flatMap(one -> one.spec().permissions().stream())
                .collect(Collectors.toSet());
        String more = made.spec().permissions().stream().filter(one -> !before.contains(one)).map(Permission::word).sorted()
                .collect(Collectors.joining(", "));
        return more.isEmpty() ? Optional.empty() : Optional.of(texts.get("update.more", more));
    }
}
