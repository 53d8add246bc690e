// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

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

/** {@code parley backup FILE}. */
@Component(service = Command.class)
public final class BackupCommand implements Command {

    private final Backups backups;
    private final Messages texts = Messages.of(BackupCommand.class);

    @Activate
    public BackupCommand(@Reference Backups backups) {
        this.backups = backups;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("backup", texts.get("backup.summary"), texts.get("backup.details"),
                List.of(Argument.of("FILE", texts.get("backup.file"))), List.of(),
                List.of("parley backup my-panel.backup"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Backups.Backup made = backups.backup(call.path(call.argument("FILE")), call.progress());
        Written data = new Written(made.file().toString(), made.at().toString(), made.bytes(), made.lastWrite());
        return CommandResult.of(data, texts.get("backup.done", made.file(), (made.bytes() + 1023) / 1024,
                made.lastWrite()));
    }

    /** What a program reads. */
    record Written(String file, String at, long bytes, long lastWrite) { }
}
