// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
import org.parley.coding.Code;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.find.Finder;
import org.parley.coding.find.Finder.Findings;
import org.parley.coding.find.Finder.Place;
import org.parley.coding.find.SavedQueries;
import org.parley.coding.find.SavedQuery;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.panel.Panels;
import org.parley.store.Store;
import org.parley.testkit.Services;
import org.parley.ui.widgets.StatusLine;

/** Words and codes are found, kept and gone to by keys; what is kept is removed again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FindViewTest {

    private static final Actor TESTER = Actor.person("Tester", Role.CODER);

    private static WindowRobot robot;
    private static UUID panel;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        robot.press("Ctrl+Shift+F");
        robot.until("the query has the keyboard", () -> field() != null && field().isFocusControl());
    }

    @AfterAll
    static void close() throws InterruptedException {
        SavedQueries queries = Services.await(SavedQueries.class);
        List<SavedQuery> left = queries.all(panel);
        robot.nothingSevere();
        robot.close();
        assertEquals(List.of(), left, "every query of this test is removed");
    }

    private static Text field() {
        return robot.find(Text.class, one -> one.getMessage().startsWith("Words, or code:NAME"));
    }

    private static Table rows() {
        return robot.find(Table.class, table -> WindowRobot.column(table, "Found, and after") >= 0);
    }

    private static void query(String words) {
        robot.act(() -> {
            field().setFocus();
            field().selectAll();
            field().insert(words);
        });
    }

    private static Findings found(String query) {
        return Services.await(Finder.class).find(Actor.parley(), panel, query, Progress.none());
    }

    private static void counts(Findings found) {
        robot.until("the foot counts " + found.places().size() + " places", () -> robot.words().stream().anyMatch(
                word -> word.startsWith(found.places().size() + (found.places().size() == 1 ? " place " : " places "))));
    }

    private static List<SavedQuery> kept() {
        return Services.await(SavedQueries.class).all(panel);
    }

    private static void popup() {
        robot.until("the popup has the keyboard", () -> Display.getCurrent().getFocusControl() instanceof Text text
                && text != field());
    }

    private static List<String> cells(String title) {
        return robot.cells(FindViewTest::rows, title);
    }

    @Test
    @Order(1)
    void wordsStandWithTheWordsAround() throws Exception {
        query("cap");
        Findings found = found("cap");
        assertTrue(found.places().size() > 5, found.places().size() + " places");
        counts(found);
        robot.until("all places are rows", () -> rows() != null && rows().getItemCount() == found.places().size());
        assertTrue(cells("Found, and after").stream().allMatch(cell -> cell.toLowerCase(Locale.ROOT)
                .startsWith("cap")), cells("Found, and after").toString());
        assertTrue(Files.size(robot.screen("find")) > 10_000);
    }

    @Test
    @Order(2)
    void sortedByTheWordsAfterThroughThePalette() {
        robot.perform("Sort by the words after");
        robot.until("the rows are sorted", () -> rows().getSortColumn() != null
                && rows().getSortColumn().getText().equals("Found, and after"));
        List<String> after = cells("Found, and after").stream().map(cell -> cell.replaceFirst("(?i)^caps?", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT)).toList();
        assertEquals(after.stream().sorted().toList(), after);
    }

    @Test
    @Order(3)
    void codesAreCompletedAndRelated() {
        query("code:cap");
        robot.press("Ctrl+Space");
        popup();
        robot.screen("find-complete");
        robot.press("Enter");
        robot.until("the code is written out", () -> field().getText().startsWith("code:\"Product > Packaging > Cap"));
        robot.until("the query has the keyboard", () -> field().isFocusControl());
        robot.act(() -> field().setSelection(field().getText().length()));
        robot.type("not overlaps cap");
        String query = robot.ask(() -> field().getText());
        Findings found = found(query);
        assertTrue(found.places().size() > 0, query);
        counts(found);
        robot.until("the code is named", () -> robot.words().stream().anyMatch(word -> word.contains(
                "codes: Product > Packaging > Cap")));
        robot.screen("find-codes");
    }

    @Test
    @Order(4)
    void aMistakeIsNamedAndTakesNothingAway() {
        query("cap near (");
        robot.until("the mistake is named", () -> robot.words().stream().anyMatch(
                word -> word.startsWith("The query cannot be read at character 11, at its end: expected a word")));
        robot.until("what to do is said", () -> robot.words().stream().anyMatch(
                word -> word.startsWith("Nothing was looked for. Such as: code:Cap")));
        robot.screen("find-mistake");
    }

    @Test
    @Order(5)
    void queriesAreKeptRunRenamedAndRemoved() {
        query("cap");
        counts(found("cap"));
        robot.press("Ctrl+Shift+O");
        popup();
        robot.type("Zz caps");
        robot.press("Enter");
        robot.await("it is kept", () -> kept().stream().anyMatch(one -> one.name().equals("Zz caps")));
        query("milk");
        counts(found("milk"));
        robot.press("Ctrl+Shift+O");
        popup();
        robot.type("caps");
        robot.screen("find-kept");
        robot.press("Enter");
        robot.until("it is asked", () -> field().getText().equals("cap"));
        robot.until("the query has the keyboard", () -> field().isFocusControl());
        robot.press("Ctrl+Shift+O");
        popup();
        robot.type("Lids");
        robot.press("Down");
        robot.press("Enter");
        robot.await("it has the other name", () -> kept().stream().map(SavedQuery::name).toList().equals(List.of("Lids")));
        robot.press("Ctrl+Shift+O");
        popup();
        robot.type("lid");
        robot.press("Ctrl+Del");
        robot.await("it is removed", () -> kept().isEmpty());
    }

    @Test
    @Order(6)
    void enterGoesToThePlaceInTheTextAndBack() {
        query("cap");
        counts(found("cap"));
        robot.press("Down");
        robot.until("the rows have the keyboard", () -> rows().isFocusControl());
        robot.act(() -> {
            rows().setSelection(2);
            rows().notifyListeners(SWT.Selection, new Event());
            rows().notifyListeners(SWT.DefaultSelection, new Event());
        });
        robot.until("the place is selected in the text", () -> {
            StyledText text = robot.find(StyledText.class, one -> one.getCharCount() > 20);
            return text != null && text.getSelectionText().toLowerCase(Locale.ROOT).startsWith("cap");
        });
        robot.screen("find-in-text");
        robot.press("Alt+Left");
        robot.until("the rows are back", () -> rows() != null && rows().getSelectionIndex() == 2);
    }

    @Test
    @Order(7)
    void allThatWasFoundIsCodedInOneStepAndUndoneAsOne() {
        Code code = codings().add(TESTER, panel, NewCode.of(null, "Zz closure"));
        query("cap");
        Findings found = found("cap");
        counts(found);
        Place first = found.places().get(0);
        codings().code(you(), first.post().id(), code.id(), first.start(), first.end());
        long number = Services.await(Store.class).lastNumber();
        robot.press("Ctrl+Shift+Enter");
        popup();
        robot.until("the places wait behind", () -> robot.dialog("Code all of these") != null
                && robot.words().stream().anyMatch(word -> word.startsWith(found.places().size() + " places were found.")));
        robot.type("Zz closure");
        robot.press("Enter");
        robot.until("it says what is coded so already", () -> robot.words().stream().anyMatch(
                word -> word.contains("1 is coded so already, none is left out.")));
        robot.screen("find-code-all");
        assertEquals(number, Services.await(Store.class).lastNumber());
        int left = found.places().size() - 1;
        robot.push("Code " + left + " places");
        robot.until("all are coded", () -> robot.dialog("Code all of these") == null
                && codings().state(panel).with(code.id()).size() == left + 1);
        assertEquals(number + 1, Services.await(Store.class).lastNumber());
        robot.until("it says how many", () -> robot.find(StatusLine.class, line -> line.said().equals("Coded " + left
                + " places with \u201CZz closure\u201D. 1 was coded so already.")) != null);
        robot.act(() -> rows().setFocus());
        robot.press("Ctrl+Z");
        robot.until("they are gone as one", () -> codings().state(panel).with(code.id()).size() == 1);
        codings().delete(TESTER, panel, List.of(code.id()));
    }

    /** Who sits at the window. */
    private static Actor you() {
        return Actor.person("You", Role.HOST);
    }

    private static Codings codings() {
        return Services.await(Codings.class);
    }

    @Test
    @Order(8)
    void aKeptQueryShowsTheNewNameOfItsCode() {
        Code code = codings().add(TESTER, panel, NewCode.of(null, "Zz lid"));
        Services.await(SavedQueries.class).keep(TESTER, new SavedQuery(null, panel, "Zz lids", "not code:\"Zz lid\" cap"));
        codings().change(TESTER, code.named("Zz closure"));
        robot.act(() -> field().setFocus());
        robot.press("Ctrl+Shift+O");
        popup();
        robot.type("Zz lids");
        robot.press("Enter");
        robot.until("the code is named as it is now", () -> field().getText().equals("not code:\"Zz closure\" cap"));
        counts(found("cap"));
        Services.await(SavedQueries.class).forget(TESTER, kept().get(0).id());
        codings().delete(TESTER, panel, List.of(code.id()));
    }

    @Test
    @Order(9)
    void inTheDarkAndWithTextTwiceAsLarge() throws Exception {
        query("cap");
        counts(found("cap"));
        robot.look(">Dark");
        robot.act(() -> rows().setFocus());
        assertTrue(Files.size(robot.screen("find-dark")) > 10_000);
        robot.look(">Light");
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+Plus");
        }
        assertTrue(Files.size(robot.screen("find-200")) > 10_000);
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+-");
        }
    }
}
