// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The panel is written for other programs from the window; nothing is written over unasked. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportTest {

    @TempDir
    static Path folder;
    private static WindowRobot robot;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Shell dialog() {
        return robot.dialog("Export for other programs");
    }

    private static Combo kinds() {
        return WindowRobot.all(dialog()).stream().filter(Combo.class::isInstance).map(Combo.class::cast).findFirst()
                .orElseThrow();
    }

    private static void ask(String kind, String name) {
        robot.press("Ctrl+Shift+X");
        robot.until("the dialog is there", () -> dialog() != null);
        robot.act(() -> {
            int index = Arrays.stream(kinds().getItems()).map(one -> one.contains(kind)).toList().indexOf(true);
            assertTrue(index >= 0, "nothing is called " + kind + " in " + Arrays.toString(kinds().getItems()));
            kinds().select(index);
            kinds().notifyListeners(SWT.Selection, new Event());
            robot.find(Text.class, one -> one.getShell() == dialog()).setText(folder.resolve(name).toString());
        });
    }

    private static boolean shown(String words) {
        return WindowRobot.all(dialog()).stream().anyMatch(one -> one instanceof Button button && one.isVisible()
                && button.getText().contains(words));
    }

    @Test
    @Order(1)
    void codedAnswersGoOutAsATableWithTheirCodebook() throws IOException {
        ask("Coded answers", "coded.csv");
        assertTrue(robot.ask(() -> shown("words of the answers")));
        assertFalse(robot.ask(() -> shown("Best quotes")));
        robot.screen("export");
        robot.push("Write");
        robot.until("it is written", () -> dialog() == null && Files.exists(folder.resolve("coded.csv")));
        String table = Files.readString(folder.resolve("coded.csv"), StandardCharsets.UTF_8);
        assertTrue(table.lines().findFirst().orElseThrow().contains("Foams well"), table.substring(0, 300));
        assertTrue(Files.readString(folder.resolve("coded-codebook.csv")).contains("Foams well"));
        assertFalse(Pattern.compile("\\w@\\w+\\.\\w").matcher(table).find(), "an address went out");
    }

    @Test
    @Order(2)
    void whatIsThereIsAskedAboutFirst() throws IOException {
        Path table = folder.resolve("coded.csv");
        Files.writeString(table, "mine");
        ask("Coded answers", "coded.csv");
        robot.push("Write");
        robot.until("it is asked", () -> robot.words().stream().anyMatch(word -> word.contains("coded.csv")
                && word.contains("coded-codebook.csv")));
        assertEquals("mine", Files.readString(table));
        robot.screen("export-exists");
        robot.push("Replace them");
        robot.until("it is replaced", () -> dialog() == null);
        assertTrue(Files.size(table) > 1_000);
    }

    @Test
    @Order(3)
    void aProjectForOtherCodingProgramsIsAZipWithItsTexts() throws IOException {
        ask("REFI-QDA", "kitchen.qdpx");
        assertFalse(robot.ask(() -> shown("words of the answers")));
        robot.push("Write");
        robot.until("it is written", () -> dialog() == null && Files.exists(folder.resolve("kitchen.qdpx")));
        try (ZipFile zip = new ZipFile(folder.resolve("kitchen.qdpx").toFile())) {
            assertNotNull(zip.getEntry("project.qde"));
            assertTrue(zip.stream().anyMatch(entry -> entry.getName().startsWith("sources/")));
        }
    }

    @Test
    @Order(4)
    void aNameThatIsNoneIsRefusedAndAFolderThatIsNotThereIsNamed() throws IOException {
        ask("Quotes", "nowhere/quotes.docx");
        robot.push("Write");
        robot.until("the folder is named", () -> robot.words().stream().anyMatch(word -> word.contains("nowhere")
                && word.length() > folder.toString().length() + 20));
        robot.act(() -> robot.find(Text.class, one -> one.getShell() == dialog()).setText(" "));
        robot.push("Write");
        robot.until("the name is refused", () -> robot.words().stream()
                .anyMatch(word -> word.contains("is no name of a file")));
        robot.act(() -> dialog().close());
        try (var there = Files.list(folder)) {
            assertTrue(there.noneMatch(file -> file.getFileName().toString().startsWith("quotes")));
        }
        robot.nothingSevere();
    }
}
