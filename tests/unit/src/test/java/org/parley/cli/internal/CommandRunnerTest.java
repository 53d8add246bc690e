// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** What a person and a program get from the command line. */
class CommandRunnerTest {

    private static final Path FOLDER = Path.of("/somewhere");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Says what it was given, or fails as it is told. */
    private record Echo(String name) implements Command {

        @Override
        public CommandSpec spec() {
            return new CommandSpec(name, "Says it again.", "All of it, 100 %.",
                    List.of(CommandSpec.Argument.of("WHAT", "what to do"),
                            new CommandSpec.Argument("MODE", "how", false, List.of("loud", "low"))),
                    List.of(CommandSpec.Option.of("times", "N", "how often"),
                            new CommandSpec.Option("map", "A=B", "pairs", false, true),
                            CommandSpec.Option.flag("dry-run", "do nothing")),
                    List.of("parley " + name + " hello --times 2"));
        }

        @Override
        public CommandResult run(CommandCall call) throws Exception {
            switch (call.argument("WHAT")) {
                case "refuse" -> throw problem(Problem.Kind.REFUSED);
                case "fail" -> throw problem(Problem.Kind.FAILED);
                case "misuse" -> throw problem(Problem.Kind.USAGE);
                case "wait" -> call.progress().check();
                case "lack" -> throw new NoClassDefFoundError("a/library/that/is/not/there");
                case "break" -> throw new java.io.IOException("the disk is gone");
                default -> { }
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("what", call.argument("WHAT"));
            data.put("mode", call.optionalArgument("MODE").orElse("none"));
            data.put("times", call.option("times").orElse("1"));
            data.put("map", call.options("map"));
            data.put("dryRun", call.flag("dry-run"));
            data.put("path", call.path("a/../b.csv"));
            data.put("at", Instant.parse("2026-01-02T03:04:05Z"));
            return CommandResult.of(data, "Said " + call.argument("WHAT") + ".");
        }

        private static ProblemException problem(Problem.Kind kind) {
            return new ProblemException(new Problem(kind, "echo." + kind, "It happened.", "Nothing changed.", "Do it."));
        }
    }

    /** A plugin's command that declares one option twice. */
    private record Broken() implements Command {

        @Override
        public CommandSpec spec() {
            CommandSpec.Option twice = CommandSpec.Option.flag("twice", "again");
            return new CommandSpec("broken", "Cannot be parsed.", "", List.of(), List.of(twice, twice), List.of());
        }

        @Override
        public CommandResult run(CommandCall call) {
            throw new AssertionError("not reached");
        }
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        List<Command> commands = List.of(new Broken(), new Echo("echo"), new Echo("group echo"), new Echo("echo"));
        return new CommandRunner(() -> commands, () -> { }).run(List.of(words), FOLDER, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesForAPersonAndNothingElse() {
        assertEquals(0, run("echo", "hello"));
        assertEquals("Said hello.\n", out());
        assertEquals("", err());
    }

    @Test
    void oneJsonDocumentForAProgram() throws Exception {
        assertEquals(0, run("group", "echo", "hello", "loud", "--times", "2", "--map", "a=b", "--map", "c=d",
                "--dry-run", "--json"));
        JsonNode json = new ObjectMapper().readTree(out());
        assertEquals("hello", json.get("what").asText());
        assertEquals("loud", json.get("mode").asText());
        assertEquals("2", json.get("times").asText());
        assertEquals("[\"a=b\",\"c=d\"]", json.get("map").toString());
        assertTrue(json.get("dryRun").asBoolean());
        assertEquals("/somewhere/b.csv", json.get("path").asText());
        assertEquals("2026-01-02T03:04:05Z", json.get("at").asText());
    }

    @Test
    void theKindOfProblemDecidesTheExitCode() {
        assertEquals(3, run("echo", "refuse"));
        assertEquals(1, run("echo", "fail"));
        assertEquals(2, run("echo", "misuse"));
        assertEquals("It happened. Nothing changed. Do it.\n", err());
        assertEquals("", out());
    }

    @Test
    void aProblemIsJsonTooWhenJsonWasAskedFor() throws Exception {
        assertEquals(3, run("echo", "refuse", "--json"));
        assertEquals("echo.REFUSED", new ObjectMapper().readTree(out()).get("problem").asText());
    }

    @Test
    void whatNobodyForesawIsAFailureInWords() {
        assertEquals(1, run("echo", "break"));
        assertTrue(err().contains("the disk is gone"), err());
        assertFalse(err().contains("\tat "), err());
    }

    @Test
    void aMissingPartIsAFailureInWordsToo() {
        assertEquals(1, run("echo", "lack"));
        assertTrue(err().contains("\"echo\" could not be done"), err());
    }

    @Test
    void aCommandThatCannotBeParsedCostsNoOther() {
        assertEquals(0, run("echo", "hello"));
        assertEquals(2, run("broken"));
        assertTrue(err().startsWith("There is no command \"broken\"."), err());
    }

    @Test
    void anInterruptCancels() {
        Thread.currentThread().interrupt();
        try {
            assertEquals(1, run("echo", "wait"));
            assertEquals("Cancelled. Nothing was changed.\n", err());
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void wrongWordsAreNamedInWords() {
        run("ecco");
        assertEquals("There is no command \"ecco\".\nDid you mean: parley echo?\n", err());
        run("group", "nonsense");
        assertTrue(err().startsWith("There is no command \"group nonsense\".\n"), err());
        run("echo", "hello", "loud", "and", "clear");
        assertEquals("\"and\" is one word too many. A text of several words stands in quotation marks.\n"
                + "See: parley help echo\n", err());
        run("echo", "hello", "--workspace", "x");
        assertTrue(err().startsWith("--workspace stands before the command: parley --workspace DIR echo\n"), err());
        run("echo", "hello", "--xyz");
        assertTrue(err().startsWith("There is no option --xyz here.\n"), err());
        run("-x");
        assertTrue(err().endsWith("See: parley help\n"), err());
    }

    @Test
    void wrongWordsAreWrongUsage() {
        assertEquals(2, run("ecco", "hello"));
        assertEquals(2, run("echo"));
        assertEquals(2, run("echo", "hello", "shouting"));
        assertTrue(err().contains("loud, low"), err());
        assertEquals(2, run("echo", "hello", "--colour"));
        assertEquals(2, run("group"));
        assertEquals("", out());
    }

    @Test
    void wrongWordsAreJsonTooWhenJsonWasAskedFor() throws Exception {
        List<List<String>> wrong = List.of(List.of("echo", "--json"), List.of("echo", "a", "loud", "c", "--json"),
                List.of("echo", "hello", "--times", "--json"), List.of("echo", "hello", "shouting", "--json"),
                List.of("group", "--json"), List.of("group", "nonsense", "--json"), List.of("nonsense", "--json"),
                List.of("--json"), List.of("--json", "echo", "hello"));
        for (List<String> words : wrong) {
            assertEquals(2, run(words.toArray(String[]::new)), words::toString);
            JsonNode told = new ObjectMapper().readTree(out());
            assertEquals("command.words", told.get("problem").asText(), words::toString);
            assertEquals(err().strip().replace("\n", " "), told.get("text").asText());
        }
        assertEquals(2, run("echo", "a", "loud", "--", "c", "--json"));
        assertEquals("", out());
    }

    @Test
    void helpListsCommandsAndExplainsOne() {
        assertEquals(0, run("help"));
        assertTrue(out().contains("echo") && out().contains("Says it again."), out());
        assertEquals(0, run("help", "group", "echo"));
        assertTrue(out().contains("All of it, 100 %.") && out().contains("parley group echo hello --times 2")
                && out().contains("--times=N"), out());
        assertEquals(0, run("echo", "--help"));
        assertTrue(out().contains("All of it"), out());
        assertEquals(2, run("help", "nonsense"));
    }
}
