// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.discussion.PersonalData;
import org.parley.discussion.QueueItem;
import org.parley.report.Words;

/** Takes personal data out of words before they leave the house, and says how much was taken out. */
final class Redactor {

    private final PersonalData finder;
    private final PersonalData.Names names;
    private final Pattern marks;

    /** Made for one panel, with the names of its people. */
    Redactor(PersonalData finder, PersonalData.Names names) {
        this.finder = finder;
        this.names = names;
        Set<String> known = Stream.of(PersonalData.EMAIL, PersonalData.PHONE, PersonalData.IP,
                PersonalData.CARD, PersonalData.NAME, "word").map(finder::mark).collect(Collectors.toSet());
        this.marks = Pattern.compile(known.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /**
     * Words with marks in them.
     *
     * @param marks how many there are, those of a moderator's redaction among them
     */
    record Redacted(String words, int marks) { }

    /** The words with each finding replaced by a mark such as {@code [e-mail]}. */
    Redacted redact(String words, String language) {
        return words == null || words.isEmpty() ? new Redacted("", 0)
                : redacted(words, finder.find(words, language, names));
    }

    /**
     * A passage of a longer text. What is found in the whole is taken out of the passage too: the word that gives a
     * number away, as "call" does, may stand outside of it, and it may begin or end in the middle of an address.
     */
    Redacted redact(String passage, String whole, String language) {
        List<QueueItem.Hit> hits = new ArrayList<>(finder.find(passage, language, names));
        List<QueueItem.Hit> inWhole = finder.find(whole, language, names);
        for (QueueItem.Hit hit : inWhole) {
            String found = Words.tidy(whole.substring(hit.start(), hit.end()));
            for (int at = passage.indexOf(found); at >= 0; at = passage.indexOf(found, at + found.length())) {
                QueueItem.Hit here = new QueueItem.Hit(at, at + found.length(), hit.kind());
                boolean free = hits.stream().noneMatch(h -> h.start() < here.end() && here.start() < h.end());
                if (free && whole(passage, here)) {
                    hits.add(here);
                }
            }
        }
        String tidy = Words.tidy(whole);
        hits.addAll(cut(passage, tidy, tidy.equals(whole) ? inWhole : finder.find(tidy, language, names)));
        hits.sort(Comparator.comparingInt(QueueItem.Hit::start));
        return redacted(passage, hits);
    }

    /** What an edge of the passage cuts in two, wherever the passage stands in the whole. */
    private static List<QueueItem.Hit> cut(String passage, String whole, List<QueueItem.Hit> found) {
        List<QueueItem.Hit> pieces = new ArrayList<>();
        for (int at = passage.isEmpty() ? -1 : whole.indexOf(passage); at >= 0; at = whole.indexOf(passage, at + 1)) {
            int from = at;
            int to = at + passage.length();
            found.stream().filter(hit -> hit.start() < from && hit.end() > from || hit.start() < to && hit.end() > to)
                    .map(hit -> new QueueItem.Hit(Math.max(hit.start(), from) - from, Math.min(hit.end(), to) - from,
                            hit.kind())).filter(hit -> !pieces.contains(hit)).forEach(pieces::add);
        }
        return pieces;
    }

    /** Not a part of a longer word or number. */
    private static boolean whole(String text, QueueItem.Hit hit) {
        return (hit.start() == 0 || !Character.isLetterOrDigit(text.codePointBefore(hit.start())))
                && (hit.end() == text.length() || !Character.isLetterOrDigit(text.codePointAt(hit.end())));
    }

    private Redacted redacted(String words, List<QueueItem.Hit> hits) {
        String redacted = hits.isEmpty() ? words : finder.redact(words, hits);
        return new Redacted(redacted, (int) marks.matcher(redacted).results().count());
    }
}
