// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two groups with heads of 24; rows are as high as their number says. */
class RowLayoutTest {

    private final RowLayout<Integer> layout = new RowLayout<>(
            List.of(RowGroup.of("Overdue", List.of(40, 50)), RowGroup.of("Later", List.of(60))), String::valueOf,
            row -> row, 24);

    @Test
    void rowsStandBelowTheirHeads() {
        assertEquals(List.of(24, 64, 138), List.of(layout.top(0), layout.top(1), layout.top(2)));
        assertEquals(198, layout.total());
    }

    @Test
    void aHeadIsNoRow() {
        assertEquals(List.of(-1, 0, 1, -1, 2, -1),
                List.of(layout.at(10), layout.at(24), layout.at(113), layout.at(120), layout.at(197), layout.at(198)));
    }

    @Test
    void theFirstRowOfAGroupIsRevealedWithItsHead() {
        assertEquals(114, layout.reveal(2, 150, 80));
        assertEquals(0, layout.reveal(0, 60, 80));
    }

    @Test
    void aRowBelowTheEdgeIsScrolledToNoFurtherThanNeeded() {
        assertEquals(34, layout.reveal(1, 0, 80));
        assertEquals(20, layout.reveal(1, 20, 200));
    }

    @Test
    void aTitlelessGroupHasNoHead() {
        RowLayout<Integer> plain = new RowLayout<>(List.of(RowGroup.of("", List.of(40))), String::valueOf, r -> r, 24);
        assertEquals(0, plain.top(0));
        assertEquals(40, plain.total());
    }
}
