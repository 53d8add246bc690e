// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.parley.core.Workspace;
import org.parley.testkit.Services;

/** What a person arranges is there again after the next start, also what was out of sight when the window closed. */
class LayoutTest {

    private static final int DRAGGED_TO = 340;

    @Test
    void columnsSortAndPanesAreKeptOverARestart() throws Exception {
        WindowRobot robot = opened();
        try {
            robot.act(() -> {
                Arrays.stream(table(robot).getColumns()).filter(c -> c.getText().equals("Code")).findFirst()
                        .orElseThrow().notifyListeners(SWT.Selection, new Event());
                Event drag = new Event();
                drag.x = DRAGGED_TO;
                Sash sash = robot.find(Sash.class, s -> true);
                sash.notifyListeners(SWT.Selection, drag);
                assertEquals(sash.getLocation().x, drag.x, "the sash would jump back when the button goes up");
            });
            robot.press("Alt+4");
        } finally {
            robot.close();
        }
        WindowRobot again = opened();
        try {
            Table table = again.ask(() -> table(again));
            assertEquals("Code", again.ask(() -> table.getSortColumn().getText()));
            assertTrue(again.ask(() -> Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum()) > 300);
            int dragged = again.ask(() -> again.find(Sash.class, s -> true).getLocation().x);
            assertTrue(Math.abs(dragged - DRAGGED_TO) <= 2, "the pane is as wide as before: " + dragged);
            again.press("Ctrl+3");
            again.until("the palette is open", () -> org.eclipse.swt.widgets.Display.getCurrent()
                    .getFocusControl() instanceof Text);
            again.type(">Reset layout");
            again.press("Enter");
            again.until("the panes are as on the first day", () -> again.find(Sash.class, s -> true)
                    .getLocation().x < DRAGGED_TO - 20);
        } finally {
            again.close();
        }
    }

    @Test
    void whatIsArrangedIsOnTheDiskSoonAndWithoutAClose() throws Exception {
        WindowRobot robot = opened();
        try {
            robot.act(() -> {
                table(robot).getColumn(0).setWidth(201);
                table(robot).notifyListeners(SWT.MouseUp, new Event());
            });
            robot.await("the width is written", () -> layout().contains("name=201,"));
            robot.press("Alt+2");
            robot.await("the perspective is written", () -> layout().contains("\"perspective\" : \"discuss\""));
        } finally {
            robot.close();
        }
    }

    @Test
    void theHeightsOfViewsAreKeptOverARestart() throws Exception {
        WindowRobot robot = opened();
        int dragged;
        try {
            robot.press("Alt+3");
            Sash sash = robot.ask(() -> flat(robot));
            int before = robot.ask(() -> sash.getLocation().y);
            robot.act(() -> {
                Event drag = new Event();
                drag.x = sash.getLocation().x;
                drag.y = before + 80;
                sash.notifyListeners(SWT.Selection, drag);
            });
            dragged = robot.ask(() -> sash.getLocation().y);
            assertTrue(dragged > before + 60, before + " to " + dragged);
        } finally {
            robot.close();
        }
        WindowRobot again = opened();
        try {
            again.press("Alt+3");
            int now = again.ask(() -> flat(again).getLocation().y);
            assertTrue(Math.abs(now - dragged) <= 2, "the views are as high as before: " + now + ", not " + dragged);
        } finally {
            again.close();
        }
    }

    @Test
    void aPaneThatWasHiddenStaysHiddenOverARestartUntilItIsShownAgain() throws Exception {
        WindowRobot robot = opened();
        long before;
        try {
            before = robot.ask(() -> upright(robot));
            robot.press("Shift+F9");
            robot.until("the right pane is gone", () -> upright(robot) == before - 1);
        } finally {
            robot.close();
        }
        WindowRobot again = opened();
        try {
            assertEquals(before - 1, (long) again.ask(() -> upright(again)));
            again.press("Shift+F9");
            again.until("the right pane is there", () -> upright(again) == before);
        } finally {
            again.close();
        }
    }

    /** Sashes between panes. */
    private static long upright(WindowRobot robot) {
        return WindowRobot.all(robot.shell()).stream().filter(c -> c instanceof Sash && c.isVisible()
                && (c.getStyle() & SWT.VERTICAL) != 0).count();
    }

    private static Sash flat(WindowRobot robot) {
        return robot.find(Sash.class, s -> (s.getStyle() & SWT.HORIZONTAL) != 0);
    }

    private static String layout() {
        try {
            return Files.readString(Services.await(Workspace.class).folder().resolve("layout.json"));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static WindowRobot opened() {
        WindowRobot robot = WindowRobot.onDemo();
        robot.press("Alt+1");
        robot.until("the people are there", () -> table(robot) != null && table(robot).getItemCount() == 60);
        return robot;
    }

    private static Table table(WindowRobot robot) {
        return robot.find(Table.class, t -> t.getColumnCount() > 3);
    }
}
