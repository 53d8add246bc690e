// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.parley.core.CommandCall;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** Where the password of a signing key comes from: a file, or the environment. Never from the words of the command. */
final class Passwords {

    private static final String VARIABLE = "PARLEY_KEY_PASSWORD";

    private final Messages texts = Messages.of(Passwords.class);
    private final UnaryOperator<String> environment;

    Passwords(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    Option option() {
        return Option.of("password-file", "FILE", texts.get("password.file"));
    }

    char[] of(CommandCall call) {
        Optional<Path> file = call.option("password-file").map(call::path);
        if (file.isPresent()) {
            try {
                List<String> lines = Files.readAllLines(file.get());
                return lines.isEmpty() ? new char[0] : lines.get(0).toCharArray();
            } catch (IOException e) {
                throw new ProblemException(Problem.from(texts, Problem.Kind.FAILED, "password.unreadable", file.get()), e);
            }
        }
        String variable = environment.apply(VARIABLE);
        if (variable == null || variable.isEmpty()) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "password.none", VARIABLE));
        }
        return variable.toCharArray();
    }
}
