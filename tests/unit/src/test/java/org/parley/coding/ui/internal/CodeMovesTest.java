// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.testkit.Engines;

/** Codes are moved in the engine itself: what a step or a drop means is what stands in the tree afterwards. */
class CodeMovesTest {

    private static final Actor ELINA = Actor.person("Elina", Role.CODER);

    private static Engines engines;

    @BeforeAll
    static void open() {
        engines = Engines.temporary();
    }

    @AfterAll
    static void close() {
        engines.close();
    }

    /** A codebook as text: names, with what is below a code in brackets. */
    private static String tree(Codebook book, UUID parent) {
        StringBuilder text = new StringBuilder();
        for (Code code : book.children(parent)) {
            String below = tree(book, code.id());
            text.append(text.length() == 0 ? "" : " ").append(code.name()).append(below.isEmpty() ? "" : "(" + below + ")");
        }
        return text.toString();
    }

    /** Makes A(A1 A2 A3) B C, does a move and says what stands there. */
    private static String after(BiFunction<Codebook, List<Code>, Optional<CodeMoves.Move>> way, String... names) {
        Codings codings = engines.codings();
        UUID panel = engines.panels().create(ELINA, "Kitchen " + UUID.randomUUID(), 10, "").id();
        Code a = codings.add(ELINA, panel, NewCode.of(null, "A"));
        List.of("A1", "A2", "A3").forEach(name -> codings.add(ELINA, panel, NewCode.of(a.id(), name)));
        List.of("B", "C").forEach(name -> codings.add(ELINA, panel, NewCode.of(null, name)));
        Codebook book = codings.state(panel).codebook();
        assertEquals("A(A1 A2 A3) B C", tree(book, null));
        List<Code> codes = List.of(names).stream().map(name -> book.inOrder().stream()
                .filter(code -> code.name().equals(name)).findFirst().orElseThrow()).toList();
        Optional<CodeMoves.Move> move = way.apply(book, codes);
        move.ifPresent(wanted -> {
            boolean stands = CodeMoves.stands(book, wanted);
            codings.arrange(ELINA, panel, wanted.ids(), wanted.parentId(), wanted.position());
            Codebook now = codings.state(panel).codebook();
            assertEquals(stands, now.version() == book.version(), "it is known whether anything would change");
            List<Code> moved = known(now, wanted.codes());
            assertTrue(CodeMoves.stands(now, new CodeMoves.Move(moved, wanted.parentId(),
                    now.children(wanted.parentId()).indexOf(moved.get(0)))), "what was moved stands there");
        });
        return move.isEmpty() ? "nothing" : tree(codings.state(panel).codebook(), null);
    }

    private static List<Code> known(Codebook book, List<Code> codes) {
        return codes.stream().map(code -> book.codes().get(code.id())).toList();
    }

    private static BiFunction<Codebook, List<Code>, Optional<CodeMoves.Move>> step(int by) {
        return (book, codes) -> CodeMoves.shifted(book, codes, by);
    }

    private static BiFunction<Codebook, List<Code>, Optional<CodeMoves.Move>> drop(String onto, int side) {
        return (book, codes) -> CodeMoves.dropped(book, codes, book.inOrder().stream()
                .filter(code -> code.name().equals(onto)).findFirst().orElseThrow(), side);
    }

    @Test
    void aStepUpOrDownTakesSeveralAlong() {
        assertEquals("A(A2 A1 A3) B C", after(step(-1), "A2"));
        assertEquals("A(A2 A3 A1) B C", after(step(-1), "A3", "A2"));
        assertEquals("A(A3 A1 A2) B C", after(step(1), "A1", "A2"));
        assertEquals("B A(A1 A2 A3) C", after(step(1), "A", "A2"));
        assertEquals("nothing", after(step(-1), "A1", "A2"));
        assertEquals("nothing", after(step(1), "C"));
        assertEquals("nothing", after(step(1), "A1", "B"));
    }

    @Test
    void inGoesBelowTheOneBeforeAndOutBehindTheOneAbove() {
        assertEquals("A(A1 A2 A3 B C)", after(CodeMoves::indented, "B", "C"));
        assertEquals("A(A1(A2) A3) B C", after(CodeMoves::indented, "A2"));
        assertEquals("nothing", after(CodeMoves::indented, "A"));
        assertEquals("A(A2) A1 A3 B C", after(CodeMoves::outdented, "A1", "A3"));
        assertEquals("nothing", after(CodeMoves::outdented, "B"));
    }

    @Test
    void aDropGoesBeforeBelowOrAfterTheRow() {
        assertEquals("A(A2 A3) A1 B C", after(drop("B", -1), "A1"));
        assertEquals("A(A2 A3) B A1 C", after(drop("B", 1), "A1"));
        assertEquals("A(A2 A3) B(A1) C", after(drop("B", 0), "A1"));
        assertEquals("A(A1 B C A2 A3)", after(drop("A1", 1), "B", "C"));
        assertEquals("A(A1 A2 A3) B C", after(drop("A2", 1), "A3"));
        assertEquals("nothing", after(drop("B", 0), "B"));
    }

    @Test
    void codesOfABranchThatAllowsOneTakeEachOtherOff() {
        Sample sample = new Sample();
        Code top = sample.code(null, "Top");
        Code one = sample.code(top, "One");
        Code two = sample.code(top, "Two");
        Code none = sample.code(null, "None");
        assertFalse(CodeMoves.apart(sample.codebook(), one, two));
        sample.codes.set(sample.codes.indexOf(top), top.single(true));
        assertTrue(CodeMoves.apart(sample.codebook(), one, two));
        assertTrue(CodeMoves.apart(sample.codebook(), top, two));
        assertFalse(CodeMoves.apart(sample.codebook(), one, none));
        assertTrue(CodeMoves.apart(sample.codebook(), one, none.exclusive(true)));
    }

    @Test
    void whatGoesAlongAnywayIsNotNamedTwice() {
        Sample sample = new Sample();
        Code top = sample.code(null, "Top");
        Code below = sample.code(top, "Below");
        Code deep = sample.code(below, "Deep");
        Code other = sample.code(null, "Other");
        assertEquals(List.of(top, other), CodeMoves.tops(sample.codebook(), List.of(other, deep, top)));
        assertEquals(List.of(below), CodeMoves.tops(sample.codebook(), List.of(deep, below)));
        assertTrue(CodeMoves.within(sample.codebook(), deep, List.of(top)));
        assertTrue(CodeMoves.within(sample.codebook(), top, List.of(top)));
        assertFalse(CodeMoves.within(sample.codebook(), top, List.of(below, other)));
    }
}
