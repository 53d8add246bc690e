// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.OpenWindow;
import org.parley.core.Tasks;
import org.parley.store.Backups;

/** Has today's automatic copy made when a window opens, a moment later so that the window comes up first. */
@Component(service = DailyCopy.class, immediate = true)
public final class DailyCopy {

    private static final long AFTER_SECONDS = 10;

    private final CompletableFuture<Void> waiting;

    /** @param window the reason to begin: the component lives as long as the window is open */
    @Activate
    public DailyCopy(@Reference OpenWindow window, @Reference Backups backups, @Reference Tasks tasks) {
        this(backups, tasks, CompletableFuture.delayedExecutor(AFTER_SECONDS, TimeUnit.SECONDS));
    }

    DailyCopy(Backups backups, Tasks tasks, Executor later) {
        waiting = CompletableFuture.runAsync(() -> tasks.start(backups.daily()), later);
    }

    @Deactivate
    void close() {
        waiting.cancel(false);
    }
}
