// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.CommandLine;
import org.parley.core.CancelledException;
import org.parley.core.CommandResult;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Readiness;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Finds the command, runs it, prints what it yields and turns problems into exit codes. */
@Component
public final class CommandRunner implements CommandLine {

    private static final System.Logger LOG = System.getLogger(CommandRunner.class.getName());

    private final CommandFinder finder;
    private final Readiness readiness;
    private final Messages messages = Messages.of(CommandRunner.class);

    /** @param readiness waited for before the commands are looked at, for plugins bring some */
    @Activate
    public CommandRunner(@Reference CommandFinder finder, @Reference Readiness readiness) {
        this.finder = finder;
        this.readiness = readiness;
    }

    @Override
    public int run(List<String> words, Path folder, PrintStream out, PrintStream err) {
        readiness.await();
        Grammar grammar = new Grammar(finder.all(), messages);
        try {
            if (grammar.asksForHelp(words)) {
                return help(grammar, words, out, err);
            }
            ParseResult parsed = grammar.parse(words);
            if (grammar.asksForHelp(parsed)) {
                grammar.usage(grammar.last(parsed).commandSpec(), out);
                return DONE;
            }
            Grammar.Parsed command = grammar.command(parsed);
            return execute(grammar, command, folder, out, err);
        } catch (ParameterException wrong) {
            List<String> lines = grammar.explain(wrong);
            lines.forEach(err::println);
            if (grammar.asksForJson(words)) {
                new Json().write(new ProblemShown("command.words", String.join(" ", lines)), out);
            }
            return USAGE;
        }
    }

    private int help(Grammar grammar, List<String> words, PrintStream out, PrintStream err) {
        List<String> about = grammar.subject(words);
        if (grammar.usage(about, out)) {
            return DONE;
        }
        err.println(messages.get("help.unknown", String.join(" ", about)));
        grammar.usage(List.of(), err);
        return USAGE;
    }

    private int execute(Grammar grammar, Grammar.Parsed parsed, Path folder, PrintStream out, PrintStream err) {
        ParsedCall call = new ParsedCall(grammar, parsed, folder, err, messages);
        try {
            CommandResult result = parsed.command().run(call);
            call.endProgress();
            if (parsed.json()) {
                new Json().write(result.data(), out);
            } else {
                result.lines().forEach(out::println);
            }
            return result.exitCode();
        } catch (ProblemException problem) {
            return tell(problem.problem(), parsed.json(), call, out, err);
        } catch (CancelledException cancelled) {
            call.endProgress();
            err.println(messages.get("cancelled"));
            return FAILED;
        } catch (Exception | Error failure) {
            // the top of the job: what no command foresaw is told in words, its details go to the log
            LOG.log(System.Logger.Level.ERROR, "command " + parsed.command().spec().name() + " failed", failure);
            return tell(new Problem(Problem.Kind.FAILED, "command.failed",
                    messages.get("command.failed", parsed.command().spec().name(), String.valueOf(failure.getMessage())),
                    messages.get("command.failed.meaning"), messages.get("command.failed.remedy")), parsed.json(), call,
                    out, err);
        }
    }

    private int tell(Problem problem, boolean asJson, ParsedCall call, PrintStream out, PrintStream err) {
        call.endProgress();
        err.println(problem.text());
        if (asJson) {
            new Json().write(new ProblemShown(problem.code(), problem.text()), out);
        }
        return problem.kind().exitCode();
    }

    /** What a program reads when a command failed. */
    record ProblemShown(String problem, String text) { }
}
