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
import org.parley.plugins.Plugins;
import org.parley.plugins.internal.file.FileProblems;

/** {@code parley plugins apply FILE}. */
@Component(service = Command.class)
public final class ApplyCommand implements Command {

    private static final String FILE = "FILE";

    private final Plugins plugins;
    private final Messages texts = Messages.of(ApplyCommand.class);

    @Activate
    public ApplyCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    /** What a program reads. */
    record Applied(boolean dryRun, List<String> lines) { }

    @Override
    public CommandSpec spec() {
        List<Option> options = new ArrayList<>(List.of(Option.flag(Options.DRY_RUN, texts.get("apply.dry-run"))));
        options.addAll(Options.approving(texts));
        return new CommandSpec("plugins apply", texts.get("apply.summary"), texts.get("apply.details"),
                List.of(Argument.of(FILE, texts.get("apply.file"))), options, List.of("parley plugins apply team.json"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        boolean dryRun = call.flag(Options.DRY_RUN);
        List<String> lines = plugins.apply(call.actor(), call.path(FileProblems.named(call.argument(FILE))), dryRun,
                Options.approval(call), call.progress());
        List<String> told = new ArrayList<>(lines);
        if (!dryRun) {
            told.addAll(Shown.waiting(plugins.all(), texts));
        }
        return new CommandResult(new Applied(dryRun, lines), told);
    }
}
