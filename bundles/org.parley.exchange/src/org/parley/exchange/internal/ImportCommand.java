// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.exchange.Counts;
import org.parley.exchange.Exchange;
import org.parley.exchange.Exchange.Brought;
import org.parley.exchange.Exchange.Format;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.Exchange.Skipped;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Loss;
import org.parley.exchange.LossFile;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code import}. */
@Component(service = Command.class)
public final class ImportCommand implements Command {

    private static final int NAMED = 5;

    private final Exchange exchange;
    private final Panels panels;
    private final Problems problems = new Problems();

    @Activate
    public ImportCommand(@Reference Exchange exchange, @Reference Panels panels) {
        this.exchange = exchange;
        this.panels = panels;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("import", problems.text("command.summary"), problems.text("command.details"),
                List.of(CommandSpec.Argument.of("PATH", problems.text("command.path"))),
                List.of(new CommandSpec.Option("into", "PANEL", problems.text("command.into"), true, false),
                        CommandSpec.Option.of("as", "FORMAT", problems.text("command.as")),
                        new CommandSpec.Option("map", "COLUMN=FIELD", problems.text("command.map"), false, true),
                        CommandSpec.Option.of("charset", "NAME", problems.text("command.charset")),
                        CommandSpec.Option.of("source", "NAME", problems.text("command.source")),
                        new CommandSpec.Option("staff", "NAME", problems.text("command.staff"), false, true),
                        CommandSpec.Option.of("losses", "FILE", problems.text("command.losses")),
                        CommandSpec.Option.flag("dry-run", problems.text("command.dry-run"))),
                List.of("parley import beer.stackexchange.com --into Beer",
                        "parley import survey.csv --into Pilot --map \"What would you change?=text\" --dry-run",
                        "parley import posts.csv --into Pilot --map written=date --map date=dd/MM/yyyy",
                        "parley import project.qdpx --into Pilot --losses losses.csv",
                        "parley import interview.docx --into Pilot --map host=Marit --map date=2026-03-12"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.option("into").orElseThrow());
        Path source = call.path(call.argument("PATH"));
        String format = call.option("as").orElseGet(() -> exchange.probe(source).map(Format::id).orElse(null));
        ImportSettings settings = settings(call);
        boolean dry = call.flag("dry-run");
        ImportResult result = dry
                ? exchange.preview(panel.id(), source, format, settings, call.progress()).result()
                : exchange.importInto(call.actor(), panel.id(), source, format, settings, call.progress());
        Printed printed = Printed.of(result, panel.name(), dry);
        List<String> lines = lines(result, panel, dry);
        List<Loss> losses = result.coded() == null ? List.of() : result.coded().losses();
        call.option("losses").ifPresent(file -> LossFile.write(call.path(file), losses));
        if (result.coded() == null) {
            return new CommandResult(printed, lines);
        }
        lines.addAll(1, codedLines(result.coded()));
        lines.addAll(ExportCommand.lossLines(problems, losses, call.option("losses").isPresent()));
        return new CommandResult(PrintedProject.of(result.coded(), printed), lines);
    }

    private List<String> codedLines(Brought coded) {
        List<String> lines = new ArrayList<>();
        lines.add(problems.text("command.codes", coded.newCodes(), coded.newCodings(), coded.sameCodes(),
                coded.sameCodings()));
        if (coded.newMemos() + coded.sameMemos() + coded.newLinks() + coded.sameLinks() > 0) {
            lines.add(problems.text("command.memos", coded.newMemos(), coded.newLinks(), coded.sameMemos(),
                    coded.sameLinks()));
        }
        return lines;
    }

    private ImportSettings settings(CommandCall call) {
        Map<String, List<String>> mapping = new LinkedHashMap<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (String map : call.options("map")) {
            // questions may have an equals sign in them, fields have none
            int cut = map.lastIndexOf('=');
            if (cut < 1 || cut == map.length() - 1) {
                throw problems.usage("import.map", map);
            }
            String column = map.substring(0, cut).strip();
            String field = map.substring(cut + 1).strip();
            if (column.equals(Field.DATE.word()) && field.matches(".*(d.*M|M.*d).*")) {
                options.put(CsvImporter.DATE_FORMAT, field);
            } else {
                mapping.computeIfAbsent(column, c -> new ArrayList<>()).add(field);
            }
        }
        call.option("source").ifPresent(name -> options.put(ImportService.SOURCE, name));
        if (!call.options("staff").isEmpty()) {
            options.put(ImportService.STAFF, String.join("\n", call.options("staff")));
        }
        return new ImportSettings(mapping, call.option("charset"), options);
    }

    private List<String> lines(ImportResult result, Panel panel, boolean dry) {
        List<String> lines = new ArrayList<>();
        if (result.coded() != null && result.posts() == 0 && result.authors() == 0) {
            int texts = result.coded().found().sources();
            String key = texts > 0 ? "no-texts" : "codebook";
            lines.add(problems.text("command." + (dry ? "would-" : "") + key, panel.name(), texts));
            lines.addAll(result.notes());
            return lines;
        }
        if (result.posts() == 0 && result.seated() + result.waiting() == 0) {
            lines.add(problems.text("command.nobody", panel.name()));
        } else if (result.posts() == 0) {
            lines.add(problems.text(dry ? "command.would-people" : "command.people", panel.name()));
        } else {
            lines.add(problems.text(dry ? "command.would" : "command.done", result.topics(), result.posts(),
                    result.authors(), panel.name()));
        }
        lines.add(problems.text("command.seats", result.seated(), result.waiting()));
        if (result.posts() > 0) {
            lines.add(problems.text("command.posts", result.added(), result.changed(), result.unchanged()));
        }
        if (result.queued() > 0 && !dry) {
            lines.add(problems.text("command.queued", result.queued()));
        }
        if (result.postsWithoutKnownAuthor() > 0) {
            lines.add(problems.text("command.no-author", result.postsWithoutKnownAuthor()));
        }
        for (Skipped skipped : result.skipped()) {
            String where = String.join("; ", skipped.where().stream().limit(NAMED).toList());
            lines.add(problems.text("command.skipped", skipped.count(), skipped.reason(),
                    skipped.where().size() > NAMED ? where + "; …" : where));
        }
        if (!result.locked().isEmpty()) {
            lines.add(problems.text("command.locked", shortened(result.locked())));
        }
        lines.addAll(result.notes());
        return lines;
    }

    private String shortened(List<String> keys) {
        String first = String.join(", ", keys.subList(0, Math.min(keys.size(), NAMED)));
        return keys.size() <= NAMED ? first : problems.text("command.locked.more", first, keys.size() - NAMED);
    }

    /** What a program reads; the queue is null in a dry run, for the rules look at posts when they are stored. */
    record Printed(String panel, boolean dryRun, int topics, int posts, int authors, int seated, int waiting,
            int added, int changed, int unchanged, Integer queued, List<String> locked, int postsWithoutKnownAuthor,
            List<Reason> skipped, List<String> notes) {

        static Printed of(ImportResult result, String panel, boolean dryRun) {
            return new Printed(panel, dryRun, result.topics(), result.posts(), result.authors(), result.seated(),
                    result.waiting(), result.added(), result.changed(), result.unchanged(), dryRun ? null : result.queued(),
                    result.locked(), result.postsWithoutKnownAuthor(), result.skipped().stream()
                            .map(s -> new Reason(s.reason(), s.count(), s.where().stream().limit(NAMED).toList()))
                            .toList(), result.notes());
        }
    }

    /** What a program reads of an import that brought codes: how much the file holds, what came in, what did not. */
    record PrintedProject(int codes, int sources, int codings, int cases, int sets, int memos, int users, int newCodes,
            int sameCodes, int newCodings, int sameCodings, int newMemos, int sameMemos, int newLinks, int sameLinks,
            String panel, boolean dryRun, int topics, int posts, int authors, int seated, int waiting, int added, int changed,
            int unchanged, Integer queued, List<String> locked, int postsWithoutKnownAuthor, List<Reason> skipped,
            List<String> notes, List<Loss> losses) {

        static PrintedProject of(Brought coded, Printed p) {
            Counts found = coded.found();
            return new PrintedProject(found.codes(), found.sources(), found.codings(), found.cases(), found.sets(),
                    found.memos(), found.users(), coded.newCodes(), coded.sameCodes(), coded.newCodings(),
                    coded.sameCodings(), coded.newMemos(), coded.sameMemos(), coded.newLinks(),
                    coded.sameLinks(), p.panel(), p.dryRun(), p.topics(), p.posts(), p.authors(), p.seated(),
                    p.waiting(), p.added(), p.changed(), p.unchanged(), p.queued(), p.locked(),
                    p.postsWithoutKnownAuthor(), p.skipped(), p.notes(), coded.losses());
        }
    }

    /** Things left out for one reason; {@code where} names the first few. */
    record Reason(String reason, int count, List<String> where) { }
}
