// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.parley.core.Masking;

/**
 * Covers what tells who people are in all that a service hands out: in each text of the records, lists and maps that it
 * is made of. What holds nothing of that kind comes through as it is. Each record is looked through once, as long as the
 * state lives that it is in and the members are the same.
 */
public final class Masks {

    private final Supplier<Masking> masking;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private volatile Run last;

    /** @param masking what covers texts; asked at the first use */
    public Masks(Supplier<Masking> masking) {
        this.masking = masking;
    }

    /** The same, covered. */
    Object of(Object value) {
        if (value == null) {
            return null;
        }
        Masking.Mask now = masking.get().now();
        Run run = last;
        if (run == null || run.mask != now) {
            run = new Run(now);
            last = run;
        }
        return run.walk(value);
    }

    /** Whether some text in these holds what covers others. */
    boolean holdBars(Object... values) {
        boolean[] found = {false};
        Run run = new Run(text -> {
            found[0] |= text.indexOf(Masking.BAR) >= 0;
            return text;
        });
        for (Object value : values) {
            run.walk(value);
        }
        return found[0];
    }

    private Shape shape(Class<?> type) {
        Shape known = shapes.get(type);
        return known == null ? shapes.computeIfAbsent(type, Shape::of) : known;
    }

    /** The covering with one mask, and what was covered with it. */
    private final class Run {

        private final Masking.Mask mask;
        private final Seen seen = new Seen();

        Run(Masking.Mask mask) {
            this.mask = mask;
        }

        Object walk(Object value) {
            if (value instanceof String text) {
                return mask.masked(text);
            } else if (value instanceof Record one) {
                return record(one);
            } else if (value instanceof Map<?, ?> map) {
                return map(map);
            } else if (value instanceof Collection<?> some) {
                return collection(some);
            } else if (value instanceof Optional<?> one) {
                Object inner = one.map(this::walk).orElse(null);
                return inner == one.orElse(null) ? one : Optional.ofNullable(inner);
            }
            return value;
        }

        private Object record(Record one) {
            Shape shape = shape(one.getClass());
            if (shape.isPlain()) {
                return one;
            }
            Object known = seen.of(one);
            return known != null ? known : seen.keep(one, shape.with(one, this::walk, this::covered));
        }

        /** A component that is personal as a whole. */
        private Object covered(Object value) {
            if (value instanceof String text) {
                return String.valueOf(Masking.BAR).repeat(text.length());
            }
            return value instanceof Map<?, ?> ? Map.of() : value instanceof List<?> ? List.of() : walk(value);
        }

        private Object map(Map<?, ?> map) {
            Map<Object, Object> changed = null;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object masked = walk(entry.getValue());
                if (masked != entry.getValue()) {
                    changed = changed == null ? new LinkedHashMap<>(map) : changed;
                    changed.put(entry.getKey(), masked);
                }
            }
            return changed == null ? map : Collections.unmodifiableMap(changed);
        }

        private Object collection(Collection<?> some) {
            List<Object> all = new ArrayList<>(some.size());
            boolean same = true;
            for (Object one : some) {
                Object masked = walk(one);
                same &= masked == one;
                all.add(masked);
            }
            return same ? some : some instanceof Set<?> ? (Set<?>) Collections.unmodifiableSet(new LinkedHashSet<>(all))
                    : Collections.unmodifiableList(all);
        }
    }
}
