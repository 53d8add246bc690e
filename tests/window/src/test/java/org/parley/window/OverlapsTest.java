// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.coding.Code;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panels;
import org.parley.store.Store;
import org.parley.testkit.Services;

/** Six codes on one answer, of which another coder put one: the text stays readable, and the other's can be hidden. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverlapsTest {

    private static final Actor YOU = Actor.person("You", Role.HOST);
    private static final Actor ELINA = Actor.person("Elina K.", Role.CODER);
    private static final List<String> CODES = List.of("Zz church", "Zz stomach", "Zz heights", "Zz organs", "Zz milk");

    private static WindowRobot robot;
    private static UUID panel;
    private static Post post;
    private static long before;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        before = Services.await(Store.class).lastNumber();
        post = Services.await(Discussions.class).state(panel).inOrder().stream()
                .filter(one -> one.text().words().contains("I repair church organs")).findFirst().orElseThrow();
        int start = 0;
        for (String name : CODES) {
            Code code = codings().add(YOU, panel, NewCode.of(null, name));
            codings().code(YOU, post.id(), code.id(), start, post.text().words().length() - start);
            start += 9;
        }
        codings().code(ELINA, post.id(), codings().state(panel).codebook().at("Moments > Morning coffee").orElseThrow().id(),
                7, 26);
        robot.press("Alt+3");
        robot.firstText();
        robot.until("the words are there", () -> robot.find(StyledText.class, one -> one.getText().contains(
                "I repair church organs")) != null);
        robot.act(() -> robot.find(StyledText.class, one -> one.getText().contains("I repair church organs")).setFocus());
    }

    @AfterAll
    static void close() throws InterruptedException {
        Store.History history = Services.await(Store.class).history();
        for (Actor coder : List.of(ELINA, YOU)) {
            while (history.undoable(coder).filter(change -> change.number() > before).isPresent()) {
                history.undo(coder, history.undoable(coder).get().number());
            }
        }
        robot.close();
    }

    private static Codings codings() {
        return Services.await(Codings.class);
    }

    @Test
    @Order(1)
    void sixBracketsInLightDarkAndTwiceAsLarge() throws Exception {
        robot.act(() -> {
            StyledText text = robot.find(StyledText.class, one -> one.getText().contains("I repair church organs"));
            text.setCaretOffset(text.getText().indexOf("I repair church organs"));
            text.showSelection();
        });
        assertEquals(6, codings().state(panel).on(post.id()).size());
        assertTrue(Files.size(robot.screen("six-brackets")) > 10_000);
        robot.look(">Dark");
        assertTrue(Files.size(robot.screen("six-brackets-dark")) > 10_000);
        robot.look(">Light");
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+Plus");
        }
        assertTrue(Files.size(robot.screen("six-brackets-200")) > 10_000);
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+-");
        }
    }

    @Test
    @Order(2)
    void whatOthersCodedIsHiddenAndShownAgain() {
        robot.until("all six are told beside the answer", () -> told().equals("6"));
        robot.perform("Hide what others coded");
        robot.until("only the own five are left", () -> told().equals("5"));
        robot.screen("others-hidden");
        robot.perform("Hide what others coded");
        robot.until("and all six again", () -> told().equals("6"));
        robot.nothingSevere();
    }

    /** The number that the inspector gives beside the answer that the caret is in. */
    private static String told() {
        List<String> words = robot.words();
        int at = words.indexOf("Codes in this answer");
        return at < 0 ? "" : words.get(at + 1);
    }
}
