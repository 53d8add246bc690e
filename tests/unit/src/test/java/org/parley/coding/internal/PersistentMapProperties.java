// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The map behaves as HashMap does, and older maps stay what they were. */
class PersistentMapProperties {

    /** Keys whose hashes clash often, in part and in whole. */
    private record Key(int value) {

        @Override
        public int hashCode() {
            return value % 3 == 0 ? 7 : value * 32;
        }
    }

    private record Step(boolean put, Key key) { }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.integers().between(0, 60).map(Key::new)
                .flatMap(key -> Arbitraries.of(true, true, false).map(put -> new Step(put, key))).list().ofMaxSize(200);
    }

    @Property(tries = 500)
    void behavesAsHashMapDoes(@ForAll("steps") List<Step> steps) {
        Map<Key, Integer> expected = new HashMap<>();
        PersistentMap<Key, Integer> map = PersistentMap.empty();
        List<PersistentMap<Key, Integer>> before = new ArrayList<>();
        List<Map<Key, Integer>> expectedBefore = new ArrayList<>();
        int value = 0;
        for (Step step : steps) {
            before.add(map);
            expectedBefore.add(new HashMap<>(expected));
            if (step.put()) {
                expected.put(step.key(), ++value);
                map = map.with(step.key(), value);
            } else {
                expected.remove(step.key());
                map = map.without(step.key());
            }
            assertEquals(expected, map);
            assertEquals(expected.size(), map.size());
        }
        for (int i = 0; i < before.size(); i++) {
            assertEquals(expectedBefore.get(i), new HashMap<>(before.get(i)));
        }
        assertEquals(expected, PersistentMap.of(expected));
    }

    @Test
    void knowsWhatItDoesNotHold() {
        PersistentMap<String, Integer> map = PersistentMap.of(Map.of("a", 1));
        assertNull(map.get("b"));
        assertNull(map.get(null));
        assertSame(map, map.without("b"));
        assertTrue(map.without("a").isEmpty());
        assertSame(map, PersistentMap.of(map));
    }

    @Test
    void cannotBeChangedInPlace() {
        PersistentMap<String, Integer> map = PersistentMap.of(Map.of("a", 1));
        assertThrows(UnsupportedOperationException.class, () -> map.put("b", 2));
        assertThrows(UnsupportedOperationException.class, () -> map.remove("a"));
        assertThrows(UnsupportedOperationException.class, () -> map.entrySet().iterator().next().setValue(5));
    }
}
