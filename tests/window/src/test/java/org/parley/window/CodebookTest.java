// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
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
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.MessageBar;

/** The codebook is worked on as a whole: a branch of its own comes for this test and goes with it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodebookTest {

    private static final Actor TESTER = Actor.person("Tester", Role.CODER);

    private static WindowRobot robot;
    private static UUID panel;
    private static Code branch;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        branch = codings().add(TESTER, panel, NewCode.of(null, "Zz lids"));
        for (String name : List.of("Lid", "Cap ring", "Screw top", "Heading")) {
            codings().add(TESTER, panel, NewCode.of(branch.id(), name));
        }
        Discussion discussion = Services.await(Discussions.class).state(panel);
        List<Post> posts = discussion.inOrder().stream().filter(post -> post.state().counts() && post.topicId() != null
                && post.text().words().length() > 40).limit(6).toList();
        for (Post post : posts) {
            codings().code(TESTER, post.id(), code("Lid").id(), 0, 20);
        }
        codings().code(TESTER, posts.get(0).id(), code("Cap ring").id(), 5, 30);
        robot.press("Alt+3");
        robot.until("the codes are there", () -> tree() != null && item("Screw top") != null);
    }

    @AfterAll
    static void close() throws InterruptedException {
        codings().delete(TESTER, panel, List.of(branch.id()));
        robot.close();
    }

    private static Codings codings() {
        return Services.await(Codings.class);
    }

    private static CodingState state() {
        return codings().state(panel);
    }

    private static Code code(String name) {
        return state().codebook().at("Zz lids > " + name).orElseThrow();
    }

    private static List<String> below() {
        Codebook book = state().codebook();
        return book.children(branch.id()).stream().map(Code::name).toList();
    }

    private static Tree tree() {
        return robot.find(Tree.class, tree -> tree.getItemCount() > 0);
    }

    private static TreeItem item(String name) {
        return WindowRobot.item(tree().getItems(), name);
    }

    /** Selects codes as a person does who clicks with Ctrl held. */
    private static void choose(String... names) {
        robot.act(() -> {
            tree().setSelection(Arrays.stream(names).map(CodebookTest::item).toArray(TreeItem[]::new));
            tree().setFocus();
            tree().notifyListeners(SWT.Selection, new Event());
        });
    }

    private static void until(String what, Predicate<CodingState> so) {
        robot.until(what, () -> so.test(state()));
    }

    /** A dialog keeps its keys for itself as long as it is there. */
    private static void back(String what, List<String> names) {
        robot.until("the window has the keyboard", () -> robot.dialog("Merge codes") == null
                && robot.dialog("Split Lid") == null);
        robot.act(() -> tree().setFocus());
        robot.press("Ctrl+Z");
        robot.until(what, () -> below().equals(names) && item(names.get(0)) != null);
    }

    @Test
    @Order(1)
    void severalCodesMoveAsOneChange() {
        choose("Cap ring", "Screw top");
        robot.until("both are looked at", () -> robot.words().contains("Together"));
        robot.screen("codebook-several");
        robot.press("Alt+Up");
        robot.until("both moved", () -> below().equals(List.of("Cap ring", "Screw top", "Lid", "Heading")));
        assertEquals(2, robot.ask(() -> tree().getSelectionCount()));
        back("both are back as one", List.of("Lid", "Cap ring", "Screw top", "Heading"));
        robot.press("Alt+Right");
        robot.until("both stand below the one before", () -> below().equals(List.of("Lid", "Heading")));
        back("both are back as one", List.of("Lid", "Cap ring", "Screw top", "Heading"));
    }

    @Test
    @Order(2)
    void codesAreDraggedBetweenRowsAndOntoThem() {
        choose("Lid", "Cap ring");
        robot.act(() -> tree().showItem(item("Heading")));
        robot.drag(robot.ask(CodebookTest::tree), robot.ask(() -> item("Heading")), 0.95, DND.DROP_DEFAULT);
        robot.until("they stand behind it", () -> below().equals(List.of("Screw top", "Heading", "Lid", "Cap ring")));
        back("they are back", List.of("Lid", "Cap ring", "Screw top", "Heading"));
        choose("Lid");
        robot.drag(robot.ask(CodebookTest::tree), robot.ask(() -> item("Screw top")), 0.5, DND.DROP_DEFAULT);
        robot.until("it stands below", () -> below().equals(List.of("Cap ring", "Screw top", "Heading")));
        assertEquals(code("Screw top").id(), state().codebook().at("Zz lids > Screw top > Lid").orElseThrow().parentId());
        back("it is back", List.of("Lid", "Cap ring", "Screw top", "Heading"));
    }

    @Test
    @Order(3)
    void aDragWithCtrlShowsWhatAMergeTouchesAndMerges() {
        choose("Cap ring");
        robot.drag(robot.ask(CodebookTest::tree), robot.ask(() -> item("Lid")), 0.5, DND.DROP_COPY);
        robot.until("the preview is there", () -> robot.dialog("Merge codes") != null);
        List<String> words = robot.ask(robot::words);
        assertTrue(words.contains("Merge \u201CCap ring\u201D into \u201CLid\u201D"), words.toString());
        assertTrue(words.contains("1 coding, 1 member, 1 overlaps and becomes one with another."), words.toString());
        robot.screen("merge-preview");
        robot.push("Cancel");
        robot.until("nothing happened", () -> robot.dialog("Merge codes") == null && below().size() == 4);
        robot.drag(robot.ask(CodebookTest::tree), robot.ask(() -> item("Lid")), 0.5, DND.DROP_COPY);
        robot.until("the preview is there", () -> robot.dialog("Merge codes") != null);
        robot.push("Merge");
        robot.until("they are one", () -> below().equals(List.of("Lid", "Screw top", "Heading")));
        assertEquals(6, state().with(code("Lid").id()).size());
        back("they are two again", List.of("Lid", "Cap ring", "Screw top", "Heading"));
        assertEquals(1, state().with(code("Cap ring").id()).size());
    }

    @Test
    @Order(4)
    void theTargetOfAMergeIsFoundByTyping() {
        choose("Lid");
        robot.press("Ctrl+Shift+M");
        robot.until("the target is asked", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("screw");
        robot.press("Enter");
        robot.until("the preview is there", () -> robot.dialog("Merge codes") != null);
        assertTrue(robot.ask(robot::words).stream().anyMatch(words -> words.startsWith("6 codings, ")));
        robot.push("Merge");
        robot.until("it is merged", () -> below().equals(List.of("Cap ring", "Screw top", "Heading"))
                && state().with(code("Screw top").id()).size() == 6);
        back("it is back", List.of("Lid", "Cap ring", "Screw top", "Heading"));
    }

    @Test
    @Order(5)
    void aSplitGivesEachCodingToANewCodeByItsKey() {
        choose("Lid");
        robot.press("Ctrl+Shift+S");
        robot.until("the dialog is there", () -> robot.dialog("Split Lid") != null);
        robot.until("its first field has the keyboard", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("Lid hard");
        Table table = robot.ask(() -> robot.find(Table.class, one -> one.getShell() == robot.dialog("Split Lid")));
        assertEquals(6, robot.ask(table::getItemCount));
        robot.act(() -> {
            table.setFocus();
            table.setSelection(0);
            table.notifyListeners(SWT.Selection, new Event());
        });
        for (String key : List.of("1", "1", "2", "0")) {
            robot.press(key);
        }
        robot.screen("split");
        robot.push("Split");
        robot.until("the missing name is said", () -> robot.words().contains(
                "Code 2 has 1 coding and no name. Nothing was split; name it first."));
        robot.act(() -> ((Text) WindowRobot.all(robot.dialog("Split Lid")).stream().filter(one -> one instanceof Text text
                && text.getText().isEmpty()).findFirst().orElseThrow()).setText("Lid leaks"));
        robot.act(() -> table.notifyListeners(SWT.DefaultSelection, new Event()));
        robot.until("it is split", () -> below().containsAll(List.of("Lid", "Lid hard", "Lid leaks")));
        assertEquals(List.of(3, 2, 1), List.of("Lid", "Lid hard", "Lid leaks").stream()
                .map(name -> state().with(code(name).id()).size()).toList());
        back("it is one again", List.of("Lid", "Cap ring", "Screw top", "Heading"));
    }

    @Test
    @Order(6)
    void aNetIsAHeadingAndTakesNoCoding() {
        choose("Heading");
        lookedAt("Heading");
        robot.act(() -> press(check("Net: a heading"), true));
        until("it is a net", now -> code("Heading").net());
        robot.until("the tree says so", () -> item("Heading").getText().contains("net"));
        choose("Heading");
        robot.press("Alt+Shift+8");
        int before = state().codings().size();
        robot.act(() -> robot.text().setFocus());
        robot.press("8");
        robot.until("the refusal is told", () -> {
            MessageBar bar = robot.find(MessageBar.class, one -> true);
            return bar != null && String.valueOf(bar.getToolTipText()).contains("Heading is a net");
        });
        robot.screen("net-refused");
        assertEquals(before, state().codings().size());
        robot.press("Esc");
        choose("Heading");
        robot.press("Alt+Shift+8");
        robot.act(() -> tree().setFocus());
        robot.press("Ctrl+Z");
        until("it is a code again", now -> !code("Heading").net());
        choose("Lid");
        lookedAt("Lid");
        robot.act(() -> press(check("Net: a heading"), true));
        robot.until("why it cannot be a net", () -> {
            MessageBar bar = robot.find(MessageBar.class, one -> true);
            return bar != null && String.valueOf(bar.getToolTipText()).contains("cannot become a net");
        });
        robot.until("the tick is gone again", () -> !check("Net: a heading").getSelection());
    }

    /** The inspector follows a moment later; its head is drawn and says the name as its tool tip. */
    private static void lookedAt(String name) {
        robot.until(name + " is looked at", () -> robot.find(Canvas.class, one -> name.equals(one.getToolTipText())) != null
                && check("Net: a heading") != null);
    }

    private static Button check(String label) {
        return robot.find(Button.class, one -> one.getText().equals(label));
    }

    private static void press(Button check, boolean on) {
        check.setSelection(on);
        check.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    @Order(7)
    void weightAndDefinitionAreTypedInTheInspector() {
        choose("Screw top");
        lookedAt("Screw top");
        Text weight = robot.ask(() -> field("Weight"));
        robot.act(() -> {
            weight.setText("-0,5");
            weight.notifyListeners(SWT.DefaultSelection, new Event());
        });
        until("the weight is stored", now -> Double.valueOf(-0.5).equals(code("Screw top").weight()));
        robot.screen("code-settings");
        robot.act(() -> tree().setFocus());
        robot.press("Ctrl+Z");
        until("it is gone again", now -> code("Screw top").weight() == null);
        robot.perform("Definition of code");
        robot.until("the definition can be written", () -> Display.getCurrent().getFocusControl() instanceof Text field
                && (field.getStyle() & SWT.MULTI) != 0);
        robot.type("Closes by turning.");
        until("the definition is stored", now -> code("Screw top").definition().equals("Closes by turning."));
        robot.act(() -> tree().setFocus());
        robot.press("Ctrl+Z");
        until("and is gone again", now -> code("Screw top").definition().isEmpty());
    }

    /** The field behind a label. */
    private static Text field(String label) {
        List<org.eclipse.swt.widgets.Control> all = WindowRobot.all(robot.shell());
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i) instanceof org.eclipse.swt.widgets.Label one && one.getText().equals(label)
                    && all.get(i + 1) instanceof Text text) {
                return text;
            }
        }
        return null;
    }

    @Test
    @Order(8)
    void retiredCodesAreOutOfSightUntilWanted() {
        choose("Cap ring", "Screw top");
        robot.perform("Code is retired");
        until("both are retired", now -> code("Cap ring").retired() && code("Screw top").retired());
        robot.until("they are out of sight", () -> item("Cap ring") == null && item("Screw top") == null);
        robot.perform("Show retired codes");
        robot.until("they are shown", () -> item("Cap ring") != null
                && item("Cap ring").getText().contains("retired"));
        robot.screen("codebook-retired");
        robot.perform("Show retired codes");
        robot.until("and hidden again", () -> item("Cap ring") == null);
        robot.act(() -> tree().setFocus());
        robot.press("Ctrl+Z");
        robot.until("one change brings both back", () -> item("Cap ring") != null && item("Screw top") != null);
    }

    @Test
    @Order(9)
    void whereUsedListsEveryPlaceAndGoesThere() {
        choose("Lid");
        robot.press("F7");
        robot.until("the places are there", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.screen("where-used");
        robot.press("Enter");
        robot.until("the coding is looked at", () -> robot.words().contains("Coding"));
        Coding first = state().with(code("Lid").id()).get(0);
        assertEquals("Tester", first.coder());
        robot.until("its words are there", () -> robot.text() != null && Display.getCurrent().getFocusControl() == robot.text());
    }

    @Test
    @Order(10)
    void theHistorySaysWhatWasDoneTheNewestFirst() {
        robot.press("Ctrl+3");
        robot.until("the palette is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("History");
        robot.press("Enter");
        int versions = codings().history(panel).size();
        robot.until("every version is a row", () -> versions() != null && versions().getItemCount() == versions);
        assertEquals(String.valueOf(state().codebook().version()), robot.ask(() -> versions().getItem(0).getText(0)));
        assertNotNull(robot.screen("codebook-history"));
        robot.nothingSevere();
    }

    private static Table versions() {
        return robot.find(Table.class, table -> table.getColumnCount() == 4
                && table.getColumn(0).getText().equals("Version"));
    }
}
