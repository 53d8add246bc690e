// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.Objects;

/**
 * Something that went wrong, in words for the person who reads it.
 *
 * @param kind    decides the exit code of a command
 * @param code    stable short name for tests and programs, such as {@code store.held}; never shown alone
 * @param what    what happened, one sentence, naming the file, row or field
 * @param meaning what it means for the person's work ("Nothing was changed."); may be empty
 * @param remedy  what to do now; may be empty
 */
public record Problem(Kind kind, String code, String what, String meaning, String remedy) {

    /** How bad it is, as exit codes of the command line know it. */
    public enum Kind {
        /** It could not be done: exit code 1. */
        FAILED(1),
        /** It was asked for in a wrong way: exit code 2. */
        USAGE(2),
        /** A rule of the house forbids it: exit code 3. */
        REFUSED(3),
        /** Something that it needs is missing, or its parts do not fit together; nothing was begun: exit code 4. */
        UNRESOLVED(4),
        /** It was done, did not hold, and everything was put back as it was: exit code 5. */
        PUT_BACK(5);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Exit code of a command that ended with this kind of problem. */
        public int exitCode() {
            return exitCode;
        }
    }

    public Problem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(code);
        Objects.requireNonNull(what);
        meaning = Objects.requireNonNullElse(meaning, "");
        remedy = Objects.requireNonNullElse(remedy, "");
    }

    /** A problem from a messages file: keys {@code CODE.what}, {@code CODE.meaning} and {@code CODE.remedy}. */
    public static Problem from(Messages messages, Kind kind, String code, Object... args) {
        return new Problem(kind, code, messages.get(code + ".what", args),
                messages.find(code + ".meaning", args).orElse(""), messages.find(code + ".remedy", args).orElse(""));
    }

    /** The three sentences as one text. */
    public String text() {
        return (what + " " + meaning).strip() + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
