// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.testkit.Services;

/** Runs in the framework: opens the window, then measures changes of plugins until the window has taken them in. */
public final class PluginLifeInside {

    private static final Actor HOST = Actor.person("Benchmark host", Role.HOST);
    private static final long WITHIN_NS = TimeUnit.SECONDS.toNanos(60);

    private final Plugins plugins = Services.await(Plugins.class);
    private final Display display;

    private PluginLifeInside(Display display) {
        this.display = display;
    }

    /** Prints a line for each change: what was done, a tab, seconds. */
    @SuppressWarnings("unchecked")
    public static void run(Path file, int rounds) throws Exception {
        Callable<Integer> window = Services.await(Callable.class, "(parley.application=window)");
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        new Thread(() -> {
            try {
                ended.complete(window.call());
            } catch (Exception failure) {
                ended.completeExceptionally(failure);
            }
        }, "ui").start();
        PluginLifeInside inside = new PluginLifeInside(Services.await(Display.class, "(parley.window=main)"));
        inside.untilShown();
        for (int round = 0; round < rounds; round++) {
            inside.round(file);
        }
        inside.display.asyncExec(() -> inside.display.getShells()[0].close());
        if (ended.get(1, TimeUnit.MINUTES) != 0) {
            throw new IllegalStateException("the window ended with " + ended.get());
        }
    }

    private void untilShown() {
        long until = System.nanoTime() + WITHIN_NS;
        while (!display.syncCall(() -> display.getShells().length > 0 && display.getShells()[0].isVisible())) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("no window is shown");
            }
        }
    }

    private void round(Path file) throws Exception {
        Plugin made = timed("look at the file and what it needs, install", () -> plugins.install(HOST,
                plugins.propose(file, Progress.none()), new Approval(null, false, true), Progress.none()));
        if (made.state() != Plugin.State.ACTIVE) {
            throw new IllegalStateException(made.reason());
        }
        timed("disable", () -> plugins.disable(HOST, made.id(), Progress.none()));
        timed("enable", () -> plugins.enable(HOST, made.id(), Progress.none()));
        timed("remove with its data", () -> plugins.remove(HOST, made.id(), true, Progress.none()));
    }

    private <T> T timed(String what, Callable<T> work) throws Exception {
        long from = System.nanoTime();
        T result = work.call();
        // what the window was told is in its queue before this
        display.syncExec(() -> { });
        System.out.printf(Locale.ROOT, "%s\t%.6f%n", what, (System.nanoTime() - from) / 1e9);
        return result;
    }
}
