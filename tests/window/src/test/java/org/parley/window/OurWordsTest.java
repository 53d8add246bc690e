// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.testkit.Services;

/** The plugin Words and phrases, from the product's catalogue into an open window and out of it again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OurWordsTest {

    private static final Actor MARIT = Actor.person("Marit", Role.HOST);
    private static final String ID = "parley.plugins.words";
    private static final String HINT = "A word or phrase; grind* for any ending";

    private static WindowRobot robot;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        robot.press("Alt+3");
        robot.firstText();
    }

    @AfterAll
    static void close() throws InterruptedException {
        Plugins plugins = Services.await(Plugins.class);
        if (plugins.all().stream().anyMatch(one -> one.id().equals(ID))) {
            plugins.remove(MARIT, ID, true, Progress.none());
        }
        robot.close();
    }

    private static Text field() {
        return robot.find(Text.class, one -> one.getMessage().equals(HINT));
    }

    private static Table rows() {
        return robot.find(Table.class, table -> WindowRobot.column(table, "Before") >= 0);
    }

    private static void query(String words) {
        robot.act(() -> {
            field().setFocus();
            field().selectAll();
            field().insert(words);
        });
    }

    @Test
    @Order(1)
    void itIsInstalledWithoutAQuestionAndItsTabIsThere() {
        Plugins plugins = Services.await(Plugins.class);
        Path file = Path.of(System.getProperty("parley.product"), "catalogue", ID + "-0.1.0.parley");
        assertEquals(Plugin.State.ACTIVE, plugins.install(MARIT, plugins.propose(file, Progress.none()), Approval.none(),
                Progress.none()).state());
        robot.look("Keyword in context");
        robot.until("the field has the keyboard", () -> field() != null && field().isFocusControl());
        robot.screen("context-empty");
    }

    @Test
    @Order(2)
    void linesComeWhileOneTypes() throws Exception {
        query("cap");
        // some of them have it twice; the plugin's own tests count by hand
        UUID panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        long posts = Services.await(Discussions.class).state(panel).inOrder().stream().filter(post -> post.state().counts())
                .filter(post -> post.text().words().matches("(?is).*\\bcap\\b.*")).count();
        robot.until("lines are there", () -> rows() != null && rows().getItemCount() >= posts);
        List<String> found = robot.cells(OurWordsTest::rows, "Keyword");
        assertTrue(found.stream().allMatch(cell -> cell.toLowerCase(Locale.ROOT).startsWith("cap")), found.toString());
        assertTrue(Files.size(robot.screen("context")) > 10_000);
        query("no such words");
        robot.until("words stand in place of the lines", () -> rows() == null);
        robot.screen("context-none");
        query("cap");
        robot.until("and back", () -> rows() != null && rows().getItemCount() >= posts);
    }

    @Test
    @Order(3)
    void aLineLeadsToItsPlace() {
        robot.select(OurWordsTest::rows, 1);
        String keyword = robot.ask(() -> rows().getItem(1).getText(WindowRobot.column(rows(), "Keyword"))).substring(0, 3);
        robot.act(() -> rows().notifyListeners(SWT.DefaultSelection, new Event()));
        robot.until("the place is selected in the text", () -> robot.text() != null
                && robot.text().getSelectionText().equalsIgnoreCase(keyword));
        robot.screen("context-text");
    }

    @Test
    @Order(4)
    void itIsReadInTheDark() throws Exception {
        robot.look("Keyword in context");
        robot.until("the lines are there", () -> rows() != null);
        robot.look(">Dark");
        assertTrue(Files.size(robot.screen("context-dark")) > 10_000);
        robot.look(">Light");
    }

    @Test
    @Order(5)
    void itsTabGoesWithIt() {
        Services.await(Plugins.class).remove(MARIT, ID, true, Progress.none());
        robot.until("the tab is gone", () -> rows() == null && field() == null);
        robot.nothingSevere();
    }
}
