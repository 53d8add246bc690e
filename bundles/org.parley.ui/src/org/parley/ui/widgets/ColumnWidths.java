// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Type;

/**
 * How wide the columns of a table are. Those that grow share the room that is left, first as much as their words need;
 * a width that the person chose stays.
 */
final class ColumnWidths<T> {

    private static final int REST = 250;
    /** Rows that are looked at for what a column needs, and how many of their words are measured. */
    private static final int LOOKED_AT = 300;
    private static final int MEASURED = 4;
    private static final int INSET = 18;

    private final Table table;
    private final Theme theme;
    private final List<Column<T>> columns;
    private final RowModel<T> model;
    /** The widths as they were seen last: a table out of sight tells none. */
    private final int[] now;
    /** The width of each column while it is hidden, 0 when it never was. */
    private final int[] hidden;
    private final int[] needs;
    private final Set<Integer> chosen = new HashSet<>();
    private final Later dragged;
    private int unit;

    ColumnWidths(Table table, Theme theme, List<Column<T>> columns, RowModel<T> model) {
        this.table = table;
        this.theme = theme;
        this.columns = columns;
        this.model = model;
        this.now = new int[columns.size()];
        this.hidden = new int[columns.size()];
        this.needs = new int[columns.size()];
        this.dragged = new Later(table, REST, this::fit);
        this.unit = theme.u();
        table.addListener(SWT.Resize, event -> fit());
    }

    /** Follows a column that was made. */
    void watch(int index) {
        show(index, columns.get(index).shown());
        table.getColumn(index).addListener(SWT.Resize, event -> {
            int width = table.getColumn(index).getWidth();
            // what was set here is told as well, some of it later
            if (table.isVisible() && width > 0 && width != now[index] && !last(index)) {
                now[index] = width;
                chosen.add(index);
                dragged.soon();
            }
        });
    }

    /** Some platforms draw the last column up to the edge, and tell that as its width, some time later. */
    private boolean last(int index) {
        int last = -1;
        for (int at : table.getColumnOrder()) {
            last = now[at] > 0 ? at : last;
        }
        return index == last;
    }

    void show(int index, boolean shown) {
        if (!shown && now[index] > 0) {
            hidden[index] = now[index];
        }
        int before = chosen.contains(index) && hidden[index] > 0 ? hidden[index] : first(index);
        set(index, shown ? before : 0);
        table.getColumn(index).setResizable(shown);
        fit();
    }

    private int first(int index) {
        return theme.px(columns.get(index).width());
    }

    private void set(int index, int width) {
        now[index] = width;
        table.getColumn(index).setWidth(width);
    }

    /** Takes back what {@link #chosen(int)} gave. */
    void restore(int index, OptionalInt kept) {
        if (kept.orElse(1) == 0) {
            show(index, false);
            return;
        }
        show(index, true);
        kept.ifPresent(width -> {
            chosen.add(index);
            set(index, width);
        });
    }

    /** Back to the columns and widths of the first day. */
    void reset() {
        chosen.clear();
        for (int i = 0; i < now.length; i++) {
            show(i, columns.get(i).shown());
        }
    }

    /** The width of a column when somebody chose it, 0 when it is hidden. */
    OptionalInt chosen(int index) {
        return now[index] == 0 || chosen.contains(index) ? OptionalInt.of(now[index]) : OptionalInt.empty();
    }

    boolean shown(int index) {
        return now[index] > 0;
    }

    /** Columns grow with the text. */
    void rescale() {
        int unitNow = theme.u();
        if (unitNow == unit) {
            return;
        }
        double factor = (double) unitNow / unit;
        unit = unitNow;
        for (int i = 0; i < now.length; i++) {
            hidden[i] = (int) Math.round(hidden[i] * factor);
            set(i, now[i] == 0 || chosen.contains(i) ? (int) Math.round(now[i] * factor) : first(i));
        }
        measure();
    }

    /** Looks anew at what the words of the columns need. */
    void measure() {
        GC gc = new GC(table);
        gc.setFont(theme.font(Type.NORMAL));
        for (int i = 0; i < needs.length; i++) {
            needs[i] = columns.get(i).grows() ? need(gc, columns.get(i)) : 0;
        }
        gc.dispose();
        fit();
    }

    private int need(GC gc, Column<T> column) {
        List<String> words = new ArrayList<>(List.of(column.title()));
        for (int i = 0; i < Math.min(LOOKED_AT, model.size()); i++) {
            words.add(column.text().apply(model.get(i)));
        }
        return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED)
                .mapToInt(word -> gc.textExtent(word).x).max().orElse(0) + theme.px(INSET);
    }

    private void fit() {
        int room = table.getClientArea().width;
        if (room <= 0) {
            return;
        }
        List<Integer> growing = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            if (now[i] > 0 && columns.get(i).grows() && !chosen.contains(i)) {
                growing.add(i);
            } else {
                room -= now[i];
            }
        }
        int[] widths = shares(room, growing.stream().mapToInt(this::first).toArray(),
                growing.stream().mapToInt(i -> needs[i]).toArray());
        for (int i = 0; i < widths.length; i++) {
            if (now[growing.get(i)] != widths[i]) {
                set(growing.get(i), widths[i]);
            }
        }
    }

    /** Shares out a room: each what its words need up to its first width, then the rest of the need, then what is left. */
    static int[] shares(int room, int[] first, int[] needs) {
        int[] widths = new int[first.length];
        int[] lacking = new int[first.length];
        for (int i = 0; i < first.length; i++) {
            widths[i] = Math.min(first[i], needs[i]);
            lacking[i] = needs[i] - widths[i];
        }
        int left = room - sum(widths);
        left -= give(widths, Math.min(left, sum(lacking)), lacking);
        give(widths, left, first);
        return widths;
    }

    /** Adds a whole in proportion and returns what was given. */
    private static int give(int[] widths, int whole, int[] weights) {
        int sum = sum(weights);
        if (whole <= 0 || sum == 0) {
            return 0;
        }
        int given = 0;
        for (int i = 0; i < widths.length; i++) {
            int share = (int) ((long) whole * weights[i] / sum);
            widths[i] += share;
            given += share;
        }
        return given;
    }

    private static int sum(int[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}
