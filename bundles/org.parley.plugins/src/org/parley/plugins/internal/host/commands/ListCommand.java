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
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins;

/** {@code parley plugins list}. */
@Component(service = Command.class)
public final class ListCommand implements Command {

    private static final String GENERATIONS = "generations";

    private final Plugins plugins;
    private final Messages texts = Messages.of(ListCommand.class);

    @Activate
    public ListCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins list", texts.get("list.summary"), texts.get("list.details"), List.of(),
                List.of(Option.flag(GENERATIONS, texts.get("list.generations"))),
                List.of("parley plugins list", "parley plugins list --generations", "parley plugins list --json"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        if (call.flag(GENERATIONS)) {
            List<Plugins.Generation> all = plugins.generations();
            List<String> lines = all.isEmpty() ? List.of(texts.get("list.none"))
                    : all.stream().map(one -> Shown.line(one, texts)).toList();
            return new CommandResult(all.stream().map(Shown.GenerationShown::of).toList(), lines);
        }
        List<Plugin> all = plugins.all();
        List<String> lines = new ArrayList<>();
        if (plugins.safeMode()) {
            lines.add(texts.get("list.safe"));
        }
        all.forEach(plugin -> lines.addAll(Shown.lines(plugin, texts)));
        if (all.isEmpty()) {
            lines.add(texts.get("list.none"));
        }
        return new CommandResult(all.stream().map(Shown::of).toList(), lines);
    }
}
