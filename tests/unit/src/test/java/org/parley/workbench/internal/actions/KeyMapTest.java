// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.Scope;

/** Which action a key means, and where. */
class KeyMapTest {

    private final Action everywhere = action("undo", "Ctrl+Z", Scope.EVERYWHERE);
    private final Action inCode = action("next", "Enter", Scope.perspective("code"));
    private final Action inText = action("open", "Enter", Scope.view("code.text"));
    private final Action letter = action("keep", "A", Scope.view("discuss.queue"));
    private final KeyMap keys = new KeyMap(() -> List.of(everywhere, inCode, inText, letter));

    private static Action action(String id, String key, Scope scope) {
        return Action.named(id, id).key(key).scope(scope).does(ui -> { });
    }

    private String find(String key, String perspective, String view, boolean typing) {
        return keys.find(Keys.parse(key).orElseThrow(), perspective, view, typing).map(Action::id).orElse("");
    }

    @Test
    void theNarrowestScopeWins() {
        assertEquals("open", find("Enter", "code", "code.text", false));
        assertEquals("next", find("Enter", "code", "code.book", false));
        assertEquals("", find("Enter", "panel", "panel.members", false));
        assertEquals("undo", find("Ctrl+Z", "panel", "panel.members", false));
    }

    @Test
    void aFieldKeepsItsLettersAndItsOwnKeys() {
        assertEquals("keep", find("A", "discuss", "discuss.queue", false));
        assertEquals("", find("A", "discuss", "discuss.queue", true));
        assertEquals("", find("Enter", "code", "code.text", true));
        assertEquals("", find("Ctrl+Z", "panel", "panel.members", true));
    }

    @Test
    void theKeysThatWorkHereStandNarrowestFirst() {
        List<String> here = keys.here("code", "code.text").stream().map(Action::id).toList();
        assertEquals(List.of("open", "next", "undo"), here);
        assertTrue(keys.here("panel", "").stream().allMatch(a -> a.scope().equals(Scope.EVERYWHERE)));
    }
}
