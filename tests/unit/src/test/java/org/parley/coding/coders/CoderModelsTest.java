// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;

/** Dealing, productivity and trends, on data small enough to be reckoned by hand. */
class CoderModelsTest {

    private static final UUID PANEL = new UUID(0, 1);
    private static final UUID ELINA = new UUID(5, 1);
    private static final double EXACT = 1e-9;
    private static final List<Integer> RANKS_1 = List.of(8, 7, 4, 2, 3, 10, 1, 6, 9, 5);
    private static final List<Integer> RANKS_2 = List.of(5, 7, 10, 4, 6, 8, 2, 3, 1, 9);

    private static List<UUID> posts(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> UUID.fromString(
                String.format("00000000-0000-0000-0000-0000000000%02d", i))).toList();
    }

    private static List<Integer> numbers(List<UUID> posts) {
        return posts.stream().map(id -> Integer.parseInt(id.toString().substring(34))).toList();
    }

    /** Ranks reckoned with sha256 of the seed, a colon and the id by another program. */
    @Test
    void theSeedAndTheTextsAloneDecide() {
        assertEquals(RANKS_1, numbers(Dealing.ranked(posts(10), 1)));
        assertEquals(RANKS_2, numbers(Dealing.ranked(posts(10), 2)));
        List<UUID> shuffled = new ArrayList<>(posts(10));
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(RANKS_1, numbers(Dealing.ranked(shuffled, 1)));
    }

    @Test
    void theFirstCoderHasAllAndTheSecondTheShare() {
        List<UUID> coders = List.of(ELINA, new UUID(5, 2));
        List<CoderBatch.Text> texts = Dealing.deal(posts(10), coders, false, 20, 1);
        assertEquals(posts(10), texts.stream().map(CoderBatch.Text::postId).toList());
        assertTrue(texts.stream().allMatch(text -> text.firstId().equals(ELINA)));
        assertEquals(new HashSet<>(RANKS_1.subList(0, 2)), new HashSet<>(numbers(texts.stream()
                .filter(CoderBatch.Text::twice).map(CoderBatch.Text::postId).toList())));
    }

    @Test
    void sharesAreRoundedHalfUpAndNeverNone() {
        assertEquals(5, Dealing.twice(46, 10));
        assertEquals(5, Dealing.twice(45, 10));
        assertEquals(4, Dealing.twice(44, 10));
        assertEquals(1, Dealing.twice(3, 10));
        assertEquals(0, Dealing.twice(3, 0));
        assertEquals(3, Dealing.twice(3, 100));
        assertThrows(IllegalArgumentException.class, () -> Dealing.deal(posts(3), List.of(ELINA), false, 10, 1));
    }

    /** Ten texts among three: 4, 3, 3 as first coder; all ten again, so each pair meets, and 4, 3, 3 as second. */
    @Test
    void severalCodersGetEqualParts() {
        List<UUID> coders = List.of(ELINA, new UUID(5, 2), new UUID(5, 3));
        List<CoderBatch.Text> texts = Dealing.deal(posts(10), coders, false, 100, 1);
        assertEquals(List.of(4L, 3L, 3L), coders.stream().map(coder -> texts.stream()
                .filter(text -> text.firstId().equals(coder)).count()).toList());
        List<Long> second = coders.stream().map(coder -> texts.stream()
                .filter(text -> coder.equals(text.secondId())).count()).sorted().toList();
        assertEquals(List.of(3L, 3L, 4L), second);
        Set<Set<UUID>> pairs = new HashSet<>();
        texts.forEach(text -> pairs.add(Set.of(text.firstId(), text.secondId())));
        assertEquals(3, pairs.size());
    }

    private static Coding coding(int post, int code, String at, int version) {
        return new Coding(UUID.randomUUID(), PANEL, new UUID(2, code), new UUID(3, post), new UUID(4, post), 0, 1, "Elina",
                ELINA, Instant.parse(at), version, "", false, false);
    }

    private static CodingState state(List<Coding> codings) {
        Map<UUID, Coding> byId = new HashMap<>();
        codings.forEach(coding -> byId.put(coding.id(), coding));
        Code code = new Code(new UUID(2, 1), PANEL, null, 0, "Taste", 0, 1, Code.Pattern.SOLID, "", "", "", "", false,
                false, false, false, null);
        return new CodingState(1, new Codebook(PANEL, 4, Map.of(code.id(), code), List.of(code)), byId, Map.of(), Map.of(),
                Map.of(), Map.of());
    }

    @Test
    void gapsBelowFiveMinutesAreActiveTime() {
        List<CoderWork> works = CoderWork.all(state(List.of(
                coding(1, 1, "2026-03-02T10:00:00Z", 1), coding(1, 2, "2026-03-02T10:02:00Z", 1),
                coding(2, 1, "2026-03-02T10:06:59Z", 1), coding(3, 1, "2026-03-02T10:11:59Z", 1),
                coding(1, 3, "2026-03-03T10:00:00Z", 1), coding(4, 1, "2026-03-03T10:01:00Z", 1))));
        assertEquals(1, works.size());
        CoderWork work = works.get(0);
        assertEquals("Elina", work.coder());
        assertEquals(4, work.answers());
        assertEquals(6, work.codings());
        assertEquals(3, work.codes());
        // 2:00 + 4:59, then a pause of five minutes, then 1:00 on the next day: 479 seconds
        assertEquals(479 / 60.0, work.minutes(), EXACT);
        assertEquals(4 * 3600 / 479.0, work.perHour().orElseThrow(), EXACT);
        assertEquals(List.of("2026-03-02", "2026-03-03"), work.days().stream().map(day -> day.day().toString()).toList());
        assertEquals(3, work.days().get(0).answers());
        assertEquals(419 / 60.0, work.days().get(0).minutes(), EXACT);
        assertEquals(2, work.days().get(1).answers());
        assertEquals(120.0, work.days().get(1).perHour().orElseThrow(), EXACT);
        assertTrue(CoderWork.all(state(List.of(coding(1, 1, "2026-03-02T10:00:00Z", 1)))).get(0).perHour().isEmpty());
    }

    /** Versions 1 and 2 have ten answers each, 3 has twenty, 4 five: two spans of 20 and 25 answers. */
    @Test
    void smallVersionsAreJoined() {
        List<Coding> codings = new ArrayList<>();
        for (int post = 1; post <= 45; post++) {
            int version = post <= 10 ? 1 : post <= 20 ? 2 : post <= 40 ? 3 : 4;
            boolean taste = post <= 5 || post > 20 && post <= 35;
            codings.add(coding(post, taste ? 1 : 9, "2026-03-02T10:00:00Z", version));
        }
        CodeTrends trends = CodeTrends.of(state(codings), ELINA);
        assertEquals(List.of(1, 3), trends.spans().stream().map(CodeTrends.Span::firstVersion).toList());
        assertEquals(List.of(2, 4), trends.spans().stream().map(CodeTrends.Span::lastVersion).toList());
        assertEquals(List.of(20, 25), trends.spans().stream().map(CodeTrends.Span::answers).toList());
        assertEquals(1, trends.codes().size());
        assertEquals(List.of(5, 15), trends.codes().get(0).answers());
        assertEquals(List.of(25.0, 60.0), trends.codes().get(0).percent());
        assertEquals(35.0, trends.codes().get(0).moved(), EXACT);
        assertTrue(CodeTrends.of(state(codings), new UUID(5, 2)).spans().isEmpty());
    }
}
