// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.nio.file.NoSuchFileException;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** The problems of files, all from one file of texts. */
public final class FileProblems {

    private static final int SHOWN = 120;

    private final Messages texts = Messages.of(FileProblems.class);

    /** Something is wrong with the file: exit code 1. */
    public Problem failed(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.FAILED, code, args);
    }

    /** Trust forbids it: exit code 3. */
    public Problem refused(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.REFUSED, code, args);
    }

    /** It does not fit what Parley is: exit code 4. */
    public Problem unresolved(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.UNRESOLVED, code, args);
    }

    /** It was asked for in a wrong way: exit code 2. */
    public Problem usage(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.USAGE, code, args);
    }

    /** It could not be done. */
    public ProblemException fails(Throwable cause, String code, Object... args) {
        return new ProblemException(failed(code, args), cause);
    }

    /** It was asked for in a wrong way. */
    public ProblemException wrong(String code, Object... args) {
        return new ProblemException(usage(code, args));
    }

    /** A text of this package by its key. */
    public String text(String key, Object... args) {
        return texts.get(key, args);
    }

    /** A stranger's word for a sentence: short, and without characters that turn the sentence around. */
    public static String shown(String word) {
        String plain = word.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]", "\uFFFD");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "\u2026";
    }

    /** Why the disk refused, in words. */
    public static String reason(Throwable cause) {
        if (cause instanceof NoSuchFileException) {
            return Messages.of(FileProblems.class).get("plugin.not-there");
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
