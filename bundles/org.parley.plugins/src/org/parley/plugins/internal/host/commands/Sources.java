// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

import java.nio.file.Files;
import java.nio.file.Path;

import org.parley.core.CommandCall;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.Catalogues;

/** Finds the file that a person means: one of a folder, or the newest of an id in the catalogues. */
final class Sources {

    private Sources() {
    }

    static Path find(String word, CommandCall call, Catalogues catalogues) {
        Path file = call.path(word);
        if (Files.exists(file)) {
            return file;
        }
        return catalogues.find(word, null).map(entry -> catalogues.fetch(entry, call.progress()))
                .orElseThrow(() -> new ProblemException(Problem.from(Messages.of(Sources.class), Problem.Kind.USAGE,
                        "plugin.no-source", word)));
    }
}
