// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

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

/** {@code parley plugins enable ID}. */
@Component(service = Command.class)
public final class EnableCommand implements Command {

    private static final String ID = "ID";

    private final Plugins plugins;
    private final Messages texts = Messages.of(EnableCommand.class);

    @Activate
    public EnableCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins enable", texts.get("enable.summary"), texts.get("enable.details"),
                List.of(Argument.of(ID, texts.get("id"))), List.of(), List.of("parley plugins enable photo-wall"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Plugin plugin = plugins.enable(call.actor(), call.argument(ID), call.progress());
        return new CommandResult(Shown.of(plugin), Shown.lines(plugin, texts));
    }
}
