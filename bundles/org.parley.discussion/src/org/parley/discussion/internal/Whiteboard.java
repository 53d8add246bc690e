// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The services of one kind that others contribute, looked up when they are needed: they come and go without a restart
 * of those who use them, and they may need us in turn, which an injected reference would not allow.
 *
 * @param <T> kind of service
 */
public final class Whiteboard<T> implements Supplier<List<T>>, AutoCloseable {

    private final ServiceTracker<T, T> tracker;
    private boolean open;

    public Whiteboard(BundleContext context, Class<T> type) {
        tracker = new ServiceTracker<>(context, type, null);
    }

    /** The services there are now, the highest ranked first. */
    @Override
    public List<T> get() {
        opened();
        ServiceReference<T>[] references = tracker.getServiceReferences();
        if (references == null) {
            return List.of();
        }
        Arrays.sort(references, Comparator.reverseOrder());
        return Arrays.stream(references).map(tracker::getService).filter(Objects::nonNull).toList();
    }

    private synchronized void opened() {
        if (!open) {
            tracker.open();
            open = true;
        }
    }

    @Override
    public synchronized void close() {
        if (open) {
            tracker.close();
            open = false;
        }
    }
}
