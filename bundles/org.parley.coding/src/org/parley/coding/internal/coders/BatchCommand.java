// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.coding.coders.Dealing;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code batch PANEL new|list|finish|reopen|close}. */
@Component(service = Command.class)
public final class BatchCommand implements Command {

    /** How many of a coder's own texts are drawn to be coded again, unless said otherwise. */
    private static final int AGAIN = 50;

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Batches batches;

    @Activate
    public BatchCommand(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings,
            @Reference Batches batches) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.batches = batches;
    }

    /**
     * A batch, told.
     *
     * @param kind  coding or again
     * @param state open, coded or finished
     * @param twice texts that two coders code
     */
    public record Told(String batch, String kind, String state, int texts, int twice, int percent, long seed, boolean blind,
            List<Coder> coders) { }

    /**
     * A coder of a batch, told.
     *
     * @param done of {@code texts}
     */
    public record Coder(String coder, int texts, int done, boolean finished) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("batch", Texts.get("batch.summary"), Texts.get("batch.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel")),
                        new CommandSpec.Argument("ACTION", Texts.get("batch.action"), true,
                                List.of("new", "list", "finish", "reopen", "close"))),
                List.of(Option.of("name", "NAME", Texts.get("batch.option.name")),
                        new Option("coder", "NAME", Texts.get("batch.option.coder"), false, true),
                        Option.of("double", "PERCENT", Texts.get("batch.option.double")),
                        Option.of("seed", "N", Texts.get("batch.option.seed")),
                        Option.of("posts", "NUMBERS", Texts.get("batch.option.posts")),
                        Option.flag("uncoded", Texts.get("batch.option.uncoded")),
                        Option.of("sample", "N", Texts.get("batch.option.sample")),
                        Option.flag("divide", Texts.get("batch.option.divide")),
                        Option.flag("not-blind", Texts.get("batch.option.not-blind")),
                        Option.flag("again", Texts.get("batch.option.again")),
                        Option.flag("early", Texts.get("batch.option.early")),
                        Option.of("as", "NAME", Texts.get("batch.option.as"))),
                List.of("parley batch \"Oatsund Kitchen Table\" new --name \"Wave 1\" --coder Elina --coder Jonas",
                        "parley batch \"Oatsund Kitchen Table\" new --name \"Elina again\" --again --coder Elina --sample 30",
                        "parley batch \"Oatsund Kitchen Table\" finish --name \"Wave 1\" --as Elina",
                        "parley batch \"Oatsund Kitchen Table\" close --name \"Wave 1\""));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        List<CoderBatch> there = batches.all(panel.id());
        Map<UUID, String> known = People.known(codings.state(panel.id()), there);
        if (call.argument("ACTION").equals("list")) {
            List<Told> told = there.stream().map(batch -> told(panel, batch)).toList();
            return new CommandResult(told, told.isEmpty() ? List.of(Texts.get("batch.list.none"))
                    : told.stream().flatMap(batch -> lines(batch).stream()).toList());
        }
        if (call.argument("ACTION").equals("new")) {
            return result(panel, make(call, panel, known));
        }
        CoderBatch batch = People.batch(there, call.option("name").orElse(null));
        Actor actor = People.acting(call, known);
        return result(panel, switch (call.argument("ACTION")) {
            case "finish" -> batches.finish(actor, batch.id());
            case "reopen" -> batches.reopen(actor, batch.id());
            default -> batches.close(call.actor(), batch.id(), call.flag("early"));
        });
    }

    private CoderBatch make(CommandCall call, Panel panel, Map<UUID, String> known) {
        boolean again = call.flag("again");
        List<Actor> coders = call.options("coder").stream().map(name -> People.named(known, name)).toList();
        long seed = number(call, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        int usual = again || coders.size() < 2 ? 0 : Batches.USUAL_PERCENT;
        int percent = (int) number(call, "double", usual, 0, 100);
        String name = call.option("name").orElseThrow(() -> Texts.usage("batch.unnamed"));
        return batches.make(call.actor(), panel.id(), new Batches.NewBatch(name,
                again ? CoderBatch.Kind.AGAIN : CoderBatch.Kind.CODING, posts(call, panel, coders, again, seed), coders,
                call.flag("divide"), percent, seed, !call.flag("not-blind")));
    }

    private List<UUID> posts(CommandCall call, Panel panel, List<Actor> coders, boolean again, long seed) {
        Discussion discussion = discussions.state(panel.id());
        CodingState state = codings.state(panel.id());
        List<UUID> posts = call.option("posts").map(list -> numbered(discussion, list))
                .orElseGet(() -> discussion.inOrder().stream().map(Post::id).toList()).stream()
                .filter(post -> discussion.post(post).filter(there -> there.state().counts()
                        && !there.text().words().isBlank()).isPresent())
                .filter(post -> !call.flag("uncoded") || state.on(post).isEmpty())
                .filter(post -> !again || state.on(post).stream()
                        .anyMatch(coding -> !coders.isEmpty() && coding.coderId().equals(coders.get(0).id()))).toList();
        long most = number(call, "sample", again ? AGAIN : Long.MAX_VALUE, 1, Long.MAX_VALUE);
        return posts.size() <= most ? posts : Dealing.ranked(posts, seed).subList(0, (int) most);
    }

    /** {@code 1, 5-20}. */
    private static List<UUID> numbered(Discussion discussion, String list) {
        List<long[]> spans = new ArrayList<>();
        for (String part : list.split(",")) {
            String[] ends = part.strip().replace("#", "").split("-", 2);
            try {
                spans.add(new long[] {Long.parseLong(ends[0].strip()), Long.parseLong(ends[ends.length - 1].strip())});
            } catch (NumberFormatException e) {
                throw Texts.usage("batch.posts", part.strip());
            }
        }
        return discussion.inOrder().stream().filter(post -> spans.stream().anyMatch(span -> span[0] <= post.number()
                && post.number() <= span[1])).map(Post::id).toList();
    }

    static long number(CommandCall call, String option, long otherwise, long least, long most) {
        String value = call.option(option).orElse(Long.toString(otherwise)).strip();
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Texts.usage("option.number", value, "--" + option);
        }
        throw Texts.usage("option.number", value, "--" + option);
    }

    private CommandResult result(Panel panel, CoderBatch batch) {
        Told told = told(panel, batch);
        return new CommandResult(told, lines(told));
    }

    private Told told(Panel panel, CoderBatch batch) {
        Discussion discussion = discussions.state(panel.id());
        CodingState state = codings.state(panel.id());
        List<Coder> coders = batch.coders().stream().map(coder -> {
            List<CoderQueue.Entry> texts = CoderQueue.entries(batch, state, discussion, coder.coderId());
            return new Coder(coder.name(), texts.size(), (int) texts.stream()
                    .filter(text -> text.done() != CoderQueue.Done.OPEN).count(), coder.finishedAt() != null);
        }).toList();
        return new Told(batch.name(), batch.kind().name().toLowerCase(Locale.ROOT),
                batch.state().name().toLowerCase(Locale.ROOT), batch.texts().size(), batch.twice().size(),
                batch.percent(), batch.seed(), batch.blind(), coders);
    }

    private static List<String> lines(Told batch) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.get("batch.line." + batch.kind(), batch.batch(), batch.texts(), batch.twice(),
                Texts.get("state." + batch.state()), batch.blind() ? 1 : 0, Long.toString(batch.seed())));
        batch.coders().forEach(coder -> lines.add(Texts.get("batch.coder.line", coder.coder(), coder.done(),
                coder.texts(), coder.finished() ? 1 : 0)));
        return lines;
    }
}
