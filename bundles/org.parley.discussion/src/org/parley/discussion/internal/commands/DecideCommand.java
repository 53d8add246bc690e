// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.CommandSpec.Option;
import org.parley.discussion.Decision;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Moderation;
import org.parley.discussion.PersonalData;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;
import org.parley.panel.Panels;

/** {@code parley moderation decide PANEL POST STEP --reason CODE}: decides about a post. */
@Component
public final class DecideCommand implements Command {

    private final Panels panels;
    private final Discussions discussions;
    private final Moderation moderation;
    private final PersonalData finder;

    @Activate
    public DecideCommand(@Reference Panels panels, @Reference Discussions discussions,
            @Reference Moderation moderation, @Reference PersonalData finder) {
        this.panels = panels;
        this.discussions = discussions;
        this.moderation = moderation;
        this.finder = finder;
    }

    @Override
    public CommandSpec spec() {
        String reasons = moderation.reasons().stream().map(Moderation.Reason::code).collect(Collectors.joining(", "));
        return Specs.of("moderation decide", "decide",
                List.of(Argument.of("POST", Specs.TEXTS.get("decide.post")),
                        new Argument("STEP", Specs.TEXTS.get("decide.step"), true,
                                List.of("approve", "note", "redact", "hide"))),
                List.of(new Option("reason", "CODE", Specs.TEXTS.get("decide.reason", reasons), true, false),
                        Option.of("note", "TEXT", Specs.TEXTS.get("decide.note"))),
                "parley moderation decide beer 214 hide --reason advert",
                "parley moderation decide beer 97 redact --reason personal-data --note \"Asked to\"");
    }

    @Override
    public CommandResult run(CommandCall call) {
        UUID panelId = panels.require(call.argument("PANEL")).id();
        Discussion discussion = discussions.state(panelId);
        Post post = Posts.require(discussion, call.argument("POST"));
        Step step = Step.valueOf(call.argument("STEP").toUpperCase(Locale.ROOT));
        Decision decision = moderation.decide(call.actor(), post.id(), step, call.option("reason").orElseThrow(),
                call.option("note").orElse(""), step == Step.REDACT ? places(discussion, post) : List.of());
        Post now = discussions.state(panelId).posts().get(post.id());
        Decided decided = new Decided(post.number(), call.argument("STEP"), decision.reason(), decision.note(),
                decision.rule(), decision.moderator(), decision.at(), now.state().name().toLowerCase(Locale.ROOT),
                now.text().version());
        return CommandResult.of(decided, Specs.TEXTS.get("decide.done." + step, Long.toString(post.number())));
    }

    /** What the queue points at, and all personal data that is found now. */
    private List<Hit> places(Discussion discussion, Post post) {
        List<Hit> places = new ArrayList<>(finder.find(post.text().words(), post.language()));
        discussion.queue().stream().filter(item -> item.postId().equals(post.id()))
                .flatMap(item -> item.hits().stream()).filter(hit -> !places.contains(hit)).forEach(places::add);
        return places;
    }

    /** The decision, as printed. */
    record Decided(long number, String step, String reason, String note, String rule, String moderator, Instant at,
            String state, int version) { }
}
