// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.LinkText;

/** Whole answers are coded in the table of respondents, by keys; what it adds it takes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RespondentsTest {

    private static WindowRobot robot;
    private static UUID panel;
    private static int before;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        before = state().codings().size();
        robot.press("Alt+3");
        robot.firstText();
        robot.until("the words are there", () -> robot.find(StyledText.class, one -> one.getCharCount() > 100) != null);
        robot.act(() -> robot.find(StyledText.class, one -> one.getCharCount() > 100).setFocus());
        robot.press("Ctrl+Tab");
        robot.until("the rows are there", () -> rows() != null && rows().getItemCount() > 5);
        robot.act(() -> rows().setFocus());
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Table rows() {
        return robot.find(Table.class, table -> WindowRobot.column(table, "Answer") >= 0);
    }

    private static String cell(int row, String column) {
        return robot.ask(() -> rows().getItem(row).getText(WindowRobot.column(rows(), column)));
    }

    private static CodingState state() {
        return Services.await(Codings.class).state(panel);
    }

    private static void until(String what, Predicate<CodingState> so) {
        robot.until(what, () -> so.test(state()));
    }

    private static Text filter() {
        return robot.find(Text.class, one -> one.getMessage().equals("Filter answers"));
    }

    private static void filter(String words) {
        robot.act(() -> {
            filter().setText(words);
            filter().notifyListeners(SWT.Modify, new Event());
        });
    }

    private static List<String> shownStates() {
        return robot.ask(() -> IntStream.range(0, rows().getItemCount())
                .mapToObj(i -> rows().getItem(i).getText(WindowRobot.column(rows(), "State"))).distinct().toList());
    }

    @Test
    @Order(1)
    void rowsHaveTwoLinesAndTheFootTellsTheBase() throws Exception {
        int line = robot.ask(() -> rows().getFont().getFontData()[0].getHeight());
        assertTrue(robot.ask(() -> rows().getItemHeight()) >= 2 * line, "rows are too low for two lines");
        List<String> words = robot.ask(robot::words);
        assertTrue(words.stream().anyMatch(word -> word.matches("Base \\d+ members \u00B7 (\\d+) of \\1 shown")),
                String.valueOf(words));
        robot.select(RespondentsTest::rows, 0);
        assertTrue(Files.size(robot.screen("respondents")) > 10_000);
    }

    @Test
    @Order(2)
    void aLetterCodesTheWholeAnswersOfTheSelectedRowsAsOneChange() {
        robot.select(RespondentsTest::rows, 1, 2);
        robot.until("two are selected", () -> robot.words().stream().anyMatch(word -> word.endsWith("2 selected")));
        robot.press("C");
        robot.until("the picker is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("ap hard");
        robot.screen("respondents-picker");
        robot.press("Enter");
        until("both are coded", now -> now.codings().size() == before + 2);
        robot.until("the rows say it", () -> cell(1, "Codes").contains("Cap hard to open")
                && cell(2, "Codes").contains("Cap hard to open"));
        assertEquals("mine", cell(1, "State"));
        UUID cap = state().codebook().at("Product > Packaging > Cap hard to open").orElseThrow().id();
        assertEquals(2, state().with(cap).stream().filter(one -> one.start() == 0)
                .filter(one -> one.coder().equals(newest())).count());
        robot.until("the keyboard is in the rows", () -> Display.getCurrent().getFocusControl() == rows());
    }

    private static String newest() {
        return state().codings().values().stream().max(java.util.Comparator.comparing(one -> one.at())).orElseThrow()
                .coder();
    }

    @Test
    @Order(3)
    void rightWalksToTheCodeAndDelTakesItOff() {
        robot.press("Right");
        robot.screen("respondents-chip");
        robot.press("Del");
        until("both are off", now -> now.codings().size() == before);
        robot.press("Ctrl+Z");
        until("both are back", now -> now.codings().size() == before + 2);
        robot.press("Ctrl+Z");
        until("none is left", now -> now.codings().size() == before);
    }

    @Test
    @Order(4)
    void theLastCodeAgainAndTheFilter() {
        int all = robot.ask(() -> rows().getItemCount());
        robot.select(RespondentsTest::rows, 3);
        robot.press(".");
        until("it is coded", now -> now.codings().size() == before + 1);
        // other tests of this run may have left codings here
        int mine = stated("mine");
        int done = stated("done");
        filter("state:mine code:cap");
        robot.until("only that one is shown", () -> rows() != null && rows().getItemCount() == 1);
        assertEquals(List.of("mine"), shownStates());
        filter("-state:mine");
        robot.until("all but those are shown", () -> rows() != null && rows().getItemCount() == all - mine);
        filter("state:done");
        robot.until("those of others are shown", () -> done == 0 ? rows() == null
                : rows() != null && rows().getItemCount() == done);
        filter("");
        robot.until("all are shown", () -> rows() != null && rows().getItemCount() == all);
        robot.act(() -> rows().setFocus());
        robot.press("Ctrl+Z");
        until("it is not coded any more", now -> now.codings().size() == before);
    }

    private static int stated(String state) {
        return (int) IntStream.range(0, robot.ask(() -> rows().getItemCount()))
                .filter(row -> cell(row, "State").equals(state)).count();
    }

    @Test
    @Order(5)
    void anUnknownColumnIsTold() {
        int all = robot.ask(() -> rows().getItemCount());
        filter("colour:red");
        robot.until("the foot says what is wrong", () -> robot.words().stream()
                .anyMatch(word -> word.startsWith("There is no column \u201Ccolour\u201D")));
        assertEquals(all, robot.ask(() -> rows().getItemCount()));
        robot.screen("respondents-error");
        filter("");
        robot.until("the foot tells the base", () -> robot.words().stream().anyMatch(word -> word.startsWith("Base ")));
    }

    @Test
    @Order(6)
    void enterGoesToTheTextAndBack() {
        robot.select(RespondentsTest::rows, 2);
        robot.act(() -> rows().notifyListeners(SWT.DefaultSelection, new Event()));
        robot.until("its words are in front", () -> rows() == null && robot.find(StyledText.class,
                one -> one.getText().contains("I measure things")) != null);
        robot.until("the words have the keyboard", () -> Display.getCurrent().getFocusControl() instanceof StyledText);
        robot.press("Alt+Left");
        robot.until("the same row is back", () -> rows() != null && rows().getSelectionIndex() == 2
                && rows().getSelectionCount() == 1);
    }

    @Test
    @Order(7)
    void rareCodesAreListedAndFound() {
        LinkText link = robot.ask(() -> robot.find(LinkText.class, one -> one.getSize().x > 20
                && one.getParent().getClass().getSimpleName().equals("GridFoot")));
        assertNotNull(link, "no link to the rare codes");
        robot.act(() -> link.notifyListeners(SWT.MouseUp, new Event()));
        robot.until("the list is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.screen("respondents-rare");
        robot.press("Enter");
        robot.until("the filter names the code", () -> filter().getText().startsWith("code:\""));
        filter("");
        robot.until("all are back", () -> rows() != null);
    }

    @Test
    @Order(8)
    void inTheDark() throws Exception {
        robot.look(">Dark");
        robot.act(() -> rows().setFocus());
        robot.select(RespondentsTest::rows, 1, 2);
        assertTrue(Files.size(robot.screen("respondents-dark")) > 10_000);
        robot.look(">Light");
        robot.nothingSevere();
    }
}
