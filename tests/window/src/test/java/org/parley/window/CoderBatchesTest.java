// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.coding.Coding;
import org.parley.coding.Codings;
import org.parley.coding.coders.Adjudication.Disputes;
import org.parley.coding.coders.Adjudication;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.Tag;
import org.parley.ui.widgets.ViewHead;

/** Gives the texts of the demo panel to two coders, one of them the person at the window; takes all of it back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoderBatchesTest {

    private static WindowRobot robot;
    private static UUID panel;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        robot.press("Alt+3");
        robot.until("the words are there", () -> text() != null);
        robot.act(() -> text().setFocus());
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static StyledText text() {
        return robot.find(StyledText.class, one -> one.getCharCount() > 100);
    }

    private static List<CoderBatch> batches() {
        return Services.await(Batches.class).all(panel);
    }

    private static CoderBatch batch() {
        return batches().get(0);
    }

    private static CoderQueue queue() {
        return Services.await(Batches.class).queue(panel, batch().coders().get(1).coderId());
    }

    /** How many texts of the batch were coded before it was given: tests of this run share a workspace. */
    private static int codedBefore;

    private static boolean tagged(String words) {
        return robot.words().contains(words) || WindowRobot.all(robot.shell()).stream().anyMatch(
                one -> one instanceof Tag && words.equals(one.getToolTipText()));
    }

    private static String fact() {
        ViewHead head = robot.find(ViewHead.class, one -> one.title().equals("Texts"));
        return head == null ? "" : head.fact();
    }

    private static boolean says(String beginning) {
        return robot.words().stream().anyMatch(word -> word.startsWith(beginning));
    }

    @Test
    @Order(1)
    void textsAreGivenToTwoCoders() throws Exception {
        robot.perform("Give texts to coders");
        robot.until("the dialog is open", () -> texts() != null);
        robot.until("it says what is missing", () -> says("Who codes the texts?"));
        robot.act(() -> {
            for (int i = 1; i < texts().getItemCount(); i++) {
                texts().getItem(i).setChecked(false);
            }
            combo(0).setText("elina k.");
            combo(1).setText("You");
            robot.find(Spinner.class, one -> one.getSelection() == 10).setSelection(100);
            robot.find(org.eclipse.swt.widgets.Button.class, one -> one.getText().startsWith("Only answers"))
                    .setSelection(false);
            texts().notifyListeners(SWT.Selection, new Event());
        });
        TableItem first = robot.ask(() -> texts().getItem(0));
        String told = robot.ask(first::getText);
        int answers = Integer.parseInt(told.replaceAll(".*, (\\d+) answers", "$1"));
        robot.until("it says what comes of it", () -> robot.words().contains(answers + " texts, " + answers
                + " of them coded by two: Elina K. " + answers + " texts, You " + answers + " texts."));
        assertTrue(Files.size(robot.screen("batch-new")) > 10_000);
        robot.push("Give texts");
        robot.await("the batch is there", () -> batches().size() == 1);
        codedBefore = queue().done();
        assertEquals(List.of("Elina K.", "You"), batch().coders().stream().map(CoderBatch.Assigned::name).toList());
        assertEquals(answers, batch().twice().size());
        assertTrue(batch().blind());
        robot.until("the dialog is closed", () -> texts() == null);
    }

    private static Table texts() {
        return robot.find(Table.class, table -> (table.getStyle() & SWT.CHECK) != 0
                && table.getShell() != robot.shell());
    }

    private static Combo combo(int index) {
        return (Combo) WindowRobot.all(texts().getShell()).stream().filter(one -> one instanceof Combo).toList().get(index);
    }

    @Test
    @Order(2)
    void myQueueIsWalkedBlind() {
        int all = queue().size();
        robot.until("the texts say how far it is", () -> fact().equals(codedBefore + " of " + all));
        robot.act(() -> text().setFocus());
        robot.press("F8");
        robot.until("it is said that it is blind", () -> tagged("Blind: 2nd coder"));
        robot.screen("batch-blind");
        robot.press("Ctrl+Shift+D");
        robot.await("a text is read", () -> queue().done() == codedBefore + 1);
        robot.until("the texts say how far it is", () -> fact().equals(codedBefore + 1 + " of " + all));
        assertEquals(1, queue().entries().stream().filter(entry -> entry.done() == CoderQueue.Done.READ).count());
        robot.act(() -> text().setFocus());
        robot.press("Space");
        robot.perform("Code");
        robot.until("the picker is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("cap hard");
        robot.press("Enter");
        robot.await("a text is coded", () -> queue().done() == codedBefore + 2);
        robot.until("the texts say how far it is", () -> fact().equals(codedBefore + 2 + " of " + all));
    }

    @Test
    @Order(3)
    void aBlindCoderAdjudicatesOnlyWhatIsNotHiddenFromThem() {
        robot.act(() -> text().setFocus());
        robot.press("Ctrl+Tab");
        robot.press("Ctrl+Tab");
        Actor you = Actor.person("You", Role.HOST);
        Adjudication.Scope pair = Adjudication.Scope.of(coder("Elina K."), coder("Jonas B."));
        Disputes mine = Services.await(Adjudication.class).disputes(you, panel, pair, Progress.none());
        Set<UUID> held = batch().twice().stream().map(CoderBatch.Text::postId).collect(Collectors.toSet());
        assertTrue(mine.all().size() > 0);
        assertTrue(mine.all().stream().noneMatch(one -> held.contains(one.postId())));
        robot.until("the differences on other texts are there", () -> robot.words().contains("0 of " + mine.all().size()
                + " decided"));
        robot.until("it says what is left out", () -> robot.words().stream().anyMatch(word -> word.endsWith(
                "Codings of others in open blind batches are left out.")));
        robot.screen("adjudicate-blind");
        robot.press("Ctrl+Tab");
        robot.until("agreement says that it is hidden", () -> says("What others code is hidden from you while a batch is "
                + "open in which you code. This shows"));
        robot.screen("agreement-blind");
    }

    private static UUID coder(String name) {
        return Services.await(Codings.class).coder(panel, name).id();
    }

    @Test
    @Order(4)
    void aBatchIsClosedEarlyByASecondStep() {
        robot.perform("Batches");
        robot.until("the list is open", () -> list() != null && list().getItemCount() == 1);
        assertEquals("open", robot.ask(() -> list().getItem(0).getText(3)));
        assertTrue(robot.ask(() -> list().getItem(0).getText(4)).contains("You " + (codedBefore + 2) + " of " + queue().size()));
        robot.push("I am finished");
        robot.until("it says what is left", () -> says(queue().size() - codedBefore - 2 + " texts of " + queue().size()));
        robot.push("Close batch");
        robot.until("it says what it would show", () -> says("Not finished with " + batch().name() + ": Elina K., You."));
        robot.screen("batch-list");
        assertEquals(CoderBatch.State.OPEN, batch().state());
        robot.act(() -> robot.find(LinkText.class, one -> one.words().equals("Close early"))
                .notifyListeners(SWT.MouseUp, new Event()));
        robot.await("it is closed", () -> batch().state() == CoderBatch.State.FINISHED);
        robot.until("the list says so", () -> list().getItem(0).getText(3).equals("closed"));
        robot.push("Done");
        robot.until("the list is closed", () -> list() == null);
        robot.until("nothing is hidden any more", () -> !says("What others code is hidden"));
        assertFalse(robot.ask(() -> tagged("Blind: 2nd coder")));
    }

    private static Table list() {
        return robot.find(Table.class, table -> table.getShell() != robot.shell() && table.getColumnCount() == 6);
    }

    @Test
    @Order(5)
    void itsDifferencesAreAdjudicated() {
        for (int i = 0; i < 6 && robot.ask(() -> link()) == null; i++) {
            robot.press("Ctrl+Tab");
        }
        robot.until("the batch is what is adjudicated", () -> link() != null);
        robot.until("its differences are there", () -> robot.find(RowList.class,
                list -> "Enter goes to the card.".equals(list.getToolTipText())) != null);
        robot.screen("adjudicate-batch");
    }

    private static LinkText link() {
        return robot.find(LinkText.class, one -> one.words().equals("Batch " + batch().name()));
    }

    @Test
    @Order(6)
    void itIsListedWhoCodedHowMuch() {
        robot.perform("Who coded how");
        robot.until("the list is open", () -> work() != null && work().getItemCount() > 2);
        assertEquals("Elina K.", robot.ask(() -> work().getItem(0).getText(0)));
        long answers = Services.await(Codings.class).state(panel).codings().values().stream()
                .filter(one -> one.coder().equals("Elina K.")).map(Coding::postId).distinct().count();
        assertEquals("all, " + answers, robot.ask(() -> work().getItem(0).getText(1) + ", " + work().getItem(0).getText(2)));
        robot.screen("coders-work");
        robot.push("Done");
        robot.until("the list is closed", () -> work() == null);
    }

    private static Table work() {
        return robot.find(Table.class, table -> table.getShell() != robot.shell() && table.getColumnCount() == 7);
    }

    @Test
    @Order(7)
    void allOfItIsTakenBack() {
        undo("it is open again", () -> batch().state() == CoderBatch.State.OPEN);
        undo("the coding is gone", () -> queue().done() == codedBefore + 1);
        undo("the text is not read", () -> queue().done() == codedBefore);
        robot.press("Ctrl+Z");
        robot.await("no batch is left", () -> batches().isEmpty());
        robot.until("the texts say nothing of it", () -> fact().isEmpty());
        robot.nothingSevere();
    }

    private static void undo(String what, BooleanSupplier then) {
        robot.press("Ctrl+Z");
        robot.await(what, then);
    }
}
