// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;
import org.parley.plugins.TrustedKeys;
import org.parley.testkit.Services;
import org.parley.window.sample.HostileView;
import org.parley.window.sample.WallContribution;

/** A trusted plugin, one under a key that nobody knows and a stopped one, side by side, in every look. */
class PluginsPicturesTest {

    private static final Actor MARIT = Actor.person("Marit", Role.HOST);

    @TempDir
    private static Path folder;
    private static WindowRobot robot;
    private static SignedPlugins maker;
    private static Path tabula;

    @BeforeAll
    static void open() throws Exception {
        maker = new SignedPlugins(folder);
        Path team = maker.key("Oatsund Insight");
        tabula = maker.key("Tabula AS");
        robot = WindowRobot.onDemo();
        Services.await(TrustedKeys.class).add(maker.pack(team, "first", "1.0.0", "First"));
        install(maker.pack(team, "lexicon", "2.1.0", "Sentiment lexicon (fi, nb, ru)"));
        install(maker.pack(tabula, "spss", "1.4.2", "SPSS writer"));
        install(maker.pack(team, "photo-wall", "0.9.1", "Photo wall", WallContribution.class));
        install(maker.pack(team, "photo-wall", "0.9.3", "Photo wall", WallContribution.class));
        System.setProperty(WallContribution.BREAKS, "true");
        robot.press("Alt+1");
        for (int i = 1; i <= 3; i++) {
            int failed = i;
            if (i == 1) {
                robot.look("Wall");
            } else {
                robot.until("there is a card", () -> robot.button("Try again") != null);
                robot.push("Try again");
            }
            robot.await("it failed", () -> plugin("photo-wall").failures() >= failed);
        }
        robot.await("it is stopped", () -> plugin("photo-wall").state() == State.QUARANTINED);
    }

    @AfterAll
    static void close() throws Exception {
        System.clearProperty(WallContribution.BREAKS);
        robot.look(">Light");
        PluginsRoom.leave(robot);
    }

    private static Plugin plugin(String id) {
        return Services.await(Plugins.class).find(id).orElseThrow();
    }

    private static void install(Path file) {
        Plugins plugins = Services.await(Plugins.class);
        Proposal proposal = plugins.propose(file, Progress.none());
        plugins.install(MARIT, proposal, new Approval(proposal.file().signer().orElseThrow().fingerprint(), false, false),
                Progress.none());
    }

    private static Table table() {
        return robot.find(Table.class, one -> one.getColumnCount() >= 6 && one.getColumn(2).getText().equals("State"));
    }

    @Test
    void aTrustedAnUnknownAndAStoppedOneInEveryLook() throws Exception {
        robot.press("Alt+5");
        robot.until("they are listed", () -> table() != null && table().getItemCount() == 3);
        assertEquals(List.of("Photo wall", "SPSS writer", "Sentiment lexicon (fi, nb, ru)"), column("Name"));
        assertEquals(List.of("quarantined", "active", "active"), column("State"));
        assertEquals(List.of("Trusted key", "Unknown key", "Trusted key"), column("Trust"));
        robot.select(PluginsPicturesTest::table, 0);
        robot.until("the card is there", () -> robot.words().contains("Photo wall was stopped")
                && robot.button("Go back to 0.9.1") != null);
        picture("plugins-three");
        robot.drop(maker.pack(tabula, "voice", "1.0.0", "Voice answers", HostileView.class));
        robot.until("it is asked", () -> robot.dialog("Install plugin") != null);
        picture("plugins-three-trust");
        leave();

        robot.look(">Dark");
        robot.act(() -> table().setFocus());
        picture("plugins-three-dark");
        robot.drop(folder.resolve("voice-1.0.0.parley"));
        robot.until("it is asked", () -> robot.dialog("Install plugin") != null);
        picture("plugins-three-trust-dark");
        leave();

        robot.look(">Light");
        robot.act(() -> table().setFocus());
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+Plus");
        }
        picture("plugins-three-200");
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+-");
        }
    }

    private static List<String> column(String title) {
        return robot.cells(PluginsPicturesTest::table, title);
    }

    private static void leave() {
        robot.push("Cancel");
        robot.until("the dialog is gone", () -> robot.dialog("Install plugin") == null);
        robot.inFront();
    }

    private static void picture(String name) throws Exception {
        assertTrue(Files.size(robot.screen(name)) > 10_000);
        assertEquals(List.of(), robot.ask(PluginsPicturesTest::cut));
    }

    /** Labels and buttons that have less room than their words. */
    private static List<String> cut() {
        return Arrays.stream(Display.getCurrent().getShells()).flatMap(shell -> WindowRobot.all(shell).stream())
                .filter(one -> one.isVisible() && (one instanceof Label label && !label.getText().isEmpty()
                        || one instanceof Button))
                .filter(one -> {
                    Rectangle room = one.getParent().getClientArea();
                    Rectangle at = one.getBounds();
                    return at.height < one.computeSize(at.width, SWT.DEFAULT).y || at.x + at.width > room.width
                            || at.y + at.height > room.height;
                }).map(one -> one instanceof Label label ? label.getText() : ((Button) one).getText()).toList();
    }
}
