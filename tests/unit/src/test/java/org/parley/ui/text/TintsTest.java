// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ui.text.Tints.Piece;

class TintsTest {

    @Test
    void depthCountsTheCodingsOverAPiece() {
        assertEquals(List.of(new Piece(0, 5, 1, false), new Piece(5, 8, 2, false), new Piece(8, 10, 1, false)),
                Tints.of(List.of(new int[] {0, 8}, new int[] {5, 10}), -1, 0, 20));
    }

    @Test
    void onlyTheHotCodingIsHot() {
        assertEquals(List.of(new Piece(0, 5, 1, false), new Piece(5, 8, 2, true), new Piece(8, 10, 1, true)),
                Tints.of(List.of(new int[] {0, 8}, new int[] {5, 10}), 1, 0, 20));
    }

    @Test
    void piecesAreCutToTheLine() {
        assertEquals(List.of(new Piece(10, 20, 1, false)), Tints.of(List.of(new int[] {0, 100}), -1, 10, 20));
    }

    @Test
    void wordsWithoutCodeGetNoPiece() {
        assertEquals(List.of(), Tints.of(List.of(new int[] {0, 10}), -1, 10, 20));
    }
}
