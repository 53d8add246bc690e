// SPDX-License-Identifier: Apache-2.0
package org.parley.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Progress;
import org.parley.store.internal.StoreImpl;
import org.parley.testkit.crash.RestoreWriter;

/** A process is killed while it puts a plugin's schema back: the old or the new state is there, never a mixture. */
class RestoreCrashTest {

    private static final int KILLS = 10;
    private static final int LONGEST_WAIT_MS = 400;

    @TempDir
    private Path folder;

    @Test
    void aKillLeavesTheOldOrTheNewState() throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("workspace"));
        Path first;
        Path second;
        try (StoreImpl store = RestoreWriter.open(workspace)) {
            first = RestoreWriter.prepare(store, 1, folder.resolve("dumps"));
            second = RestoreWriter.prepare(store, 2, folder.resolve("dumps"));
            assertEquals(2, RestoreWriter.look(store));
        }
        Random random = new Random();
        int present = 2;
        int restores = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int done = killed(workspace, first, second, random);
            try (StoreImpl store = RestoreWriter.open(workspace)) {
                int acknowledged = done == 0 ? present : done % 2 == 1 ? 1 : 2;
                int found = RestoreWriter.look(store);
                assertTrue(found == acknowledged || found == (done % 2 == 0 ? 1 : 2),
                        "after " + done + " restores of which the last was of " + acknowledged + ": " + found);
                assertTrue(store.audit().verify(Progress.none()).intact());
                present = found;
            }
            restores += done;
        }
        assertTrue(restores > KILLS, "the process got something done before it was killed: " + restores);
    }

    /** How many restores it had said to be done when it was killed. */
    private int killed(Path workspace, Path first, Path second, Random random) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp",
                System.getProperty("java.class.path"), RestoreWriter.class.getName(), workspace.toString(),
                first.toString(), second.toString()).redirectError(errors.toFile()).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        int done = 0;
        for (int lines = random.nextInt(6); lines > 0; lines--) {
            String line = said.readLine();
            assertTrue(line != null, () -> "it ended by itself: " + read(errors));
            done++;
        }
        process.waitFor(random.nextInt(LONGEST_WAIT_MS), TimeUnit.MILLISECONDS);
        assertTrue(process.isAlive(), () -> "it ended by itself: " + read(errors));
        // by its handle, for Process.destroyForcibly also closes the stream that is still to be read
        process.toHandle().destroyForcibly();
        process.waitFor();
        while (said.readLine() != null) {
            done++;
        }
        return done;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
