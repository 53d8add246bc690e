// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;

/** A text of lines of ten characters, each 25 pixels high and 20 of them letters. */
class LaneGeometryTest {

    private static Mark mark(String id, int start, int end) {
        return new Mark(id, new TextRange("b", start, end), id, "", CodeColor.BLUE, ChipPattern.SOLID, Set.of(), id);
    }

    private static LaneGeometry lay(List<Mark> marks) {
        return LaneGeometry.of(marks, offset -> offset / 10 * 25, 20, 250);
    }

    @Test
    void aBracketSpansTheLinesOfItsWords() {
        LaneGeometry.Bracket bracket = lay(List.of(mark("a", 12, 38))).brackets().get(0);
        assertEquals(25, bracket.top());
        assertEquals(95, bracket.bottom());
    }

    @Test
    void aRangeThatEndsWithALineDoesNotReachIntoTheNext() {
        assertEquals(20, lay(List.of(mark("a", 0, 10))).brackets().get(0).bottom());
    }

    @Test
    void twoOnTheSameLineStandSideBySideThoughTheirWordsDoNotTouch() {
        LaneGeometry geometry = lay(List.of(mark("a", 0, 3), mark("b", 5, 8)));
        assertEquals(List.of(0, 1), geometry.brackets().stream().map(LaneGeometry.Bracket::lane).toList());
        assertEquals(2, geometry.lanes());
    }

    @Test
    void whatIsBeyondSixLanesSharesOne() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            marks.add(mark("m" + i, 0, 90 - i));
        }
        LaneGeometry geometry = lay(marks);
        assertEquals(3, geometry.brackets().stream().filter(b -> b.lane() == LaneGeometry.MAX).count());
        assertEquals(7, geometry.lanes());
    }
}
