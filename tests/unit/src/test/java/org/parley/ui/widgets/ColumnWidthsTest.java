// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** How columns share a room. */
class ColumnWidthsTest {

    private static int[] shares(int room, int... firstThenNeeds) {
        int half = firstThenNeeds.length / 2;
        return ColumnWidths.shares(room, java.util.Arrays.copyOf(firstThenNeeds, half),
                java.util.Arrays.copyOfRange(firstThenNeeds, half, firstThenNeeds.length));
    }

    @Test
    void whatWordsNeedComesFirstThenTheRestByTheFirstWidths() {
        assertArrayEquals(new int[] {150, 250}, shares(400, 100, 100, 50, 150));
    }

    @Test
    void aColumnGivesAwayWhatItDoesNotNeedWhenRoomIsShort() {
        assertArrayEquals(new int[] {50, 150}, shares(200, 100, 100, 50, 150));
    }

    @Test
    void withoutRoomNoneIsWiderThanAtFirst() {
        assertArrayEquals(new int[] {50, 100}, shares(20, 100, 100, 50, 150));
    }

    @Test
    void noColumnsNeedNothing() {
        assertArrayEquals(new int[0], shares(500));
    }
}
