// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** How a query is read, and what is said about one that cannot be. */
class FindQueryTest {

    private static Node said(String word, int at) {
        return new Node.Said(word, at);
    }

    @Test
    void relationsBindClosestThenNotThenAndThenOr() {
        assertEquals(new Node.Any(List.of(said("a", 0), new Node.All(List.of(said("b", 5), new Node.Not(new Node.Related(
                said("c", 15), false, Relation.OVERLAPS, -1, said("d", 26))))))), Parser.read("a or b and not c overlaps d"));
        assertEquals(new Node.All(List.of(said("a", 0), said("b", 2), said("c", 8))), Parser.read("a b and c"));
        assertEquals(new Node.All(List.of(new Node.Any(List.of(said("a", 1), said("b", 6))), said("c", 13))),
                Parser.read("(a OR b) And c"));
    }

    @Test
    void relationsAreReadFromTheLeftWithTheirDistance() {
        assertEquals(new Node.Related(new Node.Related(said("a", 0), false, Relation.NEAR, 7, said("b", 9)), true,
                Relation.INSIDE, -1, said("c", 22)), Parser.read("a near 7 b not inside c"));
        assertEquals(new Node.Related(said("a", 0), false, Relation.NEAR, 50, said("b", 7)), Parser.read("a near b"));
        assertEquals(new Node.Related(said("a", 0), false, Relation.NEAR, 50, said("7", 7)), Parser.read("a near 7"));
        assertEquals(new Node.Related(said("a", 0), false, Relation.FOLLOWED, -1, said("b", 14)),
                Parser.read("a followed by b"));
        assertEquals(new Node.Related(said("a", 0), true, Relation.FOLLOWED, 9, said("b", 20)),
                Parser.read("a not followed by 9 b"));
        assertEquals(new Node.Related(said("a", 0), false, Relation.THEN, -1, said("b", 7)), Parser.read("a then b"));
    }

    @Test
    void fieldsOfOneCodingStandSideBySide() {
        assertEquals(new Node.Coded(List.of("A > B", "C/D"), List.of("Elina"), true, 0),
                Parser.read("code:\"A > B\",C/D coder:Elina best:yes"));
        assertEquals(new Node.All(List.of(new Node.Coded(List.of("A"), List.of(), null, 0), new Node.Coded(List.of(),
                List.of("Elina"), null, 11))), Parser.read("code:A and coder:Elina"));
        assertEquals(new Node.All(List.of(new Node.Coded(List.of("A"), List.of(), null, 0), new Node.Coded(List.of("B"),
                List.of(), false, 7))), Parser.read("code:A code:B best:no"));
        assertEquals(new Node.Coded(List.of("\u201Ccottage\u201D"), List.of(), null, 0),
                Parser.read("code:\"\u201Ccottage\u201D\""));
        assertEquals(new Node.Any(List.of(said("leak*", 0), said("\"too sweet\"", 0))),
                Parser.read("word:leak*,\"too sweet\""));
        assertEquals(new Node.About("age_band", true, List.of("18-24", "25-34"), 0), Parser.read("age_band=18-24,25-34"));
        assertEquals(new Node.Matching("a(b|c)", 0), Parser.read("pattern:\"a(b|c)\""));
    }

    /** Where it breaks off and what was expected there, by the key of its words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''              | 1  | expected.operand
            'a and'         | 6  | expected.operand
            'a and or b'    | 7  | expected.operand.quote
            '(a or b'       | 8  | expected.close
            'a b)'          | 4  | expected.operator
            'near b'        | 1  | expected.operand.quote
            'a followed b'  | 12 | expected.by
            '"open'         | 1  | expected.quote
            'code:'         | 6  | expected.value
            'code:A,'       | 8  | expected.value
            'code:""'       | 8  | expected.value
            'a best:maybe'  | 3  | expected.yes
            '\uD83C\uDF7A )' | 3  | expected.operator
            'a !!'          | 3  | expected.letters
            'a inside topic:Cap'     | 10 | expected.placed
            'topic:Cap inside a'     | 11 | expected.placed.left
            '(not a) near b'         | 9  | expected.placed.left
            """)
    void whatCannotBeReadIsNamedWithItsPlace(String query, String at, String expected) {
        Problem problem = assertThrows(ProblemException.class, () -> Parser.read(query)).problem();
        assertEquals("find.query", problem.code());
        assertEquals(Problem.Kind.USAGE, problem.kind());
        assertTrue(problem.what().startsWith("The query cannot be read at character " + at + ", "), problem.what());
        assertTrue(problem.what().endsWith("expected " + Texts.get(expected) + "."), problem.what());
    }

    @Test
    void tooLongAndTooDeepIsRefused() {
        assertEquals("find.long", assertThrows(ProblemException.class, () -> Parser.read("a".repeat(4_001))).problem().code());
        assertEquals("find.query", assertThrows(ProblemException.class, () -> Parser.read("(".repeat(4_000))).problem()
                .code());
        assertEquals(said("a", 40), Parser.read("(".repeat(40) + "a" + ")".repeat(40)));
    }

    @Test
    void wordsAloneAreKnown() {
        FindService service = new FindService(null, null, null, null);
        assertEquals(Optional.of("beer \"bottle openers\" hop*"), service.justWords("beer \"bottle openers\" hop*"));
        assertEquals(Optional.of("bread butter"), service.justWords("bread and butter"));
        assertEquals(Optional.empty(), service.justWords("bread or butter"));
        assertEquals(Optional.empty(), service.justWords("bread code:Cap"));
    }
}
