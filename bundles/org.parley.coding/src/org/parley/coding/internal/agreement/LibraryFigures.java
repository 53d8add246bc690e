// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.Arrays;
import java.util.Optional;

import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.parley.coding.agreement.Figure;

/**
 * The coefficients that DKPro Agreement computes right, with the guards it lacks: it throws where a coefficient is not
 * defined, and its ordinal distance knows no values but whole numbers, so it gets the distances from here. Which are not
 * taken from it, and why, is written in the decision on agreement (docs/adr).
 */
final class LibraryFigures {

    private final RatingTable table;

    LibraryFigures(RatingTable table) {
        this.table = table;
    }

    /** Krippendorff's alpha of all coders. */
    Figure alpha() {
        int[][] units = table.pairable();
        if (units.length == 0) {
            return Figure.notDefined(Texts.get("reason.no.pair"));
        }
        double[] margins = new double[table.categories()];
        Arrays.stream(units).flatMapToInt(Arrays::stream).forEach(value -> margins[value]++);
        Optional<Figure> same = oneValue(margins);
        if (same.isPresent()) {
            return same.get();
        }
        CodingAnnotationStudy study = new CodingAnnotationStudy(table.coders());
        for (int[] unit : units) {
            Object[] row = new Object[table.coders()];
            for (int i = 0; i < unit.length; i++) {
                row[i] = unit[i];
            }
            study.addItemAsArray(row);
        }
        Distances distances = new Distances(table.level(), table.numbers(), margins);
        IDistanceFunction function = (all, one, other) -> distances.squared((Integer) one, (Integer) other);
        return figure(new KrippendorffAlphaAgreement(study, function));
    }

    /** Cohen's kappa of two coders. */
    Figure cohen(int one, int other) {
        int[][] units = table.pair(one, other);
        return undefined(units).orElseGet(() -> figure(new CohenKappaAgreement(study(units))));
    }

    /** Scott's pi of two coders. */
    Figure scott(int one, int other) {
        int[][] units = table.pair(one, other);
        return undefined(units).orElseGet(() -> figure(new ScottPiAgreement(study(units))));
    }

    /** Cohen's weighted kappa of two coders, with |i - j| to this power over the values that occur. */
    Figure weighted(int one, int other, int power) {
        if (!table.ordered()) {
            return Figure.notDefined(Texts.get("reason.no.order"));
        }
        int[][] units = table.pair(one, other);
        // the library divides by the largest distance it meets, which is not always the same in its two sums, unless
        // none is above 1
        double largest = Math.max(1, table.categories() - 1);
        IDistanceFunction weights = (all, a, b) -> Math.pow(Math.abs((Integer) a - (Integer) b) / largest, power);
        return undefined(units).orElseGet(() -> figure(new WeightedKappaAgreement(study(units), weights)));
    }

    /** Why coefficients of two coders are not defined here; empty when they are. */
    private Optional<Figure> undefined(int[][] pairs) {
        if (pairs.length == 0) {
            return Optional.of(Figure.notDefined(Texts.get("reason.no.common")));
        }
        double[] margins = new double[table.categories()];
        Arrays.stream(pairs).flatMapToInt(Arrays::stream).forEach(value -> margins[value]++);
        return oneValue(margins);
    }

    private Optional<Figure> oneValue(double[] margins) {
        int used = 0;
        int last = 0;
        for (int c = 0; c < margins.length; c++) {
            used += margins[c] > 0 ? 1 : 0;
            last = margins[c] > 0 ? c : last;
        }
        return used > 1 ? Optional.empty()
                : Optional.of(Figure.notDefined(Texts.get("reason.one.value", table.labels().get(last))));
    }

    private static CodingAnnotationStudy study(int[][] pairs) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(2);
        for (int[] pair : pairs) {
            study.addItemAsArray(new Object[] {pair[0], pair[1]});
        }
        return study;
    }

    private static Figure figure(IAgreementMeasure measure) {
        return Figure.of(measure.calculateAgreement());
    }
}
