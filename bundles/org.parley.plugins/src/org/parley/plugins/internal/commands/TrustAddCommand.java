// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.nio.file.Files;
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
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.plugins.TrustedKeys;

/** {@code parley plugins trust add FILE|FINGERPRINT}. */
@Component(service = Command.class)
public final class TrustAddCommand implements Command {

    private final TrustedKeys keys;
    private final Keys shown = new Keys();
    private final Messages texts = Messages.of(TrustAddCommand.class);

    /** With the keys of the workspace. */
    @Activate
    public TrustAddCommand(@Reference TrustedKeys keys) {
        this.keys = keys;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins trust add", texts.get("trust-add.summary"), texts.get("trust-add.details"),
                List.of(Argument.of("FILE|FINGERPRINT", texts.get("trust-add.what"))),
                List.of(Option.of("name", "NAME", texts.get("trust-add.name"))),
                List.of("parley plugins trust add photo-wall-1.0.0.parley",
                        "parley plugins trust add 3F:A2:... --name \"Anna\""));
    }

    @Override
    public CommandResult run(CommandCall call) {
        String word = call.argument("FILE|FINGERPRINT");
        // a fingerprint with colons is no path on every system, so it is tried first
        boolean digits = word.matches("[0-9A-Fa-f:\\s]{64,200}");
        Path path = digits ? null : call.path(word);
        TrustedKeys.Key key = path != null && (Files.exists(path) || word.matches(".*[./\\\\].*")) ? keys.add(path)
                : keys.add(word, call.option("name").orElse(""));
        return CommandResult.of(Keys.Shown.of(key), texts.get("trust-add.done"), shown.line(key));
    }
}
