// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.parley.core.Workspace;
import org.parley.testkit.Services;
import org.parley.ui.widgets.RowList;

/** Preferences are walked by keys: a look takes effect at once, and every key is found by the words of what it does. */
class PreferencesTest {

    @Test
    void pagesLookAndKeys() throws Exception {
        WindowRobot robot = WindowRobot.onDemo();
        try {
            robot.press("Ctrl+,");
            robot.until("the pages have the keyboard", () -> Display.getCurrent().getFocusControl() instanceof RowList
                    && robot.words().contains("The language follows the system."));
            robot.press("Down");
            robot.until("the look is shown", () -> combo(robot) != null);
            robot.act(() -> {
                combo(robot).select(1);
                combo(robot).notifyListeners(SWT.Selection, new Event());
            });
            robot.screen("preferences-look");
            robot.push("As on the first day");
            assertEquals(0, robot.ask(() -> combo(robot).getSelectionIndex()));
            robot.press("Down");
            robot.until("the keys are shown", () -> keys(robot) != null && keys(robot).getItemCount() > 40);
            robot.act(() -> robot.find(Text.class, one -> one.getMessage().startsWith("Filter actions")).setFocus());
            robot.type("import file");
            robot.until("the action is found", () -> keys(robot).getItemCount() == 1);
            assertEquals("Ctrl+Shift+I", robot.ask(() -> keys(robot).getItem(0).getText(2)));
            robot.screen("preferences-keys");
            robot.act(() -> robot.find(RowList.class, list -> list.getShell() != robot.shell()).setFocus());
            robot.press("Down");
            String folder = Services.await(Workspace.class).folder().toString();
            robot.until("the folder is told", () -> robot.find(Text.class, one -> one.getText().equals(folder)) != null);
            robot.push("Close");
            robot.until("the window is alone", () -> Display.getCurrent().getShells().length == 1
                    || robot.find(RowList.class, list -> list.getShell() != Display.getCurrent().getShells()[0]) == null);
            assertTrue(robot.ask(robot::words).stream().anyMatch(words -> words.contains("Oatsund")));
        } finally {
            robot.close();
        }
    }

    private static Combo combo(WindowRobot robot) {
        return robot.find(Combo.class, combo -> combo.getItemCount() == 3);
    }

    private static Table keys(WindowRobot robot) {
        return robot.find(Table.class, table -> table.getColumnCount() == 3
                && table.getColumn(2).getText().equals("Key"));
    }
}
