// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.discussion.Discussions;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.testkit.Services;

/** A first start brings the demo panel; every perspective is walked by keys alone, and a picture of each is kept. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {

    private static WindowRobot robot;

    @BeforeAll
    static void open() {
        robot = WindowRobot.start();
        robot.until("the demo panel is open", () -> robot.words().stream().anyMatch(w -> w.startsWith("Oatsund")));
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Panel panel() {
        return Services.await(Panels.class).require("Oatsund Kitchen Table");
    }

    @Test
    @Order(1)
    void theWelcomePageSaysWhatToDoNext() throws Exception {
        robot.until("the steps are there", () -> robot.words().contains("Read one topic"));
        assertTrue(robot.ask(robot::words).contains("Bring your own people"));
        assertTrue(Files.size(robot.screen("welcome")) > 10_000);
    }

    @Test
    @Order(2)
    void thePanelShowsItsPeople() throws Exception {
        robot.press("Alt+1");
        robot.until("the seats are counted", () -> robot.words().contains("60 of 400 seats"));
        Table table = robot.ask(() -> robot.find(Table.class, t -> t.getColumnCount() > 3));
        assertNotNull(table);
        assertEquals(60, robot.ask(table::getItemCount));
        assertTrue(Files.size(robot.screen("panel")) > 10_000);
    }

    @Test
    @Order(3)
    void theQueueIsDecidedByKeysAlone() throws Exception {
        robot.press("Alt+2");
        Discussions discussions = Services.await(Discussions.class);
        int before = discussions.state(panel().id()).queue().size();
        robot.screen("discuss");
        robot.press("A");
        robot.await("one post less waits", () -> discussions.state(panel().id()).queue().size() == before - 1);
        robot.press("Ctrl+Z");
        robot.await("the decision is taken back", () -> discussions.state(panel().id()).queue().size() == before);
    }

    @Test
    @Order(4)
    void thePaletteFindsAMemberAndGoesThere() {
        robot.press("Ctrl+3");
        robot.until("the palette is open", () -> robot.ask(() -> org.eclipse.swt.widgets.Display.getCurrent()
                .getFocusControl() instanceof org.eclipse.swt.widgets.Text));
        robot.type("@Saana");
        robot.screen("palette");
        robot.press("Enter");
        robot.until("the member is shown", () -> robot.words().contains("60 of 400 seats"));
        Control focus = robot.ask(() -> org.eclipse.swt.widgets.Display.getCurrent().getFocusControl());
        assertTrue(focus instanceof Table, String.valueOf(focus));
        assertEquals(1, robot.ask(((Table) focus)::getSelectionCount));
    }

    @Test
    @Order(5)
    void theOtherPerspectivesOpen() throws Exception {
        robot.press("Alt+3");
        assertTrue(Files.size(robot.screen("code")) > 10_000);
        robot.press("Alt+4");
        assertTrue(Files.size(robot.screen("report")) > 10_000);
        robot.nothingSevere();
    }
}
