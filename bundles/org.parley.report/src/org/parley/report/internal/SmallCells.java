// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps small cells of a table from being read, or worked out from the total of their row: a cell under the smallest
 * size is not shown, and when it would be the only hidden one beside a total, the next smallest is not shown either.
 */
public final class SmallCells {

    private final int smallest;

    /** @param smallest members that a cell has to have to be shown */
    public SmallCells(int smallest) {
        this.smallest = smallest;
    }

    /** What becomes of a cell. */
    public enum Fate {
        SHOWN,
        /** Fewer members than may be shown. */
        TOO_SMALL,
        /** Large enough itself, but it would give another one away. */
        COVERS_ANOTHER
    }

    /** True when this many members may be shown. */
    public boolean large(int members) {
        return members >= smallest;
    }

    /**
     * Decides about the cells of one row or column whose total is known.
     *
     * @param hiddenElsewhere parts of the same total that are not in {@code cells}, such as a column left out
     */
    public List<Fate> fates(List<Integer> cells, int hiddenElsewhere) {
        long hidden = cells.stream().filter(n -> !large(n)).count() + hiddenElsewhere;
        int cover = hidden == 1
                ? IntStream.range(0, cells.size()).filter(i -> large(cells.get(i))).boxed()
                        .min((a, b) -> Integer.compare(cells.get(a), cells.get(b))).orElse(-1)
                : -1;
        return IntStream.range(0, cells.size()).mapToObj(i -> !large(cells.get(i)) ? Fate.TOO_SMALL
                : i == cover ? Fate.COVERS_ANOTHER : Fate.SHOWN).toList();
    }

    /**
     * The same when the sizes of the parts without a cell are known. When none of all the parts is small there is
     * nothing to hide, and a part without a cell may be worked out.
     *
     * @param aside sizes of the parts of the same total that are not in {@code cells}
     */
    public List<Fate> fates(List<Integer> cells, List<Integer> aside) {
        boolean harmless = cells.stream().allMatch(this::large) && aside.stream().allMatch(this::large);
        return harmless ? cells.stream().map(n -> Fate.SHOWN).toList() : fates(cells, aside.size());
    }
}
