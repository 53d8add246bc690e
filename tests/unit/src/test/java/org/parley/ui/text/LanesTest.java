// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ui.text.Lanes.Span;

class LanesTest {

    @Test
    void bracketsApartShareTheFirstLane() {
        assertArrayEquals(new int[] {0, 0}, Lanes.assign(List.of(new Span(0, 10), new Span(10, 20))));
    }

    @Test
    void theLongerOfTwoThatStartTogetherStandsNearerTheText() {
        assertArrayEquals(new int[] {1, 0}, Lanes.assign(List.of(new Span(0, 5), new Span(0, 20))));
    }

    @Test
    void aLaneIsTakenAgainOnceItIsFree() {
        assertArrayEquals(new int[] {0, 1, 1},
                Lanes.assign(List.of(new Span(0, 100), new Span(10, 20), new Span(30, 40))));
    }

    @Test
    void theOrderGivenDoesNotMatter() {
        assertArrayEquals(new int[] {1, 0, 1},
                Lanes.assign(List.of(new Span(30, 40), new Span(0, 100), new Span(10, 20))));
    }

    @Test
    void labelsGetTheLineTheyWantOrTheNextFreeOne() {
        assertArrayEquals(new int[] {0, 25, 50, 100}, Lanes.labels(List.of(0, 0, 10, 100), 25, 1000));
    }

    @Test
    void aLabelThatWouldReachBelowTheLimitIsLeftOut() {
        assertArrayEquals(new int[] {80, -1}, Lanes.labels(List.of(80, 90), 20, 100));
    }
}
