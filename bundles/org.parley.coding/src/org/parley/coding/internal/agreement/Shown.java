// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Gate;
import org.parley.coding.agreement.Interval;

/** Figures as JSON and as columns of text. */
final class Shown {

    private static final String GAP = "  ";

    private Shown() {
    }

    /** Puts figures into JSON: the value, or null and the reason under the same name in {@code reasons}. */
    static void put(Map<String, Object> json, Map<String, String> reasons, String name, Figure figure) {
        json.put(name, figure.orNull());
        if (figure.value().isEmpty()) {
            reasons.put(name, figure.reason());
        }
    }

    static Map<String, Object> interval(Interval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", interval.low().orNull());
        json.put("high", interval.high().orNull());
        json.put("draws", interval.draws());
        json.put("defined", interval.defined());
        json.put("seed", interval.seed());
        json.put("method", Texts.get("interval.method"));
        return json;
    }

    static String gate(Figure alpha) {
        return Gate.of(alpha).map(Gate::word).orElse(null);
    }

    /** Three decimals without a zero in front would be the custom of the field; with it the columns stay in line. */
    static String number(Figure figure) {
        return figure.value().isPresent() ? String.format(Locale.ROOT, "%.3f", figure.value().getAsDouble()) : "-";
    }

    static String range(Figure low, Figure high) {
        return low.value().isPresent() ? number(low) + " to " + number(high) : "-";
    }

    /** Rows in columns as wide as their widest cell; the first to the left, the others to the right. */
    static List<String> columns(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String space = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + space : GAP + space + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
