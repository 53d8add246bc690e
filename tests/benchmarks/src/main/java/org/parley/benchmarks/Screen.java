// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A display without a screen, for as long as it is open. */
final class Screen implements AutoCloseable {

    private final Process server;
    private final String display;

    Screen() throws IOException {
        server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader number = server.inputReader(StandardCharsets.UTF_8);
        display = ":" + number.readLine();
    }

    /** What stands in {@code DISPLAY}. */
    String display() {
        return display;
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
