// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.parley.ui.Target;

/** Where the person has been: the way back and forward again. */
final class Trail {

    private static final int LONGEST = 100;

    private final Deque<Target> behind = new ArrayDeque<>();
    private final Deque<Target> ahead = new ArrayDeque<>();
    private Target here;

    /** Goes to a new place. */
    void go(Target target) {
        if (target.equals(here)) {
            return;
        }
        if (here != null) {
            behind.push(here);
            if (behind.size() > LONGEST) {
                behind.removeLast();
            }
        }
        here = target;
        ahead.clear();
    }

    /** The place before; empty at the beginning. */
    Optional<Target> back() {
        return move(behind, ahead);
    }

    /** The place after; empty at the end. */
    Optional<Target> forward() {
        return move(ahead, behind);
    }

    private Optional<Target> move(Deque<Target> from, Deque<Target> to) {
        Target next = from.poll();
        if (next == null) {
            return Optional.empty();
        }
        if (here != null) {
            to.push(here);
        }
        here = next;
        return Optional.of(next);
    }
}
