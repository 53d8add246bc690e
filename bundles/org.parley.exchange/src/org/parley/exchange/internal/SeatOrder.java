// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.exchange.spi.Receiver.Author;
import org.parley.exchange.spi.Receiver.Contribution;

/** In which order the authors of an import get their seats: by their first post, then by their id. */
final class SeatOrder {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)0*(\\d+)");

    private final Map<String, Instant> first = new HashMap<>();
    private final Gathered gathered;

    SeatOrder(Gathered gathered) {
        this.gathered = gathered;
        for (Contribution post : gathered.posts().values()) {
            if (post.author() != null) {
                Instant at = post.at() == null ? Instant.MAX : post.at();
                first.merge(post.author(), at, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
    }

    /** How many people wrote. */
    int authors() {
        return first.size();
    }

    /** When a person first wrote; null for one who did not, or not at a known time. */
    Instant firstPost(String author) {
        Instant at = first.get(author);
        return at == null || at.equals(Instant.MAX) ? null : at;
    }

    /** Those who wrote, in order; after them those who are only listed, as they stand in the source. */
    List<Author> all() {
        List<Author> wrote = new ArrayList<>();
        List<Author> listed = new ArrayList<>();
        gathered.authors().values().forEach(a -> (first.containsKey(a.sourceId()) ? wrote : listed).add(a));
        wrote.sort((a, b) -> {
            Instant one = first.get(a.sourceId());
            Instant other = first.get(b.sourceId());
            int byTime = one.compareTo(other);
            // where nobody has a date, the order of the source is all there is
            return byTime != 0 || one.equals(Instant.MAX) ? byTime : byId().compare(a.sourceId(), b.sourceId());
        });
        wrote.addAll(listed);
        return wrote;
    }

    /** Ids that end in numbers are ordered as numbers: u9 before u10. */
    static Comparator<String> byId() {
        return Comparator.comparing(Id::of, Comparator.comparing(Id::before)
                .thenComparing(id -> id.number().length()).thenComparing(Id::number).thenComparing(Id::whole));
    }

    /**
     * An id as it is ordered.
     *
     * @param before what stands before the number it ends in; all of it when it ends in none
     * @param number that number without leading zeros; empty for none
     */
    private record Id(String before, String number, String whole) {

        static Id of(String id) {
            Matcher numbered = NUMBERED.matcher(id);
            return numbered.matches() ? new Id(numbered.group(1), numbered.group(2), id) : new Id(id, "", id);
        }
    }
}
