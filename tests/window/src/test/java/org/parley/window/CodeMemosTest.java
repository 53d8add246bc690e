// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
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
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Memo;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.RowList;

/** Memos, paraphrases and links are written by keys, found in their table and gone to; all of them go again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodeMemosTest {

    private static final Actor TESTER = Actor.person("Tester", Role.CODER);

    private static WindowRobot robot;
    private static UUID panel;
    private static Code code;
    private static Post post;
    private static Coding first;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        code = codings().add(TESTER, panel, NewCode.of(null, "Zz thoughts"));
        post = Services.await(Discussions.class).state(panel).inOrder().stream()
                .filter(one -> one.state().counts() && one.topicId() != null && one.authorId() != null
                        && one.text().words().length() > 80 && state().on(one.id()).isEmpty()).findFirst().orElseThrow();
        first = codings().code(TESTER, post.id(), code.id(), 0, 12);
        codings().code(TESTER, post.id(), code.id(), 20, 32);
        robot.press("Alt+3");
        robot.until("the words are there", () -> robot.text() != null);
        robot.until("the code is there", () -> item() != null);
    }

    @AfterAll
    static void close() throws InterruptedException {
        codings().delete(TESTER, panel, List.of(code.id()));
        int left = memos().size();
        robot.close();
        assertEquals(0, left, "every memo of this test is gone");
    }

    private static Codings codings() {
        return Services.await(Codings.class);
    }

    private static CodingState state() {
        return codings().state(panel);
    }

    private static List<Memo> memos() {
        return state().memos().values().stream().flatMap(List::stream).toList();
    }

    private static Tree tree() {
        return robot.find(Tree.class, tree -> tree.getItemCount() > 0);
    }

    private static TreeItem item() {
        return tree() == null ? null : List.of(tree().getItems()).stream()
                .filter(item -> item.getText().startsWith("Zz thoughts")).findFirst().orElse(null);
    }

    private static void until(String what, Predicate<CodingState> so) {
        robot.until(what, () -> so.test(state()));
    }

    private static void inField(String what) {
        robot.until(what, () -> Display.getCurrent().getFocusControl() instanceof Text text && text.getEditable());
    }

    /** Goes to the first place of the code, as Where used does. */
    private static void goToFirst() {
        robot.act(() -> {
            tree().setSelection(item());
            tree().setFocus();
            tree().notifyListeners(SWT.Selection, new Event());
        });
        robot.press("F7");
        inField("the places are there");
        robot.press("Enter");
        robot.until("the coding is looked at", () -> robot.words().contains("Coding")
                && Display.getCurrent().getFocusControl() == robot.text());
    }

    @Test
    @Order(1)
    void wordsWithoutACodingGetAMemo() {
        goToFirst();
        robot.press("Esc");
        robot.act(() -> robot.text().setFocus());
        robot.press("Space");
        String wanted = robot.ask(() -> robot.text().getSelectionText());
        assertTrue(wanted.length() > 3, wanted);
        robot.press("Ctrl+M");
        inField("the memo can be written");
        robot.type("Why in the morning?");
        until("the memo is stored", now -> memos().size() == 1);
        Memo memo = memos().get(0);
        assertEquals(List.of(Memo.About.POST, Memo.Sort.MEMO, "Why in the morning?"),
                List.of(memo.about(), memo.sort(), memo.words()));
        assertEquals(wanted, words(memo));
        robot.screen("memo-on-words");
    }

    private static String words(Memo memo) {
        return Services.await(Discussions.class).state(panel).post(memo.aboutId()).orElseThrow().text().words()
                .substring(memo.span().start(), memo.span().end());
    }

    @Test
    @Order(2)
    void theSameWordsGetAParaphrase() {
        robot.act(() -> robot.text().setFocus());
        robot.press("Ctrl+P");
        inField("the paraphrase can be written");
        robot.type("Drinks it early");
        until("it is stored", now -> memos().size() == 2);
        Memo paraphrase = memos().stream().filter(one -> one.sort() == Memo.Sort.PARAPHRASE).findFirst().orElseThrow();
        assertEquals("Drinks it early", paraphrase.words());
        robot.type(" in the day");
        until("what is typed later changes it", now -> memos().stream()
                .anyMatch(one -> one.words().equals("Drinks it early in the day")));
        robot.act(() -> robot.text().setFocus());
        robot.until("both are shown", () -> fields().containsAll(List.of("Why in the morning?",
                "Drinks it early in the day")));
        robot.screen("paraphrase");
    }

    private static List<String> fields() {
        return WindowRobot.all(robot.shell()).stream().filter(one -> one.isVisible() && one instanceof Text)
                .map(one -> ((Text) one).getText()).toList();
    }

    @Test
    @Order(3)
    void aCodeAMemberAndTheProjectHaveMemosToo() {
        robot.act(() -> {
            tree().setSelection(item());
            tree().setFocus();
            tree().notifyListeners(SWT.Selection, new Event());
        });
        robot.press("Ctrl+M");
        inField("the memo can be written");
        robot.type("Watch this one.");
        until("the memo on the code is stored", now -> now.about(code.id()).size() == 1);
        robot.until("the tree shows a sign", () -> item().getText().endsWith("memo"));
        robot.until("what is written is in sight", () -> {
            Control field = Display.getCurrent().getFocusControl();
            return field.getSize().y > 0 && field.toDisplay(0, field.getSize().y).y
                    <= robot.shell().toDisplay(0, robot.shell().getClientArea().height).y;
        });
        robot.screen("memo-on-code");
        robot.act(() -> robot.text().setFocus());
        robot.perform("Memo on the member");
        inField("the memo can be written");
        robot.type("Always early.");
        until("the memo on the member is stored", now -> now.about(post.authorId()).size() == 1);
        robot.act(() -> robot.text().setFocus());
        robot.perform("Memo on the project");
        inField("the memo can be written");
        robot.type("Ask about mornings.");
        until("the memo on the project is stored", now -> now.about(panel).size() == 1);
        robot.until("the project is looked at", () -> robot.words().contains("Project"));
        robot.screen("memo-on-project");
    }

    @Test
    @Order(4)
    void oneCodingLeadsToAnother() {
        goToFirst();
        robot.press("Ctrl+L");
        inField("the other end is asked");
        robot.press("Up");
        robot.press("Enter");
        robot.until("the next coding is waited for", () -> Display.getCurrent().getFocusControl() == robot.text());
        robot.press("Ctrl+Down");
        inField("the label is asked");
        robot.type("explains");
        robot.screen("link-label");
        robot.press("Enter");
        until("they are linked", now -> now.linksOf(first.id()).size() == 1);
        CodingLink link = state().linksOf(first.id()).get(0);
        assertEquals("explains", link.label());
        assertEquals(first.id(), link.fromId());
        robot.until("the link is shown", () -> links() != null);
        robot.screen("links");
        RowList<?> before = robot.ask(CodeMemosTest::links);
        robot.act(() -> {
            before.setFocus();
            before.select(link.id().toString());
        });
        robot.press("Enter");
        robot.until("its other end is looked at", () -> robot.words().contains("Coding") && links() != null
                && robot.text().getSelectionCount() == 0 && !links().equals(before));
        robot.act(() -> {
            links().setFocus();
            links().select(link.id().toString());
        });
        robot.press("Del");
        until("the link is gone", now -> now.linksOf(first.id()).isEmpty());
    }

    /** The list in the section with the links: the last one below its head. */
    private static RowList<?> links() {
        List<Control> all = WindowRobot.all(robot.shell());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Label label && label.getText().equals("Links")) {
                return all.subList(i, all.size()).stream().filter(one -> one instanceof RowList<?>)
                        .filter(one -> one.getParent() == label.getParent().getParent())
                        .map(one -> (RowList<?>) one).findFirst().orElse(null);
            }
        }
        return null;
    }

    @Test
    @Order(5)
    void everyMemoStandsInTheTable() {
        robot.press("Ctrl+3");
        inField("the palette is open");
        robot.type("Memos");
        robot.press("Enter");
        robot.until("every memo is a row", () -> table() != null && table().getItemCount() == expected());
        robot.screen("memos");
        robot.press("Ctrl+F");
        inField("the filter has the keyboard");
        robot.type("paraphrase");
        robot.until("one is left", () -> table() != null && table().getItemCount() == 1);
        assertEquals("words", robot.ask(() -> table().getItem(0).getText(0)));
        robot.press("Down");
        robot.press("Ctrl+Shift+C");
        assertTrue(robot.clipboard().contains("Drinks it early in the day"), robot.clipboard());
        assertTrue(robot.clipboard().startsWith("On,What about,Kind,Words,By,When"), robot.clipboard());
        robot.act(() -> table().notifyListeners(SWT.DefaultSelection, new Event()));
        robot.until("its words are selected", () -> robot.text() != null && robot.text().getSelectionCount() > 3);
    }

    /** With the memos of codings that the demo brings, or another test wrote. */
    private static int expected() {
        return memos().size() + (int) state().codings().values().stream().filter(one -> !one.memo().isEmpty()).count();
    }

    private static Table table() {
        return robot.find(Table.class, table -> table.getColumnCount() == 6
                && table.getColumn(1).getText().equals("What about"));
    }

    @Test
    @Order(6)
    void whatIsRemovedInTheTableIsGoneAndComesBackAsOne() {
        robot.press("Ctrl+3");
        inField("the palette is open");
        robot.type("Memos");
        robot.press("Enter");
        robot.press("Ctrl+F");
        inField("the filter has the keyboard");
        robot.press("Esc");
        robot.until("all are shown", () -> table() != null && table().getItemCount() == expected());
        robot.act(() -> {
            Table table = table();
            table.setFocus();
            int[] mine = java.util.stream.IntStream.range(0, table.getItemCount())
                    .filter(i -> memos().stream().anyMatch(memo -> memo.words().equals(table.getItem(i).getText(3))))
                    .toArray();
            table.setSelection(mine);
            table.notifyListeners(SWT.Selection, new Event());
        });
        int before = memos().size();
        assertEquals(5, before);
        robot.press("Del");
        until("all are gone", now -> memos().isEmpty());
        robot.press("Ctrl+Z");
        until("one undo brings all back", now -> memos().size() == before);
        robot.press("Ctrl+Shift+Z");
        until("and they go again", now -> memos().isEmpty());
        robot.nothingSevere();
    }
}
