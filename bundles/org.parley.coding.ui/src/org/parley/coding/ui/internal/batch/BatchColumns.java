// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.batch;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.core.Messages;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.Draw;

/** The columns of the places: what becomes of it, post, member, and the words with what stands around them. */
final class BatchColumns {

    private BatchColumns() {
    }

    static List<Column<BatchModel.Row>> of(BatchModel model) {
        Messages messages = Messages.of(BatchColumns.class);
        return List.of(
                Column.<BatchModel.Row>text("fate", messages.get("column.fate"), 96,
                        row -> messages.get("fate." + model.fate(row).name())).sortedBy(model::fate),
                Column.number("post", messages.get("column.post"), 60, row -> "#" + row.number(),
                        BatchModel.Row::number),
                Column.text("who", messages.get("column.who"), 100, BatchModel.Row::who),
                Column.<BatchModel.Row>text("words", messages.get("column.words"), 300, BatchModel.Row::inContext)
                        .sortedBy(row -> row.words().toLowerCase(Locale.ROOT)).growing()
                        .painted((draw, row, area) -> words(draw, row, area,
                                model.fate(row) == BatchModel.Fate.CODED)));
    }

    /** The found words stand in the middle, one below the other, what is around them on both sides. */
    private static void words(Draw draw, BatchModel.Row row, Rectangle area, boolean coded) {
        int left = area.width * 2 / 5;
        Token ink = coded ? Token.INK : Token.MUTED;
        before(draw, row.before(), new Rectangle(area.x, area.y, left, area.height));
        int x = draw.text(row.words(), new Rectangle(area.x + left, area.y, area.width - left, area.height), ink,
                Type.BOLD);
        draw.text(row.after(), new Rectangle(x, area.y, area.x + area.width - x, area.height), Token.MUTED, Type.NORMAL);
    }

    /** Of what stands before, the end is wanted: it is shortened at its beginning. */
    private static void before(Draw draw, String words, Rectangle area) {
        String shown = words;
        while (draw.width(shown, Type.NORMAL) > area.width && shown.length() > 1) {
            int next = shown.indexOf(' ', 2);
            shown = next < 0 ? "" : "\u2026" + shown.substring(next);
        }
        draw.text(shown, area, Token.MUTED, Type.NORMAL, SWT.RIGHT);
    }
}
