// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.plugins.Signer;
import org.parley.plugins.internal.file.SigningKey;

/** {@code parley plugin key --out FILE}. */
@Component(service = Command.class)
public final class PluginKeyCommand implements Command {

    private final Passwords passwords;
    private final Messages texts = Messages.of(PluginKeyCommand.class);

    /** With the environment of this process. */
    @Activate
    public PluginKeyCommand() {
        this(System::getenv);
    }

    PluginKeyCommand(UnaryOperator<String> environment) {
        this.passwords = new Passwords(environment);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugin key", texts.get("key.summary"), texts.get("key.details"), List.of(),
                List.of(new Option("out", "FILE", texts.get("key.out"), true, false),
                        Option.of("name", "NAME", texts.get("key.name")), passwords.option()),
                List.of("parley plugin key --out my.p12 --name \"Research team\" --password-file secret.txt"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Path file = call.path(call.option("out").orElseThrow());
        String name = call.option("name").orElse(System.getProperty("user.name", ""));
        Signer signer = SigningKey.make(file, name, passwords.of(call)).signer();
        return CommandResult.of(new Made(file.toString(), signer.name(), signer.fingerprint(), signer.until().toString()),
                texts.get("key.done", file, signer.name()), texts.get("key.fingerprint", signer.fingerprint()),
                texts.get("key.keep"));
    }

    /**
     * What a program reads.
     *
     * @param until when its certificate ends
     */
    record Made(String file, String name, String fingerprint, String until) { }
}
