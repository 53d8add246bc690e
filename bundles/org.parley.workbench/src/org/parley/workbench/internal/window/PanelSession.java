// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.core.Tasks;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.ui.Preload;

/** Which panel is open. Opening one reads it into memory off the UI thread first. */
final class PanelSession {

    private final Panels panels;
    private final Tasks tasks;
    private final Supplier<List<Preload>> preloads;
    private final Messages messages = Messages.of(PanelSession.class);
    private volatile Panel open;

    PanelSession(Panels panels, Tasks tasks, Supplier<List<Preload>> preloads) {
        this.panels = panels;
        this.tasks = tasks;
        this.preloads = preloads;
    }

    Optional<Panel> open() {
        return Optional.ofNullable(open);
    }

    /** Reads a panel into memory; the result is to be handed to {@link #opened} on the UI thread. */
    CompletableFuture<Panel> read(UUID id) {
        List<Preload> rooms = preloads.get();
        return tasks.start(Task.of(messages.get("panel.opening"), progress -> {
            Panel panel = panels.require(id.toString());
            for (int i = 0; i < rooms.size(); i++) {
                progress.at(panel.name(), i, rooms.size());
                progress.check();
                rooms.get(i).load(id, progress);
            }
            return panel;
        }));
    }

    void opened(Panel panel) {
        open = panel;
    }

    /**
     * A panel that is being read at the start.
     *
     * @param chosen the panel, as soon as it is known; empty in a new workspace; fails when the workspace cannot be
     *               opened
     * @param read   the same panel, when it is in memory
     */
    record Reopening(CompletableFuture<Optional<Panel>> chosen, CompletableFuture<Optional<Panel>> read) { }

    /** Begins to read the panel of last time, or else the first there is. */
    Reopening reopen(UUID last) {
        return reopen(workspace(), last);
    }

    /** As {@link #reopen(UUID)}, with a workspace that is being opened already. */
    Reopening reopen(CompletableFuture<List<Panel>> workspace, UUID last) {
        CompletableFuture<Optional<Panel>> chosen = workspace.thenApply(all -> all.stream()
                .filter(panel -> panel.id().equals(last)).findFirst().or(() -> all.stream().findFirst()));
        return new Reopening(chosen, chosen.thenCompose(panel -> panel.isEmpty()
                ? CompletableFuture.completedFuture(panel) : read(panel.get().id()).thenApply(Optional::of)));
    }

    /** Opens the workspace's database, which takes most of a start, and finds its panels. */
    CompletableFuture<List<Panel>> workspace() {
        return tasks.start(Task.of(messages.get("panel.opening"), progress -> panels.list()));
    }
}
