// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import org.parley.core.Messages;
import org.parley.plugins.TrustedKeys;

/** A trusted key as the commands tell it. */
final class Keys {

    private final Messages texts = Messages.of(Keys.class);

    /**
     * What a program reads.
     *
     * @param added null for Parley's own
     */
    record Shown(String name, String fingerprint, String added, boolean product) {

        static Shown of(TrustedKeys.Key key) {
            return new Shown(key.name(), key.fingerprint(), key.added() == null ? null : key.added().toString(),
                    key.product());
        }
    }

    String line(TrustedKeys.Key key) {
        return texts.get(key.product() ? "keys.own" : "keys.one", key.name(), key.fingerprint());
    }
}
