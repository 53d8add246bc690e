// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.parley.core.Actor;
import org.parley.core.CommandLine;
import org.parley.core.Doctor;
import org.parley.core.ErrorLog;
import org.parley.core.Tasks;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.plugins.Plugins;
import org.parley.store.Backups;
import org.parley.store.Store;
import org.parley.workbench.internal.Contributions;

/** What needs no display and is begun before there is one: the workspace opens while the toolkit loads. */
public final class WindowStart {

    private final WindowParts parts;
    private final PanelSession.Reopening first;

    /** The services a window works with. */
    public record Services(Contributions contributions, Store store, Backups backups, Tasks tasks, Panels panels,
            CommandLine commands, ErrorLog errors, Doctor doctor, Actor actor, Path workspace,
            Supplier<Optional<Plugins>> plugins) { }

    /** Begins to open the workspace and returns. */
    public WindowStart(Services services) {
        PanelSession session = new PanelSession(services.panels(), services.tasks(),
                services.contributions()::preloads);
        CompletableFuture<List<Panel>> opening = session.workspace();
        SettingsFile settings = new SettingsFile(services.workspace());
        UUID last = settings.get().panel();
        this.parts = new WindowParts(services.contributions(), settings, services.store(), services.backups(),
                services.tasks(), services.panels(), session, services.commands(), services.errors(),
                services.doctor(), services.actor(), services.workspace(), services.plugins());
        this.first = session.reopen(opening, last);
    }

    WindowParts parts() {
        return parts;
    }

    PanelSession.Reopening first() {
        return first;
    }
}
