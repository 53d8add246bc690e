// SPDX-License-Identifier: Apache-2.0
package org.parley.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.crash.CrashLoop;

/** A hundred kills, see {@link CrashLoop}; the benchmark does a thousand. */
class CrashTest {

    private static final int KILLS = 100;

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsTorn() throws Exception {
        CrashLoop.Outcome outcome = new CrashLoop(System.nanoTime()).run(folder, KILLS);
        assertEquals(KILLS, outcome.kills());
        assertTrue(outcome.acknowledged() > KILLS, "the writer got something done before it was killed: " + outcome);
        assertTrue(outcome.duringStart() > 0, "some kills fell into the start: " + outcome);
    }
}
