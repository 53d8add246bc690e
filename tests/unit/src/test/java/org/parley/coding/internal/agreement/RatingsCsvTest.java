// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.agreement.Level;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.testkit.Call;

class RatingsCsvTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("r.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private RatingsCsv.Read read(String text, String... coders) throws IOException {
        return Irr.read(file(text), Level.NOMINAL, coders);
    }

    private Problem refused(String text, Level level) throws IOException {
        Path file = file(text);
        return assertThrows(ProblemException.class, () -> Irr.read(file, level)).problem();
    }

    @Test
    void separatorsAndMarks() throws IOException {
        List<List<String>> units = List.of(List.of("1", "2"), List.of("3", "3"));
        for (String text : List.of("A,B\n1,2\n3,3\n", "\uFEFFA;B\r\n1;2\r\n3;3\r\n", "A\tB\n1\t2\n3\t3", "\n\"A\",\"B\"\n1,2\n\n3, 3\n",
                "unit,A,B\n7,1,2\n8,3,3\n", "\"\",A,B\n7,1,2\n8,3,3\n", "Group,Subject,A,B\nx,7,1,2\ny,8,3,3\n",
                "A,B,\n1,2,\n3,3,\n")) {
            RatingsCsv.Read read = read(text);
            assertEquals(units, read.ratings().units(), text);
            assertEquals(List.of("A", "B"), read.ratings().coders(), text);
        }
        assertEquals(List.of("Group", "Subject"), read("Group,Subject,A,B\nx,7,1,2\ny,8,3,3\n").notCoders());
    }

    @Test
    void missingValues() throws IOException {
        assertEquals(List.of(Arrays.asList("1", null), Arrays.asList(null, "2"), Arrays.asList("1", null),
                Arrays.asList(null, "2")), read("A,B\n1\n.,2\n1,NA\n*,2\n").ratings().units());
    }

    @Test
    void withoutAHeader() throws IOException {
        assertEquals(3, read("1,1\n2,2\n1,2\n").ratings().units().size());
        assertEquals(3, read("a,b\na,a\nb,b\n").ratings().units().size());
        assertEquals(2, RatingsCsv.read(file("x,y\np,q\n"), new RatingsCsv.Wanted(Level.NOMINAL, Optional.of(false),
                Optional.empty(), List.of())).ratings().units().size());
        assertEquals(List.of("1", "2"), RatingsCsv.read(file("1,2\n1,2\n"), new RatingsCsv.Wanted(Level.NOMINAL,
                Optional.of(true), Optional.empty(), List.of())).ratings().coders());
    }

    @Test
    void columnsByNameOrNumber() throws IOException {
        String text = "A,B,C\n1,2,3\n4,5,6\n";
        assertEquals(List.of("C", "A"), read(text, "c", "1").ratings().coders());
        assertEquals(List.of(List.of("3", "1"), List.of("6", "4")), read(text, "c", "1").ratings().units());
        assertEquals(List.of("B", "C"), RatingsCsv.read(file(text), new RatingsCsv.Wanted(Level.NOMINAL, Optional.empty(),
                Optional.of("A"), List.of())).ratings().coders());
        assertEquals(List.of("Var", "Var (2)"), read("Var,Var\n1,2\n").ratings().coders());
        Problem problem = assertThrows(ProblemException.class, () -> read(text, "A", "Q")).problem();
        assertEquals("ratings.no.column", problem.code());
        assertEquals("It has: A, B, C.", problem.remedy());
    }

    @Test
    void whatDoesNotWorkSaysWhere() throws IOException {
        assertEquals("ratings.empty", refused("", Level.NOMINAL).code());
        assertEquals("ratings.empty", refused("A,B\n", Level.NOMINAL).code());
        assertEquals("ratings.coders", refused("A\n1\n2\n", Level.NOMINAL).code());
        assertEquals("ratings.coders", refused("unit,A\n1,1\n2,2\n", Level.NOMINAL).code());
        assertEquals("ratings.read", refused("A,B\n\"1,2\n", Level.NOMINAL).code());
        assertEquals("r.csv, row 3: 3 cells where there are 2 columns.", refused("A,B\n1,2\n1,2,3\n", Level.NOMINAL).what());
        for (Level level : List.of(Level.ORDINAL, Level.INTERVAL, Level.RATIO)) {
            Problem problem = refused("A,B\n1,2\n2,good\n", level);
            assertTrue(problem.what().startsWith("r.csv, row 3, column B: \u201Cgood\u201D is not a number"), problem.what());
            assertEquals(Problem.Kind.USAGE, problem.kind());
        }
        assertEquals("ratings.value", refused("A,B\n1st,2nd\n2,2\n", Level.INTERVAL).code());
        assertEquals("ratings.negative", refused("A,B\n1,2\n-2,2\n", Level.RATIO).code());
    }

    private CommandResult run(String... words) {
        return new AgreementCommand(null, null, new AgreementService(null, null)).run(Call.of(words).in(folder));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCommandPrintsThem() throws IOException {
        file("A,B\nx,x\nx,y\ny,y\ny,y\n");
        CommandResult result = run("ratings", "r.csv", "draws", "50", "seed", "9");
        Map<String, Object> json = (Map<String, Object>) result.data();
        // A: 2 x, 2 y; B: 1 x, 3 y; they agree on 3 of 4; chance is 1/2 * 1/4 + 1/2 * 3/4
        assertEquals((0.75 - 0.5) / 0.5, (double) json.get("cohenKappa"), 1e-9);
        assertEquals(List.of(4, 2, 8), List.of(json.get("units"), json.get("coders"), json.get("pairable")));
        assertEquals(null, json.get("cohenLinear"));
        assertTrue(((Map<String, String>) json.get("notDefined")).get("cohenLinear").startsWith("not defined: "));
        assertEquals(List.of(50, 9L), List.of(((Map<String, Object>) json.get("interval")).get("draws"),
                ((Map<String, Object>) json.get("interval")).get("seed")));
        // alpha: 8 values, 3 x and 5 y, 2 coincidences apart: 1 - 7 * 1 / 15
        assertEquals(1 - 7 / 15.0, (double) json.get("krippendorffAlpha"), 1e-9);
        assertEquals("below", json.get("gate"));
        assertTrue(result.lines().stream().anyMatch(line -> line.matches("Krippendorff's alpha +0\\.533")),
                String.join("\n", result.lines()));
    }

    @Test
    void wrongWordsAreTold() throws IOException {
        file("A,B\n1,2\n");
        Map<String, String[]> wrong = Map.of("agreement.what", new String[] {}, "agreement.not.ratings",
                new String[] {"ratings", "r.csv", "by", "answer"}, "agreement.choice",
                new String[] {"ratings", "r.csv", "level", "odd"}, "agreement.number.draws",
                new String[] {"ratings", "r.csv", "draws", "0"}, "agreement.number.seed",
                new String[] {"ratings", "r.csv", "seed", "x"}, "agreement.not.panel",
                new String[] {"PANEL", "Kitchen", "level", "ratio"});
        wrong.forEach((code, words) -> {
            Problem problem = assertThrows(ProblemException.class, () -> run(words)).problem();
            assertEquals(code, problem.code());
            assertEquals(Problem.Kind.USAGE, problem.kind());
        });
        assertEquals(Problem.Kind.FAILED,
                assertThrows(ProblemException.class, () -> run("ratings", "gone.csv")).problem().kind());
    }
}
