// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.internal.commands.Told.By;
import org.parley.plugins.internal.commands.Told.Trouble;
import org.parley.plugins.internal.file.FileProblems;
import org.parley.plugins.internal.file.SignedZip;

/** {@code parley plugins verify FILE}. */
@Component(service = Command.class)
public final class PluginsVerifyCommand implements Command {

    private final PluginFiles files;
    private final Messages texts = Messages.of(PluginsVerifyCommand.class);

    /** With what reads plugin files. */
    @Activate
    public PluginsVerifyCommand(@Reference PluginFiles files) {
        this.files = files;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugins verify", texts.get("verify.summary"), texts.get("verify.details"),
                List.of(Argument.of("FILE", texts.get("verify.file"))), List.of(),
                List.of("parley plugins verify photo-wall-1.0.0.parley --json"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        PluginFile file = files.read(call.path(FileProblems.named(call.argument("FILE"))));
        List<Problem> problems = new ArrayList<>(file.problems());
        if (file.trust() == Trust.UNKNOWN) {
            problems.add(Problem.from(texts, Problem.Kind.REFUSED, "verify.unknown", file.signer().orElseThrow().name(),
                    file.signer().orElseThrow().fingerprint()));
        } else if (file.trust() == Trust.UNSIGNED) {
            problems.add(Problem.from(texts, Problem.Kind.REFUSED, "verify.unsigned", file.file().getFileName()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("verify.what", file.spec().map(PluginSpec::id).orElse(file.file().getFileName().toString()),
                file.spec().map(PluginSpec::version).orElse("")).strip());
        file.signer().ifPresent(by -> lines.add(texts.get("verify.signed", by.name(), by.fingerprint())));
        lines.add(texts.get("trust." + file.trust()));
        problems.forEach(one -> lines.add(texts.get("indented", one.text())));
        return new CommandResult(new Verified(file.spec().map(PluginSpec::id).orElse(null),
                file.spec().map(PluginSpec::version).orElse(null), file.signer().map(By::of).orElse(null),
                trusted(file.trust()), file.trust().name().toLowerCase(Locale.ROOT), file.sha256(), Trouble.of(problems)),
                lines, code(file, problems));
    }

    private static boolean trusted(Trust trust) {
        return trust == Trust.PRODUCT || trust == Trust.KNOWN;
    }

    /** What is wrong with the file itself comes before what is thought of its key, except a signature that lies. */
    private static int code(PluginFile file, List<Problem> problems) {
        if (problems.isEmpty()) {
            return 0;
        }
        boolean refused = file.trust() == Trust.REVOKED || file.trust() == Trust.BROKEN && signed(file)
                || file.problems().stream().anyMatch(one -> one.kind() == Problem.Kind.REFUSED);
        if (refused || file.problems().isEmpty()) {
            return Problem.Kind.REFUSED.exitCode();
        }
        return file.problems().stream().map(Problem::kind).filter(kind -> kind != Problem.Kind.UNRESOLVED).findFirst()
                .orElse(Problem.Kind.UNRESOLVED).exitCode();
    }

    private static boolean signed(PluginFile file) {
        try {
            return SignedZip.signed(file.file());
        } catch (IOException gone) {
            throw new FileProblems().fails(gone, "plugin.no-file", file.file(), FileProblems.reason(gone));
        }
    }

    /**
     * What a program reads.
     *
     * @param id      null when it cannot be told, and so the version
     * @param signer  null when it is not signed as a whole
     * @param trust   as in "plugins list"
     * @param trusted whether it could be installed without asking, as far as its key goes
     */
    record Verified(String id, String version, By signer, boolean trusted, String trust, String sha256,
            List<Trouble> problems) { }
}
