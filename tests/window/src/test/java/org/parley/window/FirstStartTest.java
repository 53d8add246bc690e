// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
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
        robot = WindowRobot.onDemo();
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
        robot.until("somebody is looked at", () -> robot.words().contains("Aino"));
        robot.press("Ctrl+F");
        robot.until("the list has no filter, the table has", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("oslo");
        robot.until("the table is filtered", () -> table.getItemCount() < 60 && table.getItemCount() > 0);
        String first = robot.ask(() -> table.getItem(0).getText());
        robot.until("one of those shown is looked at", () -> robot.words().contains(first)
                && !robot.words().contains("Aino"));
        robot.press("Esc");
        robot.until("and is whole again", () -> table.getItemCount() == 60);
        assertEquals(first, robot.ask(() -> table.getSelection()[0].getText()));
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
    @Order(3)
    void theNextPostOfTheSameTopicStaysInView() {
        Discussions discussions = Services.await(Discussions.class);
        int before = discussions.state(panel().id()).queue().size();
        robot.press("Alt+2");
        robot.press("Down");
        robot.until("the post of Grace is read", () -> text().getText().contains("Seventeen degrees"));
        robot.press("A");
        robot.await("it is kept", () -> discussions.state(panel().id()).queue().size() == before - 1);
        robot.until("its decision stands below it", () -> text().getText().contains("Kept by"));
        // what was put off until the layout has settled runs before this is asked
        robot.act(() -> { });
        assertTrue(robot.ask(() -> {
            StyledText text = text();
            int y = text.getLocationAtOffset(text.getText().indexOf("So we buy an oat drink")).y;
            return y >= 0 && y < text.getClientArea().height - text.getLineHeight();
        }), "the next post is out of sight");
        robot.press("Ctrl+Z");
        robot.await("it waits again", () -> discussions.state(panel().id()).queue().size() == before);
    }

    private static StyledText text() {
        return robot.find(StyledText.class, one -> !one.getEditable());
    }

    @Test
    @Order(4)
    void thePaletteFindsAMemberAndGoesThere() {
        robot.press("Ctrl+3");
        robot.until("the palette is open", () -> robot.ask(() -> Display.getCurrent()
                .getFocusControl() instanceof Text));
        robot.type("@Saana");
        robot.screen("palette");
        robot.press("Enter");
        robot.until("the member is shown", () -> robot.words().contains("60 of 400 seats"));
        Control focus = robot.ask(() -> Display.getCurrent().getFocusControl());
        assertTrue(focus instanceof Table, String.valueOf(focus));
        assertEquals(1, robot.ask(((Table) focus)::getSelectionCount));
    }

    @Test
    @Order(5)
    void theOtherPerspectivesOpen() throws Exception {
        robot.press("Alt+3");
        assertTrue(Files.size(robot.screen("code")) > 10_000);
        robot.press("Alt+4");
        robot.until("the page is painted", () -> robot.words().contains("Headline 1"));
        assertTrue(Files.size(robot.screen("report")) > 10_000);
        robot.nothingSevere();
    }

    @Test
    @Order(6)
    void everyPerspectiveInTheDark() throws Exception {
        robot.look(">Dark");
        assertEquals(List.of("Right pane", "Left pane", "Dark", "Normal rows"), ticked());
        pictures("dark");
        robot.look(">Light");
        assertEquals(List.of("Right pane", "Left pane", "Light", "Normal rows"), ticked());
        assertEquals(new RGB(0xFF, 0xFF, 0xFF), robot.ask(() -> text().getBackground().getRGB()));
    }

    @Test
    @Order(7)
    void everyPerspectiveWithTextTwiceAsLarge() throws Exception {
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+Plus");
        }
        pictures("200");
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+-");
        }
        robot.nothingSevere();
    }

    /** What the menu View says is on. */
    private static List<String> ticked() {
        return robot.ask(() -> {
            Menu view = Arrays.stream(robot.shell().getMenuBar().getItems())
                    .filter(head -> head.getText().equals("&View")).findFirst().orElseThrow().getMenu();
            view.notifyListeners(SWT.Show, new Event());
            return Arrays.stream(view.getItems()).filter(MenuItem::getSelection)
                    .map(item -> item.getText().split("\t")[0]).toList();
        });
    }

    private static void pictures(String kind) throws Exception {
        for (String name : List.of("panel", "report", "code", "discuss")) {
            robot.press("Alt+" + (List.of("panel", "discuss", "code", "report").indexOf(name) + 1));
            assertTrue(Files.size(robot.screen(name + "-" + kind)) > 10_000);
        }
    }
}
