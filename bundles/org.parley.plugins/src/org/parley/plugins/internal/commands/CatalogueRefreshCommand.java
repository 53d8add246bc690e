// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Catalogues.Catalogue;

/** {@code parley plugins catalogue refresh [NAME]}. */
@Component(service = Command.class)
public final class CatalogueRefreshCommand implements Command {

    private final Catalogues catalogues;
    private final Shelves shown = new Shelves();
    private final Messages texts = Messages.of(CatalogueRefreshCommand.class);

    /** With the catalogues of the workspace. */
    @Activate
    public CatalogueRefreshCommand(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins catalogue refresh", texts.get("shelf-refresh.summary"),
                texts.get("shelf-refresh.details"),
                List.of(new Argument("NAME", texts.get("shelf-refresh.name"), false, List.of())), List.of(),
                List.of("parley plugins catalogue refresh"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Optional<String> name = call.optionalArgument("NAME");
        List<String> names = name.map(List::of)
                .orElseGet(() -> catalogues.all().stream().map(Catalogue::name).toList());
        List<Catalogue> all = names.stream().map(one -> catalogues.refresh(one, call.progress())).toList();
        boolean well = all.stream().allMatch(one -> one.trouble().isEmpty());
        return new CommandResult(all.stream().map(Shelves.Shown::of).toList(), all.isEmpty()
                ? List.of(texts.get("shelf.none")) : all.stream().flatMap(one -> shown.lines(one).stream()).toList(),
                well ? 0 : Problem.Kind.FAILED.exitCode());
    }
}
