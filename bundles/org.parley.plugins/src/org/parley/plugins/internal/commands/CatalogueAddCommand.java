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
import org.parley.core.CommandSpec.Argument;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Catalogues.Catalogue;

/** {@code parley plugins catalogue add PLACE}. */
@Component(service = Command.class)
public final class CatalogueAddCommand implements Command {

    private final Catalogues catalogues;
    private final Shelves shown = new Shelves();
    private final Messages texts = Messages.of(CatalogueAddCommand.class);

    /** With the catalogues of the workspace. */
    @Activate
    public CatalogueAddCommand(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins catalogue add", texts.get("shelf-add.summary"), texts.get("shelf-add.details"),
                List.of(Argument.of("PLACE", texts.get("shelf-add.place"))),
                List.of(Option.of("trust", "FINGERPRINT", texts.get("shelf-add.trust"))),
                List.of("parley plugins catalogue add https://example.org/plugins/",
                        "parley plugins catalogue add /media/stick --trust 3F:A2:..."));
    }

    @Override
    public CommandResult run(CommandCall call) {
        String place = call.argument("PLACE");
        String meant = place.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") ? place : call.path(place).toString();
        Catalogue added = catalogues.add(meant, call.option("trust").orElse(null), call.progress());
        return new CommandResult(Shelves.Shown.of(added), shown.lines(added));
    }
}
