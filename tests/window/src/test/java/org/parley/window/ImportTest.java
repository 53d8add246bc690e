// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.LinkText;

/** A file that is dropped on the window is looked at before anything is stored, and is taken back as one. */
class ImportTest {

    private static WindowRobot robot;
    private static UUID panel;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static List<String> said() {
        return Services.await(Discussions.class).state(panel).inOrder().stream().map(post -> post.text().words()).toList();
    }

    @Test
    void whatComesInAndWhatIsLeftOutIsSeenBeforeItIsStored(@TempDir Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("author,date,text\n");
        for (int i = 10; i <= 21; i++) {
            csv.append("Newcomer ").append(i).append(",2026-09-").append(i).append(",Oat thought ").append(i).append('\n');
        }
        for (int i = 1; i <= 8; i++) {
            csv.append("Newcomer 10,someday,undated ").append(i).append('\n');
        }
        int before = said().size();
        robot.drop(Files.writeString(folder.resolve("more thoughts.csv"), csv));
        robot.until("the preview is there", () -> robot.words().contains("Left out"));
        List<String> words = robot.ask(robot::words);
        assertTrue(words.contains("12 posts"), words.toString());
        assertTrue(words.stream().anyMatch(w -> w.startsWith("8: date that cannot be read")), words.toString());
        assertTrue(words.stream().anyMatch(w -> w.startsWith("more thoughts.csv, row 14\nmore thoughts.csv, row 15\n")),
                "five rows are named at once: " + words);
        assertEquals(12, (int) robot.ask(() -> preview().getItemCount()));
        assertEquals(before, said().size(), "nothing is stored yet");
        robot.screen("import-preview");

        int shells = robot.ask(() -> Display.getCurrent().getShells().length);
        robot.act(() -> robot.find(LinkText.class, ImportTest::ofDialog).notifyListeners(SWT.MouseUp, new Event()));
        robot.until("all eight rows can be looked through", () -> Display.getCurrent().getFocusControl() instanceof Text
                && Display.getCurrent().getShells().length > shells);
        robot.press("Esc");
        robot.push("Import 12 posts");
        robot.until("they are in", () -> said().size() == before + 12);
        assertTrue(said().containsAll(List.of("Oat thought 10", "Oat thought 21")));

        robot.press("Ctrl+Z");
        robot.until("the import is taken back, and the window is there", () -> said().size() == before);
        robot.press("Alt+1");
        robot.until("its people too", () -> robot.words().contains("60 of 400 seats"));
        robot.nothingSevere();
    }

    /** Who leads a conversation is proposed, and a person can say otherwise before anything is stored. */
    @Test
    void theSpeakersOfATranscriptAreChosenInTheirLists(@TempDir Path folder) throws IOException {
        int before = said().size();
        robot.drop(Files.writeString(folder.resolve("more thoughts.csv.group.txt"), "Zz Lead: What is in your cup?\n"
                + "Zz Berit: Tea.\nZz Cem: Water from the tap.\nZz Lead: Why water?\nZz Cem: It is there.\n"));
        robot.until("the preview is there", () -> combos().size() == 3);
        List<String> proposed = robot.ask(() -> combos().stream().map(Combo::getText).toList());
        assertEquals(List.of("speaker", "speaker", "speaker"), proposed);
        robot.until("it says what comes in", () -> robot.words().contains("5 posts"));
        robot.screen("import-speakers");
        robot.act(() -> choose(combos().get(0), "host"));
        robot.act(() -> choose(combos().get(1), "leave out"));
        robot.until("it is worked out anew", () -> robot.words().contains("4 posts"));
        assertEquals(before, said().size(), "nothing is stored yet");
        robot.push("Import 4 posts");
        robot.until("they are in", () -> said().size() == before + 4);
        assertTrue(said().stream().noneMatch("Tea."::equals));
        assertEquals(List.of("Zz Lead"), Services.await(Panels.class).state(panel).standing(
                org.parley.panel.Member.Standing.STAFF).stream().map(member -> member.name().split(",")[0])
                .filter(name -> name.startsWith("Zz ")).toList());
        robot.press("Ctrl+Z");
        robot.until("the import is taken back", () -> said().size() == before);
        robot.nothingSevere();
    }

    private static void choose(Combo combo, String words) {
        combo.select(List.of(combo.getItems()).indexOf(words));
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private static List<Combo> combos() {
        return java.util.Arrays.stream(Display.getCurrent().getShells()).flatMap(shell -> WindowRobot.all(shell).stream())
                .filter(one -> one instanceof Combo && ofDialog(one)).map(Combo.class::cast).toList();
    }

    private static Table preview() {
        return robot.find(Table.class, ImportTest::ofDialog);
    }

    private static boolean ofDialog(Control control) {
        return control.getShell().getText().contains("more thoughts.csv");
    }
}
