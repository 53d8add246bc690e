// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * An immutable map that shares what stays the same with the map it was made from, so that one entry more on top of
 * 200,000 costs a handful of small arrays: a hash array mapped trie of 32 branches. No null keys or values.
 */
final class PersistentMap<K, V> extends AbstractMap<K, V> {

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final int DEEPEST = 30;
    private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(new Branch(0, new Object[0]), 0);

    private final Branch root;
    private final int size;

    private PersistentMap(Branch root, int size) {
        this.root = root;
        this.size = size;
    }

    /** Entries below one another by five bits of the hash each. {@code slots} holds a Branch, a Leaf or a Clash. */
    private record Branch(int bitmap, Object[] slots) { }

    /** One entry. */
    private record Leaf<K, V>(int hash, K key, V value) implements Map.Entry<K, V> {

        @Override
        public K getKey() {
            return key;
        }

        @Override
        public V getValue() {
            return value;
        }

        @Override
        public V setValue(V other) {
            throw new UnsupportedOperationException();
        }
    }

    /** Entries whose hashes are the same to the last bit. */
    private record Clash(int hash, Leaf<?, ?>[] leaves) { }

    @SuppressWarnings("unchecked")
    static <K, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    static <K, V> PersistentMap<K, V> of(Map<K, V> entries) {
        if (entries instanceof PersistentMap<K, V> already) {
            return already;
        }
        Leaf<?, ?>[] leaves = new Leaf<?, ?>[entries.size()];
        int n = 0;
        for (Map.Entry<K, V> entry : entries.entrySet()) {
            leaves[n++] = new Leaf<>(spread(entry.getKey()), entry.getKey(), entry.getValue());
        }
        return n == 0 ? empty() : new PersistentMap<>((Branch) build(leaves, 0), n);
    }

    private static int spread(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private static Object build(Leaf<?, ?>[] leaves, int shift) {
        if (shift > 0 && leaves.length == 1) {
            return leaves[0];
        }
        if (shift > DEEPEST) {
            return new Clash(leaves[0].hash(), leaves);
        }
        int[] counts = new int[MASK + 1];
        for (Leaf<?, ?> leaf : leaves) {
            counts[leaf.hash() >>> shift & MASK]++;
        }
        Leaf<?, ?>[][] parts = new Leaf<?, ?>[MASK + 1][];
        int[] filled = new int[MASK + 1];
        int bitmap = 0;
        for (Leaf<?, ?> leaf : leaves) {
            int at = leaf.hash() >>> shift & MASK;
            if (parts[at] == null) {
                parts[at] = new Leaf<?, ?>[counts[at]];
                bitmap |= 1 << at;
            }
            parts[at][filled[at]++] = leaf;
        }
        Object[] slots = new Object[Integer.bitCount(bitmap)];
        int n = 0;
        for (Leaf<?, ?>[] part : parts) {
            if (part != null) {
                slots[n++] = build(part, shift + BITS);
            }
        }
        return new Branch(bitmap, slots);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(Object key) {
        if (key == null) {
            return null;
        }
        int hash = spread(key);
        Object node = root;
        for (int shift = 0; node instanceof Branch branch; shift += BITS) {
            int bit = 1 << (hash >>> shift & MASK);
            node = (branch.bitmap & bit) == 0 ? null : branch.slots[index(branch.bitmap, bit)];
        }
        if (node instanceof Leaf<?, ?> leaf) {
            return leaf.key.equals(key) ? (V) leaf.value : null;
        }
        if (node instanceof Clash clash) {
            for (Leaf<?, ?> leaf : clash.leaves) {
                if (leaf.key.equals(key)) {
                    return (V) leaf.value;
                }
            }
        }
        return null;
    }

    private static int index(int bitmap, int bit) {
        return Integer.bitCount(bitmap & bit - 1);
    }

    /** The same map with one entry added or replaced. */
    PersistentMap<K, V> with(K key, V value) {
        boolean known = containsKey(key);
        Leaf<K, V> leaf = new Leaf<>(spread(key), key, value);
        return new PersistentMap<>((Branch) put(root, leaf, 0), known ? size : size + 1);
    }

    private static Object put(Object node, Leaf<?, ?> leaf, int shift) {
        if (node instanceof Branch branch) {
            int bit = 1 << (leaf.hash >>> shift & MASK);
            int at = index(branch.bitmap, bit);
            if ((branch.bitmap & bit) == 0) {
                Object[] slots = new Object[branch.slots.length + 1];
                System.arraycopy(branch.slots, 0, slots, 0, at);
                slots[at] = leaf;
                System.arraycopy(branch.slots, at, slots, at + 1, branch.slots.length - at);
                return new Branch(branch.bitmap | bit, slots);
            }
            Object[] slots = branch.slots.clone();
            slots[at] = put(slots[at], leaf, shift + BITS);
            return new Branch(branch.bitmap, slots);
        }
        Leaf<?, ?>[] there = node instanceof Clash clash ? clash.leaves : new Leaf<?, ?>[] {(Leaf<?, ?>) node};
        for (int i = 0; i < there.length; i++) {
            if (there[i].key.equals(leaf.key)) {
                Leaf<?, ?>[] changed = there.clone();
                changed[i] = leaf;
                return changed.length == 1 ? leaf : new Clash(leaf.hash, changed);
            }
        }
        Leaf<?, ?>[] more = Arrays.copyOf(there, there.length + 1);
        more[there.length] = leaf;
        return build(more, shift);
    }

    /** The same map without an entry. */
    PersistentMap<K, V> without(K key) {
        if (!containsKey(key)) {
            return this;
        }
        return size == 1 ? empty() : new PersistentMap<>((Branch) remove(root, spread(key), key, 0), size - 1);
    }

    private static Object remove(Object node, int hash, Object key, int shift) {
        if (node instanceof Leaf) {
            return null;
        }
        if (node instanceof Clash clash) {
            Leaf<?, ?>[] rest = Arrays.stream(clash.leaves).filter(leaf -> !leaf.key.equals(key))
                    .toArray(Leaf<?, ?>[]::new);
            return rest.length == 1 ? rest[0] : new Clash(hash, rest);
        }
        Branch branch = (Branch) node;
        int bit = 1 << (hash >>> shift & MASK);
        int at = index(branch.bitmap, bit);
        Object below = remove(branch.slots[at], hash, key, shift + BITS);
        if (below != null) {
            if (shift > 0 && branch.slots.length == 1 && !(below instanceof Branch)) {
                return below;
            }
            Object[] slots = branch.slots.clone();
            slots[at] = below;
            return new Branch(branch.bitmap, slots);
        }
        if (shift > 0 && branch.slots.length == 1) {
            return null;
        }
        if (shift > 0 && branch.slots.length == 2 && !(branch.slots[1 - at] instanceof Branch)) {
            return branch.slots[1 - at];
        }
        Object[] slots = new Object[branch.slots.length - 1];
        System.arraycopy(branch.slots, 0, slots, 0, at);
        System.arraycopy(branch.slots, at + 1, slots, at, slots.length - at);
        return new Branch(branch.bitmap & ~bit, slots);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Walk<>(root);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Walks the leaves, depth first. */
    private static final class Walk<K, V> implements Iterator<Map.Entry<K, V>> {

        private final Deque<Object> open = new ArrayDeque<>();

        Walk(Branch root) {
            open.push(root);
        }

        @Override
        public boolean hasNext() {
            while (!open.isEmpty() && !(open.peek() instanceof Leaf)) {
                Object node = open.pop();
                Object[] below = node instanceof Branch branch ? branch.slots : ((Clash) node).leaves;
                for (int i = below.length - 1; i >= 0; i--) {
                    open.push(below[i]);
                }
            }
            return !open.isEmpty();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map.Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return (Map.Entry<K, V>) open.pop();
        }
    }
}
