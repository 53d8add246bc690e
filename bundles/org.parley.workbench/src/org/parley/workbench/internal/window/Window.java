// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.parley.core.Actor;
import org.parley.core.CommandLine;
import org.parley.core.ErrorLog;
import org.parley.core.OpenWindow;
import org.parley.core.Tasks;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.store.Backups;
import org.parley.store.Store;
import org.parley.workbench.internal.Contributions;

/** Parley's window, from its first picture to its end. */
public final class Window implements OpenWindow {

    private final MainWindow main;
    private final WindowParts parts;
    private final StartTimes times;

    /** The services a window works with. */
    public record Services(Contributions contributions, Store store, Backups backups, Tasks tasks, Panels panels,
            CommandLine commands, ErrorLog errors, Actor actor, Path workspace) { }

    public Window(Display display, Services services) {
        this.parts = new WindowParts(services.contributions(), new SettingsFile(services.workspace()),
                services.store(), services.backups(), services.tasks(), services.panels(), services.commands(),
                services.errors(), services.actor(), services.workspace());
        this.main = new MainWindow(display, parts);
        this.times = new StartTimes(main.shell(), services.tasks());
    }

    /** Shows the window at once and brings in the panel of last time, or the demo on a first start. */
    public void open() {
        main.showWelcome();
        times.windowOpens();
        main.shell().open();
        WindowContext context = main.context();
        TaskFeed.show(parts.tasks(), context, main.status().tasks());
        choose();
    }

    private void choose() {
        WindowContext context = main.context();
        context.run(context.session().choosing(main.lastPanel()), this::start,
                new StartTrouble(context, this::choose)::show);
    }

    private void start(Optional<Panel> last) {
        main.showWelcome();
        if (last.isPresent()) {
            main.context().openPanel(last.get().id(), times::panelOpened);
        } else {
            new DemoPanel(main.context()).bring(main::showWelcome);
        }
    }

    @Override
    public void toFront() {
        main.context().later(() -> {
            main.shell().setMinimized(false);
            main.shell().forceActive();
        });
    }

    public boolean isClosed() {
        return main.shell().isDisposed();
    }
}
