// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Viewer;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderQueue;
import org.parley.coding.coders.CoderWork;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code coders PANEL}: who coded, and how much. */
@Component(service = Command.class)
public final class CodersCommand implements Command {

    private final Panels panels;
    private final Codings codings;
    private final Batches batches;

    @Activate
    public CodersCommand(@Reference Panels panels, @Reference Codings codings, @Reference Batches batches) {
        this.panels = panels;
        this.codings = codings;
        this.batches = batches;
    }

    /**
     * A coder, told.
     *
     * @param minutes        active time, to a tenth
     * @param answersPerHour of active time, to a tenth; null without any
     * @param queued         texts of open batches
     * @param done           how many of these are done
     */
    public record Told(String coder, int answers, int codings, int codes, double minutes, Double answersPerHour, int queued,
            int done, List<Day> days) { }

    /** A day of a coder, told. */
    public record Day(String day, int answers, int codings, double minutes, Double answersPerHour) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("coders", Texts.get("coders.summary"), Texts.get("coders.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel"))),
                List.of(Option.flag("days", Texts.get("coders.option.days")),
                        Option.of("as", "NAME", Texts.get("option.as.sees"))),
                List.of("parley coders \"Oatsund Kitchen Table\"", "parley coders \"Oatsund Kitchen Table\" --days --json"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        Map<UUID, String> known = People.known(codings.state(panel.id()), batches.all(panel.id()));
        Actor viewer = People.acting(call, known);
        CodingState state = codings.state(panel.id(), Viewer.of(viewer));
        List<Told> told = new ArrayList<>();
        List<CoderWork> works = new ArrayList<>(CoderWork.all(state));
        known.forEach((id, name) -> {
            if (works.stream().noneMatch(work -> work.coderId().equals(id))) {
                works.add(new CoderWork(id, name, 0, 0, 0, 0, List.of()));
            }
        });
        for (CoderWork work : works) {
            CoderQueue queue = batches.queue(panel.id(), work.coderId());
            told.add(new Told(work.coder(), work.answers(), work.codings(), work.codes(), tenth(work.minutes()),
                    work.perHour().isPresent() ? tenth(work.perHour().getAsDouble()) : null, queue.size(), queue.done(),
                    work.days().stream().map(CodersCommand::day).toList()));
        }
        return new CommandResult(told, lines(told, call.flag("days"), state != codings.state(panel.id()), viewer));
    }

    private static Day day(CoderWork.Day day) {
        return new Day(day.day().toString(), day.answers(), day.codings(), tenth(day.minutes()),
                day.perHour().isPresent() ? tenth(day.perHour().getAsDouble()) : null);
    }

    private static List<String> lines(List<Told> told, boolean days, boolean hidden, Actor viewer) {
        List<String> lines = new ArrayList<>();
        if (told.isEmpty()) {
            lines.add(Texts.get("coders.none"));
        }
        for (Told one : told) {
            lines.add(Texts.get(one.queued() > 0 ? "coders.line.queue" : "coders.line", one.coder(), one.answers(),
                    one.codings(), one.codes(), number(one.minutes()), number(one.answersPerHour()), one.done(),
                    one.queued()));
            if (days) {
                one.days().forEach(day -> lines.add(Texts.get("coders.day", day.day(), day.answers(), day.codings(),
                        number(day.minutes()), number(day.answersPerHour()))));
            }
        }
        if (hidden) {
            lines.add(Texts.get("coders.hidden", viewer.name()));
        }
        return lines;
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String number(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }
}
