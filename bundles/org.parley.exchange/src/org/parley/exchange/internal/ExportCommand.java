// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.exchange.CodedTables;
import org.parley.exchange.CodedTables.Ask;
import org.parley.exchange.CodedTables.Shape;
import org.parley.exchange.CodedTables.Unit;
import org.parley.exchange.CodedTables.What;
import org.parley.exchange.CodedTables.Written;
import org.parley.exchange.Counts;
import org.parley.exchange.Exports;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.Loss;
import org.parley.exchange.LossFile;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code export PANEL --out FILE}: a project or codebook, coded answers, or quotes. */
@Component(service = Command.class)
public final class ExportCommand implements Command {

    private static final String PROJECT = "project";

    private final Exports exports;
    private final CodedTables tables;
    private final Panels panels;
    private final Codings codings;
    private final Problems problems = new Problems();

    @Activate
    public ExportCommand(@Reference Exports exports, @Reference CodedTables tables, @Reference Panels panels,
            @Reference Codings codings) {
        this.exports = exports;
        this.tables = tables;
        this.panels = panels;
        this.codings = codings;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("export", problems.text("export.summary"), problems.text("export.details"),
                List.of(CommandSpec.Argument.of("PANEL", problems.text("export.panel"))),
                List.of(new CommandSpec.Option("out", "FILE", problems.text("export.out"), true, false),
                        CommandSpec.Option.of("what", "project|codings|quotes", problems.text("export.what")),
                        CommandSpec.Option.of("shape", "matrix|slots|long", problems.text("export.shape")),
                        CommandSpec.Option.of("rows", "post|respondent", problems.text("export.rows")),
                        new CommandSpec.Option("profile", "FIELD", problems.text("export.profile"), false, true),
                        CommandSpec.Option.flag("every-value", problems.text("export.every-value")),
                        CommandSpec.Option.flag("words", problems.text("export.words")),
                        new CommandSpec.Option("code", "CODE", problems.text("export.option.code"), false, true),
                        new CommandSpec.Option("topic", "TOPIC", problems.text("export.option.topic"), false, true),
                        CommandSpec.Option.of("coder", "NAME", problems.text("export.option.coder")),
                        CommandSpec.Option.flag("best", problems.text("export.best")),
                        CommandSpec.Option.of("losses", "FILE", problems.text("export.losses")),
                        CommandSpec.Option.of("as", "NAME", problems.text("export.as"))),
                List.of("parley export \"Oatsund Kitchen Table\" --out kitchen.qdpx --losses losses.csv",
                        "parley export \"Oatsund Kitchen Table\" --out codebook.qdc",
                        "parley export \"Oatsund Kitchen Table\" --out coded.xlsx --what codings --profile age_band",
                        "parley export \"Oatsund Kitchen Table\" --out people.csv --what codings --rows respondent --shape slots",
                        "parley export \"Oatsund Kitchen Table\" --out quotes.docx --what quotes --best"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        Path file = call.path(call.option("out").orElseThrow());
        String what = chosen(call, "what", PROJECT, "codings", "quotes");
        return what.equals(PROJECT) ? project(call, panel, file)
                : table(call, panel, file, What.valueOf(what.toUpperCase(Locale.ROOT)));
    }

    /** One of several words; the first when nothing is said. */
    private String chosen(CommandCall call, String option, String... words) {
        String word = call.option(option).orElse(words[0]).strip().toLowerCase(Locale.ROOT);
        if (!List.of(words).contains(word)) {
            throw problems.usage("export.choice", word, option, String.join(", ", words));
        }
        return word;
    }

    private void refuse(CommandCall call, String what, String... options) {
        for (String option : options) {
            if (call.flag(option) || call.option(option).isPresent() || !call.options(option).isEmpty()) {
                throw problems.usage("export.option", option, what);
            }
        }
    }

    private Actor person(CommandCall call, Panel panel) {
        return call.option("as").map(name -> codings.coder(panel.id(), name)).orElse(call.actor());
    }

    private CommandResult table(CommandCall call, Panel panel, Path file, What what) {
        refuse(call, what.name().toLowerCase(Locale.ROOT), what == What.QUOTES
                ? new String[] {"losses", "shape", "rows", "words"} : new String[] {"losses", "best"});
        List<String> profile = call.options("profile");
        if (what == What.QUOTES && profile.isEmpty()) {
            profile = List.of(Ask.ALL_FIELDS);
        }
        if (profile.equals(List.of("none"))) {
            profile = List.of();
        }
        Ask ask = new Ask(what, Shape.valueOf(chosen(call, "shape", "matrix", "slots", "long").toUpperCase(Locale.ROOT)),
                Unit.valueOf(chosen(call, "rows", "post", "respondent").toUpperCase(Locale.ROOT)), profile,
                call.flag("every-value"), call.flag("words"), call.options("code"), call.options("topic"),
                call.option("coder").orElse(""), call.flag("best"));
        Written done = tables.write(person(call, panel), panel.id(), ask, file, call.progress());
        List<String> lines = new ArrayList<>();
        lines.add(problems.text(what == What.QUOTES ? "export.quotes" : "export.table", panel.name(), file, done.rows(),
                done.columns()));
        if (done.files().size() > 1) {
            lines.add(problems.text("export.beside", done.files().get(1)));
        }
        lines.addAll(done.notes());
        return new CommandResult(new PrintedTable(panel.name(), done.files().stream().map(Path::toString).toList(),
                done.format(), done.rows(), done.columns(), done.notes()), lines);
    }

    private CommandResult project(CommandCall call, Panel panel, Path file) {
        refuse(call, PROJECT, "shape", "rows", "profile", "every-value", "words", "code", "topic", "coder", "best");
        Exported done = exports.export(person(call, panel), panel.id(), file, call.progress());
        call.option("losses").ifPresent(name -> LossFile.write(call.path(name), done.report()));
        Counts counts = done.counts();
        List<String> lines = new ArrayList<>();
        lines.add(problems.text("export.done", panel.name(), file, counts.codes(), counts.sources(), counts.codings()));
        lines.addAll(done.notes());
        lines.addAll(lossLines(problems, done.losses(), call.option("losses").isPresent()));
        return new CommandResult(new Printed(panel.name(), file.toString(), done.format(), counts.codes(),
                counts.sources(), counts.codings(), counts.cases(), counts.sets(), counts.memos(), counts.users(),
                done.losses(), done.notes()), lines);
    }

    /** What a person reads of a loss report: each reason once, with how often it comes. */
    static List<String> lossLines(Problems problems, List<Loss> losses, boolean inFile) {
        List<String> lines = new ArrayList<>();
        if (!losses.isEmpty()) {
            Coded.summed(losses).forEach(each -> lines.add(problems.text("loss.line", each.getValue(), each.getKey())));
            if (!inFile) {
                lines.add(problems.text("loss.file"));
            }
        }
        return lines;
    }

    /** What a program reads of a table. */
    record PrintedTable(String panel, List<String> files, String format, int rows, int columns, List<String> notes) { }

    /** What a program reads. */
    record Printed(String panel, String file, String format, int codes, int sources, int codings, int cases, int sets,
            int memos, int users, List<Loss> losses, List<String> notes) { }
}
