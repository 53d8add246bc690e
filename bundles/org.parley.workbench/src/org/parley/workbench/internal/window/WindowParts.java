// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.parley.core.Actor;
import org.parley.core.CommandLine;
import org.parley.core.Doctor;
import org.parley.core.ErrorLog;
import org.parley.core.Tasks;
import org.parley.panel.Panels;
import org.parley.plugins.Plugins;
import org.parley.store.Backups;
import org.parley.store.Store;
import org.parley.ui.Action;
import org.parley.workbench.internal.Contributions;

/** The services a window works with. */
record WindowParts(Contributions contributions, SettingsFile settings, Store store, Backups backups, Tasks tasks,
        Panels panels, PanelSession session, CommandLine commands, ErrorLog errors, Doctor doctor, Actor actor, Path workspace,
        Supplier<Optional<Plugins>> plugins) {

    /** What was contributed and what the window itself can do. */
    Supplier<List<Action>> allActions(WindowContext context) {
        List<Action> own = new WindowActions(context).actions();
        return () -> {
            List<Action> all = new ArrayList<>(own);
            all.addAll(contributions.actions());
            all.sort(java.util.Comparator.comparingInt(Action::order).thenComparing(Action::id));
            return all;
        };
    }
}
