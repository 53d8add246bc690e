// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.panel.Panels;
import org.parley.store.Backups;
import org.parley.testkit.Services;

/** Another copy that is dropped on the window is compared, its conflicts are settled by keys, and it is taken in. */
class MergeTest {

    private static final Actor TESTER = Actor.person("Tester", Role.CODER);
    private static final String PANEL = "Oatsund Kitchen Table";

    private static WindowRobot robot;
    private static UUID panel;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require(PANEL).id();
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Codings codings() {
        return Services.await(Codings.class);
    }

    private static Code code(Code code) {
        return codings().state(panel).codebook().codes().get(code.id());
    }

    private static void parley(Path workspace, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(System.getProperty("parley.product") + "/bin/parley",
                "--workspace", workspace.toString()));
        line.addAll(List.of(words));
        Path said = workspace.resolveSibling("said.txt");
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the command ends");
        assertEquals(0, process.exitValue(), Files.readString(said));
    }

    @Test
    void aConflictIsSeenInThreeStatesAndSettledByAKey(@TempDir Path folder) throws Exception {
        Code code = codings().add(TESTER, panel, NewCode.of(null, "Zz lid"));
        Path before = folder.resolve("before.backup");
        Services.await(Backups.class).backup(before, Progress.none());
        Path other = folder.resolve("annas copy");
        parley(other, "restore", before.toString());
        Path csv = Files.writeString(folder.resolve("codes.csv"), "code,definition\nZz lid,What is said there\n");
        parley(other, "codes", PANEL, "import", csv.toString());
        codings().change(TESTER, code(code).worded("What is said here", "", "", ""));

        robot.drop(other);
        robot.await("the conflict is there", () -> robot.ask(() -> robot.words().stream()
                .anyMatch(words -> words.startsWith("One conflict is open."))));
        List<String> row = robot.ask(() -> {
            Table table = conflicts();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < table.getColumnCount(); i++) {
                cells.add(table.getItem(0).getText(i));
            }
            return cells;
        });
        assertEquals(List.of("", "Definition of a code", "Zz lid", "", "What is said here", "What is said there"), row);
        robot.screen("merge");
        robot.push("Take in");
        robot.until("it is refused", () -> robot.words().stream().anyMatch(w -> w.contains("still open")));
        assertEquals("What is said here", code(code).definition());

        robot.act(() -> {
            Event two = new Event();
            two.keyCode = '2';
            two.character = '2';
            conflicts().notifyListeners(SWT.KeyDown, two);
        });
        robot.until("all is settled", () -> robot.words().stream().anyMatch(w -> w.startsWith("All is settled.")));
        robot.push("Take in");
        robot.await("it is taken in", () -> code(code).definition().equals("What is said there"));
        robot.until("the dialog is gone", () -> robot.words().stream().noneMatch(w -> w.startsWith("All is settled.")));
        robot.press("Ctrl+Z");
        robot.await("it is taken back", () -> code(code).definition().equals("What is said here"));
    }

    private static Table conflicts() {
        return robot.find(Table.class, table -> table.getColumnCount() == 6 && table.getShell() != robot.shell());
    }
}
