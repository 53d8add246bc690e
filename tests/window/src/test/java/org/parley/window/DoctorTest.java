// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.panel.Panels.Newcomer;
import org.parley.testkit.Services;

/** What is wrong is found, told and mended at a push of a button. */
class DoctorTest {

    private static final Actor MARIT = Actor.person("Marit", Role.HOST);

    private static WindowRobot robot;
    private static Panel panel;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = panels().create(MARIT, "Zz waiting room", 1, "");
        panels().admit(MARIT, panel.id(), IntStream.rangeClosed(1, 3).mapToObj(i -> new Newcomer("zz:" + i, "Zz " + i, false,
                Instant.parse("2026-01-01T00:00:00Z"), Map.of(), Map.of())).toList());
        panels().resize(MARIT, panel.id(), 2, "one more chair");
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Panels panels() {
        return Services.await(Panels.class);
    }

    private static Table table() {
        return robot.find(Table.class, one -> one.getColumnCount() == 3 && one.getColumn(2).getText().equals("What was found"));
    }

    private static List<String> rows() {
        return robot.ask(() -> Arrays.stream(table().getItems())
                .map(item -> String.join(" | ", item.getText(0), item.getText(1), item.getText(2))).toList());
    }

    private static String details() {
        return robot.ask(() -> robot.find(Text.class, one -> one.getParent() == table().getParent()
                && (one.getStyle() & SWT.MULTI) != 0).getText());
    }

    @Test
    void whatIsFoundIsMendedByItsButton() {
        robot.perform("Doctor");
        robot.until("the doctor has looked", () -> table() != null && table().getItemCount() > 0);
        String waiting = "note | Zz waiting room | 2 people wait while one seat is free.";
        List<String> found = rows();
        assertTrue(found.contains(waiting), found.toString());
        assertTrue(found.contains("well |  | Database and audit"), found.toString());
        assertEquals("well", found.get(found.size() - 1).split(" ")[0], "what is well stands last");
        robot.act(() -> {
            table().select(found.indexOf(waiting));
            table().notifyListeners(SWT.Selection, new Event());
        });
        assertTrue(details().contains("What to do: Offer the seats to those who wait longest, or say why they wait."),
                details());
        robot.screen("doctor-light");
        robot.push("Copy all");
        assertTrue(robot.clipboard().contains("note\tZz waiting room\t2 people wait while one seat is free.\tOffer the seats"),
                robot.clipboard());
        robot.push("Give free seats to those who wait longest");
        robot.until("one has a seat", () -> panels().state(panel.id()).waiting() == 1);
        robot.until("and it is looked at again", () -> table() != null && table().getItemCount() > 0
                && !rows().contains(waiting) && robot.find(Button.class, b -> b.getText().equals("Look again")).isEnabled());
        robot.push("Close");
        robot.until("the doctor is gone", () -> table() == null);
    }

    @Test
    void theWordsFitInTheDarkAndWithTextTwiceAsLarge() {
        robot.look(">Dark");
        robot.perform("Doctor");
        robot.until("the doctor has looked", () -> table() != null && table().getItemCount() > 0);
        robot.screen("doctor-dark");
        robot.push("Close");
        robot.until("the doctor is gone", () -> table() == null);
        robot.look(">Light");
    }
}
