// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Catalogues.Catalogue;

/** {@code parley plugins catalogue list}. */
@Component(service = Command.class)
public final class CatalogueListCommand implements Command {

    private final Catalogues catalogues;
    private final Shelves shown = new Shelves();
    private final Messages texts = Messages.of(CatalogueListCommand.class);

    /** With the catalogues of the workspace. */
    @Activate
    public CatalogueListCommand(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins catalogue list", texts.get("shelf-list.summary"), texts.get("shelf-list.details"),
                List.of(), List.of(), List.of("parley plugins catalogue list"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        List<Catalogue> all = catalogues.all();
        return new CommandResult(all.stream().map(Shelves.Shown::of).toList(), all.isEmpty()
                ? List.of(texts.get("shelf.none")) : all.stream().flatMap(one -> shown.lines(one).stream()).toList());
    }
}
