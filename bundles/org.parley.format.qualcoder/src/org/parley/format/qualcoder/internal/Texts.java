// SPDX-License-Identifier: Apache-2.0
package org.parley.format.qualcoder.internal;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** The words of this format. */
final class Texts {

    private Texts() {
    }

    static String get(String key, Object... args) {
        return Messages.of(Texts.class).get(key, args);
    }

    static ProblemException failed(Throwable cause, String code, Object... args) {
        return new ProblemException(Problem.from(Messages.of(Texts.class), Problem.Kind.FAILED, code, args), cause);
    }
}
