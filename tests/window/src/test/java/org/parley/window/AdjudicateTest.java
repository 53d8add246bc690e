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
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.coding.Coding;
import org.parley.coding.Codings;
import org.parley.coding.Layer;
import org.parley.coding.coders.Adjudication;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Disputes;
import org.parley.coding.coders.Adjudication.Group;
import org.parley.coding.coders.Decision.Verdict;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.ViewHead;

/** Decides where the two coders of the demo panel differ, by keys; takes all of it back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdjudicateTest {

    private static WindowRobot robot;
    private static UUID panel;
    private static Adjudication.Scope scope;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        scope = Adjudication.Scope.of(coder("Elina K."), coder("Jonas B."));
        robot.press("Alt+3");
        robot.until("the words are there", () -> robot.find(StyledText.class, one -> one.getCharCount() > 100) != null);
        robot.act(() -> robot.find(StyledText.class, one -> one.getCharCount() > 100).setFocus());
        robot.press("Ctrl+Tab");
        robot.press("Ctrl+Tab");
        robot.until("the queue is there", () -> queue() != null && !queue().selection().isEmpty());
        robot.act(() -> queue().setFocus());
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static UUID coder(String name) {
        return Services.await(Codings.class).state(panel).codings().values().stream()
                .filter(one -> one.coder().equals(name)).map(Coding::coderId).findFirst().orElseThrow();
    }

    private static Disputes disputes() {
        return Services.await(Adjudication.class).disputes(Actor.parley(), panel, scope, Progress.none());
    }

    private static RowList<?> queue() {
        return robot.find(RowList.class, list -> "Enter goes to the card.".equals(list.getToolTipText()));
    }

    private static String title() {
        ViewHead head = robot.find(ViewHead.class, one -> one.fact().endsWith("differences")
                || one.fact().endsWith("difference"));
        return head == null ? "" : head.title() + ", " + head.fact();
    }

    private static String name(Group group) {
        return group.path().substring(group.path().lastIndexOf(" > ") < 0 ? 0 : group.path().lastIndexOf(" > ") + 3);
    }

    private static Dispute shown(int index) {
        return disputes().all().get(index);
    }

    private static void untilDecided(int index, Verdict verdict) {
        robot.await(verdict + " is stored", () -> shown(index).decision() != null
                && shown(index).decision().verdict() == verdict);
    }

    private static void untilDecided(int count) {
        int all = disputes().all().size();
        robot.until(count + " are decided", () -> robot.says(count + " of " + all + " decided"));
    }

    @Test
    @Order(1)
    void everyDifferenceWaitsUnderItsCodeTheLowestAlphaFirst() throws Exception {
        Disputes found = disputes();
        assertTrue(found.all().size() > 3, String.valueOf(found.all().size()));
        List<Double> alphas = found.groups().stream().map(group -> group.alpha().orNull()).filter(a -> a != null).toList();
        assertEquals(alphas.stream().sorted().toList(), alphas);
        untilDecided(0);
        Group first = found.groups().get(0);
        String count = first.disputes().size() == 1 ? "1 difference" : first.disputes().size() + " differences";
        assertEquals(name(first) + ", 1 of " + count, robot.ask(AdjudicateTest::title));
        List<String> words = robot.ask(robot::words);
        assertTrue(words.contains(found.posts() + " texts compared, " + found.alike()
                + " of them alike; the curated version counts on 0."), String.valueOf(words));
        assertTrue(words.contains("\u03B1 " + String.format(Locale.ROOT, "%.2f", found.alpha().value().orElseThrow())
                + " by whole answer, from the coders\u2019 own codings alone: no decision changes it."),
                String.valueOf(words));
        assertTrue(Files.size(robot.screen("adjudicate")) > 10_000);
    }

    @Test
    @Order(2)
    void aKeyDecidesAndTheNextDifferenceComes() {
        robot.act(() -> queue().setFocus());
        robot.press("2");
        untilDecided(1);
        untilDecided(0, Verdict.SECOND);
        robot.until("the next one is looked at", () -> title().contains(place(1)));
        robot.press("W");
        robot.until("the keyboard is in the reason", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("123 is a number, not a key");
        robot.press("Esc");
        robot.until("the keyboard is in the words", () -> Display.getCurrent().getFocusControl() instanceof StyledText);
        assertEquals(1, disputes().all().stream().filter(one -> !one.open()).count());
        robot.press("1");
        untilDecided(2);
        untilDecided(1, Verdict.FIRST);
        assertEquals("123 is a number, not a key", shown(1).decision().why());
        robot.until("the next one is looked at", () -> title().contains(place(2)));
        robot.press("L");
        untilDecided(2, Verdict.LATER);
        robot.until("nothing more is decided", () -> robot.says("2 of " + disputes().all().size() + " decided"));
        robot.press("Del");
        untilDecided(3, Verdict.NEITHER);
        untilDecided(3);
        robot.screen("adjudicate-decided");
    }

    /** "2 of 5": which of its group the difference of an index is. */
    private static String place(int index) {
        int at = index;
        for (Group group : disputes().groups()) {
            if (at < group.disputes().size()) {
                return name(group) + ", " + (at + 1) + " of " + group.disputes().size();
            }
            at -= group.disputes().size();
        }
        return "nowhere";
    }

    @Test
    @Order(3)
    void aCodeIsGivenAnewWithThePicker() {
        Dispute one = shown(4);
        robot.until("it is looked at", () -> title().contains(place(4)));
        robot.press("4");
        robot.until("the picker is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("cap hard");
        robot.screen("adjudicate-anew");
        robot.press("Enter");
        untilDecided(4, Verdict.ANEW);
        UUID cap = Services.await(Codings.class).state(panel).codebook().codes().values().stream()
                .filter(code -> code.name().equals("Cap hard to open")).findFirst().orElseThrow().id();
        Coding anew = Services.await(Codings.class).state(panel).layers().curated(one.postId()).stream()
                .filter(coding -> coding.codeId().equals(cap) && shown(4).decision().id().equals(coding.originId()))
                .findFirst().orElseThrow();
        int start = Math.min(one.first() == null ? Integer.MAX_VALUE : one.first().start(),
                one.second() == null ? Integer.MAX_VALUE : one.second().start());
        assertEquals(start, anew.start());
        assertEquals(Layer.CURATED, anew.layer());
        assertEquals(disputes().alpha().value(), Services.await(Adjudication.class).disputes(Actor.parley(), panel, scope,
                Progress.none()).alpha().value());
    }

    @Test
    @Order(4)
    void itIsUndoneAndDoneAgain() {
        untilDecided(4);
        robot.press("Ctrl+Z");
        untilDecided(3);
        robot.await("nothing is decided there", () -> shown(4).decision() == null);
        robot.press("Ctrl+Shift+Z");
        untilDecided(4);
        untilDecided(4, Verdict.ANEW);
    }

    @Test
    @Order(5)
    void theRestComesToCount() {
        int before = disputes().curated();
        long open = disputes().all().stream().filter(Dispute::open).map(Dispute::postId).distinct().count();
        int rest = (int) (disputes().posts() - open) - before;
        assertTrue(rest > 0, String.valueOf(rest));
        robot.until("the link is there", () -> link("Let the rest count (" + rest + ")") != null);
        robot.act(() -> link("Let the rest count (" + rest + ")").notifyListeners(SWT.MouseUp, new Event()));
        robot.await("they count", () -> disputes().curated() == before + rest);
        robot.until("the link is gone", () -> WindowRobot.all(robot.shell()).stream().noneMatch(
                one -> one instanceof LinkText link && link.words().startsWith("Let the rest")));
        robot.press("Ctrl+Z");
        robot.await("they count no more", () -> disputes().curated() == before);
    }

    private static LinkText link(String words) {
        return robot.find(LinkText.class, one -> one.words().equals(words));
    }

    @Test
    @Order(6)
    void theNamesOfTheCodersCanBeHidden() {
        assertTrue(robot.ask(() -> button("Keep Elina K.\u2019s  (1)")));
        robot.perform("Hide the coders");
        robot.until("the names are gone", () -> button("Keep the first coder\u2019s  (1)"));
        robot.screen("adjudicate-hidden");
        robot.perform("Hide the coders");
        robot.until("the names are there", () -> button("Keep Elina K.\u2019s  (1)"));
    }

    private static boolean button(String label) {
        return robot.button(label) != null;
    }

    @Test
    @Order(7)
    void nothingIsCutInTheDarkAndWithTextTwiceAsLarge() throws Exception {
        robot.look(">Dark");
        robot.act(() -> queue().setFocus());
        assertTrue(Files.size(robot.screen("adjudicate-dark")) > 10_000);
        robot.look(">Light");
        robot.act(() -> queue().setFocus());
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+Plus");
        }
        assertTrue(Files.size(robot.screen("adjudicate-200")) > 10_000);
        assertEquals(List.of(), robot.ask(AdjudicateTest::cut));
        assertEquals(List.of(), robot.ask(AdjudicateTest::outOfSight));
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+-");
        }
    }

    /** Buttons of the card that lie beyond an edge of what is around them. */
    private static List<String> outOfSight() {
        List<Button> buttons = WindowRobot.all(queue().getParent()).stream().filter(one -> one instanceof Button)
                .map(one -> (Button) one).toList();
        assertEquals(6, buttons.size());
        return buttons.stream().filter(one -> {
            Rectangle at = one.getDisplay().map(one.getParent(), null, one.getBounds());
            for (Composite around = one.getParent(); around != null; around = around.getParent()) {
                Rectangle room = around.getDisplay().map(around, null, around.getClientArea());
                if (!room.intersection(at).equals(at)) {
                    return true;
                }
            }
            return false;
        }).map(Button::getText).toList();
    }

    /** Labels of the tab that have less room than their words. */
    private static List<String> cut() {
        return WindowRobot.all(queue().getParent().getParent().getParent()).stream()
                .filter(one -> one.isVisible() && one instanceof Label label && !label.getText().isEmpty())
                .filter(one -> {
                    Rectangle at = one.getBounds();
                    return at.height < one.computeSize(at.width, SWT.DEFAULT).y;
                }).map(one -> ((Label) one).getText()).toList();
    }

    @Test
    @Order(8)
    void allOfItIsTakenBack() {
        robot.act(() -> queue().setFocus());
        for (int left = 5; left > 0; left--) {
            int before = left;
            robot.await(before + " decisions are there", () -> disputes().all().stream()
                    .filter(one -> one.decision() != null).count() == before);
            robot.press("Ctrl+Z");
        }
        untilDecided(0);
        robot.await("nothing is left", () -> disputes().all().stream().allMatch(one -> one.decision() == null)
                && Services.await(Codings.class).state(panel).layers().codings().isEmpty());
        robot.nothingSevere();
    }

    @Test
    @Order(9)
    void aPanelThatNobodyCodedSaysWhatToDo() {
        Services.await(Panels.class).create(Actor.person("Marit", Role.HOST), "Zz empty for adjudication", 20, "");
        robot.goTo("Zz empty for adjudication");
        robot.until("it says what to do", () -> robot.words().stream().anyMatch(
                word -> word.startsWith("Nobody has coded in this panel yet.")));
        robot.screen("adjudicate-empty");
        robot.goTo("Oatsund Kitchen Table");
        robot.until("the queue is back", () -> queue() != null && !queue().selection().isEmpty());
        robot.nothingSevere();
    }
}
