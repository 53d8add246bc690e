// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
import org.parley.plugins.PluginFiles;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.catalogue.CatalogueMaker;
import org.parley.plugins.internal.file.SigningKey;

/** {@code parley plugin catalogue FOLDER}. */
@Component(service = Command.class)
public final class PluginCatalogueCommand implements Command {

    private final CatalogueMaker maker;
    private final Passwords passwords;
    private final Messages texts = Messages.of(PluginCatalogueCommand.class);

    /** With the environment of this process. */
    @Activate
    public PluginCatalogueCommand(@Reference PluginFiles files, @Reference TrustedKeys keys, @Reference Clock clock) {
        this(files, keys, clock, System::getenv);
    }

    PluginCatalogueCommand(PluginFiles files, TrustedKeys keys, Clock clock, UnaryOperator<String> environment) {
        this.maker = new CatalogueMaker(files, keys, clock);
        this.passwords = new Passwords(environment);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugin catalogue", texts.get("make.summary"), texts.get("make.details"),
                List.of(Argument.of("FOLDER", texts.get("make.folder"))),
                List.of(new Option("key", "FILE", texts.get("make.key"), true, false), passwords.option(),
                        Option.of("name", "NAME", texts.get("make.name")),
                        new Option("revoke", "MARK", texts.get("make.revoke"), false, true)),
                List.of("parley plugin catalogue plugins --key my.p12 --name \"Team plugins\"",
                        "parley plugin catalogue plugins --key my.p12 --revoke 3F:A2:..."));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Path folder = call.path(call.argument("FOLDER"));
        SigningKey key = SigningKey.open(call.path(call.option("key").orElseThrow()), passwords.of(call));
        CatalogueMaker.Made made = maker.make(folder, call.option("name").orElse(null), key, call.options("revoke"),
                call.progress());
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("make.done", made.file(), made.name(), made.entries().size()));
        made.entries().forEach(one -> lines.add(texts.get("indented", one.spec().id() + " " + one.spec().version())));
        lines.add(texts.get("key.fingerprint", key.signer().fingerprint()));
        if (!made.revoked().isEmpty()) {
            lines.add(texts.get("make.revoked", String.join(", ", made.revoked())));
        }
        return new CommandResult(new Written(made.file().toString(), made.name(), made.made().toString(),
                key.signer().fingerprint(), made.entries().stream().map(one -> new Listed(one.spec().id(),
                        one.spec().version(), one.file(), one.sha256(), one.fingerprint())).toList(), made.revoked()), lines);
    }

    /** What a program reads. */
    record Written(String file, String name, String made, String fingerprint, List<Listed> entries,
            List<String> revoked) { }

    /** A plugin in it. */
    record Listed(String id, String version, String file, String sha256, String fingerprint) { }
}
