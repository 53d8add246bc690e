// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;

/** What range a coding gets when an end of its bracket is dragged. */
final class Dragging {

    private Dragging() {
    }

    /** Returns the place in the document under a point of the text, or at the end of the line beside it. */
    static int offset(StyledText text, Point point) {
        int x = Math.max(text.getLeftMargin(), Math.min(point.x, text.getClientArea().width - text.getRightMargin()));
        int exact = text.getOffsetAtPoint(new Point(x, point.y));
        if (exact >= 0) {
            return exact;
        }
        int line = text.getLineIndex(point.y);
        int start = text.getOffsetAtLine(line);
        for (int step = x; step > 0; step -= 8) {
            int offset = text.getOffsetAtPoint(new Point(step, point.y));
            if (offset >= 0) {
                return offset + 1;
            }
        }
        return start;
    }

    static TextRange range(DocumentMap map, Mark mark, boolean startMoved, int offset, boolean snap) {
        return map.place(mark.range().block()).map(place -> {
            String text = place.block().text();
            int at = Math.max(0, Math.min(text.length(), offset - place.start()));
            int start = startMoved ? Math.min(at, mark.range().end() - 1) : mark.range().start();
            int end = startMoved ? mark.range().end() : Math.max(at, mark.range().start() + 1);
            int[] words = snap ? Widening.words(text, start, end) : new int[] {start, end};
            return new TextRange(mark.range().block(), startMoved ? words[0] : start, startMoved ? end : words[1]);
        }).orElse(mark.range());
    }
}
