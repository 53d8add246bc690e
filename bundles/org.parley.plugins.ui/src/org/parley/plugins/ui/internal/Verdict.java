// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.Optional;

import org.parley.core.Problem;
import org.parley.plugins.PluginFile;
import org.parley.plugins.Proposal;
import org.parley.plugins.Signer;

/**
 * What a person has to decide before a proposed file is installed.
 *
 * @param kind   how it stands
 * @param reason why it is refused; empty when it is not
 */
record Verdict(Kind kind, Optional<Problem> reason) {

    /** How it stands. */
    enum Kind {
        /** Its key is Parley's own or trusted here: nothing to decide. */
        TRUSTED,
        /** Nobody here has decided about its key. */
        UNKNOWN,
        /** The key is trusted, but it is not the one that signed the version that is installed. */
        OTHER_KEY,
        /** Not signed: only makers of plugins install such files. */
        UNSIGNED,
        /** Not signed, and a maker of plugins said that such files may come in. */
        UNSIGNED_ALLOWED,
        /** Called back, changed, or no plugin at all. */
        REFUSED
    }

    /** @param unsigned whether files that are not signed may come in */
    static Verdict of(Proposal proposal, boolean unsigned) {
        PluginFile file = proposal.file();
        Optional<Problem> reason = file.problems().stream().findFirst();
        if (file.trust() == PluginFile.Trust.UNSIGNED && unsigned && proposal.before()
                .flatMap(plugin -> plugin.signer()).isPresent()) {
            return new Verdict(Kind.REFUSED, reason);
        }
        if (file.trust() == PluginFile.Trust.UNSIGNED) {
            return new Verdict(unsigned && file.spec().isPresent() ? Kind.UNSIGNED_ALLOWED : Kind.UNSIGNED, reason);
        }
        if (file.trust() == PluginFile.Trust.BROKEN || file.trust() == PluginFile.Trust.REVOKED
                || file.spec().isEmpty()) {
            return new Verdict(Kind.REFUSED, reason);
        }
        if (file.trust() == PluginFile.Trust.UNKNOWN) {
            return new Verdict(Kind.UNKNOWN, Optional.empty());
        }
        return new Verdict(file.trust() == PluginFile.Trust.KNOWN && otherKey(proposal) ? Kind.OTHER_KEY : Kind.TRUSTED,
                Optional.empty());
    }

    private static boolean otherKey(Proposal proposal) {
        Optional<String> before = proposal.before().flatMap(plugin -> plugin.signer()).map(Signer::fingerprint);
        return before.isPresent() && !before.equals(proposal.file().signer().map(Signer::fingerprint));
    }

    /** Whether a person has to choose something before it can be installed. */
    boolean asks() {
        return kind == Kind.UNKNOWN || kind == Kind.OTHER_KEY || kind == Kind.UNSIGNED_ALLOWED;
    }

    boolean refused() {
        return kind == Kind.UNSIGNED || kind == Kind.REFUSED;
    }
}
