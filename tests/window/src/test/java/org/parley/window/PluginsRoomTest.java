// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile;
import org.parley.plugins.Plugins;
import org.parley.plugins.StartMarker;
import org.parley.plugins.TrustedKeys;
import org.parley.testkit.Services;
import org.parley.ui.widgets.MessageBar;
import org.parley.window.sample.WallContribution;

/** Plugins are installed, refused, turned off and on, stopped, brought back and removed, by a person at the window. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginsRoomTest {

    private static final String INSTALL = "Install";
    private static final String NEVER = "Do not install";

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
        System.clearProperty(WallContribution.BREAKS);
        PluginsRoom.leave(robot);
    }

    private static Shell dialog() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(one -> one.isVisible()
                && one.getText().endsWith(" plugin")).findFirst().orElse(null);
    }

    private static void choose(String words) {
        robot.act(() -> {
            Button wanted = robot.button(words);
            for (Control one : wanted.getParent().getChildren()) {
                ((Button) one).setSelection(one == wanted);
            }
            wanted.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static Table table() {
        return robot.find(Table.class, one -> one.getColumnCount() >= 6 && one.getColumn(2).getText().equals("State"));
    }

    private static String cell(int row, int column) {
        return robot.ask(() -> table() == null || table().getItemCount() <= row ? ""
                : table().getItem(row).getText(column));
    }

    private Optional<State> state(String id) {
        return plugins.find(id).map(Plugin::state);
    }

    private static void drop(Path file) {
        robot.drop(file);
        robot.until("the dialog is open", () -> dialog() != null);
    }

    @Test
    @Order(1)
    void nobodyInstalledAnything() throws Exception {
        assertTrue(Files.size(robot.screen("plugins-empty")) > 5_000);
        assertEquals(List.of(), plugins.all());
    }

    @Test
    @Order(2)
    void anUnknownKeyIsDecidedAboutByAPersonAndNotByEnter() throws Exception {
        drop(maker.pack(key, "photo-wall", "0.9.1", "Photo wall", WallContribution.class));
        assertTrue(robot.ask(robot::words).contains("Signed by a key this workspace does not know yet"));
        assertTrue(robot.ask(() -> robot.button(NEVER).getSelection()), "not to install is chosen at first");
        assertFalse(robot.ask(() -> robot.button(INSTALL).isEnabled()));
        assertNull(robot.ask(() -> dialog().getDefaultButton()), "Enter pushes nothing");
        robot.act(() -> dialog().traverse(SWT.TRAVERSE_RETURN));
        robot.press("Enter");
        assertNotNull(robot.ask(PluginsRoomTest::dialog), "the dialog is still there");
        assertEquals(Optional.empty(), state("photo-wall"));
        String print = String.join("", robot.ask(() -> robot.words().stream()
                .filter(one -> one.matches("(?s)([0-9A-F]{2}[: \n]?){32}")).findFirst().orElse("")).split("[: \n]"));
        assertEquals(64, print.length(), "the whole fingerprint is shown");
        robot.screen("plugins-trust");

        choose("Install, and trust Nordlys Studio from now on");
        assertTrue(robot.ask(() -> robot.button(INSTALL).isEnabled()));
        robot.push(INSTALL);
        robot.until("it is installed", () -> state("photo-wall").equals(Optional.of(State.ACTIVE)) && dialog() == null);
        robot.until("it is in the table", () -> cell(0, 0).equals("Photo wall"));
        assertEquals("active", cell(0, 2));
        assertEquals("Nordlys Studio", cell(0, 3));
        robot.until("its key is trusted", () -> cell(0, 4).equals("Trusted key"));
        assertTrue(Services.await(TrustedKeys.class).all().stream()
                .anyMatch(one -> one.fingerprint().replace(":", "").equalsIgnoreCase(print)));
    }

    @Test
    @Order(3)
    void aKeyThatIsTrustedNeedsNoQuestion() throws Exception {
        drop(maker.pack(key, "diary", "1.2.0", "Diary tasks"));
        assertTrue(robot.ask(robot::words).contains("Signed by Nordlys Studio, whose key is trusted here."));
        assertNull(robot.ask(() -> robot.button(NEVER)));
        assertSameButton();
        robot.push(INSTALL);
        robot.until("it is installed", () -> state("diary").equals(Optional.of(State.ACTIVE)) && dialog() == null);
        robot.until("both are in the table", () -> table() != null && table().getItemCount() == 2);
    }

    private static void assertSameButton() {
        assertEquals(INSTALL, robot.ask(() -> dialog().getDefaultButton().getText()));
    }

    @Test
    @Order(4)
    void anUnsignedFileIsRefusedAndTheSwitchIsNamed() throws Exception {
        drop(maker.pack(null, "nobody", "1.0.0", "Nobody's"));
        assertTrue(robot.ask(robot::words).contains(
                "This file is not signed. Nobody can tell whose it is, so it is not installed."));
        assertTrue(robot.ask(robot::words).stream().anyMatch(one -> one.contains("--allow-unsigned")));
        assertFalse(robot.ask(() -> robot.button(INSTALL).isEnabled()));
        robot.screen("plugins-unsigned");
        robot.push("Cancel");
        robot.until("the dialog is gone", () -> dialog() == null);
        assertEquals(Optional.empty(), state("nobody"));
    }

    @Test
    @Order(5)
    void spaceTurnsOffAndOn() {
        robot.act(() -> {
            table().setFocus();
            table().setSelection(0);
            table().notifyListeners(SWT.Selection, new Event());
        });
        robot.until("the detail shows it", () -> robot.words().contains("Diary tasks 1.2.0"));
        robot.press("Space");
        robot.until("it is off", () -> cell(0, 2).equals("off"));
        assertEquals(Optional.of(State.OFF), state("diary"));
        robot.press("Space");
        robot.until("it is on", () -> cell(0, 2).equals("active"));
    }

    @Test
    @Order(6)
    void delRemovesAndSaysWhatBecomesOfTheData() {
        robot.press("Del");
        robot.until("it asks", () -> robot.button("Remove") != null);
        assertTrue(robot.ask(robot::words).stream().anyMatch(one -> one.startsWith("Diary tasks keeps no data")));
        robot.push("Remove");
        robot.until("it is gone", () -> table() != null && table().getItemCount() == 1);
        assertEquals(Optional.empty(), state("diary"));
    }

    @Test
    @Order(7)
    void aViewThatThrowsThreeTimesIsACardWhereItWasAndInTheRoom() throws Exception {
        drop(maker.pack(key, "photo-wall", "0.9.3", "Photo wall", WallContribution.class));
        System.setProperty(WallContribution.BREAKS, "true");
        robot.push(INSTALL);
        robot.until("it is up to date", () -> dialog() == null && cell(0, 1).equals("0.9.3"));
        robot.press("Alt+1");
        look("Wall");
        robot.until("its view failed", () -> robot.button("Try again") != null);
        robot.push("Try again");
        robot.until("it failed again", () -> plugins.find("photo-wall").orElseThrow().failures() >= 2);
        robot.until("there is a card again", () -> robot.button("Try again") != null);
        robot.push("Try again");
        robot.until("it is stopped", () -> state("photo-wall").equals(Optional.of(State.QUARANTINED)));
        robot.until("a card can be opened where it was", () -> {
            look("Wall");
            return robot.words().contains("Photo wall was stopped");
        });
        robot.screen("plugins-stand-in");
        robot.press("Alt+5");
        robot.until("the room says so", () -> cell(0, 2).equals("quarantined"));
        robot.until("the card is there", () -> robot.words().contains("Photo wall was stopped"));
        assertEquals("stopped", cell(0, 5));
        assertTrue(robot.ask(robot::words).stream().anyMatch(one -> one.contains("Everything else goes on.")));
        robot.screen("plugins-quarantine");
    }

    @Test
    @Order(8)
    void nothingIsCutInTheDarkAndWithTextTwiceAsLarge() throws Exception {
        look(">Dark");
        robot.act(() -> table().setFocus());
        assertTrue(Files.size(robot.screen("plugins-dark")) > 10_000);
        assertEquals(List.of(), robot.ask(PluginsRoomTest::cut));
        look(">Light");
        robot.act(() -> table().setFocus());
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+Plus");
        }
        assertTrue(Files.size(robot.screen("plugins-200")) > 10_000);
        drop(maker.pack(maker.key("Tabula"), "voice", "1.0.0", "Voice answers"));
        robot.screen("plugins-trust-200");
        assertEquals(List.of(), robot.ask(PluginsRoomTest::cut));
        robot.push("Cancel");
        robot.until("the dialog is gone", () -> dialog() == null);
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+-");
        }
    }

    /** Labels that have less room than their words. */
    private static List<String> cut() {
        return Arrays.stream(Display.getCurrent().getShells()).flatMap(shell -> WindowRobot.all(shell).stream())
                .filter(one -> one.isVisible() && one instanceof Label label && !label.getText().isEmpty())
                .filter(one -> {
                    Rectangle room = one.getParent().getClientArea();
                    Rectangle at = one.getBounds();
                    return at.height < one.computeSize(at.width, SWT.DEFAULT).y || at.x + at.width > room.width;
                }).map(one -> ((Label) one).getText()).toList();
    }

    private static void look(String action) {
        robot.press("Ctrl+3");
        robot.until("the palette is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type(action);
        robot.press("Enter");
        robot.until("the palette is closed", () -> !(Display.getCurrent().getFocusControl() instanceof Text));
    }

    @Test
    @Order(9)
    void goingBackShowsTheDifferenceFirst() {
        robot.press("Alt+5");
        robot.act(() -> table().setFocus());
        robot.until("the card is there", () -> robot.button("Go back to 0.9.1") != null);
        robot.push("Go back to 0.9.1");
        robot.until("the difference is shown", () -> robot.words().stream()
                .anyMatch(one -> one.equals("Photo wall: 0.9.1 instead of 0.9.3.")));
        robot.screen("plugins-go-back");
        System.clearProperty(WallContribution.BREAKS);
        robot.act(() -> {
            Button back = robot.find(Button.class, one -> one.getText().matches("Go back to \\d+"));
            back.notifyListeners(SWT.Selection, new Event());
        });
        robot.until("it is back", () -> cell(0, 1).equals("0.9.1") && cell(0, 2).equals("active"));
        assertEquals(PluginFile.Trust.KNOWN, plugins.find("photo-wall").orElseThrow().trust());
        robot.press("Alt+1");
        look("Wall");
        robot.until("its view is there", () -> robot.words().contains("Bricks of the wall"));
    }

    /** A start that waits for a person. */
    private static final class Waiting implements StartMarker {

        private volatile Way decided;

        @Override
        public Unfinished unfinished() {
            return new Unfinished(2, List.of("diary", "photo-wall"));
        }

        @Override
        public boolean waits() {
            return decided == null;
        }

        @Override
        public void goOn(Way way) {
            decided = way;
        }

        @Override
        public void finished() {
            throw new AssertionError("not this one's start");
        }
    }

    @Test
    @Order(10)
    void aPersonIsAskedAfterTwoUnfinishedStarts() {
        Waiting waiting = new Waiting();
        Hashtable<String, Object> first = new Hashtable<>();
        first.put(Constants.SERVICE_RANKING, 10);
        ServiceRegistration<StartMarker> registration = Services.context().registerService(StartMarker.class, waiting,
                first);
        robot.until("it is asked", () -> robot.words().contains(
                "Parley did not finish starting twice. Last started: Photo wall."));
        assertNotNull(robot.ask(() -> robot.button("Start without Photo wall")));
        assertNotNull(robot.ask(() -> robot.button("Start as usual")));
        robot.screen("plugins-start-twice");
        robot.push("Start without plugins");
        assertEquals(StartMarker.Way.WITHOUT_PLUGINS, waiting.decided);
        robot.until("it is told what that means", () -> {
            MessageBar bar = robot.find(MessageBar.class, one -> true);
            return bar != null && String.valueOf(bar.getToolTipText()).startsWith("Parley runs without plugins this time.");
        });
        robot.screen("plugins-safe");
        registration.unregister();
    }
}
