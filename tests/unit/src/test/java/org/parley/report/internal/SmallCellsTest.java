// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.report.internal.SmallCells.Fate.COVERS_ANOTHER;
import static org.parley.report.internal.SmallCells.Fate.SHOWN;
import static org.parley.report.internal.SmallCells.Fate.TOO_SMALL;

import java.util.List;

import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private final SmallCells cells = new SmallCells(5);

    @Test
    void fiveIsShownAndFourIsNot() {
        assertEquals(List.of(SHOWN, TOO_SMALL, TOO_SMALL), cells.fates(List.of(5, 4, 0), 0));
    }

    @Test
    void oneHiddenCellBesideATotalTakesTheNextSmallestWithIt() {
        assertEquals(List.of(SHOWN, TOO_SMALL, COVERS_ANOTHER), cells.fates(List.of(20, 3, 8), 0));
    }

    @Test
    void aPartWithoutAColumnHidesTheSingleCellAlready() {
        assertEquals(List.of(SHOWN, TOO_SMALL, SHOWN), cells.fates(List.of(20, 3, 8), 1));
    }

    @Test
    void aSinglePartWithoutAColumnIsNotGivenAwayEither() {
        assertEquals(List.of(SHOWN, COVERS_ANOTHER), cells.fates(List.of(20, 8), 1));
    }
}
