// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.Codings;
import org.parley.coding.Suggestions;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Role;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code suggest PANEL [--post NUMBER]}: codes for a post, or how good suggestions are. */
@Component(service = Command.class)
public final class SuggestCommand implements Command {

    private static final int MOST = 3;

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Suggestions suggestions;

    @Activate
    public SuggestCommand(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings,
            @Reference Suggestions suggestions) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.suggestions = suggestions;
    }

    /** A suggestion, told. */
    public record Told(String code, int start, int end, List<String> because) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("suggest", Texts.get("suggest.summary"), Texts.get("suggest.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel"))),
                List.of(CommandSpec.Option.of("post", "NUMBER", Texts.get("suggest.option.post")),
                        CommandSpec.Option.of("coder", "NAME", Texts.get("code.option.coder"))),
                List.of("parley suggest \"Oatsund Kitchen Table\"", "parley suggest \"Oatsund Kitchen Table\" --post 17"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        if (call.option("post").isEmpty()) {
            Suggestions.Quality quality = suggestions.measure(panel.id(), call.progress());
            return CommandResult.of(quality, Texts.get("suggest.quality", quality.posts(), quality.codes(),
                    decimal(quality.precision()), decimal(quality.bestCan()), decimal(quality.oneRight()),
                    decimal(quality.byFrequency())));
        }
        String number = call.option("post").get().strip();
        Post post = discussions.state(panel.id()).byName().get(number.startsWith("#") ? number : "#" + number);
        if (post == null) {
            throw Texts.usage("suggest.post", number);
        }
        Actor coder = call.option("coder").map(name -> Actor.person(name, Role.CODER)).orElse(call.actor());
        Codebook book = codings.state(panel.id()).codebook();
        List<Told> told = suggestions.forPost(coder, panel.id(), post.id(), MOST).stream().map(one -> new Told(
                book.path(book.codes().get(one.codeId())), one.start(), one.end(), one.because())).toList();
        return CommandResult.of(told, told.isEmpty() ? Texts.get("suggest.none") : told.stream().map(one ->
                Texts.get("suggest.line", one.code(), String.join(", ", one.because()))).collect(Collectors.joining("\n")));
    }

    private static String decimal(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
