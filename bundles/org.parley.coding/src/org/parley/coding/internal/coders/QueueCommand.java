// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderQueue;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code queue PANEL --as NAME}: what a coder has to code. */
@Component(service = Command.class)
public final class QueueCommand implements Command {

    private static final int SHOWN = 20;

    private final Panels panels;
    private final Codings codings;
    private final Batches batches;

    @Activate
    public QueueCommand(@Reference Panels panels, @Reference Codings codings, @Reference Batches batches) {
        this.panels = panels;
        this.codings = codings;
        this.batches = batches;
    }

    /** A queue, told. */
    public record Told(String coder, int done, int texts, List<Text> queue) { }

    /** A text of a queue, told. */
    public record Text(String batch, long post, String state) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("queue", Texts.get("queue.summary"), Texts.get("queue.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel"))),
                List.of(Option.of("as", "NAME", Texts.get("queue.option.as")),
                        Option.flag("all", Texts.get("queue.option.all")),
                        new Option("read", "NUMBER", Texts.get("queue.option.read"), false, true),
                        new Option("unread", "NUMBER", Texts.get("queue.option.unread"), false, true)),
                List.of("parley queue \"Oatsund Kitchen Table\" --as Jonas",
                        "parley queue \"Oatsund Kitchen Table\" --as Jonas --read 17"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        Actor coder = People.acting(call, People.known(codings.state(panel.id()), batches.all(panel.id())));
        call.options("read").forEach(number -> mark(panel, coder, number, true));
        call.options("unread").forEach(number -> mark(panel, coder, number, false));
        CoderQueue queue = batches.queue(panel.id(), coder.id());
        List<Text> texts = (call.flag("all") ? queue.entries() : queue.open()).stream().map(entry -> new Text(
                entry.batch(), entry.post(), entry.done().name().toLowerCase(Locale.ROOT))).toList();
        Told told = new Told(coder.name(), queue.done(), queue.size(), texts);
        List<String> lines = new ArrayList<>();
        lines.add(queue.size() == 0 ? Texts.get("queue.none", coder.name())
                : Texts.get("queue.progress", coder.name(), queue.done(), queue.size()));
        texts.stream().limit(SHOWN).forEach(text -> lines.add(Texts.get("queue.line." + text.state(),
                Long.toString(text.post()), text.batch())));
        if (texts.size() > SHOWN) {
            lines.add(Texts.get("queue.more", texts.size() - SHOWN));
        }
        return new CommandResult(told, lines);
    }

    private void mark(Panel panel, Actor coder, String number, boolean read) {
        String wanted = number.strip().replace("#", "");
        List<CoderQueue.Entry> entries = batches.queue(panel.id(), coder.id()).entries().stream()
                .filter(entry -> Long.toString(entry.post()).equals(wanted)).toList();
        if (entries.isEmpty()) {
            throw Texts.usage("queue.post", wanted, coder.name());
        }
        entries.forEach(entry -> batches.read(coder, entry.batchId(), entry.postId(), read));
    }
}
