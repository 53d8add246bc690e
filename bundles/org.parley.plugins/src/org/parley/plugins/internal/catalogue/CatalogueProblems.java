// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.internal.file.FileProblems;

/** The problems of catalogues, all from one file of texts. */
final class CatalogueProblems {

    private final Messages texts = Messages.of(CatalogueProblems.class);

    Problem failed(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.FAILED, code, args);
    }

    Problem refused(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.REFUSED, code, args);
    }

    ProblemException fails(Throwable cause, String code, Object... args) {
        return new ProblemException(failed(code, args), cause);
    }

    ProblemException refuses(String code, Object... args) {
        return new ProblemException(refused(code, args));
    }

    ProblemException wrong(String code, Object... args) {
        return new ProblemException(Problem.from(texts, Problem.Kind.USAGE, code, args));
    }

    /** The same problem, said of a catalogue and not of a plugin. */
    Problem broken(String name, Problem cause) {
        return Problem.from(texts, cause.kind(), "catalogue.broken", name, cause.what());
    }

    String text(String key, Object... args) {
        return texts.get(key, args);
    }

    static String shown(String word) {
        return FileProblems.shown(word);
    }

    static String reason(Throwable cause) {
        return FileProblems.reason(cause);
    }
}
