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
import org.parley.core.Messages;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins;

/** {@code parley plugins disable ID}. */
@Component(service = Command.class)
public final class DisableCommand implements Command {

    private static final String ID = "ID";

    private final Plugins plugins;
    private final Messages texts = Messages.of(DisableCommand.class);

    @Activate
    public DisableCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins disable", texts.get("disable.summary"), texts.get("disable.details"),
                List.of(Argument.of(ID, texts.get("id"))), List.of(), List.of("parley plugins disable photo-wall"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Plugin plugin = plugins.disable(call.actor(), call.argument(ID), call.progress());
        List<String> lines = new ArrayList<>(Shown.lines(plugin, texts));
        lines.addAll(Shown.waiting(plugins.all(), texts));
        return new CommandResult(Shown.of(plugin), lines);
    }
}
