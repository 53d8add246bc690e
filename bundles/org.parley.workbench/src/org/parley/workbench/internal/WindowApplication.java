// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.CommandLine;
import org.parley.core.Doctor;
import org.parley.core.ErrorLog;
import org.parley.core.Messages;
import org.parley.core.OpenWindow;
import org.parley.core.PluginBundles;
import org.parley.core.Role;
import org.parley.core.Tally;
import org.parley.core.Tasks;
import org.parley.core.Workspace;
import org.parley.panel.Panels;
import org.parley.plugins.Plugins;
import org.parley.store.Backups;
import org.parley.store.Store;
import org.parley.workbench.internal.guard.Culprits;
import org.parley.workbench.internal.guard.Escaped;
import org.parley.workbench.internal.guard.FreezeWatch;
import org.parley.workbench.internal.guard.GuardedDisplay;
import org.parley.workbench.internal.guard.Patience;
import org.parley.workbench.internal.window.Window;
import org.parley.workbench.internal.window.WindowStart;

/** What the launcher runs on the main thread when it was given no command: the window, until it is closed. */
@Component(service = Callable.class, property = "parley.application=window")
public final class WindowApplication implements Callable<Integer> {

    private final BundleContext context;
    private final WindowStart.Services services;
    private final Tally tally;
    private final Messages messages = Messages.of(WindowApplication.class);

    @Activate
    public WindowApplication(BundleContext context, @Reference Contributions contributions, @Reference Store store,
            @Reference Backups backups, @Reference Tasks tasks, @Reference Panels panels,
            @Reference CommandLine commands, @Reference ErrorLog errors, @Reference Workspace workspace,
            @Reference Doctor doctor, @Reference Tally tally) {
        this.context = context;
        this.services = new WindowStart.Services(contributions, store, backups, tasks, panels, commands, errors, doctor,
                Actor.person(messages.get("person.you"), Role.HOST), workspace.folder(), this::plugins);
        this.tally = tally;
    }

    /** Asked when it is needed: plugins come up beside the window, and the window does not wait for them. */
    private Optional<Plugins> plugins() {
        return Optional.ofNullable(context.getServiceReference(Plugins.class)).map(context::getService);
    }

    @Override
    public Integer call() {
        WindowStart start = new WindowStart(services);
        GuardedDisplay display;
        try {
            Display.setAppName(messages.get("app.name"));
            display = new GuardedDisplay();
        } catch (SWTError | UnsatisfiedLinkError noDisplay) {
            System.err.println(messages.get("display.none"));
            return CommandLine.FAILED;
        }
        services.store().keepOff(display.getThread());
        Window window = new Window(display, start);
        Culprits culprits = new Culprits(context);
        Escaped escaped = new Escaped(culprits, tally, window::warn);
        display.setRuntimeExceptionHandler(escaped::caught);
        display.setErrorHandler(escaped::caught);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("parley.window", "main");
        ServiceRegistration<Display> shown = context.registerService(Display.class, display, properties);
        BundleListener stops = event -> {
            if (event.getType() == BundleEvent.STOPPED && PluginBundles.is(event.getBundle()) && !display.isDisposed()) {
                display.asyncExec(() -> display.leave(event.getBundle()));
            }
        };
        context.addBundleListener(stops);
        ServiceRegistration<OpenWindow> front = context.registerService(OpenWindow.class, window, null);
        try (FreezeWatch watch = new FreezeWatch(display.getThread(), display::asyncExec, culprits, tally,
                new Patience(context::getProperty).answer(), System::nanoTime)) {
            watch.start();
            window.open();
            while (!window.isClosed()) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
            return CommandLine.DONE;
        } finally {
            context.removeBundleListener(stops);
            front.unregister();
            shown.unregister();
            if (!display.isDisposed()) {
                while (display.readAndDispatch()) {
                    // what was asked before the window closed
                }
                display.dispose();
            }
        }
    }
}
