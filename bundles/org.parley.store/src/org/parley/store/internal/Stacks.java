// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

import org.parley.core.ChangeSet;

/**
 * What each actor can undo and redo, worked out from the headers in their order. An undo is a change set that names
 * another and cannot itself be taken back; a redo names an undo and can.
 */
final class Stacks {

    private final Map<UUID, Stack> byActor = new HashMap<>();

    /** Goes on by one change set. */
    void add(ChangeSet set) {
        Stack own = byActor.computeIfAbsent(set.actor().id(), a -> new Stack());
        if (set.undoes() == 0) {
            if (set.undoable()) {
                own.undo.push(set.number());
                own.redo.clear();
            }
        } else if (set.undoable()) {
            byActor.values().forEach(s -> s.redo.removeIf(u -> u.undo() == set.undoes()));
            own.undo.push(set.number());
        } else {
            byActor.values().forEach(s -> s.undo.remove(set.undoes()));
            own.redo.push(new Undone(set.undoes(), set.number()));
        }
    }

    OptionalLong undoable(UUID actor) {
        Stack stack = byActor.get(actor);
        return stack == null || stack.undo.isEmpty() ? OptionalLong.empty() : OptionalLong.of(stack.undo.peek());
    }

    OptionalLong redoable(UUID actor) {
        Stack stack = byActor.get(actor);
        return stack == null || stack.redo.isEmpty() ? OptionalLong.empty()
                : OptionalLong.of(stack.redo.peek().original());
    }

    private static final class Stack {

        private final Deque<Long> undo = new ArrayDeque<>();
        private final Deque<Undone> redo = new ArrayDeque<>();
    }

    private record Undone(long original, long undo) { }
}
