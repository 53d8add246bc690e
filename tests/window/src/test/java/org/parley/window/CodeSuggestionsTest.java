// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Suggestions;
import org.parley.coding.Suggestions.Suggestion;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panels;
import org.parley.testkit.Services;

/** What is proposed for an answer is taken and refused by keys; nothing is coded by itself. */
class CodeSuggestionsTest {

    private static final Actor TESTER = Actor.person("Tester", Role.CODER);

    private static WindowRobot robot;
    private static UUID panel;
    private static Code code;
    private static Post post;
    private static Suggestion first;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        panel = Services.await(Panels.class).require("Oatsund Kitchen Table").id();
        code = codings().add(TESTER, panel, NewCode.of(null, "Zz way there"));
        post = Services.await(Discussions.class).state(panel).inOrder().stream()
                .filter(one -> one.state().counts() && one.topicId() != null && codings().state(panel).on(one.id()).isEmpty())
                .filter(one -> !proposed(one).isEmpty()).findFirst().orElseThrow();
        first = proposed(post).get(0);
        codings().code(TESTER, post.id(), code.id(), 0, post.text().words().length());
        robot.press("Alt+3");
        robot.until("the code is there", () -> item() != null);
    }

    @AfterAll
    static void close() throws InterruptedException {
        codings().delete(TESTER, panel, List.of(code.id()));
        int left = made().size();
        robot.close();
        assertEquals(0, left, "what was taken is gone again");
    }

    private static Codings codings() {
        return Services.await(Codings.class);
    }

    private static List<Suggestion> proposed(Post one) {
        return Services.await(Suggestions.class).forPost(TESTER, panel, one.id(), 3);
    }

    private static List<Coding> made() {
        return codings().state(panel).on(post.id()).stream().filter(one -> one.codeId().equals(first.codeId())).toList();
    }

    private static TreeItem item() {
        Tree tree = robot.find(Tree.class, one -> one.getItemCount() > 0);
        return tree == null ? null : List.of(tree.getItems()).stream()
                .filter(one -> one.getText().startsWith("Zz way there")).findFirst().orElse(null);
    }

    @Test
    void aProposalIsTakenOrRefusedByAPerson() {
        String name = codings().state(panel).codebook().codes().get(first.codeId()).name();
        robot.act(() -> {
            item().getParent().setSelection(item());
            item().getParent().setFocus();
            item().getParent().notifyListeners(SWT.Selection, new Event());
        });
        robot.press("F7");
        robot.until("the places are there", () -> Display.getCurrent().getFocusControl() instanceof Text field
                && field.getEditable());
        robot.press("Enter");
        robot.until("the answer is looked at", () -> Display.getCurrent().getFocusControl() instanceof StyledText);
        robot.until("the code is proposed with its words", () -> robot.words().contains("Suggested")
                && robot.words().contains("because of: " + String.join(", ", first.because())));
        robot.screen("suggested");
        assertEquals(List.of(), made());

        robot.press("Ctrl+Shift+Y");
        robot.until("it is coded where it was proposed", () -> made().size() == 1);
        assertEquals(List.of(first.start(), first.end()), List.of(made().get(0).start(), made().get(0).end()));
        robot.until("it is proposed no more", () -> !robot.words().contains("because of: "
                + String.join(", ", first.because())));
        robot.press("Ctrl+Z");
        robot.until("it is taken off again", () -> made().isEmpty());

        robot.until(name + " is proposed again", () -> robot.words().contains("because of: "
                + String.join(", ", first.because())));
        robot.press("Ctrl+Shift+U");
        robot.until("what is refused is proposed no more", () -> !robot.words().contains("because of: "
                + String.join(", ", first.because())));
        assertEquals(List.of(), made());
        robot.press("Ctrl+Z");
        robot.until("a refusal is undone like anything else", () -> robot.words().contains("because of: "
                + String.join(", ", first.because())));
    }
}
