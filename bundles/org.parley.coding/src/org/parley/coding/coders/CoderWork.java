// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;

/**
 * What a coder did in a panel, from the codings that are there: codings taken off again do not show, nor do curated ones.
 * Codings of a second pass count like those of the first.
 *
 * @param coder   name
 * @param answers posts that they put a code on
 * @param codings how often they put a code on something
 * @param codes   different codes that they used
 * @param minutes active time: the sum of the gaps below five minutes between one coding and the next, in time order. What
 *                was read before the first coding after a pause does not count, nor what was read and not coded, so it is
 *                a lower bound. Codings made as one change are no time apart
 * @param days    by calendar day in UTC, the oldest first; a gap belongs to the day of the coding that ends it
 */
public record CoderWork(UUID coderId, String coder, int answers, int codings, int codes, double minutes, List<Day> days) {

    /** From here on a gap is a pause. */
    public static final Duration PAUSE = Duration.ofMinutes(5);
    private static final double MINUTES = 60;
    private static final double MILLIS = 60_000;

    public CoderWork {
        days = List.copyOf(days);
    }

    /**
     * What a coder did on a day.
     *
     * @param answers posts that they put a code on that day
     * @param minutes as above
     */
    public record Day(LocalDate day, int answers, int codings, double minutes) {

        /** Answers in an hour of active time; empty without any. */
        public OptionalDouble perHour() {
            return CoderWork.perHour(answers, minutes);
        }
    }

    /** Answers in an hour of active time; empty without any. */
    public OptionalDouble perHour() {
        return perHour(answers, minutes);
    }

    private static OptionalDouble perHour(int answers, double minutes) {
        return minutes > 0 ? OptionalDouble.of(answers * MINUTES / minutes) : OptionalDouble.empty();
    }

    /**
     * The coders of a panel by name.
     *
     * @param state as the person who asks may see it
     */
    public static List<CoderWork> all(CodingState state) {
        Map<UUID, List<Coding>> byCoder = new LinkedHashMap<>();
        state.codings().values().forEach(coding -> add(byCoder, coding));
        state.layers().codings().values().stream().filter(coding -> coding.layer() == Layer.AGAIN)
                .forEach(coding -> add(byCoder, coding));
        return byCoder.values().stream().map(CoderWork::of).sorted(Comparator.comparing(CoderWork::coder)).toList();
    }

    private static void add(Map<UUID, List<Coding>> byCoder, Coding coding) {
        byCoder.computeIfAbsent(coding.coderId(), id -> new ArrayList<>()).add(coding);
    }

    private static CoderWork of(List<Coding> codings) {
        codings.sort(Comparator.comparing(Coding::at).thenComparing(Coding::id));
        Map<LocalDate, Tally> days = new TreeMap<>();
        Tally whole = new Tally();
        Instant before = null;
        for (Coding coding : codings) {
            Duration gap = before == null ? PAUSE : Duration.between(before, coding.at());
            long active = gap.compareTo(PAUSE) < 0 ? gap.toMillis() : 0;
            whole.add(coding, active);
            days.computeIfAbsent(coding.at().atOffset(ZoneOffset.UTC).toLocalDate(), day -> new Tally())
                    .add(coding, active);
            before = coding.at();
        }
        List<Day> told = days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue().posts.size(),
                day.getValue().codings, day.getValue().millis / MILLIS)).toList();
        return new CoderWork(codings.get(0).coderId(), codings.get(0).coder(), whole.posts.size(), whole.codings,
                whole.codes.size(), whole.millis / MILLIS, told);
    }

    private static final class Tally {

        private final Set<UUID> posts = new HashSet<>();
        private final Set<UUID> codes = new HashSet<>();
        private int codings;
        private long millis;

        void add(Coding coding, long active) {
            posts.add(coding.postId());
            codes.add(coding.codeId());
            codings++;
            millis += active;
        }
    }
}
