// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Blocks laid out on pages of paper. Keeps what did not change from one time to the next. */
final class Pages {

    /** Paper at 100 %: A4, 560 pixels wide. */
    static final int WIDTH = 560;
    static final int HEIGHT = 792;
    static final int MARGIN = 24;
    private static final int GAP = 14;

    /** A box on a page. */
    record Placed(int page, int y, Box box) {
    }

    private final PageFonts fonts;
    private final Boxes boxes;
    private final Map<PageBlock, Box> known = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private int count = 1;

    Pages(PageFonts fonts) {
        this.fonts = fonts;
        boxes = new Boxes(fonts);
    }

    /** Places blocks one below the other; what does not fit goes to the next page. The foot stands on every page. */
    void lay(List<PageBlock> blocks, PageBlock foot) {
        Set<PageBlock> used = new HashSet<>();
        placed.clear();
        int limit = HEIGHT - MARGIN - (foot == null ? 0 : box(foot, used).height() + GAP);
        int page = 0;
        int y = MARGIN;
        Deque<PageBlock> todo = new ArrayDeque<>(blocks);
        while (!todo.isEmpty()) {
            PageBlock block = todo.pop();
            Box box = box(block, used);
            if (y + box.height() > limit) {
                List<PageBlock> parts = parts(block, limit - y);
                if (parts.size() == 2) {
                    todo.push(parts.get(1));
                    todo.push(parts.get(0));
                    continue;
                }
                if (y > MARGIN) {
                    page++;
                    y = MARGIN;
                    todo.push(block);
                    continue;
                }
            }
            placed.add(new Placed(page, y, box));
            y += box.height() + GAP;
        }
        count = page + 1;
        for (int i = 0; foot != null && i < count; i++) {
            placed.add(new Placed(i, HEIGHT - MARGIN - box(foot, used).height(), box(foot, used)));
        }
        forgetAllBut(used);
    }

    /** Returns a long table as two, the first of which fits; anything else as it is. */
    private List<PageBlock> parts(PageBlock block, int available) {
        if (!(block instanceof PageBlock.Table table)) {
            return List.of(block);
        }
        TableBox whole = new TableBox(table, fonts, WIDTH - 2 * MARGIN);
        int rows = whole.rowsFitting(available);
        whole.dispose();
        if (rows < 3 || rows >= table.rows().size()) {
            return List.of(block);
        }
        return List.of(
                new PageBlock.Table(table.id(), table.caption(), table.heads(), table.numeric(),
                        table.rows().subList(0, rows)),
                new PageBlock.Table(table.id(), "", table.heads(), table.numeric(),
                        table.rows().subList(rows, table.rows().size())));
    }

    private void forgetAllBut(Set<PageBlock> used) {
        known.entrySet().removeIf(entry -> {
            boolean old = !used.contains(entry.getKey());
            if (old) {
                entry.getValue().dispose();
            }
            return old;
        });
    }

    private Box box(PageBlock block, Set<PageBlock> used) {
        used.add(block);
        return known.computeIfAbsent(block, made -> boxes.make(made, WIDTH - 2 * MARGIN));
    }

    int count() {
        return count;
    }

    List<Placed> placed() {
        return placed;
    }

    /** Returns where blocks with an id stand on a page. */
    List<Box.Place> places(int page) {
        List<Box.Place> places = new ArrayList<>();
        for (Placed one : placed) {
            if (one.page() == page) {
                one.box().places(MARGIN, one.y(), places);
            }
        }
        return places;
    }

    void dispose() {
        known.values().forEach(Box::dispose);
        known.clear();
    }
}
