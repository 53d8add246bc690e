// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.parley.core.Actor;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;

import picocli.CommandLine.ParameterException;

/** A call of a command from the command line. */
final class ParsedCall implements CommandCall {

    private final Grammar grammar;
    private final Grammar.Parsed parsed;
    private final Path folder;
    private final PrintStream err;
    private final Messages messages;
    private final ProgressLine progress;
    private final Actor actor;

    ParsedCall(Grammar grammar, Grammar.Parsed parsed, Path folder, PrintStream err, Messages messages) {
        this.grammar = grammar;
        this.messages = messages;
        this.parsed = parsed;
        this.folder = folder;
        this.err = err;
        this.progress = new ProgressLine(err, messages);
        this.actor = Actor.person(messages.get("person.you"), Role.HOST);
    }

    void endProgress() {
        progress.end();
    }

    @Override
    public String argument(String name) {
        return Objects.requireNonNull(parsed.argument(name), name);
    }

    @Override
    public Optional<String> optionalArgument(String name) {
        return Optional.ofNullable(parsed.argument(name));
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(parsed.option(name));
    }

    @Override
    public List<String> options(String name) {
        return parsed.options(name);
    }

    @Override
    public boolean flag(String name) {
        return parsed.flag(name);
    }

    @Override
    public Path path(String value) {
        return folder.resolve(value).normalize();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public CommandResult run(List<String> words) {
        try {
            Grammar.Parsed part = grammar.command(grammar.parse(words));
            return part.command().run(new ParsedCall(grammar, part, folder, err, messages));
        } catch (ParameterException wrong) {
            throw new ProblemException(new Problem(Problem.Kind.USAGE, "command.words", wrong.getMessage(), "", ""),
                    wrong);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ProblemException(new Problem(Problem.Kind.FAILED, "command.failed",
                    messages.get("command.failed", String.join(" ", words), String.valueOf(failure.getMessage())), "",
                    ""), failure);
        }
    }

    @Override
    public void say(String line) {
        progress.end();
        err.println(line);
    }
}
