// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.CodingRoom.ELINA;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Post;
import org.parley.testkit.TemporaryStore;
import org.parley.testkit.TemporaryStore.Kind;

class CodebookRulesTest {

    private static Problem problem(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem();
    }

    private static List<String> paths(CodingRoom room) {
        return room.codebook().inOrder().stream().map(room.codebook()::path).toList();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aTreeInItsOrder(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Code product = room.code("Product");
            Code price = room.code("Price & value");
            Code taste = room.code(product, " Taste ");
            room.code(product, "Packaging");
            room.code(taste, "Too\n sweet");
            List<String> wanted = List.of("Product", "Product > Taste", "Product > Taste > Too sweet",
                    "Product > Packaging", "Price & value");
            assertEquals(wanted, paths(room));
            assertEquals(wanted, paths(room.restart()));
            assertEquals(5, room.codebook().version());
            assertEquals(price, room.codebook().at(" price & VALUE ").orElseThrow());
            assertEquals("Too sweet", room.codebook().children(taste.id()).get(0).name());
        }
    }

    @Test
    void branchesGetAColourEachAndChildrenAPatternEach() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Code product = room.code("Product");
            Code price = room.code("Price");
            assertEquals(1, product.colour());
            assertEquals(Code.Pattern.SOLID, product.pattern());
            assertEquals(2, price.colour());
            assertEquals(List.of(Code.Pattern.DASHED, Code.Pattern.DOUBLE, Code.Pattern.SOLID, Code.Pattern.DASHED),
                    List.of("A", "B", "C", "D").stream().map(name -> room.code(product, name).pattern()).toList());
            assertEquals(1, room.codebook().at("Product > C").orElseThrow().colour());
            Code vivo = room.code(price, "\u201Ccottage cheese coffee\u201D");
            assertEquals(Code.Pattern.HOLLOW, vivo.pattern());
            assertEquals(Code.Pattern.DASHED, room.code(price, "Dear").pattern());
            Code own = room.codings.add(ELINA, room.panelId, new NewCode(null, price.id(), "Offers", 7, 9, "d", "i",
                    "e", "x", false, false, false, null));
            assertEquals(9, own.colour());
            assertEquals(Code.Pattern.SOLID, own.pattern());
            for (int i = 3; i <= 12; i++) {
                assertEquals(i, room.code("Top " + i).colour());
            }
            assertEquals(1, room.code("Thirteenth").colour());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n", "A > B", ">", "A >", "> B"})
    void aNameHasToBeOne(String name) {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Problem problem = problem(() -> room.code(name));
            assertEquals("code.name", problem.code());
            assertEquals(Problem.Kind.USAGE, problem.kind());
            assertEquals("code.name", problem(() -> room.code("x".repeat(201))).code());
            assertEquals(200, room.code("x".repeat(200)).name().length());
        }
    }

    @Test
    void siblingsHaveDifferentNames() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Code product = room.code("Product");
            Code price = room.code("Price");
            room.code(price, "Product");
            Problem problem = problem(() -> room.code("PRODUCT"));
            assertEquals("code.taken", problem.code());
            assertEquals(Problem.Kind.USAGE, problem.kind());
            assertEquals("code.taken", problem(() -> room.codings.change(ELINA, product.named("price").coloured(1))).code());
            assertEquals("PRODUCT", room.codings.change(ELINA, product.named("PRODUCT").coloured(1)).name());
            assertEquals("code.colour", problem(() -> room.codings.change(ELINA, price.named("Price").coloured(13))).code());
            assertEquals("coding.code", problem(() -> room.codings.change(ELINA, price.placed(UUID.randomUUID(), 0)))
                    .code());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aBranchMovesButNotBelowItself(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Code a = room.code("A");
            Code b = room.code(a, "B");
            Code c = room.code(b, "C");
            Code d = room.code("D");
            Problem problem = problem(() -> room.codings.change(ELINA, a.placed(c.id(), 0)));
            assertEquals("code.cycle", problem.code());
            assertEquals(Problem.Kind.REFUSED, problem.kind());
            assertEquals("code.cycle", problem(() -> room.codings.change(ELINA, a.placed(a.id(), 0))).code());
            room.codings.change(ELINA, d.placed(null, 0));
            assertEquals(List.of("D", "A", "A > B", "A > B > C"), paths(room));
            room.codings.change(ELINA, b.placed(null, 1));
            assertEquals(List.of("D", "B", "B > C", "A"), paths(room));
            room.undo();
            assertEquals(List.of("D", "A", "A > B", "A > B > C"), paths(room));
            room.undo();
            assertEquals(List.of("A", "A > B", "A > B > C", "D"), paths(room.restart()));
        }
    }

    @Test
    void aBranchKeepsOneColour() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Code a = room.code("A");
            Code b = room.code(a, "B");
            Code own = room.codings.add(ELINA, room.panelId, new NewCode(null, a.id(), "Own", 0, 7, "", "",
                    "", "", false, false, false, null));
            room.codings.change(ELINA, a.named("A").coloured(5));
            assertEquals(5, room.codebook().codes().get(b.id()).colour());
            assertEquals(7, room.codebook().codes().get(own.id()).colour());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void versionsNeverGoBack(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            Code a = room.code("A");
            room.codings.change(ELINA, a.named("B").coloured(1));
            assertEquals(2, room.codebook().version());
            long renaming = room.store().lastNumber();
            room.codings.change(ELINA, a.named("B").coloured(1));
            assertEquals(renaming, room.store().lastNumber());
            Coding coding = room.code(post, a, "cap");
            assertEquals(2, coding.codebookVersion());
            room.store().history().undo(ELINA, renaming);
            assertEquals("A", room.codebook().codes().get(a.id()).name());
            assertEquals(3, room.codebook().version());
            room.store().history().redo(ELINA, renaming);
            assertEquals("B", room.codebook().codes().get(a.id()).name());
            assertEquals(4, room.codebook().version());
            assertEquals(4, room.restart().codebook().version());
            assertEquals(2, room.state().codings().get(coding.id()).codebookVersion());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void deletingABranchIsOneChange(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post post = room.posts.add("The cap leaks.");
            Code a = room.code("A");
            Code b = room.code(a, "B");
            Code other = room.code("Other");
            Coding onA = room.code(post, a, "cap");
            Coding onB = room.code(post, b, "leaks");
            Coding onOther = room.code(post, other, "The");
            room.codings.delete(ELINA, room.panelId, List.of(a.id()));
            assertEquals(List.of("Other"), paths(room));
            assertEquals(List.of(onOther), room.state().on(post.id()));
            room.undo();
            assertEquals(List.of("A", "A > B", "Other"), paths(room));
            assertEquals(List.of(onOther, onA, onB), room.state().on(post.id()));
            assertEquals(List.of(onB), room.restart().state().with(b.id()));
            assertEquals("code.gone", problem(() -> room.codings.delete(ELINA, room.panelId,
                    List.of(UUID.randomUUID()))).code());
        }
    }

    @Test
    void aCodeInUseIsNotUndone() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Post post = room.posts.add("The cap leaks.");
            Code a = room.code("A");
            long made = room.store().lastNumber();
            Coding coding = room.code(post, a, "cap");
            assertEquals("coding.undo.used", problem(() -> room.store().history().undo(ELINA, made)).code());
            room.codings.remove(ELINA, coding.id());
            room.code(a, "Below");
            assertEquals("coding.undo.used", problem(() -> room.store().history().undo(ELINA, made)).code());
            assertTrue(room.codebook().codes().containsKey(a.id()));
        }
    }
}
