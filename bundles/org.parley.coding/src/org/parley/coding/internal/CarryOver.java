// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

import org.parley.coding.Characters;

/**
 * Finds the words of a range again in a later version of a text. The two versions are compared word by word; a range
 * keeps the words that stayed, takes in what was changed wholly inside it, and leaves out what was written in front of
 * it, behind it or across its edge. When less than half of it stayed, nobody but a person can say what it means now.
 */
final class CarryOver {

    /** Above this many words on either side a comparison is not worth the wait: the middle counts as rewritten. */
    private static final int MOST_WORDS = 20_000;
    private static final int GONE = -1;

    private final String before;
    private final String after;
    private final List<Word> old;
    private final List<Word> now;
    /** Place of an old word among the new ones; {@link #GONE} when it did not stay. */
    private final int[] stayed;

    /** A range of UTF-16 positions. */
    record Range(int start, int end) { }

    CarryOver(String before, String after) {
        this.before = before;
        this.after = after;
        this.old = Word.of(before);
        this.now = Word.of(after);
        this.stayed = compare(old, now);
    }

    /** The same words in the new text; empty when too little of them is left. */
    Optional<Range> range(int start, int end) {
        if (before.equals(after)) {
            return Optional.of(new Range(start, end));
        }
        int first = firstEndingAfter(start);
        int last = firstStartingFrom(end) - 1;
        int firstKept = first;
        while (firstKept <= last && stayed[firstKept] == GONE) {
            firstKept++;
        }
        int lastKept = last;
        while (lastKept >= firstKept && stayed[lastKept] == GONE) {
            lastKept--;
        }
        if (firstKept > lastKept) {
            return Optional.empty();
        }
        int from = firstKept == first ? sameStart(first, start) : changedStart(first, firstKept);
        int to = lastKept == last ? sameEnd(last, end) : changedEnd(last, lastKept);
        boolean usable = enough(start, end, first, last, from, to) && Characters.fits(after, from, to);
        return usable ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    /** The first word stayed: the range begins at the same letter of it, or with the same space in front of it. */
    private int sameStart(int word, int start) {
        Word was = old.get(word);
        Word is = now.get(stayed[word]);
        int into = start - was.start();
        if (into > 0) {
            return was.text().equals(is.text()) ? is.start() + into : is.start();
        }
        String space = before.substring(start, was.start());
        return after.startsWith(space, is.start() - space.length()) ? is.start() - space.length() : is.start();
    }

    private int sameEnd(int word, int end) {
        Word was = old.get(word);
        Word is = now.get(stayed[word]);
        int over = end - was.end();
        if (over < 0) {
            return was.text().equals(is.text()) ? is.end() + over : is.end();
        }
        return after.startsWith(before.substring(was.end(), end), is.end()) ? is.end() + over : is.end();
    }

    /** The first words changed: what stands for them is inside, unless the change reaches beyond the range. */
    private int changedStart(int first, int firstKept) {
        boolean inside = first == 0 || stayed[first - 1] != GONE;
        int from = first == 0 ? 0 : stayed[first - 1] + 1;
        return now.get(inside ? Math.min(from, stayed[firstKept]) : stayed[firstKept]).start();
    }

    private int changedEnd(int last, int lastKept) {
        boolean end = last == old.size() - 1;
        boolean inside = end || stayed[last + 1] != GONE;
        int to = end ? now.size() - 1 : stayed[last + 1] - 1;
        return now.get(inside ? Math.max(to, stayed[lastKept]) : stayed[lastKept]).end();
    }

    /** At least half of what was in the range stayed, and it is at least half of what the range has now. */
    private boolean enough(int start, int end, int first, int last, int from, int to) {
        int kept = 0;
        int all = 0;
        for (int i = first; i <= last; i++) {
            int ink = old.get(i).overlap(start, end);
            all += ink;
            kept += stayed[i] == GONE ? 0 : ink;
        }
        int present = 0;
        for (Word word : now) {
            present += word.overlap(from, to);
        }
        return 2 * kept >= all && 2 * kept >= present;
    }

    private int firstEndingAfter(int place) {
        int i = 0;
        while (i < old.size() && old.get(i).end() <= place) {
            i++;
        }
        return i;
    }

    private int firstStartingFrom(int place) {
        int i = 0;
        while (i < old.size() && old.get(i).start() < place) {
            i++;
        }
        return i;
    }

    private static int[] compare(List<Word> old, List<Word> now) {
        int[] stayed = new int[old.size()];
        Arrays.fill(stayed, GONE);
        int shorter = Math.min(old.size(), now.size());
        int head = 0;
        while (head < shorter && old.get(head).key().equals(now.get(head).key())) {
            stayed[head] = head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && old.get(old.size() - 1 - tail).key().equals(now.get(now.size() - 1 - tail).key())) {
            tail++;
            stayed[old.size() - tail] = now.size() - tail;
        }
        List<String> left = keys(old, head, old.size() - tail);
        List<String> right = keys(now, head, now.size() - tail);
        if (!left.isEmpty() && !right.isEmpty() && left.size() <= MOST_WORDS && right.size() <= MOST_WORDS) {
            compareMiddle(left, right, head, stayed);
        }
        return stayed;
    }

    private static void compareMiddle(List<String> left, List<String> right, int head, int[] stayed) {
        boolean[] deleted = new boolean[left.size()];
        boolean[] inserted = new boolean[right.size()];
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(left, right, null)) {
            Arrays.fill(deleted, change.startOriginal, change.endOriginal, true);
            Arrays.fill(inserted, change.startRevised, change.endRevised, true);
        }
        int j = 0;
        for (int i = 0; i < left.size(); i++) {
            if (deleted[i]) {
                continue;
            }
            while (inserted[j]) {
                j++;
            }
            stayed[head + i] = head + j++;
        }
    }

    private static List<String> keys(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().map(Word::key).toList();
    }
}
