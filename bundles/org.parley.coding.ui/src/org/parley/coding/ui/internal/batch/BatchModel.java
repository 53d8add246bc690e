// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.parley.coding.BatchCoding.Found;
import org.parley.coding.BatchCoding.Place;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;

/** The places that were found, and which of them are to be coded. */
final class BatchModel {

    private static final int AROUND = 60;

    private final Messages messages = Messages.of(BatchModel.class);
    private final Set<String> leftOut = new HashSet<>();
    private List<Row> rows = List.of();

    /** What becomes of a place. */
    enum Fate { CODED, THERE, LEFT_OUT }

    /**
     * A place with the words around it on one line.
     *
     * @param who    name of the author
     * @param before words before the place, shortened
     * @param words  the place itself
     * @param after  words after it, shortened
     */
    record Row(Place place, long number, String who, boolean known, String before, String words, String after) {

        /** Lasting id. */
        String id() {
            return place.codeId() + " " + place.postId() + " " + place.start() + " " + place.end();
        }

        /** The words with what stands around them. */
        String inContext() {
            return before + words + after;
        }
    }

    /** Takes what was found; what was left out before stays left out. */
    void found(Found found, Discussion discussion, PanelState panel) {
        List<Row> made = new ArrayList<>();
        for (Place place : found.places()) {
            Optional<Post> post = discussion.post(place.postId()).filter(one -> one.text().id().equals(place.textId()));
            post.ifPresent(one -> made.add(row(place, one, panel)));
        }
        rows = List.copyOf(made);
    }

    private Row row(Place place, Post post, PanelState panel) {
        String words = post.text().words();
        Optional<Member> author = panel.member(post.authorId());
        int from = place.start() <= AROUND ? 0 : wordStart(words, place.start() - AROUND, place.start());
        int to = words.length() - place.end() <= AROUND ? words.length()
                : wordEnd(words, place.end() + AROUND, place.end());
        return new Row(place, post.number(), author.map(Member::name).orElse(messages.get("who.unknown")),
                author.isPresent(), (from > 0 ? "\u2026" : "") + line(words.substring(from, place.start())),
                line(words.substring(place.start(), place.end())),
                line(words.substring(place.end(), to)) + (to < words.length() ? "\u2026" : ""));
    }

    private static int wordStart(String words, int at, int limit) {
        for (int i = at; i < limit; i++) {
            if (Character.isWhitespace(words.charAt(i))) {
                return i + 1;
            }
        }
        return limit;
    }

    private static int wordEnd(String words, int at, int limit) {
        for (int i = at; i > limit; i--) {
            if (Character.isWhitespace(words.charAt(i))) {
                return i;
            }
        }
        return limit;
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ");
    }

    List<Row> rows() {
        return rows;
    }

    /** What becomes of a place. */
    Fate fate(Row row) {
        if (row.place().there()) {
            return Fate.THERE;
        }
        return leftOut.contains(row.id()) ? Fate.LEFT_OUT : Fate.CODED;
    }

    /** Leaves places out, or takes them in again when the first of them is left out. */
    void turn(List<Row> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        boolean in = leftOut.contains(chosen.get(0).id());
        chosen.forEach(row -> {
            if (in) {
                leftOut.remove(row.id());
            } else {
                leftOut.add(row.id());
            }
        });
    }

    /** The places that are to be coded. */
    List<Place> wanted() {
        return rows.stream().filter(row -> fate(row) == Fate.CODED).map(Row::place).toList();
    }

    /** "34 places in 31 answers of 28 members. 3 are coded so already, 2 are left out." */
    String summary() {
        if (rows.isEmpty()) {
            return messages.get("found.none");
        }
        long posts = rows.stream().map(row -> row.place().postId()).distinct().count();
        long members = rows.stream().filter(Row::known).map(Row::who).distinct().count();
        long there = count(Fate.THERE);
        long out = count(Fate.LEFT_OUT);
        String found = messages.get("found", rows.size(), posts, members);
        return there + out == 0 ? found : found + " " + messages.get("found.not", there, out);
    }

    private long count(Fate fate) {
        return rows.stream().filter(row -> fate(row) == fate).count();
    }
}
