// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.time.Instant;
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
import org.parley.core.CommandSpec.Option;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.Search;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;

/** {@code parley search PANEL QUERY}: posts that match, best first. */
@Component
public final class SearchCommand implements Command {

    private static final int LIMIT = 20;

    private final Panels panels;
    private final Discussions discussions;
    private final Search search;

    @Activate
    public SearchCommand(@Reference Panels panels, @Reference Discussions discussions, @Reference Search search) {
        this.panels = panels;
        this.discussions = discussions;
        this.search = search;
    }

    @Override
    public CommandSpec spec() {
        return Specs.of("search", "search", List.of(Argument.of("QUERY", Specs.TEXTS.get("search.query"))),
                List.of(Option.of("limit", "N", Specs.TEXTS.get("search.limit", LIMIT))),
                "parley search beer \"bottle openers\"", "parley search beer hop* --limit 50 --json");
    }

    @Override
    public CommandResult run(CommandCall call) {
        UUID panelId = panels.require(call.argument("PANEL")).id();
        int limit = call.option("limit").map(SearchCommand::limit).orElse(LIMIT);
        List<Search.Found> found = search.find(panelId, call.argument("QUERY"), limit);
        Discussion discussion = discussions.state(panelId);
        PanelState panel = panels.state(panelId);
        List<Hit> hits = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Search.Found one : found) {
            Post post = discussion.posts().get(one.postId());
            String author = Posts.author(panel, post);
            hits.add(new Hit(post.number(), post.id(), author, post.at(),
                    discussion.topics().get(post.topicId()).title(), one.excerpt(), one.score()));
            lines.add(Specs.TEXTS.get("search.line", Long.toString(post.number()), author, one.excerpt()));
        }
        lines.add(Specs.TEXTS.get("search.count", hits.size()));
        return new CommandResult(hits, lines);
    }

    private static int limit(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new ProblemException(Problem.from(Specs.TEXTS, Problem.Kind.USAGE, "search.limit.wrong", text));
        }
        return Integer.parseInt(text);
    }

    /** A post that matched, as printed. */
    record Hit(long number, UUID post, String author, Instant at, String topic, String excerpt, float score) { }
}
