// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussions;
import org.parley.discussion.Moderation;
import org.parley.discussion.Moderation.Word;
import org.parley.panel.Panels;

/** {@code parley moderation words PANEL [import FILE]}: shows or sets the word list. */
@Component
public final class WordsCommand implements Command {

    private final Panels panels;
    private final Discussions discussions;
    private final Moderation moderation;

    @Activate
    public WordsCommand(@Reference Panels panels, @Reference Discussions discussions,
            @Reference Moderation moderation) {
        this.panels = panels;
        this.discussions = discussions;
        this.moderation = moderation;
    }

    @Override
    public CommandSpec spec() {
        return Specs.of("moderation words", "words",
                List.of(new Argument("ACTION", Specs.TEXTS.get("words.action"), false, List.of("import")),
                        new Argument("FILE", Specs.TEXTS.get("words.file"), false, List.of())),
                List.of(), "parley moderation words beer", "parley moderation words beer import words.csv");
    }

    @Override
    public CommandResult run(CommandCall call) {
        UUID panelId = panels.require(call.argument("PANEL")).id();
        if (call.optionalArgument("ACTION").isEmpty()) {
            return list(moderation.words(panelId));
        }
        String file = call.optionalArgument("FILE").orElseThrow(() -> new ProblemException(
                Problem.from(Specs.TEXTS, Problem.Kind.USAGE, "words.nofile")));
        List<Word> words = new WordFile(call.path(file)).read();
        moderation.words(call.actor(), panelId, words);
        int queue = discussions.state(panelId).queue().size();
        return CommandResult.of(new Imported(words.size(), queue),
                Specs.TEXTS.get("words.done", words.size(), queue));
    }

    private static CommandResult list(List<Word> words) {
        List<String> lines = new ArrayList<>();
        words.forEach(w -> lines.add(String.format("%-28s %-5s %-10s %s", w.word(),
                w.language() == null ? "" : w.language(), w.kind(), w.rule() == null ? "" : w.rule()).stripTrailing()));
        lines.add(Specs.TEXTS.get("words.count", words.size()));
        return new CommandResult(words, lines);
    }

    /** What was set, as printed; {@code queue} is how many items wait in the queue now. */
    record Imported(int words, int queue) { }
}
