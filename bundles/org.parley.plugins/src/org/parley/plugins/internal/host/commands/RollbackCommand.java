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
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Generation;

/** {@code parley plugins rollback [GENERATION]}. */
@Component(service = Command.class)
public final class RollbackCommand implements Command {

    private static final String GENERATION = "GENERATION";

    private final Plugins plugins;
    private final Messages texts = Messages.of(RollbackCommand.class);

    @Activate
    public RollbackCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins rollback", texts.get("rollback.summary"), texts.get("rollback.details"),
                List.of(new Argument(GENERATION, texts.get("rollback.generation"), false, List.of())), List.of(),
                List.of("parley plugins rollback", "parley plugins rollback 3"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Generation made = plugins.rollback(call.actor(), number(call.optionalArgument(GENERATION)), call.progress());
        List<String> lines = new ArrayList<>(List.of(Shown.line(made, texts)));
        lines.addAll(Shown.waiting(plugins.all(), texts));
        return new CommandResult(Shown.GenerationShown.of(made), lines);
    }

    private int number(Optional<String> word) {
        if (word.isPresent()) {
            try {
                return Integer.parseInt(word.get());
            } catch (NumberFormatException none) {
                throw new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "rollback.number", word.get()), none);
            }
        }
        List<Generation> all = plugins.generations();
        if (all.size() < 2) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.FAILED, "rollback.none"));
        }
        return all.get(1).number();
    }
}
