// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.CommandLine;
import org.parley.core.OpenWindow;
import org.parley.core.Workspace;
import org.parley.launcher.handover.HandoverServer;

/**
 * While a window has the workspace open, runs here the commands that are typed elsewhere. It opens with the window and
 * not before, for only then have all parts been started and brought their commands.
 */
@Component(service = WindowDoor.class, immediate = true)
public final class WindowDoor {

    private final CommandLine line;
    private final OpenWindow window;
    private final HandoverServer server;

    @Activate
    public WindowDoor(@Reference Workspace workspace, @Reference CommandLine line, @Reference OpenWindow window)
            throws IOException {
        this.line = line;
        this.window = window;
        this.server = HandoverServer.listen(workspace.folder(), this::run);
    }

    private int run(Path folder, List<String> words, OutputStream out, OutputStream err) {
        if (words.isEmpty()) {
            window.toFront();
            return CommandLine.DONE;
        }
        return line.run(words, folder, utf8(out), utf8(err));
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    @Deactivate
    void close() throws IOException {
        server.close();
    }
}
