// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Layer;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.Batches.NewBatch;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panels;
import org.parley.store.Store;
import org.parley.testkit.Services;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.Tag;

/** A coder codes own texts a second time and sees how far both passes agree; it takes back all it did. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondPassTest {

    private static final Actor YOU = Actor.person("You", Role.HOST);
    private static final int TEXTS = 4;

    private static WindowRobot robot;
    private static UUID panel;
    private static Code cap;
    private static Code price;
    private static List<Post> posts;
    private static List<Post> others;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        cap = codings().add(YOU, panel, NewCode.of(null, "Zz cap"));
        price = codings().add(YOU, panel, NewCode.of(null, "Zz price"));
        posts = Services.await(Discussions.class).state(panel).inOrder().stream().filter(post -> post.state().counts()
                && post.text().words().length() > 40 && codings().state(panel).on(post.id()).isEmpty()).limit(TEXTS).toList();
        assertEquals(TEXTS, posts.size());
        robot.press("Alt+3");
        robot.until("the words are there", () -> robot.find(StyledText.class, one -> one.getCharCount() > 100) != null);
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Codings codings() {
        return Services.await(Codings.class);
    }

    private static CodingState state() {
        return codings().state(panel);
    }

    private static Table rows() {
        return robot.find(Table.class, table -> Arrays.stream(table.getColumns())
                .anyMatch(column -> column.getText().equals("Reading")));
    }

    @Test
    @Order(1)
    void withoutASecondPassItIsSaidHowOneIsBegun() {
        robot.look(">Agreement of a coder with their own second pass");
        robot.until("it says how", () -> robot.words().stream().anyMatch(word -> word.startsWith(
                "Nobody has finished a second pass yet.")));
        robot.screen("drift-empty");
        robot.push("Give texts to code\u2026");
        robot.until("the dialog is there", () -> robot.words().contains("Who codes the texts?")
                || robot.find(Table.class, table -> table.getShell() != robot.shell()) != null);
        robot.act(() -> robot.find(Table.class, table -> table.getShell() != robot.shell()).getShell().close());
    }

    @Test
    @Order(2)
    void aSecondPassIsCodedWithoutSightOfTheFirst() {
        for (Post post : posts) {
            codings().code(YOU, post.id(), cap.id(), 0, 20);
        }
        CoderBatch batch = Services.await(Batches.class).make(YOU, panel, NewBatch.again("Zz again",
                posts.stream().map(Post::id).toList(), YOU, 1));
        robot.until("figures are hidden now", () -> robot.words().stream().anyMatch(word -> word.startsWith(
                "What others code is hidden from you while a batch is open")));
        robot.push("Go to the text");
        robot.until("the text is there", () -> robot.find(StyledText.class, one -> one.getCharCount() > 100) != null);
        robot.act(() -> robot.find(StyledText.class, one -> one.getCharCount() > 100).setFocus());
        robot.press("F8");
        robot.until("the tag says so", () -> robot.words().contains("Second pass") || WindowRobot.all(robot.shell()).stream()
                .anyMatch(one -> one instanceof Tag tag && "Second pass".equals(tag.getToolTipText())));
        robot.screen("second-pass");
        robot.press("Space");
        robot.perform("Code");
        robot.until("the picker is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("Zz cap");
        robot.press("Enter");
        robot.await("it is coded again", () -> done(batch) == 1);
        Coding again = posts.stream().flatMap(post -> state().layers().again(post.id(), batch.id()).stream()).findFirst()
                .orElseThrow();
        assertEquals(Layer.AGAIN, again.layer());
        assertEquals(cap.id(), again.codeId());
        assertEquals(batch.id(), again.originId());
        assertEquals(1, state().on(again.postId()).size(), "the first pass is as it was");
        others = posts.stream().filter(post -> !post.id().equals(again.postId())).toList();
        codings().code(YOU, others.get(0).id(), cap.id(), 0, 20);
        codings().code(YOU, others.get(1).id(), price.id(), 0, 20);
        codings().code(YOU, others.get(2).id(), price.id(), 0, 20);
        assertEquals(TEXTS, done(batch));
    }

    private static long done(CoderBatch batch) {
        return Services.await(Batches.class).queue(panel, YOU.id()).entries().stream()
                .filter(entry -> entry.done() != CoderQueue.Done.OPEN).count();
    }

    /** Cap stood on 4 texts and then on 2, price on none and then on 2. */
    @Test
    @Order(3)
    void bothPassesAreComparedAndADifferenceLeadsToItsText() {
        CoderBatch batch = Services.await(Batches.class).all(panel).get(0);
        Services.await(Batches.class).finish(YOU, batch.id());
        robot.look(">Agreement of a coder with their own second pass");
        robot.until("both codes have figures", () -> rows() != null && rows().getItemCount() == 2);
        List<String> codes = robot.cells(SecondPassTest::rows, "Code");
        assertEquals("4", robot.cells(SecondPassTest::rows, "You, first").get(codes.indexOf("Zz cap")));
        assertEquals("2", robot.cells(SecondPassTest::rows, "You, again").get(codes.indexOf("Zz cap")));
        assertEquals("0", robot.cells(SecondPassTest::rows, "You, first").get(codes.indexOf("Zz price")));
        assertEquals("2", robot.cells(SecondPassTest::rows, "You, again").get(codes.indexOf("Zz price")));
        robot.screen("drift");
        robot.select(SecondPassTest::rows, codes.indexOf("Zz price"));
        robot.until("its differences stand beside it", () -> differences() != null);
        robot.screen("drift-differences");
        robot.act(() -> differences().setFocus());
        robot.press("Home");
        robot.press("Enter");
        robot.until("the text is open", () -> robot.find(StyledText.class, one -> one.getText()
                .contains(others.get(1).text().words().substring(0, 30))) != null);
        robot.press("Alt+Left");
        robot.until("back at the figures", () -> rows() != null);
    }

    private static RowList<?> differences() {
        return robot.find(RowList.class, list -> "Enter opens the place in the text, Esc goes back to the codes."
                .equals(list.getToolTipText()));
    }

    @Test
    @Order(4)
    void codersAreComparedAgainThroughThePalette() {
        robot.look(">Agreement between coders");
        // three have coded, and no answer was coded by each of them
        robot.until("coders are compared", () -> robot.words().stream().anyMatch(word -> word.startsWith(
                "No answer was coded by each of Elina K., Jonas B. and You.")));
    }

    @Test
    @Order(5)
    void allOfItIsTakenBack() {
        for (int i = 0; i < 20 && codings().state(panel).codebook().codes().containsKey(cap.id()); i++) {
            long number = Services.await(Store.class).lastNumber();
            robot.press("Ctrl+Z");
            robot.await("a step is taken back", () -> Services.await(Store.class).lastNumber() > number);
        }
        assertEquals(List.of(), Services.await(Batches.class).all(panel));
        assertFalse(codings().state(panel).codebook().codes().containsKey(cap.id()));
        robot.nothingSevere();
    }
}
