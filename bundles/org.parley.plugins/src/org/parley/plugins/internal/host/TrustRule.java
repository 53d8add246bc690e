// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.Locale;
import java.util.Optional;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Signer;

/** Whether a file may be installed, for whose it is. */
final class TrustRule {

    private final Messages texts = Messages.of(TrustRule.class);

    /**
     * Lets a file pass or refuses it.
     *
     * @param before the plugin that it replaces: a change of its maker is approved like a new one
     * @throws ProblemException refused
     */
    void check(PluginFile file, Optional<Installed> before, Approval approval) {
        String name = file.spec().map(spec -> spec.name()).orElseGet(() -> file.file().getFileName().toString());
        switch (file.trust()) {
            case BROKEN:
                throw told(file, refused("plugin.broken", name));
            case REVOKED:
                throw told(file, refused("plugin.revoked", name, file.signer().map(Signer::name).orElse("")));
            case UNSIGNED:
                if (!approval.allowUnsigned()) {
                    throw refused("plugin.unsigned", name);
                }
                // a signature that was taken off must not be the way around another one's key
                if (before.filter(one -> !one.fingerprint().isEmpty()).isPresent()) {
                    throw refused("plugin.stripped", name);
                }
                break;
            default:
                signed(file, name, before, approval);
                break;
        }
    }

    private void signed(PluginFile file, String name, Optional<Installed> before, Approval approval) {
        Signer signer = file.signer().orElseThrow(() -> refused("plugin.broken", name));
        boolean named = approval.fingerprint() != null
                && plain(approval.fingerprint()).equals(plain(signer.fingerprint()));
        if (named || file.trust() == Trust.PRODUCT) {
            return;
        }
        if (file.trust() != Trust.KNOWN) {
            throw refused("plugin.untrusted", name, signer.name(), signer.fingerprint());
        }
        String old = before.map(Installed::fingerprint).orElse("");
        if (!old.isEmpty() && !plain(old).equals(plain(signer.fingerprint()))) {
            throw refused("plugin.other-signer", name, signer.name(), signer.fingerprint());
        }
    }

    /** What was found out when the file was read says more; refused it is in any case. */
    private static ProblemException told(PluginFile file, ProblemException general) {
        return file.problems().stream().findFirst().map(found -> new ProblemException(new Problem(Problem.Kind.REFUSED,
                general.problem().code(), found.what(), found.meaning(), found.remedy()))).orElse(general);
    }

    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT);
    }

    private ProblemException refused(String code, Object... args) {
        return new ProblemException(Problem.from(texts, Problem.Kind.REFUSED, code, args));
    }
}
