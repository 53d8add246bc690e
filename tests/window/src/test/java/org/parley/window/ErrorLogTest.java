// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.parley.core.Workspace;
import org.parley.testkit.Services;

/** A layout that cannot be read keeps nobody out, and what was wrong with it can be handed on. */
class ErrorLogTest {

    @Test
    void detailsOfARealErrorAreCopied() throws Exception {
        Path layout = Services.await(Workspace.class).folder().resolve("layout.json");
        Files.writeString(layout, "{ \"panel\" : half a file");
        WindowRobot robot = WindowRobot.onDemo();
        try {
            robot.perform("Error log");
            robot.until("the log is open", () -> log(robot) != null);
            assertEquals("layout.json could not be read; the layout starts afresh",
                    robot.ask(() -> log(robot).getItem(0).getText(1)));
            String details = robot.ask(() -> robot.find(Text.class,
                    text -> (text.getStyle() & SWT.MULTI) != 0 && !text.getEditable()).getText());
            assertTrue(details.contains("JsonParseException"), details);
            robot.push("Copy details");
            assertEquals(details, robot.clipboard());
            robot.act(() -> log(robot).setFocus());
            robot.press("Ctrl+C");
            assertEquals(details, robot.clipboard());
            robot.screen("error-log");
            robot.push("Close");
            robot.until("the log is closed", () -> log(robot) == null);
        } finally {
            robot.close();
        }
        assertTrue(Files.readString(layout).contains("\"showWelcome\""), "the next start finds a whole file");
    }

    private static Table log(WindowRobot robot) {
        return robot.find(Table.class, table -> table.getColumnCount() == 2 && table.getColumn(1).getText().equals("What"));
    }
}
