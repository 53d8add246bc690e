// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.Codings;
import org.parley.coding.coders.Adjudication;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Disputes;
import org.parley.coding.coders.Adjudication.Group;
import org.parley.coding.coders.Adjudication.Ruling;
import org.parley.coding.coders.Adjudication.Scope;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.Decision.Verdict;
import org.parley.coding.internal.CodePaths;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code adjudicate PANEL list|decide|settle}. */
@Component(service = Command.class)
public final class AdjudicateCommand implements Command {

    private static final int WORDS_SHOWN = 60;

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Batches batches;
    private final Adjudication adjudication;

    @Activate
    public AdjudicateCommand(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings,
            @Reference Batches batches, @Reference Adjudication adjudication) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.batches = batches;
        this.adjudication = adjudication;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("adjudicate", Texts.get("adjudicate.summary"), Texts.get("adjudicate.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel")),
                        new CommandSpec.Argument("ACTION", Texts.get("adjudicate.action"), true,
                                List.of("list", "decide", "settle"))),
                List.of(Option.of("batch", "NAME", Texts.get("adjudicate.option.batch")),
                        new Option("coder", "NAME", Texts.get("adjudicate.option.coder"), false, true),
                        Option.of("tolerance", "CHARACTERS", Texts.get("adjudicate.option.tolerance")),
                        Option.of("number", "N", Texts.get("adjudicate.option.number")),
                        Option.of("verdict", "WHICH", Texts.get("adjudicate.option.verdict")),
                        Option.of("code", "PATH", Texts.get("adjudicate.option.code")),
                        Option.of("quote", "WORDS", Texts.get("adjudicate.option.quote")),
                        Option.of("why", "TEXT", Texts.get("adjudicate.option.why")),
                        Option.of("as", "NAME", Texts.get("adjudicate.option.as"))),
                List.of("parley adjudicate \"Oatsund Kitchen Table\" list --batch \"Wave 1\"",
                        "parley adjudicate \"Oatsund Kitchen Table\" decide --batch \"Wave 1\" --number 1 --verdict first",
                        "parley adjudicate \"Oatsund Kitchen Table\" settle --batch \"Wave 1\""));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        Map<UUID, String> known = People.known(codings.state(panel.id()), batches.all(panel.id()));
        Scope scope = scope(call, panel, known);
        Actor actor = People.acting(call, known);
        int settled = 0;
        switch (call.argument("ACTION")) {
            case "decide" -> decide(call, panel, scope, actor);
            case "settle" -> settled = adjudication.settle(actor, panel.id(), scope);
            default -> { }
        }
        Disputes found = adjudication.disputes(actor, panel.id(), scope, call.progress());
        List<String> lines = lines(panel, found);
        if (call.argument("ACTION").equals("settle")) {
            lines.add(0, Texts.get("adjudicate.settled", settled));
        }
        return new CommandResult(json(panel, found), lines);
    }

    private Scope scope(CommandCall call, Panel panel, Map<UUID, String> known) {
        int tolerance = call.option("tolerance").filter(value -> value.strip().equalsIgnoreCase("whole")).isPresent()
                ? Scope.WHOLE
                : (int) BatchCommand.number(call, "tolerance", Scope.USUAL_TOLERANCE, 0, Integer.MAX_VALUE);
        List<String> coders = call.options("coder");
        if (coders.isEmpty() == call.option("batch").isEmpty() || !coders.isEmpty() && coders.size() != 2) {
            throw Texts.usage("adjudicate.what");
        }
        if (coders.isEmpty()) {
            CoderBatch batch = People.batch(batches.all(panel.id()), call.option("batch").get());
            return Scope.of(batch).within(tolerance);
        }
        List<Actor> two = coders.stream().map(name -> People.named(known, name)).toList();
        for (Actor one : two) {
            if (!known.containsKey(one.id()) || two.get(0).equals(two.get(1))) {
                throw Texts.usage("adjudicate.coder", one.name(), String.join(", ", known.values()));
            }
        }
        return Scope.of(two.get(0).id(), two.get(1).id()).within(tolerance);
    }

    private void decide(CommandCall call, Panel panel, Scope scope, Actor actor) {
        List<Dispute> all = adjudication.disputes(actor, panel.id(), scope, call.progress()).all();
        String asked = call.option("number").orElseThrow(() -> Texts.usage("adjudicate.number", all.size()));
        long number = BatchCommand.number(call, "number", 0, Long.MIN_VALUE, Long.MAX_VALUE);
        if (number < 1 || number > all.size()) {
            throw Texts.usage("adjudicate.number.none", asked, all.size());
        }
        String wanted = call.option("verdict").orElse("").strip();
        Verdict verdict = Stream.of(Verdict.values()).filter(one -> one.name().equalsIgnoreCase(wanted)).findFirst()
                .orElseThrow(() -> Texts.usage("adjudicate.verdict", wanted, Stream.of(Verdict.values())
                        .map(AdjudicateCommand::word).collect(Collectors.joining(", "))));
        Dispute dispute = all.get((int) number - 1);
        String why = call.option("why").orElse("");
        adjudication.decide(actor, panel.id(), scope, dispute, verdict == Verdict.ANEW ? anew(call, panel, dispute, why)
                : Ruling.of(verdict, why));
    }

    private Ruling anew(CommandCall call, Panel panel, Dispute dispute, String why) {
        Codebook codebook = codings.codebook(panel.id());
        String path = call.option("code").orElseThrow(() -> Texts.usage("adjudicate.anew"));
        UUID code = codebook.at(path).orElseThrow(() -> Texts.usage("adjudicate.code", path,
                String.join(", ", CodePaths.nearest(codebook, path)))).id();
        String words = discussions.state(panel.id()).post(dispute.postId()).orElseThrow().text().words();
        String quote = call.option("quote").orElse(words);
        int start = words.indexOf(quote);
        if (start < 0 || words.indexOf(quote, start + 1) >= 0) {
            throw Texts.usage("adjudicate.quote", Long.toString(dispute.post()));
        }
        return Ruling.anew(code, start, start + quote.length(), why);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Map<String, Object> json(Panel panel, Disputes found) {
        Codebook codebook = codings.codebook(panel.id());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("posts", found.posts());
        json.put("alike", found.alike());
        json.put("curated", found.curated());
        json.put("differences", found.all().size());
        json.put("open", found.all().stream().filter(Dispute::open).count());
        json.put("krippendorffAlpha", found.alpha().orNull());
        List<Object> groups = new ArrayList<>();
        int number = 0;
        for (Group group : found.groups()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", group.path());
            row.put("krippendorffAlpha", group.alpha().orNull());
            List<Object> rows = new ArrayList<>();
            for (Dispute dispute : group.disputes()) {
                rows.add(json(codebook, ++number, dispute));
            }
            row.put("differences", rows);
            groups.add(row);
        }
        json.put("codes", groups);
        json.put("notes", found.notes());
        return json;
    }

    private static Map<String, Object> json(Codebook codebook, int number, Dispute dispute) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", number);
        json.put("post", dispute.post());
        json.put("kind", word(dispute.kind()));
        json.put("first", side(codebook, dispute.firstCoder(), dispute.first()));
        json.put("second", side(codebook, dispute.secondCoder(), dispute.second()));
        json.put("verdict", dispute.decision() == null ? null : word(dispute.decision().verdict()));
        json.put("why", dispute.decision() == null ? "" : dispute.decision().why());
        json.put("adjudicator", dispute.decision() == null ? null : dispute.decision().adjudicator());
        return json;
    }

    private static Map<String, Object> side(Codebook codebook, String coder, Coding coding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("coder", coder);
        json.put("code", coding == null ? null : codebook.path(codebook.codes().get(coding.codeId())));
        json.put("start", coding == null ? null : coding.start());
        json.put("end", coding == null ? null : coding.end());
        json.put("memo", coding == null ? "" : coding.memo());
        return json;
    }

    private List<String> lines(Panel panel, Disputes found) {
        Codebook codebook = codings.codebook(panel.id());
        Discussion discussion = discussions.state(panel.id());
        List<String> lines = new ArrayList<>();
        long open = found.all().stream().filter(Dispute::open).count();
        lines.add(Texts.get("adjudicate.head", found.posts(), found.all().size(), open, found.alike(), found.curated()));
        lines.add(Texts.get("adjudicate.alpha", DriftCommand.number(found.alpha())));
        lines.addAll(found.notes());
        int number = 0;
        for (Group group : found.groups()) {
            lines.add(Texts.get("adjudicate.group", group.path(), DriftCommand.number(group.alpha())));
            for (Dispute dispute : group.disputes()) {
                String words = discussion.post(dispute.postId()).orElseThrow().text().words();
                lines.add(Texts.get("adjudicate.line", ++number, Long.toString(dispute.post()),
                        told(codebook, dispute.firstCoder(), dispute.first(), words),
                        told(codebook, dispute.secondCoder(), dispute.second(), words), dispute.decision() == null ? ""
                                : Texts.get("adjudicate.decided", Texts.get("verdict." + dispute.decision().verdict()))));
            }
        }
        return lines;
    }

    private static String told(Codebook codebook, String coder, Coding coding, String words) {
        if (coding == null) {
            return Texts.get("adjudicate.side.none", coder);
        }
        String quote = words.substring(coding.start(), coding.end()).replaceAll("\\s+", " ");
        return Texts.get("adjudicate.side", coder, codebook.path(codebook.codes().get(coding.codeId())),
                quote.codePointCount(0, quote.length()) <= WORDS_SHOWN ? quote
                        : quote.substring(0, quote.offsetByCodePoints(0, WORDS_SHOWN)) + "\u2026");
    }
}
