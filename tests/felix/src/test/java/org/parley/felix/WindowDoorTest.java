// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.parley.core.OpenWindow;
import org.parley.core.Workspace;
import org.parley.testkit.Services;

/** Commands come in while a window is there, and only then: before it, not every part has brought its commands. */
class WindowDoorTest {

    private static final long WITHIN_S = 60;
    private static final int LONGEST = 107;

    @TempDir
    private Path folder;

    private final Path workspace = Services.await(Workspace.class).folder();

    private int run(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("parley.product")).resolve("bin/parley").toString(), "--workspace",
                workspace.toString()).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.command().addAll(List.of(words));
        Process process = builder.start();
        assertTrue(process.waitFor(WITHIN_S, TimeUnit.SECONDS), "ended");
        return process.exitValue();
    }

    @Test
    void theDoorOpensAndClosesWithTheWindow() throws IOException, InterruptedException {
        Path socket = workspace.resolve("window.socket");
        assumeTrue(socket.toString().length() <= LONGEST, "a longer path has its socket among the temporary files");
        AtomicInteger fronts = new AtomicInteger();
        assertFalse(Files.exists(socket), "no window yet");
        ServiceRegistration<OpenWindow> window = Services.context().registerService(OpenWindow.class,
                fronts::incrementAndGet, null);
        try {
            assertTrue(Files.exists(socket), "open with the window");
            assertEquals(0, run());
            assertEquals(1, fronts.get(), "a second window brings the first to the front");
            assertEquals(0, run("panel", "list", "--json"), () -> read("err"));
            assertTrue(read("out").startsWith("["), read("out"));
            assertEquals(2, run("panel", "show", "Nobody"));
            assertTrue(read("err").contains("Nobody"), read("err"));
        } finally {
            window.unregister();
        }
        assertFalse(Files.exists(socket), "closed with it");
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
