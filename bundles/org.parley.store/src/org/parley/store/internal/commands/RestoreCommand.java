// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Messages;
import org.parley.store.Backups;

/** {@code parley restore FILE}. */
@Component(service = Command.class)
public final class RestoreCommand implements Command {

    private final Backups backups;
    private final Messages texts = Messages.of(RestoreCommand.class);

    @Activate
    public RestoreCommand(@Reference Backups backups) {
        this.backups = backups;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("restore", texts.get("restore.summary"), texts.get("restore.details"),
                List.of(Argument.of("FILE", texts.get("restore.file"))), List.of(),
                List.of("parley restore my-panel.backup"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Path file = call.path(call.argument("FILE"));
        Path aside = backups.restore(file, call.progress());
        return CommandResult.of(new Restored(file.toString(), aside.toString()),
                texts.get("restore.done", file), texts.get("restore.aside", aside));
    }

    /**
     * What a program reads.
     *
     * @param aside where the state before was put
     */
    record Restored(String file, String aside) { }
}
