// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.report.Analyses;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Parameter;

/** {@code parley analyse PANEL NAME --PARAMETER VALUE ... --out FILE}; its options are what the analyses declare. */
@Component(service = Command.class)
public final class AnalyseCommand implements Command {

    private final Analyses analyses;
    private final Panels panels;
    private final Codings codings;
    private final Messages messages = Messages.of(AnalyseCommand.class);

    @Activate
    public AnalyseCommand(@Reference Analyses analyses, @Reference Panels panels, @Reference Codings codings) {
        this.analyses = analyses;
        this.panels = panels;
        this.codings = codings;
    }

    @Override
    public CommandSpec spec() {
        List<CommandSpec.Option> options = new ArrayList<>();
        declared().forEach((name, users) -> options.add(new CommandSpec.Option(name, value(users.parameter()),
                messages.get("command.option", users.parameter().help(), String.join(", ", users.analyses())), false,
                users.parameter().kind() != Parameter.Kind.SWITCH)));
        options.add(CommandSpec.Option.of("out", "FILE", messages.get("command.out")));
        options.add(CommandSpec.Option.flag("posts", messages.get("command.posts")));
        options.add(CommandSpec.Option.of("as", "NAME", messages.get("command.as")));
        return new CommandSpec("analyse", messages.get("command.analyse"), messages.get("command.analyse.details"),
                List.of(new CommandSpec.Argument("PANEL", messages.get("command.panel"), false, List.of()),
                        new CommandSpec.Argument("NAME", messages.get("command.name"), false, List.of())), options,
                List.of("parley analyse \"Oatsund Kitchen Table\"",
                        "parley analyse \"Oatsund Kitchen Table\" crosstab --by age_band --out ages.xlsx",
                        "parley analyse \"Oatsund Kitchen Table\" frequencies --below-share 2 --from 2026-09-01 --json",
                        "parley analyse \"Oatsund Kitchen Table\" code-map --out map.svg"));
    }

    /** A parameter and the analyses that have one of its name. */
    private record Users(Parameter parameter, List<String> analyses) { }

    private Map<String, Users> declared() {
        Map<String, Users> declared = new LinkedHashMap<>();
        for (Analyses.About about : analyses.all()) {
            for (Parameter parameter : about.parameters()) {
                declared.computeIfAbsent(parameter.name(), n -> new Users(parameter, new ArrayList<>())).analyses()
                        .add(about.name());
            }
        }
        return declared;
    }

    private static String value(Parameter parameter) {
        return switch (parameter.kind()) {
            case SWITCH -> null;
            case WHOLE, DECIMAL -> "N";
            case FIELD_VALUE -> "FIELD=VALUE";
            case DAY -> "DATE";
            default -> parameter.kind().name();
        };
    }

    /** What a program reads of the analyses there are. */
    record Listed(String name, String title, List<Parameter> parameters) { }

    @Override
    public CommandResult run(CommandCall call) {
        Optional<Panel> panel = call.optionalArgument("PANEL").map(panels::require);
        Optional<String> name = call.optionalArgument("NAME");
        if (name.isEmpty()) {
            return list();
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        declared().forEach((option, users) -> {
            boolean isSwitch = users.parameter().kind() == Parameter.Kind.SWITCH;
            List<String> values = !isSwitch ? call.options(option) : call.flag(option) ? List.of("true") : List.of();
            if (!values.isEmpty()) {
                given.put(option, values);
            }
        });
        UUID panelId = panel.orElseThrow().id();
        Actor person = call.option("as").map(coder -> codings.coder(panelId, coder)).orElse(call.actor());
        Outcome outcome = analyses.run(person, panelId, name.get(), given, call.progress());
        Path file = call.option("out").map(out -> analyses.write(outcome, call.path(out), call.progress())).orElse(null);
        List<String> lines = new ArrayList<>(new Lines(messages).of(outcome));
        if (file != null) {
            lines.add(messages.get("command.written", file));
        }
        return new CommandResult(Answer.of(outcome, call.flag("posts"), file), lines);
    }

    private CommandResult list() {
        List<Listed> listed = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Analyses.About about : analyses.all()) {
            listed.add(new Listed(about.name(), about.title(), about.parameters()));
            lines.add(messages.get("list.analysis", about.name(), about.title()));
            about.parameters().forEach(p -> lines.add("  " + line(p)));
        }
        lines.add(messages.get("list.files", String.join(", ", analyses.endings())));
        return new CommandResult(listed, lines);
    }

    private String line(Parameter parameter) {
        String value = value(parameter);
        String help = parameter.help();
        if (!parameter.choices().isEmpty()) {
            help = messages.get("list.choices", help, String.join(", ", parameter.choices()));
        }
        if (parameter.required()) {
            help = messages.get("list.required", help);
        } else if (!parameter.initial().isEmpty()) {
            help = messages.get("list.initial", help, parameter.initial());
        }
        return String.format("%-28s %s", "--" + parameter.name() + (value == null ? "" : " " + value), help);
    }
}
