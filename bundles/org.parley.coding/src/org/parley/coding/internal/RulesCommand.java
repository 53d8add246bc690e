// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.BatchCoding;
import org.parley.coding.Codebook;
import org.parley.coding.CodingRule;
import org.parley.coding.Codings;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code rules PANEL [--forget NAME]}. */
@Component(service = Command.class)
public final class RulesCommand implements Command {

    private final Panels panels;
    private final Codings codings;
    private final BatchCoding batch;

    @Activate
    public RulesCommand(@Reference Panels panels, @Reference Codings codings, @Reference BatchCoding batch) {
        this.panels = panels;
        this.codings = codings;
        this.batch = batch;
    }

    /**
     * A rule, told.
     *
     * @param by words or pattern
     */
    public record Told(String name, String code, String by, String text, boolean whole) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("rules", Texts.get("rules.summary"), Texts.get("rules.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel"))),
                List.of(CommandSpec.Option.of("forget", "NAME", Texts.get("rules.option.forget"))),
                List.of("parley rules \"Oatsund Kitchen Table\"", "parley rules \"Oatsund Kitchen Table\" --forget Leaks"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        call.option("forget").ifPresent(name -> batch.forget(call.actor(), require(batch.rules(panel.id()), name).id()));
        Codebook codebook = codings.state(panel.id()).codebook();
        List<Told> rules = batch.rules(panel.id()).stream().map(rule -> new Told(rule.name(),
                codebook.path(codebook.codes().get(rule.codeId())), rule.by().name().toLowerCase(Locale.ROOT),
                rule.text(), rule.whole())).toList();
        String lines = rules.stream().map(rule -> Texts.get("rules.line." + rule.by(), rule.name(), rule.code(),
                rule.text())).collect(Collectors.joining("\n"));
        return CommandResult.of(rules, rules.isEmpty() ? Texts.get("rules.none") : lines);
    }

    /** The rule of a name, whatever its capitals. */
    static CodingRule require(List<CodingRule> rules, String name) {
        return rules.stream().filter(rule -> rule.name().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> rules.isEmpty() ? Texts.usage("rule.unknown.none", name) : Texts.usage("rule.unknown",
                        name, rules.stream().map(CodingRule::name).collect(Collectors.joining(", "))));
    }
}
