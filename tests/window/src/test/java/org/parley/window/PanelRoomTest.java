// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.RowList;

/** Seats are changed with a reason, and people are taken along on the clipboard. */
class PanelRoomTest {

    private static WindowRobot robot;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        robot.press("Alt+1");
        robot.until("the seats are counted", () -> robot.words().contains("60 of 400 seats"));
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    @BeforeEach
    void inFront() {
        robot.inFront();
    }

    private static Table members() {
        return robot.find(Table.class, t -> t.getColumnCount() > 3);
    }

    private static int seats() {
        return Services.await(Panels.class).require("Oatsund Kitchen Table").seats();
    }

    private static void seatsDialog(String number) {
        String before = String.valueOf(seats());
        robot.perform("Seats");
        robot.until("the number is asked", () -> Display.getCurrent().getFocusControl() instanceof Text text
                && text.getText().equals(before));
        robot.type(number);
    }

    @Test
    void moreSeatsNeedAReasonAndTheRefusalIsSaidInTheDialog() {
        seatsDialog("450");
        robot.push("Change seats");
        robot.until("it is refused", () -> robot.words().stream()
                .anyMatch(words -> words.startsWith("450 seats are more than the 400 there are.")));
        robot.screen("seats-refused");
        assertEquals(400, seats());
        robot.until("the reason has the keyboard", () -> Display.getCurrent().getFocusControl() instanceof Text text
                && text.getText().isEmpty());
        robot.type("A second town");
        robot.push("Change seats");
        robot.until("the seats are counted anew", () -> robot.words().contains("60 of 450 seats"));
        seatsDialog("400");
        robot.push("Change seats");
        robot.until("they are as before", () -> robot.words().contains("60 of 400 seats"));
        robot.nothingSevere();
    }

    @Test
    void peopleAreCopied() {
        robot.act(() -> members().setFocus());
        robot.until("the people have the keyboard", () -> Display.getCurrent().getFocusControl() == members());
        robot.act(() -> members().deselectAll());
        robot.press("Ctrl+A");
        robot.press("Ctrl+C");
        assertEquals(60, robot.clipboard().lines().count());
        robot.press("Ctrl+Shift+C");
        assertTrue(robot.clipboard().startsWith("Name,Age band,Gender,Place,Last seen,Posts,"), robot.clipboard());
        assertEquals(61, robot.clipboard().lines().count());
    }

    @Test
    void theGroupsAreCopied() {
        robot.act(() -> robot.find(RowList.class, list -> true).setFocus());
        robot.until("the groups have the keyboard", () -> Display.getCurrent().getFocusControl() instanceof RowList);
        robot.press("Home");
        robot.press("Ctrl+C");
        assertEquals("Members\t60", robot.clipboard());
    }
}
