// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;

/** Lays blocks out for a width. */
final class Boxes {

    private static final int GAP = 4;
    private static final int SECTION_GAP = 12;

    private final PageFonts fonts;

    Boxes(PageFonts fonts) {
        this.fonts = fonts;
    }

    Box make(PageBlock block, int width) {
        Box inner = inner(block, width);
        return block.id().isEmpty() ? inner : new Named(block, width, inner);
    }

    private Box inner(PageBlock block, int width) {
        if (block instanceof PageBlock.Title title) {
            return new TitleBox(fonts.line(title.text(), Run.Style.TITLE, width, SWT.LEFT),
                    fonts.line(title.aside(), Run.Style.SMALL, width, SWT.RIGHT), width);
        } else if (block instanceof PageBlock.Paragraph paragraph) {
            return new TextBox(fonts.layout(paragraph.runs(), width, SWT.LEFT));
        } else if (block instanceof PageBlock.Strength strength) {
            return new StrengthBox(strength, fonts.line(strength.before(), Run.Style.SMALL, width, SWT.LEFT),
                    fonts.line(strength.after(), Run.Style.SMALL, width, SWT.LEFT));
        } else if (block instanceof PageBlock.Section section) {
            return stack(section.parts(), width, GAP / 2);
        } else if (block instanceof PageBlock.Columns columns) {
            int left = (int) Math.round(width * columns.share());
            return new ColumnsBox(stack(columns.left(), left - SECTION_GAP, SECTION_GAP),
                    stack(columns.right(), width - left - SECTION_GAP, GAP), left);
        } else if (block instanceof PageBlock.Table table) {
            return new TableBox(table, fonts, width);
        } else if (block instanceof PageBlock.DotChart chart) {
            return new ChartBox(chart, fonts, width);
        } else if (block instanceof PageBlock.Foot foot) {
            return new FootBox(fonts.line(foot.left(), Run.Style.SMALL, width * 4 / 5, SWT.LEFT),
                    fonts.line(foot.right(), Run.Style.SMALL, width, SWT.RIGHT), width);
        }
        return new RuleBox(width);
    }

    private Box stack(List<PageBlock> blocks, int width, int gap) {
        return new Stack(blocks.stream().map(block -> make(block, width)).toList(), gap);
    }

    /** A box that can be clicked. */
    private record Named(PageBlock block, int width, Box inner) implements Box {
        @Override
        public int height() {
            return inner.height();
        }

        @Override
        public void paint(GC gc, int x, int y) {
            inner.paint(gc, x, y);
        }

        @Override
        public void places(int x, int y, List<Place> into) {
            into.add(new Place(block, new Rectangle(x, y, width, inner.height())));
            inner.places(x, y, into);
        }

        @Override
        public void dispose() {
            inner.dispose();
        }
    }

    private record TextBox(TextLayout layout) implements Box {
        @Override
        public int height() {
            return layout.getBounds().height;
        }

        @Override
        public void paint(GC gc, int x, int y) {
            layout.draw(gc, x, y);
        }

        @Override
        public void dispose() {
            layout.dispose();
        }
    }

    private record TitleBox(TextLayout left, TextLayout right, int width) implements Box {
        @Override
        public int height() {
            return textHeight() + 12;
        }

        private boolean beside() {
            return left.getLineCount() == 1
                    && left.getLineBounds(0).width + GAP + right.getLineBounds(0).width <= width;
        }

        private int textHeight() {
            return left.getBounds().height + (beside() ? 0 : right.getBounds().height);
        }

        @Override
        public void paint(GC gc, int x, int y) {
            left.draw(gc, x, y);
            right.draw(gc, x, y + textHeight() - right.getBounds().height);
            gc.setBackground(PageFonts.INK);
            gc.fillRectangle(x, y + textHeight() + 6, width, 2);
        }

        @Override
        public void dispose() {
            left.dispose();
            right.dispose();
        }
    }

    private record StrengthBox(PageBlock.Strength strength, TextLayout before, TextLayout after) implements Box {
        @Override
        public int height() {
            return before.getBounds().height;
        }

        @Override
        public void paint(GC gc, int x, int y) {
            before.draw(gc, x, y);
            int at = x + before.getLineBounds(0).width + 9;
            int size = 8;
            int top = y + (height() - size) / 2 + 1;
            for (int i = 0; i < strength.of(); i++) {
                gc.setBackground(PageFonts.INK);
                gc.setForeground(PageFonts.INK);
                if (i < strength.filled()) {
                    gc.fillOval(at, top, size, size);
                } else {
                    gc.drawOval(at, top, size - 1, size - 1);
                }
                at += size + 2;
            }
            after.draw(gc, at + 8, y);
        }

        @Override
        public void dispose() {
            before.dispose();
            after.dispose();
        }
    }

    private record Stack(List<Box> boxes, int gap) implements Box {
        @Override
        public int height() {
            return boxes.stream().mapToInt(Box::height).sum() + gap * Math.max(0, boxes.size() - 1);
        }

        @Override
        public void paint(GC gc, int x, int y) {
            int top = y;
            for (Box box : boxes) {
                box.paint(gc, x, top);
                top += box.height() + gap;
            }
        }

        @Override
        public void places(int x, int y, List<Place> into) {
            int top = y;
            for (Box box : boxes) {
                box.places(x, top, into);
                top += box.height() + gap;
            }
        }

        @Override
        public void dispose() {
            boxes.forEach(Box::dispose);
        }
    }

    private record ColumnsBox(Box left, Box right, int split) implements Box {
        @Override
        public int height() {
            return Math.max(left.height(), right.height());
        }

        @Override
        public void paint(GC gc, int x, int y) {
            left.paint(gc, x, y);
            gc.setBackground(PageFonts.LINE);
            gc.fillRectangle(x + split, y - 4, 1, height() + 4);
            right.paint(gc, x + split + SECTION_GAP, y);
        }

        @Override
        public void places(int x, int y, List<Place> into) {
            left.places(x, y, into);
            right.places(x + split + SECTION_GAP, y, into);
        }

        @Override
        public void dispose() {
            left.dispose();
            right.dispose();
        }
    }

    private record RuleBox(int width) implements Box {
        @Override
        public int height() {
            return 1;
        }

        @Override
        public void paint(GC gc, int x, int y) {
            gc.setBackground(PageFonts.LINE);
            gc.fillRectangle(x, y, width, 1);
        }

        @Override
        public void dispose() {
            // holds nothing
        }
    }

    private record FootBox(TextLayout left, TextLayout right, int width) implements Box {
        @Override
        public int height() {
            return left.getBounds().height + 6;
        }

        @Override
        public void paint(GC gc, int x, int y) {
            gc.setBackground(PageFonts.LINE);
            gc.fillRectangle(x, y, width, 1);
            left.draw(gc, x, y + 6);
            right.draw(gc, x, y + 6);
        }

        @Override
        public void dispose() {
            left.dispose();
            right.dispose();
        }
    }

}
