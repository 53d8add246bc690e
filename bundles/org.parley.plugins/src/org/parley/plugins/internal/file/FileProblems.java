// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

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

    /**
     * The word by which a person named a file or an id.
     *
     * @throws ProblemException for an empty one, which would name the folder that the person stands in
     */
    public static String named(String word) {
        if (word.isBlank()) {
            throw new FileProblems().wrong("plugin.nothing");
        }
        return word;
    }

    /** Whether a word can only be meant for a file: ids end otherwise and have no folders. */
    public static boolean isPath(String word) {
        return word.endsWith(".parley") || word.contains("/") || word.contains("\\");
    }

    /** A stranger's word for a sentence: short, and without characters that turn the sentence around. */
    public static String shown(String word) {
        String plain = word.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]", "\uFFFD");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "\u2026";
    }

    /** Why the disk refused, in words and without a full stop. What it says of a file is often its name and no more. */
    public static String reason(Throwable cause) {
        String key = cause instanceof NoSuchFileException ? "plugin.not-there"
                : cause instanceof NotDirectoryException ? "plugin.no-folder"
                : cause instanceof AccessDeniedException ? "plugin.denied"
                : cause instanceof FileAlreadyExistsException ? "plugin.taken" : null;
        if (key != null) {
            return Messages.of(FileProblems.class).get(key);
        }
        String told = cause instanceof FileSystemException disk && disk.getReason() != null ? disk.getReason()
                : cause.getMessage();
        return told == null ? cause.getClass().getSimpleName() : told.strip().replaceFirst("[.]+$", "");
    }
}
