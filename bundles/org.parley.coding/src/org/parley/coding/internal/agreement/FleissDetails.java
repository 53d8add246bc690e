// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Level;

/** What belongs to Fleiss' kappa: its test against chance, and each value on its own. */
final class FleissDetails {

    private final RatingTable table;

    FleissDetails(RatingTable table) {
        this.table = table;
    }

    /**
     * Kappa over its standard error when there is no agreement but by chance: sqrt(2 / (N n (n - 1))) times
     * sqrt((sum p q)&sup2; - sum p q (q - p)) over sum p q (Fleiss, Nee and Landis, Psychological Bulletin 86, 1979).
     */
    Figure z() {
        Figure kappa = new CountedFigures(table).fleiss();
        int values = table.units().length == 0 ? 0 : Arrays.stream(table.counts(table.units()[0])).sum();
        boolean even = Arrays.stream(table.units()).allMatch(u -> Arrays.stream(table.counts(u)).sum() == values);
        if (kappa.value().isEmpty() || !even) {
            return kappa.value().isEmpty() ? kappa : Figure.notDefined(Texts.get("reason.uneven"));
        }
        double[] counts = new double[table.categories()];
        Arrays.stream(table.units()).flatMapToInt(Arrays::stream).filter(v -> v != RatingTable.MISSING)
                .forEach(v -> counts[v]++);
        double all = Arrays.stream(counts).sum();
        double spread = 0;
        double skew = 0;
        for (double count : counts) {
            double p = count / all;
            spread += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
        }
        double error = Math.sqrt(2 / (all * (values - 1.0))) * Math.sqrt(spread * spread - skew) / spread;
        return error > 0 ? Figure.of(kappa.value().getAsDouble() / error)
                : Figure.notDefined(Texts.get("reason.chance"));
    }

    /** Each value against all others together; none when the values are measurements. */
    Map<String, Figure> byValue() {
        Map<String, Figure> byValue = new LinkedHashMap<>();
        for (int value = 0; !table.measurements() && value < table.categories(); value++) {
            int one = value;
            int[][] units = Arrays.stream(table.units()).map(unit -> Arrays.stream(unit)
                    .map(v -> v == RatingTable.MISSING ? v : v == one ? 1 : 0).toArray()).toArray(int[][]::new);
            String label = table.labels().get(value);
            byValue.put(label, table.categories() < 2 ? new CountedFigures(table).fleiss()
                    : new CountedFigures(new RatingTable(Level.NOMINAL, table.coders(), units, List.of("", label), null))
                            .fleiss());
        }
        return byValue;
    }
}
