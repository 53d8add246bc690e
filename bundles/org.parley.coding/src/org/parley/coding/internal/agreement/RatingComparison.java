// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.function.Supplier;

import org.parley.coding.agreement.DeviationInterval;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Interval;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.RatingFigures;
import org.parley.coding.agreement.Ratings;
import org.parley.core.Progress;

/** All coefficients of a table of ratings. */
final class RatingComparison {

    private RatingComparison() {
    }

    static RatingFigures of(Ratings ratings, Level level, int draws, long seed, Progress progress) {
        RatingTable table = RatingTable.of(ratings, level);
        LibraryFigures library = new LibraryFigures(table);
        CountedFigures counted = new CountedFigures(table);
        Coincidences coincidences = new Coincidences(table);
        Figure alpha = table.measurements() ? coincidences.figure() : library.alpha();
        FleissDetails fleiss = new FleissDetails(table);
        boolean two = table.coders() == 2 && !table.measurements();
        Figure more = table.measurements() ? measurements(table)
                : Figure.notDefined(Texts.get("reason.two.coders", table.coders()));
        return new RatingFigures(level, table.units().length, table.coders(), coincidences.pairable(), counted.percent(),
                counted.holsti(), two ? library.cohen(0, 1) : more, two ? library.weighted(0, 1, 1) : more,
                two ? library.weighted(0, 1, 2) : more, two ? library.scott(0, 1) : more,
                category(table, counted::fleiss), category(table, counted::conger),
                category(table, () -> light(table, library)), category(table, counted::brennanPrediger), alpha,
                category(table, counted::ac1), category(table, counted::ac1Error), category(table, counted::ac2),
                category(table, fleiss::z), fleiss.byValue(), interval(coincidences, alpha, draws, seed, progress),
                deviations(coincidences, alpha, draws, seed, progress));
    }

    /** A figure that is made of categories. */
    private static Figure category(RatingTable table, Supplier<Figure> figure) {
        return table.measurements() ? measurements(table) : figure.get();
    }

    private static Interval interval(Coincidences coincidences, Figure alpha, int draws, long seed, Progress progress) {
        return alpha.value().isEmpty() ? new Interval(alpha, alpha, draws, 0, seed)
                : coincidences.interval(draws, seed, progress);
    }

    private static DeviationInterval deviations(Coincidences coincidences, Figure alpha, int draws, long seed,
            Progress progress) {
        return alpha.value().isEmpty() ? new DeviationInterval(alpha, alpha, 0, alpha, alpha, alpha, draws, seed)
                : coincidences.deviations(draws, seed, progress);
    }

    private static Figure measurements(RatingTable table) {
        return Figure.notDefined(Texts.get("reason.measurements", table.categories()));
    }

    private static Figure light(RatingTable table, LibraryFigures library) {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < table.coders(); one++) {
            for (int other = one + 1; other < table.coders(); other++) {
                Figure kappa = library.cohen(one, other);
                if (kappa.value().isEmpty()) {
                    return kappa;
                }
                sum += kappa.value().getAsDouble();
                pairs++;
            }
        }
        return Figure.of(sum / pairs);
    }
}
