// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parley.plugins.Stage;

/** What people are told of a change follows its steps. */
class StageTest {

    private static Optional<Stage> at(Step step) {
        return Stage.reached(step.ordinal(), Step.values().length);
    }

    @Test
    void eachWordIsReachedWhenItsStepsAreOver() {
        assertEquals(Optional.of(Stage.CHECKED), at(Step.UNPACK));
        assertEquals(Optional.of(Stage.CHECKED), at(Step.DUMP));
        assertEquals(Optional.of(Stage.BACKED_UP), at(Step.JOURNAL));
        assertEquals(Optional.of(Stage.BACKED_UP), at(Step.INSTALL));
        assertEquals(Optional.of(Stage.STORED), at(Step.START));
        assertEquals(Optional.of(Stage.STARTED), at(Step.SETTLE));
        assertEquals(Optional.of(Stage.STARTED), at(Step.DONE));
    }

    @Test
    void otherProgressIsNoStage() {
        assertEquals(Optional.empty(), Stage.reached(3, 4096));
        assertEquals(Optional.empty(), Stage.reached(0, -1));
    }
}
