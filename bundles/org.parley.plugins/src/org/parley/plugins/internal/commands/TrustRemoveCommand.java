// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.Messages;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.file.Fingerprints;

/** {@code parley plugins trust remove FINGERPRINT}. */
@Component(service = Command.class)
public final class TrustRemoveCommand implements Command {

    private final TrustedKeys keys;
    private final Catalogues catalogues;
    private final Messages texts = Messages.of(TrustRemoveCommand.class);

    /** With the keys of the workspace, and the catalogues that some of them signed. */
    @Activate
    public TrustRemoveCommand(@Reference TrustedKeys keys, @Reference Catalogues catalogues) {
        this.keys = keys;
        this.catalogues = catalogues;
    }

    /**
     * What a program reads.
     *
     * @param vouching catalogues of that key that go on vouching for what they list
     */
    record Removed(String removed, List<String> vouching) { }

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
        Optional<String> whose = Fingerprints.normal(fingerprint);
        List<String> vouching = catalogues.all().stream().filter(Catalogue::vouches)
                .filter(one -> whose.filter(one.fingerprint()::equals).isPresent()).map(Catalogue::name).toList();
        List<String> lines = new ArrayList<>(List.of(texts.get("trust-remove.done", fingerprint)));
        vouching.forEach(name -> lines.add(texts.get("trust-remove.vouching", name)));
        return new CommandResult(new Removed(fingerprint, vouching), lines);
    }
}
