// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.plugins.PluginFile;
import org.parley.plugins.Plugins;
import org.parley.plugins.TrustedKeys;
import org.parley.testkit.Services;
import org.parley.ui.widgets.RowList;
import org.parley.window.sample.WallContribution;
import org.parley.window.sample.WallTables;

/** What becomes of a plugin's data, and what the preferences let in. */
class PluginsDataTest {

    private static final Actor MARIT = Actor.person("Marit", Role.HOST);

    @TempDir
    private static Path folder;
    private static WindowRobot robot;
    private static SignedPlugins maker;
    private static Path key;

    private final Plugins plugins = Services.await(Plugins.class);

    @BeforeAll
    static void open() throws Exception {
        maker = new SignedPlugins(folder);
        key = maker.key("Nordlys Studio");
        robot = PluginsRoom.enter();
    }

    @AfterAll
    static void close() throws Exception {
        PluginsRoom.leave(robot);
    }

    @BeforeEach
    void inFront() {
        robot.inFront();
    }

    private static void choose(String other, String wanted) {
        robot.act(() -> {
            robot.button(other).setSelection(false);
            robot.button(wanted).setSelection(true);
            robot.button(wanted).notifyListeners(SWT.Selection, new Event());
        });
    }

    private static Table installed() {
        return robot.find(Table.class, one -> one.getColumnCount() >= 3 && one.getColumn(1).getText().equals("Version")
                && one.getParent().isVisible());
    }

    private void install(Path file, String id) {
        robot.drop(file);
        robot.until("it is asked", () -> robot.dialog("Install plugin") != null);
        robot.push("Install");
        robot.await("it is there", () -> plugins.find(id).isPresent());
        robot.until("the dialog is gone", () -> robot.dialog("Install plugin") == null);
        inFront();
    }

    private void remove(boolean dropped) {
        robot.until("it is listed", () -> installed() != null && robot.cells(() -> installed(), "Name")
                .equals(List.of("Photo wall")));
        robot.select(() -> installed(), 0);
        robot.act(() -> installed().setFocus());
        robot.press("Del");
        robot.until("it is asked", () -> robot.dialog("Remove Photo wall") != null);
        assertTrue(robot.ask(robot::words).contains("Photo wall has 2 rows in tables of its own. What becomes of them?"),
                () -> robot.ask(robot::words).toString());
        assertTrue(robot.ask(() -> robot.button("Keep its data, for when it is installed again").getSelection()));
        if (dropped) {
            choose("Keep its data, for when it is installed again", "Export its data beside the backups, then drop it");
            robot.screen("plugins-remove");
        }
        robot.push("Remove");
        robot.await("it is gone", () -> plugins.find("wall").isEmpty());
        inFront();
    }

    @Test
    void dataStaysUnlessAPersonSaysOtherwise() throws Exception {
        maker.saying("\"schema\": \"wall\", \"migrations\": 1");
        Path wall = maker.pack(key, "wall", "1.0.0", "Photo wall", WallContribution.class, WallTables.class);
        maker.saying("");
        Services.await(TrustedKeys.class).add(wall);
        install(wall, "wall");
        assertEquals(2, plugins.find("wall").orElseThrow().rows());
        remove(false);
        robot.until("it is said", () -> robot.said().equals("Removed Photo wall. Its 2 rows stay stored."));
        install(wall, "wall");
        assertEquals(2, plugins.find("wall").orElseThrow().rows(), "they are there again");
        remove(true);
        robot.until("it is said", () -> robot.said().startsWith("Removed Photo wall with its data. A copy lies at "));
    }

    @Test
    void thePreferencesLetAMakersOwnFilesIn() throws Exception {
        String allow = "Let files in that nobody signed, until Parley is closed";
        robot.press("Ctrl+,");
        robot.until("the pages have the keyboard", () -> Display.getCurrent().getFocusControl() instanceof RowList
                && robot.dialog("Preferences") != null);
        robot.press("End");
        robot.until("the page is shown", () -> robot.button(allow) != null);
        assertFalse(robot.ask(() -> robot.button(allow).getSelection()));
        robot.act(() -> {
            robot.button(allow).setSelection(true);
            robot.button(allow).notifyListeners(SWT.Selection, new Event());
        });
        robot.screen("preferences-plugins");
        robot.push("Close");
        robot.until("it is closed", () -> robot.dialog("Preferences") == null);

        robot.drop(maker.pack(null, "nobody", "1.0.0", "Nobody's"));
        robot.until("it is asked", () -> robot.dialog("Install plugin") != null);
        assertTrue(robot.ask(() -> robot.button("Do not install").getSelection()));
        assertFalse(robot.ask(() -> robot.button("Install").isEnabled()));
        robot.screen("plugins-unsigned-allowed");
        choose("Do not install", "Install this file, which nobody signed");
        robot.push("Install");
        robot.until("it is there", () -> plugins.find("nobody").isPresent() && robot.dialog("Install plugin") == null);
        assertEquals(PluginFile.Trust.UNSIGNED, plugins.find("nobody").orElseThrow().trust());
        plugins.remove(MARIT, "nobody", true, Progress.none());

        inFront();
        robot.press("Ctrl+,");
        robot.until("the pages have the keyboard", () -> robot.dialog("Preferences") != null
                && Display.getCurrent().getFocusControl() instanceof RowList);
        robot.press("End");
        robot.until("the page is shown", () -> robot.button(allow) != null && robot.button(allow).getSelection());
        robot.push("As on the first day");
        assertFalse(robot.ask(() -> robot.button(allow).getSelection()));
        robot.push("Close");
        robot.until("it is closed", () -> robot.dialog("Preferences") == null);
    }
}
