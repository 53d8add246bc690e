// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.actions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.Scope;

/** Finds the action of a key: the narrowest scope wins. Knows nothing of widgets. */
public final class KeyMap {

    private final Supplier<List<Action>> actions;

    public KeyMap(Supplier<List<Action>> actions) {
        this.actions = actions;
    }

    /**
     * The action that this key means here.
     *
     * @param accelerator modifiers and key code as {@link Keys#of} gives them
     * @param typing      whether the keyboard is in a field that takes text: plain letters are text there
     */
    public Optional<Action> find(int accelerator, String perspective, String view, boolean typing) {
        if (typing && (Keys.isPlain(accelerator) || Keys.isEditing(accelerator))) {
            return Optional.empty();
        }
        return actions.get().stream()
                .filter(action -> Keys.parse(action.key()).orElse(0) == accelerator && accelerator != 0)
                .filter(action -> action.scope().covers(perspective, view))
                .min(Comparator.comparingInt(action -> rank(action.scope())));
    }

    /** The actions that work right here, the narrowest first. */
    public List<Action> here(String perspective, String view) {
        return actions.get().stream().filter(action -> action.scope().covers(perspective, view))
                .sorted(Comparator.comparingInt((Action action) -> rank(action.scope())).thenComparing(Action::order))
                .toList();
    }

    private static int rank(Scope scope) {
        return switch (scope.kind()) {
            case VIEW -> 0;
            case PERSPECTIVE -> 1;
            case EVERYWHERE -> 2;
        };
    }
}
