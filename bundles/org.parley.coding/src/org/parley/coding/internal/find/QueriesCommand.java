// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.find.SavedQueries;
import org.parley.coding.find.SavedQuery;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.CommandSpec.Option;
import org.parley.panel.Panels;

/** {@code queries PANEL [--rename NAME --as NAME | --forget NAME]}. */
@Component(service = Command.class)
public final class QueriesCommand implements Command {

    private final Panels panels;
    private final SavedQueries queries;

    @Activate
    public QueriesCommand(@Reference Panels panels, @Reference SavedQueries queries) {
        this.panels = panels;
        this.queries = queries;
    }

    /** A query, told. */
    public record Told(String name, String query) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("queries", Texts.get("queries.summary"), Texts.get("queries.details"),
                List.of(Argument.of("PANEL", Texts.get("argument.panel"))),
                List.of(Option.of("rename", "NAME", Texts.get("queries.option.rename")),
                        Option.of("as", "NAME", Texts.get("queries.option.as")),
                        Option.of("forget", "NAME", Texts.get("queries.option.forget"))),
                List.of("parley queries \"Oatsund Kitchen Table\"",
                        "parley queries \"Oatsund Kitchen Table\" --rename \"Cap and price\" --as \"Dear caps\"",
                        "parley queries \"Oatsund Kitchen Table\" --forget \"Dear caps\""));
    }

    @Override
    public CommandResult run(CommandCall call) {
        UUID panelId = panels.require(call.argument("PANEL")).id();
        Optional<String> rename = call.option("rename");
        Optional<String> as = call.option("as");
        if (rename.isPresent() != as.isPresent()) {
            throw Texts.usage("queries.rename");
        }
        rename.ifPresent(name -> {
            SavedQuery query = queries.require(panelId, name);
            queries.keep(call.actor(), new SavedQuery(query.id(), panelId, as.orElseThrow(), query.text()));
        });
        call.option("forget").ifPresent(name -> queries.forget(call.actor(), queries.require(panelId, name).id()));
        List<Told> told = queries.all(panelId).stream().map(query -> new Told(query.name(), query.text())).toList();
        return CommandResult.of(told, told.isEmpty() ? Texts.get("queries.none")
                : told.stream().map(query -> query.name() + ": " + query.query()).collect(Collectors.joining("\n")));
    }
}
