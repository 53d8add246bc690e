// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Period;
import org.parley.discussion.Discussions;
import org.parley.discussion.Figures;
import org.parley.panel.Panels;

/** {@code parley stats PANEL}: the figures of a panel. */
@Component
public final class StatsCommand implements Command {

    private final Panels panels;
    private final Discussions discussions;

    @Activate
    public StatsCommand(@Reference Panels panels, @Reference Discussions discussions) {
        this.panels = panels;
        this.discussions = discussions;
    }

    @Override
    public CommandSpec spec() {
        return Specs.of("stats", "stats", List.of(),
                List.of(Option.of("from", "DATE", Specs.TEXTS.get("stats.from")),
                        Option.of("to", "DATE", Specs.TEXTS.get("stats.to"))),
                "parley stats \"Oatsund Kitchen Table\"", "parley stats beer --from 2014-01-01 --to 2015-01-01 --json");
    }

    @Override
    public CommandResult run(CommandCall call) {
        Period period = Period.read(call.option("from"), call.option("to"));
        Figures figures = discussions.figures(panels.require(call.argument("PANEL")).id(), period.from(), period.to());
        return new CommandResult(figures, lines(figures));
    }

    private static List<String> lines(Figures figures) {
        List<String> lines = new ArrayList<>();
        for (RecordComponent figure : Figures.class.getRecordComponents()) {
            Object value = value(figure, figures);
            if (value instanceof Map<?, ?> byMonth) {
                lines.add(figure.getName());
                byMonth.forEach((month, count) -> lines.add(String.format("  %-26s%s", month, count)));
            } else {
                lines.add(String.format("%-28s%s", figure.getName(), value == null ? "-" : value));
            }
        }
        return lines;
    }

    private static Object value(RecordComponent figure, Figures figures) {
        try {
            return figure.getAccessor().invoke(figures);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
