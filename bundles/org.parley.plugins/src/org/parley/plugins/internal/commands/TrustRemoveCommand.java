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
import org.parley.plugins.TrustedKeys;

/** {@code parley plugins trust remove FINGERPRINT}. */
@Component(service = Command.class)
public final class TrustRemoveCommand implements Command {

    private final TrustedKeys keys;
    private final Messages texts = Messages.of(TrustRemoveCommand.class);

    /** With the keys of the workspace. */
    @Activate
    public TrustRemoveCommand(@Reference TrustedKeys keys) {
        this.keys = keys;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins trust remove", texts.get("trust-remove.summary"),
                texts.get("trust-remove.details"), List.of(Argument.of("FINGERPRINT", texts.get("trust-remove.what"))),
                List.of(), List.of("parley plugins trust remove 3F:A2:..."));
    }

    @Override
    public CommandResult run(CommandCall call) {
        String fingerprint = call.argument("FINGERPRINT");
        keys.remove(fingerprint);
        return CommandResult.of(Map.of("removed", fingerprint), texts.get("trust-remove.done", fingerprint));
    }
}
