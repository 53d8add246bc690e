// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.Actor;
import org.parley.core.ErrorLog;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.core.Tasks;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.TrustedKeys;
import org.parley.store.Store;
import org.parley.testkit.Services;
import org.parley.ui.widgets.MessageBar;
import org.parley.ui.widgets.RowList;
import org.parley.window.sample.HostileActions;
import org.parley.window.sample.HostileTwin;
import org.parley.window.sample.HostileView;

/** Whatever a plugin does in the window: the panel can be opened, a card or a message says it, the data is whole. */
class HostileViewsTest {

    private static final String PATIENCE = "parley.window.patience";
    private static final String VIEW = "Hostile wall";
    private static final String BRICKS = "Bricks that fall";
    private static final String AGAIN = "Try again";
    private static final String OFF = "Switch the plugin off";
    private static final Actor MARIT = Actor.person("Marit", Role.HOST);

    @TempDir
    private static Path folder;
    private static WindowRobot robot;
    private static SignedPlugins maker;
    private static Path key;
    private static int made;
    private static int people;

    private final Plugins plugins = Services.await(Plugins.class);
    private final Panels panels = Services.await(Panels.class);
    private final CountDownLatch over = new CountDownLatch(1);
    private String id;

    @BeforeAll
    static void open() throws Exception {
        System.setProperty(PATIENCE, "1500");
        maker = new SignedPlugins(folder);
        key = maker.key("Hostile Works");
        robot = WindowRobot.onDemo();
        Services.await(TrustedKeys.class).add(maker.pack(key, "first", "1.0.0", "First"));
        Panels panels = Services.await(Panels.class);
        people = panels.state(panels.require("Oatsund Kitchen Table").id()).members().size();
    }

    @AfterAll
    static void close() throws Exception {
        System.clearProperty(PATIENCE);
        assertTrue(Services.await(Store.class).audit().verify(Progress.none()).intact());
        PluginsRoom.leave(robot);
    }

    @BeforeEach
    void begin() {
        System.getProperties().put(HostileView.OVER, over);
        robot.inFront();
        robot.act(() -> Optional.ofNullable(robot.find(MessageBar.class, one -> true)).ifPresent(MessageBar::close));
        robot.press("Alt+1");
        robot.until("the people are there", () -> members() != null);
    }

    @AfterEach
    void allIsWhole() throws Exception {
        over.countDown();
        System.getProperties().remove(HostileView.OVER);
        System.clearProperty(HostileView.DEED);
        robot.inFront();
        robot.press("Alt+5");
        robot.until("the plugins are shown", () -> robot.words().stream().anyMatch(one -> one.startsWith("Filter ")
                || one.equals("Plugins")));
        robot.press("Alt+1");
        robot.look("Members");
        robot.until("the people are shown", () -> members() != null && members().getItemCount() == 60);
        assertTrue(robot.ask(robot::words).contains("60 of 400 seats"));
        assertEquals(people, panels.state(panel().id()).members().size(), "nobody is lost");
        if (plugins.find(id).isPresent()) {
            plugins.remove(MARIT, id, true, Progress.none());
        }
        robot.until("no card of it is left", () -> !robot.words().contains("Hostile was stopped"));
        robot.nothingSevere();
    }

    private Panel panel() {
        return panels.require("Oatsund Kitchen Table");
    }

    private static Table members() {
        return robot.find(Table.class, table -> table.getColumnCount() > 3 && table.getColumn(0).getText().equals("Name"));
    }

    /** Installs a plugin that does this. */
    private void hostile(String deed, Class<?>... parts) throws IOException {
        made++;
        id = "hostile-" + made;
        System.setProperty(HostileView.DEED, deed);
        Path file = maker.pack(key, id, "1.0.0", "Hostile", parts.length > 0 ? parts : new Class<?>[] {HostileView.class});
        plugins.install(MARIT, plugins.propose(file, Progress.none()), Approval.none(), Progress.none());
        // what its services say comes to the window a moment later
        robot.act(() -> { });
    }

    private Optional<State> state() {
        return plugins.find(id).map(Plugin::state);
    }

    private void stopped() {
        robot.await("it is stopped", () -> state().equals(Optional.of(State.QUARANTINED)));
    }

    /** The card stands where the view was, without anybody looking for it. */
    private void standsIn(String reason) {
        robot.until("a card stands where it was", () -> robot.words().contains("Hostile was stopped"));
        assertTrue(robot.ask(robot::words).stream().anyMatch(one -> one.contains(reason)
                && one.contains("Everything else goes on.") && one.contains("It keeps no data of its own.")),
                () -> robot.ask(robot::words).toString());
        assertNotNull(robot.ask(() -> robot.button(AGAIN)));
        assertNotNull(robot.ask(() -> robot.button("Show the failures")));
        assertNotNull(robot.ask(() -> robot.button("Save a report for Nordlys Studio\u2026")));
    }

    private void logNamesIt() {
        assertTrue(Services.await(ErrorLog.class).entries().stream()
                .anyMatch(entry -> entry.details().contains("org.example." + id)), "the log names the plugin");
    }

    @ParameterizedTest
    @CsvSource({"create, IllegalStateException", "error, StackOverflowError", "refreshes, IllegalStateException",
            "null, NullPointerException"})
    void aViewThatThrowsIsACardAndCanBeSwitchedOff(String deed, String thrown) throws Exception {
        hostile(deed);
        robot.look(VIEW);
        robot.until("a card says so", () -> robot.words().stream().anyMatch(one -> one.startsWith(
                "\"Hostile wall\" could not be shown. Your data is safe; the other parts go on.") && one.contains(thrown)));
        assertNotNull(robot.ask(() -> robot.button(AGAIN)));
        assertEquals(1, plugins.find(id).orElseThrow().failures(), "one failure counts once");
        logNamesIt();
        robot.screen("hostile-" + deed);
        robot.push(OFF);
        robot.await("it is off", () -> state().equals(Optional.of(State.OFF)));
        robot.until("its card is gone", () -> robot.button(AGAIN) == null);
        robot.until("it is said", () -> robot.said().equals("Hostile is switched off. Its data stays."));
    }

    @Test
    void aViewThatHangsIsStoppedForFreezingTheWindow() throws Exception {
        hostile("hangs");
        CompletableFuture<Void> watching = CompletableFuture.runAsync(() -> {
            robot.await("it is stopped while the window stands still", () -> state().equals(Optional.of(State.QUARANTINED)));
            over.countDown();
        });
        robot.look(VIEW);
        watching.join();
        standsIn("It kept the window from answering.");
        logNamesIt();
        robot.screen("hostile-hangs");
    }

    @Test
    void aViewThatThrowsAtEachPaintIsStopped() throws Exception {
        hostile("paints");
        robot.look(VIEW);
        robot.until("it is stopped", () -> {
            robot.shell().redraw(0, 0, 2000, 2000, true);
            return state().equals(Optional.of(State.QUARANTINED));
        });
        standsIn("It failed three times within a minute.");
        logNamesIt();
    }

    @Test
    void aListenerThatThrowsIsToldAndTheThirdTimeStopped() throws Exception {
        hostile("pushes");
        robot.look(VIEW);
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
        robot.push("Push the wall");
        robot.until("it is told", () -> robot.told().startsWith("Hostile "));
        assertTrue(robot.ask(robot::told).contains("when asked to answer a key or a click"));
        assertTrue(robot.ask(robot::words).contains(BRICKS), "it stays where it is");
        robot.push("Push the wall");
        robot.push("Push the wall");
        stopped();
        standsIn("It failed three times within a minute.");
        logNamesIt();
    }

    @Test
    void whatItPutOffIsPutDownToIt() throws Exception {
        hostile("later");
        robot.look(VIEW);
        robot.await("both are counted", () -> plugins.find(id).orElseThrow().failures() == 2);
        robot.until("it is told", () -> robot.told().startsWith("Hostile "));
        logNamesIt();
    }

    @Test
    void aListenerThatThrowsKeepsNobodyElseFromHearing() throws Exception {
        hostile("listens");
        robot.look(VIEW);
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
        panels.resize(MARIT, panel().id(), 410, "A second town");
        robot.until("the seats are counted anew", () -> robot.words().contains("60 of 410 seats"));
        panels.resize(MARIT, panel().id(), 400, "");
        robot.until("they are as before", () -> robot.words().contains("60 of 400 seats"));
        assertTrue(plugins.find(id).orElseThrow().failures() >= 2);
        logNamesIt();
        plugins.remove(MARIT, id, true, Progress.none());
        robot.until("it is gone", () -> !robot.words().contains(BRICKS));
        int before = Services.await(ErrorLog.class).entries().size();
        panels.resize(MARIT, panel().id(), 410, "A second town");
        robot.until("the seats are counted anew", () -> robot.words().contains("60 of 410 seats"));
        panels.resize(MARIT, panel().id(), 400, "");
        robot.until("they are as before", () -> robot.words().contains("60 of 400 seats"));
        assertEquals(before, Services.await(ErrorLog.class).entries().size(), "nobody of it listens any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent", "grandparent"})
    void aViewThatTakesAwayItsPlaceIsACardInIt(String deed) throws Exception {
        hostile(deed);
        robot.look(VIEW);
        robot.until("a card says so", () -> robot.words().stream().anyMatch(one -> one.startsWith(
                "\"Hostile wall\" could not be shown.")));
        assertNotNull(robot.ask(() -> robot.button(AGAIN)));
        logNamesIt();
        robot.screen("hostile-" + deed);
        System.clearProperty(HostileView.DEED);
        robot.push(AGAIN);
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
    }

    @Test
    void aShellThatItLeavesOpenGoesWithIt() throws Exception {
        hostile("leaks");
        robot.look(VIEW);
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
        assertNotNull(robot.ask(HostileViewsTest::left));
        plugins.disable(MARIT, id, Progress.none());
        robot.until("what it left open is gone", () -> left() == null);
        logNamesIt();
    }

    private static Shell left() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.getText().equals("left open by the wall")) {
                return shell;
            }
        }
        return null;
    }

    @Test
    void aViewThatAsksBeforeItIsThereHoldsNobodyUp() throws Exception {
        hostile("modal");
        CompletableFuture<Void> person = CompletableFuture.runAsync(() -> {
            robot.until("it asks", () -> robot.dialog("A question of the wall") != null);
            robot.screen("hostile-modal");
            plugins.disable(MARIT, id, Progress.none());
            robot.act(() -> robot.dialog("A question of the wall").close());
        });
        robot.look(VIEW);
        person.join();
        robot.until("the people are shown", () -> members() != null);
        assertEquals(Optional.of(State.OFF), state());
        plugins.enable(MARIT, id, Progress.none());
        robot.act(() -> { });
        CompletableFuture<Void> patient = CompletableFuture.runAsync(() -> {
            robot.until("it asks again", () -> robot.dialog("A question of the wall") != null);
            robot.act(() -> robot.dialog("A question of the wall").close());
        });
        robot.inFront();
        robot.look(VIEW);
        patient.join();
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
    }

    @ParameterizedTest
    @CsvSource({"twin, sample.hostile", "twin-of-members, panel.members"})
    void anIdThatIsThereAlreadyIsRefused(String deed, String twice) throws Exception {
        hostile(deed, HostileView.class, HostileTwin.class);
        robot.act(() -> { });
        assertFalse(robot.ask(robot::words).contains("Twin"));
        assertTrue(Services.await(ErrorLog.class).entries().stream().anyMatch(entry -> entry.details()
                .contains("There is something with the id " + twice + " already.")));
        logNamesIt();
        if (twice.equals("panel.members")) {
            robot.look(VIEW);
            robot.until("the other view of it is shown", () -> robot.words().contains(BRICKS));
        }
        robot.look("Members");
        robot.until("the people are shown", () -> members() != null);
    }

    @Test
    void oneThatCannotSayWhatItIsStaysOut() throws Exception {
        hostile("title");
        assertEquals(1, plugins.find(id).orElseThrow().failures(), "it was asked once");
        logNamesIt();
    }

    @Test
    void oneThatFailsToTellItsFactsIsStoppedInTheEnd() throws Exception {
        hostile("facts");
        robot.look(VIEW);
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
        robot.until("it is stopped", () -> {
            // facts are asked each time that the keyboard comes into the view, as long as it is there
            robot.find(RowList.class, list -> true).setFocus();
            Optional.ofNullable(robot.find(Button.class, one -> one.getText().equals("Push the wall")
                    || one.getText().equals(AGAIN))).ifPresent(Button::setFocus);
            return state().equals(Optional.of(State.QUARANTINED));
        });
        standsIn("It failed three times within a minute.");
        logNamesIt();
    }

    @Test
    void takenAwayWithTheKeyboardInIt() throws Exception {
        hostile("goes");
        robot.look(VIEW);
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
        robot.act(() -> robot.button("Push the wall").setFocus());
        plugins.remove(MARIT, id, true, Progress.none());
        robot.until("it is gone", () -> !robot.words().contains(BRICKS));
        robot.until("the keyboard is in the window", () -> Display.getCurrent().getFocusControl() != null
                && Display.getCurrent().getFocusControl().getShell() == Display.getCurrent().getShells()[0]);
        logNamesIt();
    }

    @Test
    void turnedOffAndOnWhileItIsOpenItComesBackWhereItWas() throws Exception {
        hostile("");
        robot.look(VIEW);
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
        plugins.disable(MARIT, id, Progress.none());
        robot.until("the people stand there", () -> members() != null && !robot.words().contains(BRICKS));
        plugins.enable(MARIT, id, Progress.none());
        robot.until("it is back in front", () -> robot.words().contains(BRICKS) && members() == null);
    }

    @Test
    void anActionThatThrowsIsToldAndPutDownToItsPlugin() throws Exception {
        hostile("", HostileView.class, HostileActions.class);
        robot.press("Ctrl+Alt+F7");
        robot.until("it is told", () -> robot.told().startsWith("Hostile "));
        assertTrue(robot.ask(robot::told).contains("when asked to do its action (IllegalStateException)"));
        assertEquals(1, plugins.find(id).orElseThrow().failures());
        logNamesIt();
    }

    @Test
    void tasksThatDoNotEndLeaveRoomToSwitchThePluginOff() throws Exception {
        hostile("", HostileView.class, HostileActions.class);
        for (int i = 0; i < 3; i++) {
            robot.press("Ctrl+Alt+F8");
        }
        robot.until("the third is refused", () -> robot.told().startsWith("Plugins are at work on two things already."));
        robot.press("Alt+5");
        robot.look(">Look in the catalogues");
        robot.until("Parley's own task has a place", () -> robot.said().equals("Looked in the catalogues.")
                || robot.told().startsWith("Catalogue "));
        Services.await(Tasks.class).recent().forEach(Tasks.Running::cancel);
        robot.await("both are given up", () -> Services.await(Tasks.class).recent().stream()
                .noneMatch(task -> task.state() == Tasks.State.RUNNING));
        logNamesIt();
    }

    @Test
    void aWriteThatDoesNotEndHoldsUpTheOthersForAWhileOnly() throws Exception {
        hostile("", HostileView.class, HostileActions.class);
        robot.press("Ctrl+Alt+F9");
        robot.until("it is given up", () -> robot.told().contains("did not answer within 1.5 seconds"));
        String before = robot.ask(robot::told);
        robot.press("Ctrl+Z");
        // what other tests left may be undone, or refused with a reason: either way its turn came
        robot.until("what was asked after it is done", () -> robot.said().startsWith("There is nothing to undo.")
                || robot.said().startsWith("Taken back") || !robot.told().equals(before));
        if (robot.ask(robot::said).startsWith("Taken back")) {
            // what another test relies on is there again
            robot.press("Ctrl+Shift+Z");
            robot.until("it is done again", () -> !robot.said().startsWith("Taken back"));
        }
        logNamesIt();
    }

    @Test
    void aFilterOfKeysGoesWithIt() throws Exception {
        hostile("filter");
        robot.look(VIEW);
        robot.until("it is shown", () -> robot.words().contains(BRICKS));
        String title = robot.ask(HostileViewsTest::title);
        robot.press("Ctrl+Alt+F12");
        assertEquals("the wall has the keys", robot.ask(HostileViewsTest::title));
        plugins.disable(MARIT, id, Progress.none());
        robot.act(() -> Display.getCurrent().getShells()[0].setText(title));
        robot.press("Ctrl+Alt+F12");
        assertEquals(title, robot.ask(HostileViewsTest::title));
    }

    private static String title() {
        return Display.getCurrent().getShells()[0].getText();
    }
}
