// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.parley.core.CommandCall;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugins;
import org.parley.plugins.Proposal;
import org.parley.plugins.internal.file.FileProblems;

/** Looks at the file that a person means: one of a folder, or the newest of an id in the catalogues. */
final class Sources {

    private Sources() {
    }

    static Proposal proposed(String word, CommandCall call, Plugins plugins, Catalogues catalogues) {
        Path file = call.path(FileProblems.named(word));
        if (Files.isRegularFile(file) || FileProblems.isPath(word)) {
            return plugins.propose(file, call.progress());
        }
        Optional<Catalogues.Entry> entry = catalogues.find(word, null);
        // a folder may be called like an id: it is told as one only when nothing else is meant
        if (entry.isEmpty() && Files.exists(file)) {
            return plugins.propose(file, call.progress());
        }
        return plugins.propose(entry.orElseThrow(() -> new ProblemException(Problem.from(Messages.of(Sources.class),
                Problem.Kind.USAGE, "plugin.no-source", word))), call.progress());
    }
}
