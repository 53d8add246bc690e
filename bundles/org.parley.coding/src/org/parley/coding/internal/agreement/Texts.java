// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** The words about agreement. */
final class Texts {

    private static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {
    }

    static String get(String key, Object... args) {
        return MESSAGES.get(key, args);
    }

    /** Asked for in a wrong way. */
    static ProblemException usage(String code, Object... args) {
        return problem(Problem.Kind.USAGE, code, args);
    }

    /** Forbidden by a rule. */
    static ProblemException refused(String code, Object... args) {
        return problem(Problem.Kind.REFUSED, code, args);
    }

    /** Could not be done. */
    static ProblemException failed(String code, Object... args) {
        return problem(Problem.Kind.FAILED, code, args);
    }

    private static ProblemException problem(Problem.Kind kind, String code, Object... args) {
        return new ProblemException(Problem.from(MESSAGES, kind, code, args));
    }
}
