// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.ProblemException;
import org.parley.plugins.StartMarker;

/** The file {@code starting.json}: written before plugins are started, deleted when the start has come to its end. */
final class Marker implements StartMarker {

    private static final Logger LOG = Logger.getLogger(Marker.class.getName());

    private final PluginFolder folder;
    private final StateFile file;
    private final AtomicReference<Consumer<Way>> decision = new AtomicReference<>();
    private volatile Unfinished before = new Unfinished(0, List.of());

    Marker(PluginFolder folder) {
        this.folder = folder;
        this.file = new StateFile(folder);
    }

    /** Looks how the starts before this one ended. */
    void look() {
        if (Files.exists(folder.starting())) {
            try {
                before = file.read(folder.starting(), Unfinished.class);
            } catch (ProblemException cut) {
                LOG.log(Level.FINE, "the marker itself was cut short", cut);
                before = new Unfinished(1, List.of());
            }
        }
    }

    /** Starts nothing before a person has decided. */
    void await(Consumer<Way> decided) {
        decision.set(decided);
    }

    /** Plugins are about to be started, in this order. */
    void begin(List<String> ids) {
        look();
        file.write(folder.starting(), new Unfinished(before.times() + 1, ids));
    }

    @Override
    public Unfinished unfinished() {
        return before;
    }

    @Override
    public boolean waits() {
        return decision.get() != null;
    }

    @Override
    public void goOn(Way way) {
        Consumer<Way> waiting = decision.getAndSet(null);
        if (waiting != null) {
            waiting.accept(way);
        }
    }

    @Override
    public void finished() {
        if (waits()) {
            // nothing has been started yet: whoever comes next has to be asked too
            return;
        }
        PluginFolder.delete(folder.starting());
    }
}
