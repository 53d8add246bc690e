// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
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
import org.parley.coding.BatchCoding;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panels;
import org.parley.testkit.Services;

/** Many places are coded at once: each is shown before, and what a person left out stays uncoded. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BatchCodingTest {

    private static final Actor TESTER = Actor.person("Tester", Role.CODER);
    private static final String TITLE = "Code by words";

    private static WindowRobot robot;
    private static UUID panel;
    private static Code code;
    private static long expected;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        code = codings().add(TESTER, panel, NewCode.of(null, "Zz froth"));
        Pattern foam = Pattern.compile("(^|[^a-z0-9])foam[a-z]*");
        expected = discussion().inOrder().stream().filter(post -> post.state().counts()).map(Post::text)
                .map(text -> text.words().toLowerCase(Locale.ROOT)).mapToLong(words -> foam.matcher(words).results()
                        .count()).sum();
        robot.press("Alt+3");
        robot.until("the words are there", () -> robot.find(StyledText.class, one -> one.getCharCount() > 100) != null);
    }

    @AfterAll
    static void close() throws InterruptedException {
        codings().delete(TESTER, panel, List.of(code.id()));
        robot.close();
    }

    private static Codings codings() {
        return Services.await(Codings.class);
    }

    private static Discussion discussion() {
        return Services.await(Discussions.class).state(panel);
    }

    private static List<Coding> coded() {
        return codings().state(panel).with(code.id());
    }

    private static <C> C inside(Class<C> type) {
        return WindowRobot.all(robot.dialog(TITLE)).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Button button(String begins) {
        return WindowRobot.all(robot.dialog(TITLE)).stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> one.getText().startsWith(begins)).findFirst().orElseThrow();
    }

    private static Text words() {
        return robot.find(Text.class, one -> (one.getStyle() & SWT.MULTI) != 0 && one.getShell() == robot.dialog(TITLE));
    }

    private static void ask() {
        robot.press("Ctrl+Shift+W");
        robot.until("the dialog is there", () -> robot.dialog(TITLE) != null);
    }

    private static void chooseCode() {
        robot.push("Choose a code\u2026");
        robot.until("the picker is there", () -> Display.getCurrent().getFocusControl() instanceof Text
                && Display.getCurrent().getActiveShell() != robot.dialog(TITLE));
        robot.type("Zz froth");
        robot.press("Enter");
        robot.until("the code is chosen", () -> WindowRobot.all(robot.dialog(TITLE)).stream()
                .anyMatch(one -> one instanceof Button chosen && chosen.getText().equals("Zz froth")));
    }

    @Test
    @Order(1)
    void everyPlaceIsShownAndWhatIsLeftOutStaysUncoded() {
        assertTrue(expected > 3, "the demo speaks of foam");
        ask();
        assertFalse(robot.ask(() -> button("Code nothing").isEnabled()));
        chooseCode();
        robot.act(() -> words().setText("foam*"));
        robot.until("every place is there", () -> inside(Table.class).getItemCount() == expected);
        robot.screen("batch");
        robot.act(() -> {
            Table table = inside(Table.class);
            table.setFocus();
            table.setSelection(1);
            table.notifyListeners(SWT.Selection, new Event());
        });
        robot.press("Space");
        robot.until("one is left out", () -> button("Code " + (expected - 1) + " places").isEnabled());
        robot.push("Code " + (expected - 1) + " places");
        robot.until("they are coded", () -> coded().size() == expected - 1 && robot.dialog(TITLE) == null);
        assertTrue(coded().stream().allMatch(one -> discussion().post(one.postId()).orElseThrow().text().words()
                .substring(one.start(), one.end()).toLowerCase(Locale.ROOT).startsWith("foam")));
        robot.act(() -> robot.find(StyledText.class, one -> one.getCharCount() > 100).setFocus());
        robot.press("Ctrl+Z");
        robot.until("all are gone as one", () -> coded().isEmpty());
    }

    @Test
    @Order(2)
    void aPatternThatCannotBeReadIsRefusedInTheDialog() {
        ask();
        chooseCode();
        robot.act(() -> {
            button("Words").setSelection(false);
            button("Pattern").setSelection(true);
            button("Words").notifyListeners(SWT.Selection, new Event());
            words().setText("foam(");
        });
        robot.until("the reason is there", () -> robot.words().stream().anyMatch(word -> word.contains("foam(")
                && word.length() > 20));
        assertEquals(0, robot.ask(() -> inside(Table.class).getItemCount()));
        robot.screen("batch-refused");
        robot.act(() -> words().setText("foam(s|ing)?"));
        robot.until("it can be read now", () -> inside(Table.class).getItemCount() > 0);
        robot.press("Esc");
        robot.act(() -> robot.dialog(TITLE).close());
    }

    @Test
    @Order(3)
    void aRuleIsKeptTakenAgainAndForgotten() throws Exception {
        ask();
        chooseCode();
        robot.act(() -> words().setText("foam*, froth"));
        robot.until("it can be kept", () -> button("Keep rule").isEnabled());
        robot.act(() -> robot.find(Text.class, one -> one.getShell() == robot.dialog(TITLE)
                && (one.getStyle() & SWT.MULTI) == 0).setText("Zz foam rule"));
        robot.push("Keep rule");
        robot.until("it stands in the list", () -> Arrays.asList(inside(Combo.class).getItems()).contains("Zz foam rule"));
        robot.act(() -> robot.dialog(TITLE).close());
        robot.look(">Dark");
        ask();
        robot.until("it is offered", () -> Arrays.asList(inside(Combo.class).getItems()).contains("Zz foam rule"));
        robot.act(() -> {
            inside(Combo.class).select(inside(Combo.class).indexOf("Zz foam rule"));
            inside(Combo.class).notifyListeners(SWT.Selection, new Event());
        });
        robot.until("its places are there", () -> inside(Table.class).getItemCount() >= expected);
        assertEquals("foam*, froth", robot.ask(() -> words().getText()));
        assertTrue(Files.size(robot.screen("batch-dark")) > 10_000);
        robot.push("Forget");
        robot.until("it is gone", () -> inside(Combo.class).getItemCount() == 1);
        assertEquals(List.of(), Services.await(BatchCoding.class).rules(panel));
        robot.act(() -> robot.dialog(TITLE).close());
        robot.look(">Light");
        robot.nothingSevere();
    }
}
