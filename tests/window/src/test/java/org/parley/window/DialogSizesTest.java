// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialogs of the Code room fit a small screen, in the dark and with text twice as large: every button is in sight. */
class DialogSizesTest {

    private static WindowRobot robot;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        robot.press("Alt+3");
        robot.until("the words are there", () -> robot.find(StyledText.class, one -> one.getCharCount() > 100) != null);
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Code by words", "Batches", "Give texts to coders", "Who coded how much",
        "Export for other programs"})
    void everyButtonIsInSight(String action) {
        look(action, "");
        robot.look(">Dark");
        look(action, "-dark");
        robot.look(">Light");
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+Plus");
        }
        look(action, "-200");
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+-");
        }
    }

    private static void look(String action, String suffix) {
        List<Shell> before = robot.ask(() -> shells());
        robot.perform(action);
        robot.until(action + " is open", () -> shells().stream().anyMatch(shell -> !before.contains(shell)));
        Shell dialog = robot.ask(() -> shells().stream().filter(shell -> !before.contains(shell)).findFirst().orElseThrow());
        robot.act(() -> { });
        robot.screen("dialog-" + action.toLowerCase(Locale.ROOT).replace(' ', '-') + suffix);
        assertEquals(List.of(), robot.ask(() -> outOfSight(dialog)), action + suffix);
        robot.act(dialog::close);
        robot.until("it is closed", dialog::isDisposed);
    }

    private static List<Shell> shells() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
                .filter(shell -> !shell.getText().isEmpty()).toList();
    }

    /** Buttons outside a scrolled part that lie beyond an edge of the screen or of anything they stand in. */
    private static List<String> outOfSight(Shell dialog) {
        List<String> lost = new ArrayList<>();
        Rectangle screen = dialog.getMonitor().getClientArea();
        for (Control control : WindowRobot.all(dialog)) {
            if (control instanceof Button button && button.isVisible() && !scrolled(button)) {
                Rectangle at = button.getDisplay().map(button.getParent(), null, button.getBounds());
                Rectangle room = screen;
                for (Composite around = button.getParent(); around.getShell() == dialog; around = around.getParent()) {
                    room = room.intersection(around.getDisplay().map(around, null, around.getClientArea()));
                }
                boolean cut = button.getSize().y < button.computeSize(button.getSize().x, -1).y
                        || (button.getStyle() & SWT.WRAP) == 0 && button.getSize().x < button.computeSize(-1, -1).x;
                if (!room.intersection(at).equals(at) || cut) {
                    lost.add(button.getText() + " at " + at + " in " + room);
                }
            }
        }
        return lost;
    }

    private static boolean scrolled(Control control) {
        for (Composite around = control.getParent(); around != null; around = around.getParent()) {
            if (around instanceof org.eclipse.swt.custom.ScrolledComposite) {
                return true;
            }
        }
        return false;
    }
}
