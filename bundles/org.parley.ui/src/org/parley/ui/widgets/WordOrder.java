// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sorts rows by a text as the language of the person does; many at once by keys that are made once for each. */
final class WordOrder<T> implements Comparator<T> {

    /** Beginnings of this many characters decide nearly always; the rest is looked at where they do not. */
    private static final int BEGINNING = 48;

    private final Function<T, String> text;
    private final Collator collator;
    private final boolean descending;

    WordOrder(Function<T, String> text, Collator collator, boolean descending) {
        this.text = text;
        this.collator = collator;
        this.descending = descending;
    }

    @Override
    public int compare(T one, T other) {
        int order = collator.compare(text.apply(one), text.apply(other));
        return descending ? -order : order;
    }

    @Override
    public Comparator<T> reversed() {
        return new WordOrder<>(text, collator, !descending);
    }

    /** Sorts; ties stay in the order given, upwards and downwards. */
    void sort(List<T> rows) {
        Map<T, CollationKey> keys = new IdentityHashMap<>(rows.size() * 2);
        rows.forEach(row -> keys.put(row, key(text.apply(row))));
        rows.sort((one, other) -> {
            int order = keys.get(one).compareTo(keys.get(other));
            return order == 0 ? compare(one, other) : descending ? -order : order;
        });
    }

    private CollationKey key(String words) {
        if (words.length() <= BEGINNING) {
            return collator.getCollationKey(words);
        }
        int end = Character.isHighSurrogate(words.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING;
        return collator.getCollationKey(words.substring(0, end));
    }
}
