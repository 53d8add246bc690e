// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.RowList;

/** A text is coded by keys alone: each step is checked in what the engine has stored. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodeRoomTest {

    private static WindowRobot robot;
    private static UUID panel;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        robot.press("Alt+3");
        robot.firstText();
        robot.until("the words are there", () -> robot.text() != null && robot.text().getCharCount() > 100);
        robot.act(() -> robot.text().setFocus());
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Tree codebook() {
        return robot.find(Tree.class, tree -> tree.getItemCount() > 0);
    }

    private static CodingState state() {
        return Services.await(Codings.class).state(panel);
    }

    private static List<Coding> mine() {
        return state().codings().values().stream().filter(one -> one.memo() != null)
                .filter(one -> one.coder().equals(me())).sorted(Comparator.comparing(Coding::id)).toList();
    }

    /** The person at the window, as the first coding of this test was made. */
    private static String me() {
        return firstCoder == null ? "" : firstCoder;
    }

    private static String firstCoder;

    private static Code code(String path) {
        return state().codebook().at(path).orElseThrow();
    }

    private static String words(Coding coding) {
        return Services.await(Discussions.class).state(panel).post(coding.postId()).orElseThrow().text().words()
                .substring(coding.start(), coding.end());
    }

    private static String selected() {
        return robot.ask(() -> robot.text().getSelectionText());
    }

    private static void inField(String what) {
        robot.until(what, () -> Display.getCurrent().getFocusControl() instanceof Text);
    }

    private static void until(String what, Predicate<CodingState> so) {
        robot.until(what, () -> so.test(state()));
    }

    @Test
    @Order(1)
    void spaceSelectsMoreAndShiftSpaceLess() {
        robot.press("Space");
        String sentence = selected();
        assertTrue(sentence.length() > 3, sentence);
        robot.press("Space");
        String more = selected();
        assertTrue(more.length() > sentence.length() && more.contains(sentence), more);
        robot.press("Shift+Space");
        assertEquals(sentence, selected());
    }

    @Test
    @Order(2)
    void aLetterOpensThePickerAndEnterCodes() {
        String wanted = selected();
        int before = state().with(code("Moments > Morning coffee").id()).size();
        robot.press("M");
        inField("the picker is open");
        assertEquals("m", robot.ask(() -> ((Text) Display.getCurrent().getFocusControl()).getText()));
        robot.type("orning");
        robot.screen("code-picker");
        robot.press("Enter");
        until("the coding is stored", now -> now.with(code("Moments > Morning coffee").id()).size() == before + 1);
        List<Coding> there = state().with(code("Moments > Morning coffee").id());
        Coding made = there.get(there.size() - 1);
        firstCoder = made.coder();
        assertEquals(wanted, words(made));
        assertEquals("", selected());
        robot.until("the keyboard is back in the words", () -> Display.getCurrent().getFocusControl() == robot.text());
    }

    @Test
    @Order(3)
    void undoAndRedo() {
        int coded = state().codings().size();
        robot.press("Ctrl+Z");
        until("the coding is gone", now -> now.codings().size() == coded - 1);
        robot.press("Ctrl+Shift+Z");
        until("the coding is back", now -> now.codings().size() == coded);
    }

    @Test
    @Order(4)
    void aCodingIsReachedAndGetsStarMemoAndOtherWords() {
        robot.press("Ctrl+Up");
        robot.press("Ctrl+B");
        until("it is a best quote", now -> mine().get(0).best());
        int end = mine().get(0).end();
        robot.press("Alt+Shift+Right");
        until("it is longer", now -> mine().get(0).end() > end);
        robot.press("Ctrl+M");
        inField("the memo can be written");
        robot.type("Ask again in spring.");
        until("the memo is stored", now -> mine().get(0).memo().equals("Ask again in spring."));
        robot.screen("code-memo");
        robot.act(() -> robot.text().setFocus());
        robot.press("Ctrl+Up");
        robot.press("Ctrl+Down");
        robot.screen("code-room");
    }

    @Test
    @Order(5)
    void onToTheNextAnswerAndTheSameCodeAgain() {
        robot.press("Esc");
        int before = mine().size();
        int caret = robot.ask(() -> robot.text().getCaretOffset());
        robot.press("F8");
        robot.until("the caret is in another answer", () -> robot.text().getCaretOffset() > caret);
        robot.press(".");
        until("the last code is on the sentence", now -> mine().size() == before + 1);
        assertEquals(code("Moments > Morning coffee").id(), mine().get(before).codeId());
    }

    @Test
    @Order(6)
    void inVivoAsksWhereTheCodeBelongs() {
        int codes = state().codebook().inOrder().size();
        robot.press("Space");
        String wanted = selected();
        robot.press("Ctrl+I");
        inField("the parent is asked");
        robot.type("trust");
        robot.press("Enter");
        until("there is a code more", now -> now.codebook().inOrder().size() == codes + 1);
        Code made = state().codebook().at("Trust > \u201C" + wanted + "\u201D").orElseThrow();
        assertEquals(Code.Pattern.HOLLOW, made.pattern());
        assertEquals(wanted, words(state().with(made.id()).get(0)));
        robot.press("Ctrl+Z");
        until("code and coding are gone as one", now -> now.codebook().inOrder().size() == codes);
    }

    @Test
    @Order(7)
    void aCodeOnAKey() {
        Code cap = code("Product > Packaging > Cap hard to open");
        int before = state().with(cap.id()).size();
        robot.act(() -> {
            Tree tree = codebook();
            TreeItem item = WindowRobot.item(tree.getItems(), "Cap hard to open");
            assertNotNull(item);
            tree.setSelection(item);
            tree.setFocus();
            tree.notifyListeners(SWT.Selection, new Event());
        });
        robot.until("the code is looked at", () -> robot.words().contains("Definition"));
        robot.press("Alt+Shift+3");
        robot.screen("code-definition");
        robot.act(() -> robot.text().setFocus());
        robot.press("F8");
        robot.press("3");
        until("the key codes", now -> now.with(cap.id()).size() == before + 1);
    }

    @Test
    @Order(8)
    void deleteTakesACodingOff() {
        int before = state().codings().size();
        robot.press("Ctrl+Up");
        robot.press("Del");
        until("a coding less", now -> now.codings().size() == before - 1);
    }

    @Test
    @Order(9)
    void codesAndTextsAreCopied() {
        robot.act(() -> {
            Tree tree = codebook();
            tree.setSelection(WindowRobot.item(tree.getItems(), "Cap hard to open"));
            tree.setFocus();
        });
        robot.press("Ctrl+C");
        assertTrue(robot.clipboard().startsWith("Product > Packaging > Cap hard to open\t"), robot.clipboard());
        robot.act(() -> codebook().deselectAll());
        robot.press("Ctrl+Shift+C");
        assertEquals(state().codebook().inOrder().size(), robot.clipboard().lines().count());
        robot.act(() -> robot.find(RowList.class, list -> true).setFocus());
        robot.press("Home");
        robot.press("Ctrl+C");
        assertTrue(robot.clipboard().contains("coded"), robot.clipboard());
    }

    @Test
    @Order(10)
    void everythingThatHasTheKeyboardHasANameAndNothingFailed() {
        for (String key : List.of("F6", "F6", "F6", "F6")) {
            robot.press(key);
            Control focus = robot.ask(() -> Display.getCurrent().getFocusControl());
            assertNotNull(focus, "F6 leads nowhere");
        }
        robot.nothingSevere();
    }
}
