// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;

/** A table on paper: caption, heads, rows parted by hairlines; columns share the width as their words need it. */
final class TableBox implements Box {

    private static final int PAD = 6;
    private static final int ROW_PAD = 4;

    private final TextLayout caption;
    private final List<List<TextLayout>> lines = new ArrayList<>();
    private final List<Integer> heights = new ArrayList<>();
    private final int[] widths;
    private final int width;

    TableBox(PageBlock.Table table, PageFonts fonts, int width) {
        this.width = width;
        caption = fonts.line(table.caption(), Run.Style.HEAD, width, SWT.LEFT);
        widths = share(table, fonts, width);
        add(table.heads(), table.numeric(), fonts, Run.Style.BOLD);
        table.rows().forEach(row -> add(row, table.numeric(), fonts, Run.Style.NORMAL));
    }

    /** Every column gets what its words need; what is left goes to the first, what is missing comes from words. */
    private static int[] share(PageBlock.Table table, PageFonts fonts, int width) {
        int[] widths = new int[table.heads().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = measure(fonts, table.heads().get(i), Run.Style.BOLD);
            for (List<String> row : table.rows()) {
                widths[i] = Math.max(widths[i], measure(fonts, row.get(i), Run.Style.NORMAL));
            }
            widths[i] += PAD + 2;
        }
        int rest = width - Arrays.stream(widths).sum();
        if (rest >= 0 && widths.length > 0) {
            widths[0] += rest;
            return widths;
        }
        int words = 0;
        for (int i = 0; i < widths.length; i++) {
            words += table.numeric().get(i) ? 0 : widths[i];
        }
        int room = Math.max(words / 4, words + rest);
        for (int i = 0; i < widths.length; i++) {
            if (words > 0 && !table.numeric().get(i)) {
                widths[i] = widths[i] * room / words;
            }
        }
        return widths;
    }

    private static int measure(PageFonts fonts, String text, Run.Style style) {
        TextLayout layout = fonts.line(text, style, Integer.MAX_VALUE / 4, SWT.LEFT);
        int width = layout.getLineBounds(0).width;
        layout.dispose();
        return width;
    }

    /** Returns how many rows fit into a height, heads included. */
    int rowsFitting(int available) {
        int left = available - captionHeight() - heights.get(0);
        int rows = 0;
        while (rows + 1 < heights.size() && left >= heights.get(rows + 1)) {
            left -= heights.get(rows + 1);
            rows++;
        }
        return rows;
    }

    private void add(List<String> cells, List<Boolean> numeric, PageFonts fonts, Run.Style style) {
        List<TextLayout> line = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < cells.size(); i++) {
            TextLayout cell = fonts.line(cells.get(i), style, widths[i] - PAD, numeric.get(i) ? SWT.RIGHT : SWT.LEFT);
            line.add(cell);
            height = Math.max(height, cell.getBounds().height);
        }
        lines.add(line);
        heights.add(height + 2 * ROW_PAD);
    }

    private int captionHeight() {
        return caption.getText().isEmpty() ? 0 : caption.getBounds().height + ROW_PAD;
    }

    @Override
    public int height() {
        return captionHeight() + heights.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void paint(GC gc, int x, int y) {
        if (captionHeight() > 0) {
            caption.draw(gc, x, y);
        }
        int top = y + captionHeight();
        for (int row = 0; row < lines.size(); row++) {
            int left = x;
            for (int i = 0; i < widths.length; i++) {
                lines.get(row).get(i).draw(gc, left, top + ROW_PAD);
                left += widths[i];
            }
            top += heights.get(row);
            gc.setBackground(row == 0 ? PageFonts.INK : PageFonts.LINE);
            gc.fillRectangle(x, top - 1, width, 1);
        }
    }

    @Override
    public void dispose() {
        caption.dispose();
        lines.forEach(line -> line.forEach(TextLayout::dispose));
    }
}
