// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Messages;
import org.parley.plugins.Catalogues;

/** {@code parley plugins catalogue remove NAME}. */
@Component(service = Command.class)
public final class CatalogueRemoveCommand implements Command {

    private final Catalogues catalogues;
    private final Messages texts = Messages.of(CatalogueRemoveCommand.class);

    /** With the catalogues of the workspace. */
    @Activate
    public CatalogueRemoveCommand(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins catalogue remove", texts.get("shelf-remove.summary"),
                texts.get("shelf-remove.details"), List.of(Argument.of("NAME", texts.get("shelf-remove.name"))), List.of(),
                List.of("parley plugins catalogue remove \"Team plugins\""));
    }

    @Override
    public CommandResult run(CommandCall call) {
        String name = call.argument("NAME");
        catalogues.remove(name);
        return CommandResult.of(Map.of("removed", name), texts.get("shelf-remove.done", name));
    }
}
