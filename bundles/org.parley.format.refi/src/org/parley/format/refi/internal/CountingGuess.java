// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.ArrayList;
import java.util.List;

import org.parley.format.refi.internal.Offsets.Counting;
import org.parley.format.refi.internal.SourceReader.Draft;
import org.parley.format.refi.internal.SourceReader.Raw;

/**
 * Finds out how a program counts. Most name a range after the words it covers, so the counting under which the most
 * names fit is the one; the specification's wins when nothing tells.
 */
final class CountingGuess {

    /** Characters of a name that say enough. */
    private static final int ENOUGH = 40;

    private CountingGuess() {
    }

    static Counting of(List<Draft> drafts) {
        List<Draft> telling = drafts.stream().filter(CountingGuess::telling).toList();
        if (telling.isEmpty()) {
            return Counting.STANDARD;
        }
        Counting best = Counting.STANDARD;
        int most = fits(telling, best);
        for (Counting other : others()) {
            int fits = fits(telling, other);
            if (fits > most) {
                most = fits;
                best = other;
            }
        }
        return best;
    }

    private static List<Counting> others() {
        List<Counting> others = new ArrayList<>();
        for (int mark = 0; mark <= 1; mark++) {
            for (boolean lineEnds : new boolean[] {false, true}) {
                for (boolean codePoints : new boolean[] {true, false}) {
                    others.add(new Counting(codePoints, lineEnds, mark));
                }
            }
        }
        return others;
    }

    /** Whether the ways of counting differ in this text at all. */
    private static boolean telling(Draft draft) {
        return !draft.raws().isEmpty() && (draft.marked() || draft.text().contains("\r\n")
                || draft.text().chars().anyMatch(c -> Character.isSurrogate((char) c)));
    }

    private static int fits(List<Draft> drafts, Counting counting) {
        int fits = 0;
        for (Draft draft : drafts) {
            Offsets offsets = new Offsets(draft.text(), draft.marked() ? counting
                    : new Counting(counting.codePoints(), counting.lineEnds(), 0));
            for (Raw raw : draft.raws()) {
                fits += fits(draft.text(), offsets, raw) ? 1 : 0;
            }
        }
        return fits;
    }

    private static boolean fits(String text, Offsets offsets, Raw raw) {
        if (raw.name().isBlank() || raw.start() < 0 || raw.end() <= raw.start() || raw.end() > offsets.last()) {
            return false;
        }
        String wanted = plain(raw.name().replaceFirst("(…|\\.\\.\\.)\\s*$", ""));
        String words = plain(text.substring(offsets.position(raw.start()), offsets.position(raw.end())));
        return wanted.length() > ENOUGH ? words.startsWith(wanted.substring(0, ENOUGH)) : words.equals(wanted);
    }

    /** Words and single spaces. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
