// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;

/**
 * A decision in the making.
 *
 * @param post   the post it is about
 * @param step   what is to be done; null while nothing is chosen
 * @param reason code of the reason; null while nothing is chosen
 * @param note   the moderator's own words
 * @param places what a redaction may take out, in the order of the text
 */
public record Draft(Post post, Step step, String reason, String note, List<Place> places) {

    /** Kind of a place that a person marked by hand. */
    static final String BY_HAND = "word";
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /**
     * A place in the text.
     *
     * @param hit where it is and what it is
     * @param out whether it is to be taken out
     */
    public record Place(Hit hit, boolean out) { }

    /** Why a decision cannot be taken yet. */
    public enum Missing { STEP, NOTE, REASON_NOTE, PLACES }

    public Draft {
        places = List.copyOf(places);
    }

    /** Nothing chosen yet; the places are those the rules mean, each to be taken out. */
    public static Draft about(Post post, List<Hit> hits) {
        return new Draft(post, null, null, "", hits.stream().map(hit -> new Place(hit, true)).toList());
    }

    /** The same with another step; {@code proposed} is its reason unless one was chosen for this step before. */
    public Draft with(Step wanted, String proposed) {
        return new Draft(post, wanted, wanted == null ? null : wanted == step ? reason : proposed, note, places);
    }

    /** The same with another reason. */
    public Draft because(String code) {
        return new Draft(post, step, code, note, places);
    }

    /** The same with another note. */
    public Draft noting(String words) {
        return new Draft(post, step, reason, words, places);
    }

    /** Whether places are being chosen. */
    public boolean redacting() {
        return step == Step.REDACT;
    }

    /** The places that are to be taken out. */
    public List<Hit> out() {
        return redacting() ? places.stream().filter(Place::out).map(Place::hit).toList() : List.of();
    }

    /** The same with a place left in that was to go, or the other way round. */
    public Draft toggled(int index) {
        List<Place> changed = new ArrayList<>(places);
        Place old = changed.get(index);
        changed.set(index, new Place(old.hit(), !old.out()));
        return new Draft(post, step, reason, note, changed);
    }

    /**
     * The same with one more place to be taken out. It is widened to whole characters; places it covers become part of
     * it. An empty one changes nothing.
     */
    public Draft marked(int start, int end) {
        String text = post.text().words();
        int from = Math.max(0, Math.min(start, text.length()));
        int to = Math.max(from, Math.min(end, text.length()));
        if (from == to) {
            return this;
        }
        int[] whole = wholeCharacters(text, from, to);
        int first = whole[0];
        int last = whole[1];
        List<Place> changed = new ArrayList<>(places.stream()
                .filter(p -> p.hit().start() < first || p.hit().end() > last).toList());
        changed.add(new Place(new Hit(first, last, BY_HAND), true));
        changed.sort(Comparator.comparingInt((Place p) -> p.hit().start()).thenComparingInt(p -> p.hit().end()));
        return new Draft(post, step, reason, note, changed);
    }

    /** The stretch with the characters at its ends, as a reader sees them: a family of emoji is one. */
    private static int[] wholeCharacters(String text, int from, int to) {
        int line = text.lastIndexOf('\n', from - 1) + 1;
        Matcher character = CHARACTER.matcher(text).region(line, text.length());
        int first = from;
        while (character.find()) {
            if (character.start() <= from) {
                first = character.start();
            }
            if (character.end() >= to) {
                return new int[] {first, character.end()};
            }
        }
        return new int[] {first, to};
    }

    /** The place after this position (before it, when {@code step} is negative); -1 at the ends. */
    public int next(int position, int step) {
        if (step > 0) {
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).hit().start() >= position) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = places.size() - 1; i >= 0; i--) {
            if (places.get(i).hit().end() <= position) {
                return i;
            }
        }
        return -1;
    }

    /** The place that holds a stretch of text; -1 for none. */
    public int at(int start, int end) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).hit().start() <= start && places.get(i).hit().end() >= end) {
                return i;
            }
        }
        return -1;
    }

    /** What is missing before it can be taken; empty when nothing is. */
    public Optional<Missing> missing() {
        if (step == null) {
            return Optional.of(Missing.STEP);
        }
        if (step == Step.NOTE && note.isBlank()) {
            return Optional.of(Missing.NOTE);
        }
        if (Reasons.OTHER.equals(reason) && note.isBlank()) {
            return Optional.of(Missing.REASON_NOTE);
        }
        return redacting() && out().isEmpty() ? Optional.of(Missing.PLACES) : Optional.empty();
    }
}
