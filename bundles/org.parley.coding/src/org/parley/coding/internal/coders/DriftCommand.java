// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Viewer;
import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Question;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CodeTrends;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.Drift;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code drift PANEL --as NAME}: whether a coder codes as before. */
@Component(service = Command.class)
public final class DriftCommand implements Command {

    private static final int MOST_DRAWS = 100_000;

    private final Panels panels;
    private final Codings codings;
    private final Batches batches;
    private final Drift drift;

    @Activate
    public DriftCommand(@Reference Panels panels, @Reference Codings codings, @Reference Batches batches,
            @Reference Drift drift) {
        this.panels = panels;
        this.codings = codings;
        this.batches = batches;
        this.drift = drift;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("drift", Texts.get("drift.summary"), Texts.get("drift.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel"))),
                List.of(Option.of("as", "NAME", Texts.get("drift.option.as")),
                        Option.of("batch", "NAME", Texts.get("drift.option.batch")),
                        Option.of("draws", "N", Texts.get("drift.option.draws")),
                        Option.of("seed", "N", Texts.get("drift.option.seed"))),
                List.of("parley drift \"Oatsund Kitchen Table\" --as Elina",
                        "parley drift \"Oatsund Kitchen Table\" --as Elina --batch \"Elina again\" --json"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        List<CoderBatch> there = batches.all(panel.id());
        Actor coder = People.acting(call, People.known(codings.state(panel.id()), there));
        List<CoderBatch> wanted = call.option("batch").map(name -> List.of(People.batch(there, name)))
                .orElseGet(() -> there.stream().filter(batch -> batch.kind() == CoderBatch.Kind.AGAIN
                        && batch.coder(coder.id()).isPresent() && !batch.runsAgain(coder.id())).toList());
        int draws = (int) BatchCommand.number(call, "draws", Question.DRAWS, 1, MOST_DRAWS);
        long seed = BatchCommand.number(call, "seed", Question.SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        CodingState state = codings.state(panel.id(), Viewer.of(coder));
        CodeTrends trends = CodeTrends.of(state, coder.id());
        Map<String, Object> json = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        json.put("coder", coder.name());
        trends(trends, json, lines, coder);
        List<Object> passes = new ArrayList<>();
        for (CoderBatch batch : wanted) {
            passes.add(again(drift.again(panel.id(), batch.id(), draws, seed, call.progress()), lines));
        }
        json.put("again", passes);
        if (passes.isEmpty()) {
            lines.add(Texts.get("drift.none", coder.name()));
        }
        return new CommandResult(json, lines);
    }

    private static void trends(CodeTrends trends, Map<String, Object> json, List<String> lines, Actor coder) {
        json.put("spans", trends.spans().stream().map(DriftCommand::span).toList());
        json.put("codes", trends.codes().stream().map(DriftCommand::trend).toList());
        if (trends.spans().isEmpty()) {
            lines.add(Texts.get("drift.uncoded", coder.name()));
            return;
        }
        lines.add(Texts.get("drift.spans", coder.name(), trends.spans().size(), trends.spans().stream()
                .map(span -> Texts.get("drift.span", span.firstVersion(), span.lastVersion(), span.answers()))
                .collect(Collectors.joining("; "))));
        trends.codes().forEach(code -> lines.add(Texts.get("drift.code", code.path(), code.percent().stream()
                .map(percent -> String.format(Locale.ROOT, "%.1f", percent)).collect(Collectors.joining(", ")),
                String.format(Locale.ROOT, "%.1f", code.moved()))));
    }

    private static Map<String, Object> span(CodeTrends.Span span) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("firstVersion", span.firstVersion());
        json.put("lastVersion", span.lastVersion());
        json.put("from", span.from().toString());
        json.put("to", span.to().toString());
        json.put("answers", span.answers());
        return json;
    }

    private static Map<String, Object> trend(CodeTrends.Trend trend) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", trend.path());
        json.put("answers", trend.answers());
        json.put("percent", trend.percent().stream().map(CodersCommand::tenth).toList());
        json.put("moved", CodersCommand.tenth(trend.moved()));
        return json;
    }

    private static Map<String, Object> again(Drift.Again again, List<String> lines) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("batch", again.batch().name());
        json.put("posts", again.agreement().posts());
        json.put("left", again.left());
        json.put("overall", agreement(again.agreement().overall()));
        List<Map<String, Object>> codes = new ArrayList<>();
        lines.add(Texts.get("drift.again", again.batch().name(), again.agreement().posts(),
                number(again.agreement().overall().alpha()), range(again.agreement().overall())));
        for (CodeAgreement code : again.agreement().codes()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", code.path());
            row.putAll(agreement(code));
            codes.add(row);
            lines.add(Texts.get("drift.again.code", code.path(), code.uses().get(0), code.uses().get(1),
                    number(code.alpha()), range(code)));
        }
        json.put("codes", codes);
        return json;
    }

    private static Map<String, Object> agreement(CodeAgreement code) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", code.uses().get(0));
        json.put("second", code.uses().get(1));
        json.put("percent", code.percent().orNull());
        json.put("krippendorffAlpha", code.alpha().orNull());
        json.put("low", code.interval().low().orNull());
        json.put("high", code.interval().high().orNull());
        json.put("notDefined", code.alpha().reason());
        return json;
    }

    static String number(Figure figure) {
        return figure.value().isPresent() ? String.format(Locale.ROOT, "%.3f", figure.value().getAsDouble())
                : figure.reason();
    }

    private static String range(CodeAgreement code) {
        return code.interval().low().value().isPresent()
                ? Texts.get("drift.range", number(code.interval().low()), number(code.interval().high())) : "";
    }
}
