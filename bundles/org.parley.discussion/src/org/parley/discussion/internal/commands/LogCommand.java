// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;

/** {@code parley moderation log PANEL --out FILE}: one row for each post with its state and the last decision. */
@Component
public final class LogCommand implements Command {

    private final Panels panels;
    private final Discussions discussions;

    @Activate
    public LogCommand(@Reference Panels panels, @Reference Discussions discussions) {
        this.panels = panels;
        this.discussions = discussions;
    }

    @Override
    public CommandSpec spec() {
        return Specs.of("moderation log", "log", List.of(),
                List.of(new Option("out", "FILE", Specs.TEXTS.get("log.out"), true, false)),
                "parley moderation log beer --out log.csv");
    }

    @Override
    public CommandResult run(CommandCall call) {
        UUID panelId = panels.require(call.argument("PANEL")).id();
        Path file = call.path(call.option("out").orElseThrow());
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new ProblemException(Problem.from(Specs.TEXTS, Problem.Kind.USAGE, "log.ending", file));
        }
        Discussion discussion = discussions.state(panelId);
        new ModerationLog(discussion, panels.state(panelId)).write(file);
        Map<String, Integer> states = new TreeMap<>();
        discussion.inOrder().forEach(p -> states.merge(p.state().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        int rows = discussion.inOrder().size();
        return CommandResult.of(new Written(file.toString(), rows, states),
                rows == 0 ? Specs.TEXTS.get("log.none", file) : Specs.TEXTS.get("log.done", rows, file, told(states)));
    }

    private static String told(Map<String, Integer> states) {
        return states.entrySet().stream().map(s -> Specs.TEXTS.get("log.states", s.getValue(), s.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** What was written, as printed. */
    record Written(String file, int rows, Map<String, Integer> states) { }
}
