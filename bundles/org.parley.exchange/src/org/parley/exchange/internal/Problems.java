// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** The problems of imports, all from one file of texts. */
public final class Problems {

    private final Messages messages = Messages.of(Problems.class);

    /** It cannot be read: exit code 1. */
    public ProblemException failed(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.FAILED, code, args));
    }

    /** The same, with the exception that told it. */
    public ProblemException failed(Throwable cause, String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.FAILED, code, args), cause);
    }

    /** A file that the disk or its rights keep from being read: exit code 1. */
    public ProblemException unreadable(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return failed(cause, "import.rights", file);
        }
        if (cause instanceof NoSuchFileException) {
            return failed(cause, "import.file", file);
        }
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return failed(cause, "import.unreadable", file, reason);
    }

    /** It was asked for in a wrong way: exit code 2. */
    public ProblemException usage(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.USAGE, code, args));
    }

    /** A rule forbids it: exit code 3. */
    public ProblemException refused(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, code, args));
    }

    /** A text of this package by its key. */
    public String text(String key, Object... args) {
        return messages.get(key, args);
    }
}
