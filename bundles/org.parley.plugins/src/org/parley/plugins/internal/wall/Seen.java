// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What became of objects that were looked through, for as long as these live. Safe for use from any thread. */
final class Seen {

    private static final Object SAME = new Object();

    private final Map<Key, Object> known = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    /** What became of it; null when that is not known. */
    Object of(Object one) {
        Object became = known.get(new Key(one, null));
        return became == SAME ? one : became instanceof SoftReference<?> held ? held.get() : null;
    }

    /** Keeps and gives back what became of it. */
    Object keep(Object one, Object became) {
        for (Reference<?> dead = gone.poll(); dead != null; dead = gone.poll()) {
            known.remove(dead);
        }
        known.put(new Key(one, gone), became == one ? SAME : new SoftReference<>(became));
        return became;
    }

    /** The very object, not one that is equal. */
    private static final class Key extends WeakReference<Object> {

        private final int hash;

        Key(Object one, ReferenceQueue<Object> queue) {
            super(one, queue);
            hash = System.identityHashCode(one);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Key key && get() != null && get() == key.get();
        }
    }
}
