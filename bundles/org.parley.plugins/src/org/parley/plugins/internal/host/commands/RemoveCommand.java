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
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins;

/** {@code parley plugins remove ID}. */
@Component(service = Command.class)
public final class RemoveCommand implements Command {

    private static final String ID = "ID";
    private static final String KEEP = "keep-data";
    private static final String DROP = "drop-data";

    private final Plugins plugins;
    private final Messages texts = Messages.of(RemoveCommand.class);

    @Activate
    public RemoveCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    /** What a program reads. */
    record Removed(String id, long rows, boolean kept, String file) {

        static Removed of(String id, Plugins.Removal removal) {
            return new Removed(id, removal.rows(), removal.kept(), removal.file() == null ? null : removal.file().toString());
        }
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins remove", texts.get("remove.summary"), texts.get("remove.details"),
                List.of(Argument.of(ID, texts.get("id"))),
                List.of(Option.flag(KEEP, texts.get("remove.keep")), Option.flag(DROP, texts.get("remove.drop"))),
                List.of("parley plugins remove photo-wall --keep-data", "parley plugins remove photo-wall --drop-data"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        String id = call.argument(ID);
        boolean drop = call.flag(DROP);
        if (plugins.find(id).isEmpty() && drop && !call.flag(KEEP)) {
            Plugins.Removal left = plugins.remove(call.actor(), id, true, call.progress());
            return CommandResult.of(Removed.of(id, left), texts.get("remove.left", id, left.rows(),
                    String.valueOf(left.file())));
        }
        Plugin plugin = plugins.find(id).orElseThrow(() -> new ProblemException(
                Problem.from(texts, Problem.Kind.USAGE, "plugin.not-installed", id)));
        boolean undecided = !plugin.spec().schema().isEmpty() && !call.flag(KEEP) && !drop;
        if (undecided || call.flag(KEEP) && drop) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "remove.undecided",
                    plugin.spec().name(), plugin.rows()));
        }
        Plugins.Removal removal = plugins.remove(call.actor(), id, drop, call.progress());
        String line = plugin.spec().schema().isEmpty() ? texts.get("remove.done", plugin.spec().name())
                : texts.get(drop ? "remove.dropped" : "remove.kept", plugin.spec().name(), removal.rows(),
                        String.valueOf(removal.file()));
        List<String> lines = new ArrayList<>(List.of(line));
        lines.addAll(Shown.waiting(plugins.all(), texts));
        return new CommandResult(Removed.of(id, removal), lines, 0);
    }
}
