// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.ui.text.Lanes.Span;

class LanesProperties {

    @Provide
    Arbitrary<List<Span>> spans() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, 400);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 120);
        return Combinators.combine(starts, lengths).as((start, length) -> new Span(start, start + length)).list()
                .ofMaxSize(60);
    }

    @Property
    void noTwoInALaneOverlapAndNoLaneIsLeftEmpty(@ForAll("spans") List<Span> spans) {
        int[] lanes = Lanes.assign(spans);
        int most = -1;
        for (int i = 0; i < lanes.length; i++) {
            most = Math.max(most, lanes[i]);
            for (int j = 0; j < i; j++) {
                assertFalse(lanes[i] == lanes[j] && spans.get(i).overlaps(spans.get(j)), spans::toString);
            }
        }
        // a bracket stands in lane n only because n others are in its way at its start
        for (int i = 0; i < lanes.length; i++) {
            int start = spans.get(i).from();
            long inTheWay = spans.stream().filter(span -> span.from() <= start && span.to() > start).count();
            assertTrue(lanes[i] < inTheWay, spans::toString);
        }
        assertEquals(spans.isEmpty(), most < 0);
    }

    @Property
    void labelsNeverOverlapAndNeverStandAboveWhatTheyWant(@ForAll("spans") List<Span> spans) {
        List<Integer> wanted = spans.stream().map(Span::from).toList();
        int[] tops = Lanes.labels(wanted, 20, 500);
        for (int i = 0; i < tops.length; i++) {
            assertTrue(tops[i] == -1 || tops[i] >= wanted.get(i) && tops[i] + 20 <= 500);
            for (int j = 0; j < i; j++) {
                assertTrue(tops[i] == -1 || tops[j] == -1 || Math.abs(tops[i] - tops[j]) >= 20);
            }
        }
    }
}
