// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** One run of an application service on the calling thread, from boot to the framework's end. */
final class Run {

    static final String WINDOW = "window";
    static final String COMMAND = "command";

    private static final Logger LOG = Logger.getLogger(Run.class.getName());
    private static final long READY_WITHIN_MS = 10_000;

    private final Boot boot;
    private final String application;
    private final Path logs;

    /** @param logs the folder of the log, for messages */
    Run(Boot boot, String application, Path logs) {
        this.boot = boot;
        this.application = application;
        this.logs = logs;
    }

    /** The application's exit code; 1 when it did not become ready or failed. */
    int call() {
        try (boot) {
            return attempt();
        }
    }

    // apart from call: there the framework is stopped before a failure could be told from being stopped
    private int attempt() {
        try {
            BundleContext context = boot.start(application.equals(WINDOW)).getBundleContext();
            String filter = "(&(objectClass=" + Callable.class.getName() + ")(parley.application=" + application + "))";
            ServiceTracker<Callable<Integer>, Callable<Integer>> tracker = new ServiceTracker<>(context,
                    FrameworkUtil.createFilter(filter), null);
            tracker.open();
            try {
                Callable<Integer> service = tracker.waitForService(READY_WITHIN_MS);
                return service == null ? notReady("") : service.call();
            } finally {
                tracker.close();
            }
        } catch (BundleException | InvalidSyntaxException failure) {
            LOG.log(Level.SEVERE, "the framework did not start", failure);
            return notReady(failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception | LinkageError failure) {
            // the top of the job: whatever the application let through ends here, in the log and with a failed exit
            if (boot.closed()) {
                return 1; // the process was told to end, and parts of it are gone already
            }
            LOG.log(Level.SEVERE, "the application failed", failure);
            return failed(String.valueOf(failure.getMessage()));
        }
    }

    private int failed(String detail) {
        System.err.println(Text.of("application.failed", detail));
        System.err.println(Text.of("application.log", logs));
        return 1;
    }

    private int notReady(String detail) {
        System.err.println(Text.of("application.missing", application, detail));
        System.err.println(Text.of("application.log", logs));
        return 1;
    }
}
