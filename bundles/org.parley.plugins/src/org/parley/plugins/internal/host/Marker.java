// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Files;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.ProblemException;
import org.parley.plugins.StartMarker;

/** The file {@code starting.json}: written before plugins are started, deleted when the start has come to its end. */
final class Marker implements StartMarker {

    private static final Logger LOG = Logger.getLogger(Marker.class.getName());

    private final PluginFolder folder;
    private final StateFile file;
    private volatile Unfinished before = new Unfinished(0, List.of());

    Marker(PluginFolder folder) {
        this.folder = folder;
        this.file = new StateFile(folder);
    }

    /** Plugins are about to be started, in this order. */
    void begin(List<String> ids) {
        if (Files.exists(folder.starting())) {
            try {
                before = file.read(folder.starting(), Unfinished.class);
            } catch (ProblemException cut) {
                LOG.log(Level.FINE, "the marker itself was cut short", cut);
                before = new Unfinished(1, List.of());
            }
        }
        file.write(folder.starting(), new Unfinished(before.times() + 1, ids));
    }

    @Override
    public Unfinished unfinished() {
        return before;
    }

    @Override
    public void finished() {
        PluginFolder.delete(folder.starting());
    }
}
