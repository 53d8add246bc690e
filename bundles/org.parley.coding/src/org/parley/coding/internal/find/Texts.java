// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** The words of finding. */
final class Texts {

    private static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {
    }

    static String get(String key, Object... args) {
        return MESSAGES.get(key, args);
    }

    /** Asked for in a wrong way. */
    static ProblemException usage(String code, Object... args) {
        return new ProblemException(Problem.from(MESSAGES, Problem.Kind.USAGE, code, args));
    }

    /** Not possible as things are. */
    static ProblemException refused(String code, Object... args) {
        return new ProblemException(Problem.from(MESSAGES, Problem.Kind.REFUSED, code, args));
    }
}
