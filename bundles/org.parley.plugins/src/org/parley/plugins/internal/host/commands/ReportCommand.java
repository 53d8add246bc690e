// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Messages;
import org.parley.plugins.Plugins;

/** {@code parley plugins report ID FILE}. */
@Component(service = Command.class)
public final class ReportCommand implements Command {

    private static final String ID = "ID";
    private static final String FILE = "FILE";

    private final Plugins plugins;
    private final Messages texts = Messages.of(ReportCommand.class);

    @Activate
    public ReportCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    /** What a program reads. */
    record Written(String file) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins report", texts.get("report.summary"), texts.get("report.details"),
                List.of(Argument.of(ID, texts.get("id")), Argument.of(FILE, texts.get("report.file"))), List.of(),
                List.of("parley plugins report photo-wall for-its-maker.txt"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Path file = call.path(call.argument(FILE));
        plugins.report(call.argument(ID), file);
        return CommandResult.of(new Written(file.toString()), texts.get("report.done", file));
    }
}
