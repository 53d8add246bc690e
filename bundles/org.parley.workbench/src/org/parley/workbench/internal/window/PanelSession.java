// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.ui.Preload;

/** Which panel is open. Opening one reads it into memory off the UI thread first. */
final class PanelSession {

    private final Panels panels;
    private final Messages messages = Messages.of(PanelSession.class);
    private volatile Panel open;

    PanelSession(Panels panels) {
        this.panels = panels;
    }

    Optional<Panel> open() {
        return Optional.ofNullable(open);
    }

    /** The work of opening a panel; its result is to be handed to {@link #opened} on the UI thread. */
    Task<Panel> opening(UUID id, List<Preload> preloads) {
        return Task.of(messages.get("panel.opening"), progress -> {
            Panel panel = panels.require(id.toString());
            for (int i = 0; i < preloads.size(); i++) {
                progress.at(panel.name(), i, preloads.size());
                progress.check();
                preloads.get(i).load(id, progress);
            }
            return panel;
        });
    }

    void opened(Panel panel) {
        open = panel;
    }

    /** Finds out, off the UI thread, which panel to open at the start: the last one, else the only one. */
    Task<Optional<Panel>> choosing(UUID last) {
        return Task.of(messages.get("panel.opening"), progress -> {
            List<Panel> all = panels.list();
            return all.stream().filter(p -> p.id().equals(last)).findFirst()
                    .or(() -> all.stream().findFirst());
        });
    }
}
