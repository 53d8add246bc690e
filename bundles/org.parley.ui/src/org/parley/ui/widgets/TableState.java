// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.eclipse.swt.widgets.Table;

/** Widths, order and sort of a table as text, by column id, so that they survive new columns. */
final class TableState {

    private TableState() {
    }

    /** Instead of a width: nobody chose one. */
    private static final String ANY = "any";

    /** @param chosen width of a column, by its place in the first order, when somebody chose one; 0 hides it */
    static <T> Map<String, String> save(Table table, List<Column<T>> columns, IntFunction<OptionalInt> chosen, int sort,
            boolean descending) {
        List<String> parts = new ArrayList<>();
        for (int index : table.getColumnOrder()) {
            OptionalInt width = chosen.apply(index);
            parts.add(columns.get(index).id() + "=" + (width.isPresent() ? width.getAsInt() : ANY));
        }
        Map<String, String> state = new LinkedHashMap<>();
        state.put("columns", String.join(",", parts));
        if (sort >= 0) {
            state.put("sort", (descending ? "-" : "+") + columns.get(sort).id());
        }
        return state;
    }

    static <T> void restore(Table table, List<Column<T>> columns, Map<String, String> state,
            BiConsumer<Integer, OptionalInt> width, BiConsumer<Integer, Boolean> sort) {
        List<String> ids = columns.stream().map(Column::id).toList();
        List<Integer> order = new ArrayList<>();
        for (String part : state.getOrDefault("columns", "").split(",")) {
            int equals = part.indexOf('=');
            int index = equals < 0 ? -1 : ids.indexOf(part.substring(0, equals));
            String kept = part.substring(equals + 1);
            if (index >= 0 && !order.contains(index) && (kept.equals(ANY) || kept.matches("\\d{1,4}"))) {
                order.add(index);
                width.accept(index, kept.equals(ANY) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(kept)));
            }
        }
        for (int i = 0; i < ids.size(); i++) {
            if (!order.contains(i)) {
                // a column that is new stands behind the one that it follows at first
                order.add(i == 0 ? 0 : order.indexOf(i - 1) + 1, i);
            }
        }
        table.setColumnOrder(order.stream().mapToInt(Integer::intValue).toArray());
        String sorted = state.getOrDefault("sort", "");
        if (sorted.length() > 1 && ids.contains(sorted.substring(1))) {
            sort.accept(ids.indexOf(sorted.substring(1)), sorted.charAt(0) == '-');
        }
    }
}
