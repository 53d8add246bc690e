// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.PersonalData;
import org.parley.discussion.QueueItem;
import org.parley.panel.Panels;
import org.parley.testkit.Services;
import org.parley.ui.widgets.RowList;

/** Posts are decided by keys and seen decided; what the lists of this room show can be taken along. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiscussRoomTest {

    private static WindowRobot robot;
    private static UUID panel;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        robot.press("Alt+2");
        robot.until("the list has the keyboard", () -> Display.getCurrent().getFocusControl() instanceof RowList);
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Discussion state() {
        return Services.await(Discussions.class).state(panel);
    }

    private static StyledText text() {
        return robot.find(StyledText.class, one -> !one.getEditable());
    }

    private static boolean waits(UUID post) {
        return state().queue().stream().anyMatch(item -> item.postId().equals(post));
    }

    @Test
    @Order(1)
    void aPhoneNumberIsTakenOutByKeysAndIsGoneFromTheText() {
        QueueItem item = state().queue().stream().filter(one -> one.hits().stream()
                .anyMatch(hit -> hit.kind().equals("phone"))).findFirst().orElseThrow();
        QueueItem.Hit hit = item.hits().get(0);
        String number = state().post(item.postId()).orElseThrow().text().words().substring(hit.start(), hit.end());
        robot.press("Ctrl+F");
        robot.until("the filter has the keyboard", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type("phone");
        robot.press("Down");
        robot.press("Home");
        robot.until("the post is read", () -> text().getText().contains(number));
        robot.press("2");
        robot.until("the number is marked", () -> text().getSelectionText().equals(number));
        robot.screen("redact-marked");
        robot.press("Ctrl+Shift+Enter");
        robot.await("it waits no more", () -> !waits(item.postId()));
        String mark = Services.await(PersonalData.class).mark("phone");
        robot.until("the number is gone from the text", () -> !text().getText().contains(number)
                && text().getText().contains(mark));
        robot.screen("redact-done");
        assertTrue(state().post(item.postId()).orElseThrow().text().words().contains(mark));
    }

    @Test
    @Order(2)
    void theQueueIsCopied() {
        robot.press("Alt+2");
        robot.press("Ctrl+F");
        robot.until("the filter has the keyboard", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.press("Esc");
        robot.press("Down");
        robot.until("the list has the keyboard", () -> Display.getCurrent().getFocusControl() instanceof RowList);
        robot.press("Home");
        robot.press("Ctrl+C");
        String row = robot.clipboard();
        assertEquals(5, row.split("\t").length, row);
        assertTrue(state().queue().stream().anyMatch(item -> row.contains(item.why())), row);
        robot.press("Ctrl+Shift+C");
        assertEquals("Waits,Who,Topic,Why,Text", robot.clipboard().lines().findFirst().orElse(""));
    }

    @Test
    @Order(3)
    void theTopicsAreCopied() {
        robot.press("Ctrl+Tab");
        robot.until("the topics have the keyboard", () -> Display.getCurrent().getFocusControl() instanceof Table);
        robot.press("Ctrl+A");
        robot.press("Ctrl+C");
        List<String> rows = robot.clipboard().lines().toList();
        assertEquals(state().topics().size(), rows.size());
        robot.press("Ctrl+Shift+C");
        assertTrue(robot.clipboard().startsWith("Topic,Posts,"), robot.clipboard());
    }

    @Test
    @Order(4)
    void whatWasDecidedIsCopied() {
        robot.press("Ctrl+Tab");
        robot.until("the decisions have the keyboard", () -> Display.getCurrent().getFocusControl() instanceof RowList);
        robot.press("Home");
        robot.press("Ctrl+Shift+C");
        List<String> lines = robot.clipboard().lines().toList();
        assertEquals("When,Decision,Reason,By,Text", lines.get(0));
        assertTrue(lines.size() > 1, String.valueOf(lines));
        robot.nothingSevere();
    }
}
