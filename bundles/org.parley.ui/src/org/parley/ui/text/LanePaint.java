// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;

/** Paints brackets and names of the blocks in view, and tells what stands where. */
final class LanePaint {

    /** The pixel where the words of a block start, and its brackets. */
    record Block(int top, LaneGeometry geometry) {
    }

    /** What was painted: a bracket with its name, or the lane of those that found no room. */
    record Shown(Mark mark, Rectangle bracket, Rectangle label, List<Mark> hidden) {

        boolean contains(int x, int y) {
            return label.contains(x, y) || x >= bracket.x - 4 && x < bracket.x + bracket.width + 4
                    && y >= bracket.y - 3 && y < bracket.y + bracket.height + 3;
        }

        /** Returns -1 over the upper end of the bracket, 1 over the lower end, else 0. */
        int edge(int x, int y) {
            if (mark == null || x > bracket.x + bracket.width + 4) {
                return 0;
            }
            if (Math.abs(y - bracket.y) <= 4) {
                return -1;
            }
            return Math.abs(y - bracket.y - bracket.height) <= 4 ? 1 : 0;
        }
    }

    private record Placed(LaneGeometry.Bracket bracket, int top, int bottom, int labelX) {
    }

    private final Theme theme;
    private final boolean mirrored;

    LanePaint(Theme theme, boolean mirrored) {
        this.theme = theme;
        this.mirrored = mirrored;
    }

    List<Shown> paint(Draw draw, Rectangle area, List<Block> blocks, String hot, boolean names, int slot) {
        List<Placed> placed = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        for (Block block : blocks) {
            int labelX = x(area, Math.max(2, block.geometry().lanes())) + theme.px(8);
            List<Placed> overflow = new ArrayList<>();
            for (LaneGeometry.Bracket bracket : block.geometry().brackets()) {
                Placed one = new Placed(bracket, block.top() + bracket.top() + 1, block.top() + bracket.bottom() - 1,
                        labelX);
                if (one.bottom() > 0 && one.top() < area.height) {
                    (bracket.lane() >= LaneGeometry.MAX ? overflow : placed).add(one);
                }
            }
            if (!overflow.isEmpty()) {
                shown.add(paintMore(draw, area, overflow));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::top).thenComparing(one -> -one.bottom())
                .thenComparingInt(one -> one.bracket().lane()));
        int[] tops = Lanes.labels(placed.stream().map(one -> Math.max(0, one.top() - 1)).toList(), slot,
                area.height + slot / 2);
        for (int i = 0; i < placed.size(); i++) {
            Placed one = placed.get(i);
            boolean isHot = one.bracket().mark().id().equals(hot);
            Rectangle place = bracket(draw, area, one, isHot);
            Rectangle label = new Rectangle(0, 0, 0, 0);
            if (names && tops[i] >= 0) {
                int room = Math.max(draw.height(Type.SMALL) + 2, slot - theme.px(5));
                label = new Rectangle(one.labelX(), tops[i], area.width - one.labelX() - theme.px(4), room);
                leader(draw, place, label, one);
                label(draw, label, one.bracket().mark(), isHot);
            }
            shown.add(new Shown(one.bracket().mark(), place, label, List.of()));
        }
        return shown;
    }

    private int x(Rectangle area, int lane) {
        int step = theme.px(12);
        return mirrored ? area.width - theme.px(10) - lane * step : theme.px(8) + lane * step;
    }

    private Rectangle bracket(Draw draw, Rectangle area, Placed one, boolean hot) {
        Mark mark = one.bracket().mark();
        GC gc = draw.gc();
        int width = hot ? 5 : 3;
        int hook = theme.px(4);
        int x = x(area, one.bracket().lane()) - (hot ? 1 : 0);
        Rectangle place = new Rectangle(x, one.top(), width, one.bottom() - one.top());
        gc.setBackground(theme.color(mark.color()));
        gc.setForeground(theme.color(mark.color()));
        int hookX = mirrored ? x + width : x - hook;
        boolean sure = !mark.flags().contains(Mark.Flag.UNSURE);
        if (!sure) {
            draw.hatch(new Rectangle(x - 1, place.y, width + 3, place.height), Token.DANGER, 45);
        }
        switch (mark.pattern()) {
            case SOLID -> gc.fillRectangle(place);
            case DASHED -> dashes(gc, place);
            case DOUBLE -> {
                gc.fillRectangle(x - 1, place.y, hot ? 2 : 1, place.height);
                gc.fillRectangle(x + width, place.y, hot ? 2 : 1, place.height);
            }
            case HOLLOW -> {
                gc.setLineWidth(hot ? 2 : 1);
                gc.drawRectangle(x - 2, place.y, width + 2, place.height - 1);
                gc.drawRectangle(x - 1, place.y + 1, width, place.height - 3);
                gc.setLineWidth(1);
                return place;
            }
            default -> throw new IllegalStateException(mark.pattern().name());
        }
        gc.fillRectangle(hookX, place.y, hook, 2);
        gc.fillRectangle(hookX, place.y + place.height - 2, hook, 2);
        return place;
    }

    private static void dashes(GC gc, Rectangle place) {
        for (int y = place.y; y < place.y + place.height; y += 8) {
            gc.fillRectangle(place.x, y, place.width, Math.min(5, place.y + place.height - y));
        }
    }

    private void leader(Draw draw, Rectangle bracket, Rectangle label, Placed one) {
        GC gc = draw.gc();
        gc.setForeground(theme.color(one.bracket().mark().color()));
        int from = bracket.x + bracket.width + 1;
        int to = label.x - theme.px(5);
        int y = label.y + label.height / 2;
        int start = Math.max(bracket.y + 2, Math.min(y, bracket.y + bracket.height - 3));
        if (start != y) {
            gc.drawLine(from, start, from + 2, start);
            gc.drawLine(from + 2, start, from + 2, y);
        }
        gc.drawLine(from + (start == y ? 0 : 2), y, to, y);
    }

    private void label(Draw draw, Rectangle place, Mark mark, boolean hot) {
        Rectangle inside = new Rectangle(place.x, place.y, place.width, place.height);
        if (hot) {
            draw.fill(new Rectangle(place.x - 3, place.y, place.width + 3, place.height), Token.SEL);
        }
        int icons = (int) mark.flags().stream().filter(flag -> flag != Mark.Flag.UNSURE).count();
        int iconRoom = icons * (theme.iconSize() + theme.px(2));
        int room = inside.width - iconRoom;
        int x = draw.text(mark.label(), new Rectangle(inside.x, inside.y, room, inside.height), Token.INK,
                hot ? Type.SMALL_BOLD : Type.SMALL);
        if (!mark.suffix().isEmpty() && inside.x + room - x > draw.width(mark.suffix(), Type.SMALL) + theme.px(5)) {
            x = draw.text(mark.suffix(), new Rectangle(x + theme.px(5), inside.y, inside.x + room - x - theme.px(5),
                    inside.height), Token.MUTED, Type.SMALL);
        }
        x += theme.px(4);
        x = flag(draw, mark, Mark.Flag.QUOTE, Icon.STAR, x, inside);
        x = flag(draw, mark, Mark.Flag.MEMO, Icon.MEMO, x, inside);
        flag(draw, mark, Mark.Flag.SECOND, Icon.PERSON, x, inside);
    }

    private int flag(Draw draw, Mark mark, Mark.Flag flag, Icon icon, int x, Rectangle inside) {
        return !mark.flags().contains(flag) ? x
                : draw.icon(icon, Icons.Tone.PLAIN, new Rectangle(x, inside.y, 0, inside.height)) + theme.px(2);
    }

    private Shown paintMore(Draw draw, Rectangle area, List<Placed> overflow) {
        int top = overflow.stream().mapToInt(Placed::top).min().orElse(0);
        int bottom = overflow.stream().mapToInt(Placed::bottom).max().orElse(0);
        Rectangle place = new Rectangle(x(area, LaneGeometry.MAX), top, 3, bottom - top);
        draw.fill(place, Token.EDGE);
        int height = draw.height(Type.KEY) + 2;
        Rectangle label = new Rectangle(place.x - theme.px(4), Math.max(0, top), theme.px(24), height);
        draw.fill(label, Token.SURFACE);
        draw.text("+" + overflow.size(), label, Token.MUTED, Type.KEY, SWT.LEFT);
        return new Shown(null, place, label, overflow.stream().map(one -> one.bracket().mark()).toList());
    }
}
