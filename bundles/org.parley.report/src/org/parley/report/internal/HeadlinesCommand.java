// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.Codings;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.report.Reports;
import org.parley.report.Reports.HeadlineText;

/** {@code parley headlines PANEL} lists them, {@code parley headlines PANEL import FILE} sets them. */
@Component(service = Command.class)
public final class HeadlinesCommand implements Command {

    private static final String IMPORT = "import";

    private final Reports reports;
    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Messages messages = Messages.of(HeadlinesCommand.class);

    @Activate
    public HeadlinesCommand(@Reference Reports reports, @Reference Panels panels, @Reference Discussions discussions,
            @Reference Codings codings) {
        this.reports = reports;
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("headlines", messages.get("command.headlines"),
                messages.get("command.headlines.details"),
                List.of(CommandSpec.Argument.of("PANEL", messages.get("command.panel")),
                        new CommandSpec.Argument("ACTION", messages.get("command.headlines.action"), false,
                                List.of("list", IMPORT)),
                        new CommandSpec.Argument("FILE", messages.get("command.headlines.file"), false, List.of())),
                List.of(), List.of("parley headlines \"Oatsund Kitchen Table\"",
                        "parley headlines \"Oatsund Kitchen Table\" import headlines.csv"));
    }

    /** What a program reads. */
    record Shown(int number, String headline, List<String> codes, String post, String quote, String ask, String owner,
            String due) { }

    @Override
    public CommandResult run(CommandCall call) throws IOException {
        Panel panel = panels.require(call.argument("PANEL"));
        Discussion talk = discussions.state(panel.id());
        Codebook codebook = codings.codebook(panel.id());
        List<HeadlineText> headlines;
        List<String> lines = new ArrayList<>();
        if (call.optionalArgument("ACTION").filter(IMPORT::equals).isPresent()) {
            String file = call.optionalArgument("FILE").orElseThrow(() -> new ProblemException(
                    Problem.from(messages, Problem.Kind.USAGE, "report.headlines.nofile")));
            headlines = reports.headlines(call.actor(), panel.id(),
                    new HeadlineReader(codebook, talk, messages).read(call.path(file)));
            lines.add(messages.get("command.headlines.done", headlines.size()));
        } else {
            headlines = reports.headlines(panel.id());
            if (headlines.isEmpty()) {
                lines.add(messages.get("command.headlines.none"));
            }
        }
        List<Shown> shown = new ArrayList<>();
        for (HeadlineText h : headlines) {
            Shown one = new Shown(shown.size() + 1, h.text(), h.codes().stream().map(c -> codebook.codes().get(c))
                    .filter(c -> c != null).map(codebook::path).toList(),
                    talk.post(h.quoteOf()).map(Post::number).map(n -> "#" + n).orElse(""), h.quote(), h.ask(),
                    h.owner(), h.due());
            shown.add(one);
            lines.add(one.number() + "  " + one.headline());
        }
        return new CommandResult(shown, lines);
    }
}
