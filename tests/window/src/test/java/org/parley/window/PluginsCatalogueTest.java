// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.Plugins;
import org.parley.plugins.TrustedKeys;
import org.parley.testkit.Services;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.StatusLine;
import org.parley.window.sample.FallingActivator;

/** Catalogues, updates, keys, generations and data of plugins, as a person meets them at the window. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginsCatalogueTest {

    private static final String NORDLYS = "Nordlys";
    private static final Actor MARIT = Actor.person("Marit", Role.HOST);
    private static final Optional<String> NONE = Optional.empty();

    @TempDir
    private static Path folder;
    private static Path shelf;
    private static WindowRobot robot;
    private static SignedPlugins maker;
    private static Path key;
    private static Path keeper;
    private static String print;

    private final Plugins plugins = Services.await(Plugins.class);

    @BeforeAll
    static void open() throws Exception {
        maker = new SignedPlugins(folder);
        key = maker.key("Nordlys Studio");
        keeper = maker.key("Nordlys Shelf");
        shelf = Files.createDirectory(folder.resolve("shelf"));
        offer(maker.pack(key, "voice", "2.1.0", "Voice store"));
        maker.saying("\"requires\": {\"voice\": \"[2,3)\"}");
        offer(maker.pack(key, "diary", "1.2.0", "Diary tasks"));
        maker.saying("");
        print = maker.catalogue(keeper, shelf, NORDLYS);
        robot = PluginsRoom.enter();
    }

    @AfterAll
    static void close() throws Exception {
        Catalogues catalogues = Services.await(Catalogues.class);
        catalogues.all().stream().filter(one -> one.name().equals(NORDLYS)).forEach(one -> catalogues.remove(one.name()));
        PluginsRoom.leave(robot);
    }

    @BeforeEach
    void inFront() {
        robot.inFront();
    }

    private static void offer(Path file) throws Exception {
        Files.move(file, shelf.resolve(file.getFileName()));
    }

    private static void section(int down) {
        robot.act(() -> robot.find(RowList.class, list -> true).setFocus());
        robot.press("Home");
        for (int i = 0; i < down; i++) {
            robot.press("Down");
        }
    }

    private static Table table(String second) {
        return robot.find(Table.class, one -> one.getColumnCount() >= 3 && one.getColumn(1).getText().equals(second)
                && one.getParent().isVisible());
    }

    private static List<String> names(String second) {
        return robot.ask(() -> table(second) == null) ? List.of() : robot.cells(() -> table(second), "Name");
    }

    private static void selectRow(String second, String name) {
        robot.until(name + " is listed", () -> table(second) != null && names(second).contains(name));
        robot.select(() -> table(second), names(second).indexOf(name));
    }

    private static void said(String words) {
        robot.until("it is said: " + words, () -> robot.said().equals(words));
    }

    private Optional<String> version(String id) {
        return plugins.find(id).filter(one -> one.state() == State.ACTIVE).map(one -> one.spec().version());
    }

    private static void write(String begins, String words) {
        robot.act(() -> {
            Text field = robot.find(Text.class, one -> one.getMessage().startsWith(begins));
            field.setText(words);
        });
    }

    @Test
    @Order(1)
    void aCatalogueIsAddedWithTheFingerprintThatItsKeeperTold() {
        section(3);
        robot.until("the catalogues are there", () -> robot.button("Add a catalogue\u2026") != null);
        robot.push("Add a catalogue\u2026");
        robot.until("it is asked where", () -> robot.dialog("Add a catalogue") != null);
        write("https:", shelf.toString());
        robot.push("Add");
        robot.until("an unknown key is refused", () -> robot.words().stream().anyMatch(one -> one.contains(print)));
        robot.screen("catalogue-refused");
        write("64 digits", print);
        robot.push("Add");
        robot.until("the dialog is gone", () -> robot.dialog("Add a catalogue") == null);
        said("Added the catalogue Nordlys with 2 plugins.");
        selectRow("Plugins", NORDLYS);
        robot.until("its plugins are listed", () -> names("Version").equals(List.of("Diary tasks", "Voice store")));
        robot.screen("catalogues");
    }

    @Test
    @Order(2)
    void whatAPluginNeedsIsAddedWithItFromTheCatalogue() throws Exception {
        robot.select(() -> table("Version"), 0);
        robot.push("Install\u2026");
        robot.until("it is asked", () -> robot.dialog("Install plugin") != null);
        assertTrue(robot.ask(robot::words).contains("Goes together with Voice store 2.1.0, in catalogue Nordlys."));
        Button too = robot.ask(() -> robot.find(Button.class, one -> one.getText().startsWith("Add Voice store too, ")));
        assertNotNull(too);
        assertFalse(robot.ask(() -> robot.button("Install").isEnabled()), "what is missing has to be decided about");
        robot.screen("plugins-add-it-too");
        robot.act(() -> {
            too.setSelection(true);
            too.notifyListeners(SWT.Selection, new Event());
        });
        assertTrue(robot.ask(() -> robot.button("Install").isEnabled()));
        robot.push("Install");
        robot.until("both are there", () -> version("diary").isPresent() && version("voice").isPresent()
                && robot.dialog("Install plugin") == null);
        robot.until("the catalogue says so", () -> robot.cells(() -> table("Version"), "Here")
                .equals(List.of("1.2.0 is installed", "2.1.0 is installed")));
    }

    @Test
    @Order(3)
    void newerOnesAreFoundWithF5AndAllBroughtUpToDate() throws Exception {
        offer(maker.pack(key, "voice", "2.2.0", "Voice store"));
        maker.catalogue(keeper, shelf, NORDLYS);
        robot.press("F5");
        said("Looked in the catalogues.");
        section(0);
        robot.until("it is told", () -> robot.button("Update all 1") != null);
        assertEquals(List.of("active", "2.2.0 ready"), robot.cells(() -> table("Version"), "State"));
        robot.screen("plugins-update");
        robot.push("Update all 1");
        said("Updated 1 plugin.");
        assertEquals(Optional.of("2.2.0"), version("voice"));
        robot.until("nothing is left", () -> robot.button("Update all") != null && !robot.button("Update all").isEnabled());
        section(1);
        robot.until("there is no update", () -> robot.words().contains("Everything is up to date with the catalogues."));
    }

    @Test
    @Order(4)
    void oneThatDoesNotAnswerLeavesItsListWithTheDate() throws Exception {
        Path away = folder.resolve("away");
        Files.move(shelf, away);
        robot.press("F5");
        robot.until("it is told", () -> robot.told().startsWith("Catalogue Nordlys did not answer. List of today "));
        section(3);
        selectRow("Plugins", NORDLYS);
        robot.until("its list is shown", () -> names("Version").equals(List.of("Diary tasks", "Voice store", "Voice store")));
        robot.until("and that it is old", () -> robot.words().stream()
                .anyMatch(one -> one.startsWith("Catalogue Nordlys did not answer.")));
        robot.screen("catalogue-silent");
        Files.move(away, shelf);
        robot.push("Try again");
        said("Looked in the catalogues.");
        assertEquals("", robot.ask(robot::told));
        robot.until("nothing is told any more", () -> robot.words().stream()
                .noneMatch(one -> one.startsWith("Catalogue Nordlys did not answer.")));
    }

    @Test
    @Order(5)
    void aKeyIsTrustedNoLongerAndAgain() {
        Services.await(TrustedKeys.class).add(folder.resolve("shelf").resolve("voice-2.2.0.parley"));
        robot.press("F5");
        section(4);
        robot.until("the keys are there", () -> table("Since") != null && names("Since").contains("Nordlys Studio"));
        selectRow("Since", "Nordlys Studio");
        robot.until("what it signed is told", () -> robot.words().contains("Signed: Diary tasks 1.2.0, Voice store 2.2.0"));
        robot.screen("plugins-keys");
        robot.press("Del");
        said("Removed the key of Nordlys Studio. What it signed stays installed.");
        robot.until("it is no longer listed", () -> !names("Since").contains("Nordlys Studio"));
        assertEquals(Optional.of("2.2.0"), version("voice"));
        robot.act(() -> robot.find(StatusLine.class, one -> true).setFocus());
        robot.press("Enter");
        said("Trusted Nordlys Studio from now on.");
    }

    @Test
    @Order(5)
    void aCatalogueOfAKeyThatIsTrustedNoLongerSaysThatItVouchesForNothing() {
        TrustedKeys keys = Services.await(TrustedKeys.class);
        Catalogues catalogues = Services.await(Catalogues.class);
        catalogues.remove(NORDLYS);
        keys.add(print, "Nordlys Shelf");
        catalogues.add(shelf.toString(), null, Progress.none());
        keys.remove(print);
        robot.press("F5");
        section(3);
        selectRow("Plugins", NORDLYS);
        robot.until("it vouches for nothing", () -> robot.words().stream()
                .anyMatch(one -> one.startsWith("Its key is not trusted here. What it lists counts as signed by an unknown")));
        robot.screen("catalogue-unvouched");
        assertEquals(true, catalogues.add(shelf.toString(), print, Progress.none()).vouches());
    }

    @Test
    @Order(6)
    void whatDoesNotComeUpIsPutBackAndSaysWhy() throws Exception {
        robot.drop(maker.pack(key, "voice", "3.0.0", "Voice store", FallingActivator.class));
        robot.until("it is asked", () -> robot.dialog("Update plugin") != null);
        robot.screen("plugins-conflict");
        robot.push("Cancel");
        robot.until("it is gone", () -> robot.dialog("Update plugin") == null);
        robot.drop(maker.pack(key, "tower", "1.0.0", "Tower", FallingActivator.class));
        robot.until("it is asked", () -> robot.dialog("Install plugin") != null);
        robot.push("Install");
        robot.until("it is put back", () -> robot.words().stream().anyMatch(one -> one.startsWith("Put back as it was: ")
                && one.contains("no ground to stand on")));
        assertEquals(NONE, version("tower"));
        robot.push("Details");
        robot.until("the details are there", () -> robot.find(Text.class, one -> one.getText()
                .contains("Everything is as it was before.")) != null);
        robot.screen("plugins-put-back");
        robot.push("Cancel");
        robot.until("it is gone", () -> robot.dialog("Install plugin") == null);
        assertEquals(Optional.of("2.2.0"), version("voice"));
    }

    @Test
    @Order(7)
    void aGenerationShowsWhatGoingBackWouldDo() {
        section(5);
        robot.until("they are listed", () -> robot.find(Table.class, one -> one.getColumnCount() == 4
                && one.getColumn(0).getText().equals("No.")) != null);
        robot.select(() -> robot.find(Table.class, one -> one.getColumn(0).getText().equals("No.")), 1);
        robot.until("the difference is shown", () -> robot.words().contains("Voice store: 2.1.0 instead of 2.2.0."));
        robot.screen("plugins-generations");
        Button back = robot.ask(() -> robot.find(Button.class, one -> one.getText().matches("Go back to \\d+\u2026")));
        assertNotNull(back);
        String number = robot.ask(back::getText).replaceAll("\\D", "");
        robot.act(() -> back.notifyListeners(SWT.Selection, new Event()));
        robot.until("it is asked", () -> robot.dialog("Go back to " + number) != null);
        robot.push("Go back to " + number);
        robot.until("it is back", () -> version("voice").equals(Optional.of("2.1.0")));
        robot.until("it is said", () -> robot.said()
                .startsWith("Went back to " + number + ";"));
    }
}
