// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parley.ui.Target;

/** The way back and forward again. */
class TrailTest {

    private final Trail trail = new Trail();

    @Test
    void backAndForward() {
        Target first = Target.of("topic", "1");
        Target second = Target.of("post", "2");
        assertEquals(Optional.empty(), trail.back());
        trail.go(first);
        trail.go(second);
        assertEquals(Optional.of(first), trail.back());
        assertEquals(Optional.empty(), trail.back());
        assertEquals(Optional.of(second), trail.forward());
        assertEquals(Optional.empty(), trail.forward());
    }

    @Test
    void aNewPlaceEndsTheWayForward() {
        trail.go(Target.of("topic", "1"));
        trail.go(Target.of("topic", "2"));
        trail.back();
        trail.go(Target.of("topic", "3"));
        assertEquals(Optional.empty(), trail.forward());
        assertEquals(Optional.of(Target.of("topic", "1")), trail.back());
    }

    @Test
    void theSamePlaceTwiceIsOnePlace() {
        trail.go(Target.of("topic", "1"));
        trail.go(Target.of("topic", "1"));
        assertEquals(Optional.empty(), trail.back());
    }
}
