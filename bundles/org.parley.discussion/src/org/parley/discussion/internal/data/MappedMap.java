// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A read-only map whose values are worked out from those of another: one big map of places serves many snapshots.
 *
 * @param <K> key
 * @param <P> value of the map behind
 * @param <V> value as seen
 */
final class MappedMap<K, P, V> extends AbstractMap<K, V> {

    private final Map<K, P> behind;
    private final Function<P, V> value;

    MappedMap(Map<K, P> behind, Function<P, V> value) {
        this.behind = behind;
        this.value = value;
    }

    @Override
    public V get(Object key) {
        P place = behind.get(key);
        return place == null ? null : value.apply(place);
    }

    @Override
    public boolean containsKey(Object key) {
        return behind.containsKey(key);
    }

    @Override
    public int size() {
        return behind.size();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                Iterator<Entry<K, P>> entries = behind.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Entry<K, V> next() {
                        Entry<K, P> entry = entries.next();
                        return Map.entry(entry.getKey(), value.apply(entry.getValue()));
                    }
                };
            }

            @Override
            public int size() {
                return behind.size();
            }
        };
    }
}
