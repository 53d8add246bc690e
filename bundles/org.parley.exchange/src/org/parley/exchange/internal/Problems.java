// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** The problems of imports, all from one file of texts. */
final class Problems {

    private final Messages messages = Messages.of(Problems.class);

    /** It cannot be read: exit code 1. */
    ProblemException failed(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.FAILED, code, args));
    }

    /** The same, with the exception that told it. */
    ProblemException failed(Throwable cause, String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.FAILED, code, args), cause);
    }

    /** It was asked for in a wrong way: exit code 2. */
    ProblemException usage(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.USAGE, code, args));
    }

    /** A rule forbids it: exit code 3. */
    ProblemException refused(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, code, args));
    }

    String text(String key, Object... args) {
        return messages.get(key, args);
    }
}
