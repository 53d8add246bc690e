// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.commons.csv.CSVRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Role;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Moderation;
import org.parley.discussion.Post;
import org.parley.panel.Panels;
import org.parley.store.Store;

/** {@code parley moderation import PANEL FILE}: decisions that were taken elsewhere, as one change. */
@Component(service = Command.class)
public final class DecisionsCommand implements Command {

    private final Panels panels;
    private final Discussions discussions;
    private final Moderation moderation;
    private final Store store;

    @Activate
    public DecisionsCommand(@Reference Panels panels, @Reference Discussions discussions,
            @Reference Moderation moderation, @Reference Store store) {
        this.panels = panels;
        this.discussions = discussions;
        this.moderation = moderation;
        this.store = store;
    }

    @Override
    public CommandSpec spec() {
        return Specs.of("moderation import", "decisions",
                List.of(Argument.of("FILE", Specs.TEXTS.get("decisions.file.help"))), List.of(),
                "parley moderation import beer decisions.csv");
    }

    @Override
    public CommandResult run(CommandCall call) {
        UUID panelId = panels.require(call.argument("PANEL")).id();
        CsvFile file = new CsvFile(call.path(call.argument("FILE")), "decisions.file");
        List<CSVRecord> rows = file.rows("post", "step", "reason");
        Discussion before = discussions.state(panelId);
        Map<String, Post> names = before.byName();
        int taken = store.write(call.actor(), Specs.TEXTS.get("decisions.label"), true, () -> {
            int decided = 0;
            for (CSVRecord row : rows) {
                decided += decide(call.actor(), before, names, file, row) ? 1 : 0;
            }
            return decided;
        });
        int waiting = discussions.state(panelId).queue().size();
        return CommandResult.of(new Imported(taken, rows.size() - taken, waiting),
                Specs.TEXTS.get("decisions.done", taken, rows.size() - taken, waiting));
    }

    /** A post that has been decided about already is left alone, so that a file can be imported again. */
    private boolean decide(Actor importer, Discussion discussion, Map<String, Post> names, CsvFile file, CSVRecord row) {
        String name = CsvFile.cell(row, "post");
        Post post = name == null ? null : names.get(name);
        if (post == null) {
            throw file.problem(Specs.TEXTS.get("decisions.file.post", CsvFile.number(row), String.valueOf(name)), null);
        }
        if (!discussion.decisions().getOrDefault(post.id(), List.of()).isEmpty()) {
            return false;
        }
        String moderator = CsvFile.cell(row, "moderator");
        Actor actor = moderator == null ? importer : Actor.person(moderator, Role.MODERATOR);
        String note = CsvFile.cell(row, "note");
        moderation.decide(actor, post.id(), step(file, row), CsvFile.cell(row, "reason"), note == null ? "" : note,
                List.of());
        return true;
    }

    private static Step step(CsvFile file, CSVRecord row) {
        String step = String.valueOf(CsvFile.cell(row, "step")).toUpperCase(Locale.ROOT);
        return switch (step) {
            case "APPROVE" -> Step.APPROVE;
            case "NOTE" -> Step.NOTE;
            case "HIDE" -> Step.HIDE;
            default -> throw file.problem(Specs.TEXTS.get("decisions.file.step", CsvFile.number(row)), null);
        };
    }

    /** What was done, as printed. */
    record Imported(int decided, int alreadyDecided, int waiting) { }
}
