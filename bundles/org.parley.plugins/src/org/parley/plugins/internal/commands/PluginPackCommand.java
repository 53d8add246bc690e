// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.nio.file.Path;
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
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.internal.commands.Told.By;
import org.parley.plugins.internal.commands.Told.Trouble;
import org.parley.plugins.internal.file.Packer;
import org.parley.plugins.internal.file.SigningKey;

/** {@code parley plugin pack [FOLDER]}. */
@Component(service = Command.class)
public final class PluginPackCommand implements Command {

    private final PluginFiles files;
    private final Passwords passwords;
    private final Messages texts = Messages.of(PluginPackCommand.class);

    /** With the environment of this process. */
    @Activate
    public PluginPackCommand(@Reference PluginFiles files) {
        this(files, System::getenv);
    }

    PluginPackCommand(PluginFiles files, UnaryOperator<String> environment) {
        this.files = files;
        this.passwords = new Passwords(environment);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugin pack", texts.get("pack.summary"), texts.get("pack.details"),
                List.of(new Argument("FOLDER", texts.get("pack.folder"), false, List.of())),
                List.of(Option.of("key", "FILE", texts.get("pack.key")), passwords.option(),
                        Option.of("out", "FOLDER", texts.get("pack.out")),
                        Option.flag("unsigned", texts.get("pack.unsigned"))),
                List.of("parley plugin pack --key my.p12 --password-file secret.txt",
                        "parley plugin pack photo-wall --unsigned --out ."));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Path folder = call.path(call.optionalArgument("FOLDER").orElse("."));
        Path out = call.option("out").map(call::path).orElse(folder.resolve("target"));
        if (call.option("key").isPresent() == call.flag("unsigned")) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "pack.how"));
        }
        SigningKey key = call.option("key").map(call::path).map(file -> SigningKey.open(file, passwords.of(call)))
                .orElse(null);
        Packer.Packed packed = new Packer(files).pack(folder, key, out);
        List<String> lines = new ArrayList<>();
        packed.earlier().forEach(jar -> lines.add(texts.get("pack.earlier", jar)));
        if (!packed.problems().isEmpty()) {
            lines.add(texts.get("pack.problems", packed.problems().size()));
            packed.problems().forEach(one -> lines.add(texts.get("indented", one.text())));
            return new CommandResult(new Made(null, null, null, null, null, 0, List.of(), packed.earlier(),
                    Trouble.of(packed.problems())),
                    lines, Problem.Kind.FAILED.exitCode());
        }
        var spec = packed.read().spec().orElseThrow();
        By by = packed.read().signer().map(By::of).orElse(null);
        List<String> adds = spec.provides().stream().map(one -> one.kind() + " " + one.id()).toList();
        lines.add(by == null ? texts.get("pack.done-unsigned", packed.file())
                : texts.get("pack.done", packed.file(), by.name(), by.fingerprint()));
        lines.add(texts.get("pack.adds", adds.isEmpty() ? texts.get("nothing") : String.join(", ", adds)));
        return new CommandResult(new Made(packed.file().toString(), spec.id(), spec.version(), by, packed.read().sha256(),
                packed.read().bytes(), adds, packed.earlier(), List.of()), lines, 0);
    }

    /**
     * What a program reads.
     *
     * @param file     the made file; null when there are problems
     * @param signer   null when it is not signed
     * @param provides what it adds: kind and id
     * @param earlier  jars of earlier builds that were left out
     */
    record Made(String file, String id, String version, By signer, String sha256, long bytes, List<String> provides,
            List<String> earlier, List<Trouble> problems) { }
}
