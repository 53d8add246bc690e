// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.Display;
import org.parley.core.Messages;
import org.parley.core.OpenWindow;
import org.parley.core.Problem;
import org.parley.panel.Panel;
import org.parley.ui.AtStart;

/** Parley's window, from its first picture to its end. */
public final class Window implements OpenWindow {

    private final MainWindow main;
    private final WindowParts parts;
    private final PanelSession.Reopening first;
    private final StartTimes times;
    private final Set<AtStart> greeted = new HashSet<>();

    public Window(Display display, WindowStart start) {
        this.parts = start.parts();
        this.first = start.first();
        this.main = new MainWindow(display, parts);
        this.times = new StartTimes(main.shell(), parts.tasks());
    }

    /** Tells a problem in the message bar. */
    public void warn(Problem problem) {
        if (!isClosed()) {
            main.context().warn(problem);
        }
    }

    /** Shows the window at once and brings in the panel of last time, or the demo on a first start. */
    public void open() {
        main.showWelcome();
        times.windowOpens();
        main.shell().open();
        parts.contributions().onChange(() -> main.context().later(this::greet));
        greet();
        TaskFeed.show(parts.tasks(), main.context(), main.status().tasks());
        bring(first);
    }

    /** Tells those who have something to say, each once, that the window is open. */
    private void greet() {
        for (AtStart one : parts.contributions().atStart()) {
            if (greeted.add(one)) {
                one.opened(main.context());
            }
        }
    }

    private void bring(PanelSession.Reopening reopening) {
        WindowContext context = main.context();
        context.await(reopening.chosen(), Messages.of(Window.class).get("panel.opening"),
                chosen -> start(chosen, reopening), new StartTrouble(context, this::again)::show);
    }

    private void again() {
        bring(parts.session().reopen(parts.settings().get().panel()));
    }

    private void start(Optional<Panel> chosen, PanelSession.Reopening reopening) {
        main.showWelcome();
        if (chosen.isPresent()) {
            main.context().showPanel(reopening.read().thenApply(Optional::get), times::panelOpened,
                    new StartTrouble(main.context(), this::again)::show);
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
