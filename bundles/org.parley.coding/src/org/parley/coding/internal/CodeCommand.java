// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.BatchCoding;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingRule;
import org.parley.coding.CodingRule.By;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Role;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code code PANEL --code PATH --matching REGEX | --words LIST | --rule NAME...}. */
@Component(service = Command.class)
public final class CodeCommand implements Command {

    private final Panels panels;
    private final Codings codings;
    private final BatchCoding batch;

    @Activate
    public CodeCommand(@Reference Panels panels, @Reference Codings codings, @Reference BatchCoding batch) {
        this.panels = panels;
        this.codings = codings;
        this.batch = batch;
    }

    /**
     * What was coded, or would be.
     *
     * @param code         path of the code, of several parted by commas
     * @param posts        posts in which something was found
     * @param codings      codings made
     * @param alreadyThere places that had the code of this coder already
     */
    public record Coded(String code, int posts, int codings, int alreadyThere, boolean dryRun) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("code", Texts.get("code.summary"), Texts.get("code.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel"))),
                List.of(Option.of("code", "PATH", Texts.get("code.option.code")),
                        Option.of("matching", "REGEX", Texts.get("code.option.matching")),
                        Option.of("words", "LIST", Texts.get("code.option.words")),
                        Option.flag("whole", Texts.get("code.option.whole")),
                        new Option("rule", "NAME", Texts.get("code.option.rule"), false, true),
                        Option.of("keep", "NAME", Texts.get("code.option.keep")),
                        Option.flag("dry-run", Texts.get("code.option.dry")),
                        Option.of("coder", "NAME", Texts.get("code.option.coder"))),
                List.of("parley code \"Oatsund Kitchen Table\" --code \"Product > Taste > Too sweet\""
                        + " --matching \"(?i)too sweet\" --coder Elina",
                        "parley code \"Oatsund Kitchen Table\" --code \"Product > Packaging > Carton leaks\""
                        + " --words \"leak*, drip*\" --keep Leaks --dry-run"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        Actor coder = call.option("coder").map(name -> Actor.person(name, Role.CODER)).orElse(call.actor());
        List<CodingRule> rules = rules(call, panel);
        CodingState before = codings.state(panel.id());
        String path = rules.stream().map(rule -> before.codebook().path(before.codebook().codes().get(rule.codeId())))
                .distinct().collect(Collectors.joining(", "));
        if (call.flag("dry-run")) {
            BatchCoding.Found found = batch.find(coder, panel.id(), rules, call.progress());
            Coded would = new Coded(path, found.posts(), found.places().size() - found.there(), found.there(), true);
            return CommandResult.of(would, Texts.get("code.would", would.codings(), would.posts(), path,
                    would.alreadyThere()));
        }
        List<Coding> all = batch.run(coder, panel.id(), rules, call.progress());
        Set<UUID> distinct = all.stream().map(Coding::id).collect(Collectors.toSet());
        int old = (int) distinct.stream().filter(before.codings()::containsKey).count();
        int posts = (int) all.stream().map(Coding::postId).distinct().count();
        Coded coded = new Coded(path, posts, distinct.size() - old, old, false);
        return CommandResult.of(coded, Texts.get("code.done", coded.codings(), coded.posts(), path,
                coded.alreadyThere()));
    }

    /** The rules that were named, or the one that the words of the call make, which is kept when asked. */
    private List<CodingRule> rules(CommandCall call, Panel panel) {
        List<String> named = call.options("rule");
        Optional<String> regex = call.option("matching");
        Optional<String> words = call.option("words");
        boolean one = regex.isPresent() != words.isPresent() && call.option("code").isPresent();
        if (named.isEmpty() ? !one : regex.isPresent() || words.isPresent() || call.option("code").isPresent()) {
            throw Texts.usage("code.how");
        }
        if (!named.isEmpty()) {
            return kept(panel, named);
        }
        Codebook codebook = codings.state(panel.id()).codebook();
        CodingRule rule = CodingRule.once(panel.id(), CodePaths.require(codebook, call.option("code").get()).id(),
                regex.isPresent() ? By.PATTERN : By.WORDS, regex.or(() -> words).get(), call.flag("whole"));
        Optional<String> keep = call.option("keep");
        return List.of(keep.isEmpty() ? rule : batch.keep(call.actor(), new CodingRule(null, rule.panelId(), keep.get(),
                rule.codeId(), rule.by(), rule.text(), rule.whole())));
    }

    private List<CodingRule> kept(Panel panel, List<String> named) {
        List<CodingRule> all = batch.rules(panel.id());
        List<CodingRule> found = new ArrayList<>();
        for (String name : named) {
            found.add(RulesCommand.require(all, name));
        }
        return found;
    }
}
