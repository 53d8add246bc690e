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
import org.parley.plugins.TrustedKeys;

/** {@code parley plugins trust list}. */
@Component(service = Command.class)
public final class TrustListCommand implements Command {

    private final TrustedKeys keys;
    private final Keys shown = new Keys();
    private final Messages texts = Messages.of(TrustListCommand.class);

    /** With the keys of the workspace. */
    @Activate
    public TrustListCommand(@Reference TrustedKeys keys) {
        this.keys = keys;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins trust list", texts.get("trust-list.summary"), texts.get("trust-list.details"),
                List.of(), List.of(), List.of("parley plugins trust list"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        List<TrustedKeys.Key> all = keys.all();
        return new CommandResult(all.stream().map(Keys.Shown::of).toList(), all.isEmpty()
                ? List.of(texts.get("keys.none")) : all.stream().map(shown::line).toList());
    }
}
