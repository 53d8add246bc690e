// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.ArrayList;
import java.util.List;

/** Lanes of the brackets of one block, with positions from the top of its words. Kept until text or width changes. */
record LaneGeometry(List<Bracket> brackets, int lanes, int height) {

    /** Brackets beyond this many lanes are drawn as one, with their number. */
    static final int MAX = 6;

    /**
     * A bracket.
     *
     * @param top first pixel, from the top of the words of the block
     * @param bottom pixel after the last
     * @param lane from 0, outward; MAX for those that share the last lane
     */
    record Bracket(Mark mark, int top, int bottom, int lane) {
    }

    /** Tells the top pixel of the line that holds a character, from the top of the words of the block. */
    interface Lines {
        int top(int offset);
    }

    /** Lays brackets out; the height of the words tells later whether they still stand where they stood. */
    static LaneGeometry of(List<Mark> marks, Lines lines, int lineHeight, int height) {
        List<Lanes.Span> spans = new ArrayList<>();
        for (Mark mark : marks) {
            int last = Math.max(mark.range().start(), mark.range().end() - 1);
            spans.add(new Lanes.Span(lines.top(mark.range().start()), lines.top(last) + lineHeight));
        }
        int[] lanes = Lanes.assign(spans);
        List<Bracket> brackets = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < lanes.length; i++) {
            int lane = Math.min(MAX, lanes[i]);
            most = Math.max(most, lane + 1);
            brackets.add(new Bracket(marks.get(i), spans.get(i).from(), spans.get(i).to(), lane));
        }
        return new LaneGeometry(List.copyOf(brackets), most, height);
    }
}
