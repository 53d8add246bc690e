// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.parley.core.Progress;

/**
 * Counts phrases. A phrase is a run of words as they stand; it neither begins nor ends with a small word, unless small
 * words are wanted, but may have them inside: "cup of coffee". Forms of a word count as one and show as the form used most.
 */
final class PhraseCount {

    private final Texts texts;
    private final int fewest;
    private final boolean small;

    /** A phrase; members are counted without authors who are not known. */
    record Phrase(String shown, String language, int words, int times, List<Integer> posts, int members) { }

    /** Where a phrase was found, and in which forms. */
    private static final class Entry {

        private final List<Integer> posts = new ArrayList<>();
        private final Map<Long, Integer> forms = new HashMap<>();
        private int times;

        void add(int post, long form) {
            if (posts.isEmpty() || posts.get(posts.size() - 1) != post) {
                posts.add(post);
            }
            forms.merge(form, 1, Integer::sum);
            times++;
        }
    }

    private interface Found {

        void phrase(int post, int[] row, int from);
    }

    /**
     * A count.
     *
     * @param fewest members who have to use a phrase
     * @param small  whether small words count like all others
     */
    PhraseCount(Texts texts, int fewest, boolean small) {
        this.texts = texts;
        this.fewest = fewest;
        this.small = small;
    }

    /** Phrases of so many words, those of most members first. */
    List<Phrase> of(int shortest, int longest, Progress progress) {
        List<Phrase> phrases = new ArrayList<>();
        for (int words = shortest; words <= longest; words++) {
            phrases.addAll(of(words, progress));
        }
        phrases.sort(Comparator.<Phrase>comparingInt(one -> -one.members()).thenComparingInt(one -> -one.times())
                .thenComparing(Phrase::shown).thenComparing(Phrase::language));
        return phrases;
    }

    private List<Phrase> of(int words, Progress progress) {
        Map<Long, Entry> entries = candidates(words, progress);
        each(words, progress, (post, row, from) -> {
            Entry entry = entries.get(key(row, from, words, true));
            if (entry != null) {
                entry.add(post, key(row, from, words, false));
            }
        });
        List<Phrase> phrases = new ArrayList<>();
        for (Entry entry : entries.values()) {
            int members = members(entry.posts);
            if (members >= fewest) {
                long most = entry.forms.entrySet().stream().min(Map.Entry.<Long, Integer>comparingByValue().reversed()
                        .thenComparing(one -> shown(one.getKey(), words))).orElseThrow().getKey();
                phrases.add(new Phrase(shown(most, words), texts.form(part(most, 0)).language().tag(), words, entry.times,
                        entry.posts, members));
            }
        }
        return phrases;
    }

    /** What so many members can have used at all: whatever occurs at least as often. */
    private Map<Long, Entry> candidates(int words, Progress progress) {
        Keys keys = new Keys();
        each(words, progress, (post, row, from) -> keys.add(key(row, from, words, true)));
        Map<Long, Entry> entries = new HashMap<>();
        keys.atLeast(Math.max(1, fewest), key -> entries.put(key, new Entry()));
        return entries;
    }

    private void each(int words, Progress progress, Found found) {
        for (int post = 0; post < texts.posts().size(); post++) {
            progress.check();
            int[] row = texts.row(post);
            for (int from = 0; from + words <= row.length; from++) {
                if (phrase(row, from, words)) {
                    found.phrase(post, row, from);
                }
            }
        }
    }

    private boolean phrase(int[] row, int from, int words) {
        for (int i = from; i < from + words; i++) {
            if (row[i] == Texts.BREAK) {
                return false;
            }
        }
        return bears(row[from]) && bears(row[from + words - 1]);
    }

    /** Whether a word may begin or end a phrase; a rare one makes none that many use. */
    private boolean bears(int form) {
        Texts.Form one = texts.form(form);
        return (small || !one.small()) && texts.times(one.root()) >= fewest;
    }

    private long key(int[] row, int from, int words, boolean roots) {
        long key = 0;
        for (int i = from; i < from + words; i++) {
            key = key << Texts.BITS | (roots ? texts.form(row[i]).root() : row[i]);
        }
        return key;
    }

    /** The form at a place of a phrase, counted from its end. */
    private static int part(long key, int fromEnd) {
        return (int) (key >> fromEnd * Texts.BITS) & (1 << Texts.BITS) - 1;
    }

    private String shown(long key, int words) {
        List<String> forms = new ArrayList<>();
        for (int i = words - 1; i >= 0; i--) {
            forms.add(texts.form(part(key, i)).form());
        }
        return String.join(" ", forms);
    }

    private int members(List<Integer> posts) {
        Set<UUID> members = posts.stream().map(post -> texts.posts().get(post).authorId()).filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return members.size();
    }

    /** Many numbers, to be counted. */
    private static final class Keys {

        private long[] all = new long[1 << 12];
        private int size;

        void add(long key) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = key;
        }

        /** Hands over each that is there at least so often. */
        void atLeast(int often, LongConsumer each) {
            Arrays.sort(all, 0, size);
            int from = 0;
            for (int i = 1; i <= size; i++) {
                if (i == size || all[i] != all[from]) {
                    if (i - from >= often) {
                        each.accept(all[from]);
                    }
                    from = i;
                }
            }
        }
    }
}
