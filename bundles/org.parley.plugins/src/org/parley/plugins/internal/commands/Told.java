// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.util.List;

import org.parley.core.Problem;
import org.parley.plugins.Signer;

/** Parts of what programs read, the same in every command. */
final class Told {

    private Told() {
    }

    /** A problem. */
    record Trouble(String code, String what, String meaning, String remedy) {

        static List<Trouble> of(List<Problem> problems) {
            return problems.stream().map(one -> new Trouble(one.code(), one.what(), one.meaning(), one.remedy())).toList();
        }
    }

    /** A signer. */
    record By(String name, String fingerprint) {

        static By of(Signer signer) {
            return new By(signer.name(), signer.fingerprint());
        }
    }
}
