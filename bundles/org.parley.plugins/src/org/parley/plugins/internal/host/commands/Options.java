// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

import java.util.List;

import org.parley.core.CommandCall;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.plugins.Plugins.Approval;

/** Options that several commands share. */
final class Options {

    static final String DRY_RUN = "dry-run";
    private static final String TRUST = "trust";
    private static final String UNSIGNED = "allow-unsigned";

    private Options() {
    }

    static List<Option> approving(Messages texts) {
        return List.of(Option.of(TRUST, "FINGERPRINT", texts.get("option.trust")),
                Option.flag(UNSIGNED, texts.get("option.unsigned")));
    }

    /** What the person who typed the command decided. */
    static Approval approval(CommandCall call) {
        return new Approval(call.option(TRUST).orElse(null), false, call.flag(UNSIGNED));
    }
}
