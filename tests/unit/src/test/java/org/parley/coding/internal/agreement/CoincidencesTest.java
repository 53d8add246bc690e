// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Interval;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.RatingFigures;
import org.parley.coding.agreement.Ratings;
import org.parley.core.CancelledException;
import org.parley.core.Progress;

class CoincidencesTest {

    private static final List<String> CODERS = List.of("a", "b", "c");

    /** Zero is no value, so that values are missing. */
    private static Ratings ratings(List<Integer> cells) {
        List<List<String>> units = new ArrayList<>();
        for (int at = 0; at + 2 < cells.size(); at += 3) {
            units.add(Arrays.asList(value(cells.get(at)), value(cells.get(at + 1)), value(cells.get(at + 2))));
        }
        return new Ratings(CODERS, units);
    }

    private static String value(int cell) {
        return cell == 0 ? null : Integer.toString(cell);
    }

    /** The sums that the draws are made of give the library's alpha, and twice the units give twice the sums. */
    @Property(tries = 300)
    void alphaFromSumsIsTheLibrarys(@ForAll Level level,
            @ForAll @Size(min = 3, max = 45) List<@IntRange(min = 0, max = 6) Integer> cells) {
        RatingTable table = RatingTable.of(ratings(cells), level);
        Figure library = new LibraryFigures(table).alpha();
        Coincidences sums = new Coincidences(table);
        assertEquals(library.value().orElse(Double.NaN), sums.alpha(sums.once()), 1e-9);
        List<Integer> twice = new ArrayList<>(cells.subList(0, cells.size() / 3 * 3));
        twice.addAll(twice);
        int[] weights = Arrays.stream(sums.once()).map(n -> 2 * n).toArray();
        assertEquals(new LibraryFigures(RatingTable.of(ratings(twice), level)).alpha().value().orElse(Double.NaN),
                sums.alpha(weights), 1e-9);
    }

    @Test
    void theSeedDecides() {
        Ratings ratings = Irr.rows("1 2 3 1 2 3 1 2 3 1", "1 2 3 1 2 3 1 3 3 2");
        Coincidences sums = new Coincidences(RatingTable.of(ratings, Level.NOMINAL));
        Interval interval = sums.interval(500, 5, Progress.none());
        assertEquals(interval, sums.interval(500, 5, Progress.none()));
        assertNotEquals(interval.low(), sums.interval(500, 6, Progress.none()).low());
        assertTrue(interval.low().value().getAsDouble() < interval.high().value().getAsDouble());
    }

    @Test
    void whatIsNotDefinedSaysWhy() {
        RatingFigures same = Irr.figures(Irr.rows("x x x", "x x x"), Level.NOMINAL);
        for (Figure figure : List.of(same.cohenKappa(), same.scottPi(), same.fleissKappa(), same.congerKappa(),
                same.lightKappa(), same.brennanPrediger(), same.krippendorffAlpha(), same.gwetAc1(), same.interval().low(),
                same.hayes().low(), same.hayes().below800())) {
            Irr.undefined("all the values that can be compared are x", figure);
        }
        Irr.equal(1, same.percent());
        RatingFigures apart = Irr.figures(Irr.rows("x .", ". y"), Level.NOMINAL);
        Irr.undefined("no unit has two values", apart.percent());
        Irr.undefined("no unit has two values", apart.krippendorffAlpha());
        Irr.undefined("no unit was rated by both", apart.cohenKappa());
        RatingFigures words = Irr.figures(Irr.rows("x y", "x x"), Level.NOMINAL);
        Irr.undefined("the values are words without an order", words.cohenLinear());
        Irr.undefined("the values are words without an order", words.gwetAc2());
        Irr.undefined("it is for two coders, and there are 3",
                Irr.figures(Irr.rows("x y", "x x", "x y"), Level.NOMINAL).cohenKappa());
        RatingFigures one = Irr.figures(Irr.rows("1", "2"), Level.INTERVAL);
        Irr.equal(0, one.krippendorffAlpha());
        Irr.undefined("one unit cannot be drawn from", one.interval().high());
        Irr.undefined("no unit has two values", Irr.figures(new Ratings(CODERS, List.of()), Level.NOMINAL).gwetAc1());
    }

    /** Two readings of an instrument each: a thousand different numbers. The variance formula gives alpha too. */
    @Test
    void measurementsAreNoCategories() {
        List<List<String>> units = new ArrayList<>();
        double within = 0;
        double square = 0;
        for (int n = 0; n < 500; n++) {
            double other = n + 0.5 + n % 7 * 3.25;
            units.add(List.of(Integer.toString(n), Double.toString(other)));
            within += Math.pow(n - other, 2);
            square += n * n + other * other;
        }
        double sum = units.stream().flatMap(List::stream).mapToDouble(Double::parseDouble).sum();
        RatingFigures figures = Irr.figures(new Ratings(List.of("a", "b"), units), Level.INTERVAL);
        // observed: mean of squared differences; expected: twice the variance over n - 1
        Irr.equal(1 - within / 500 / (2 * (square - sum * sum / 1000) / 999), figures.krippendorffAlpha());
        assertTrue(figures.cohenQuadratic().reason().startsWith("not computed: "), figures.cohenQuadratic().reason());
        assertTrue(figures.fleissByValue().isEmpty());
        assertTrue(figures.interval().low().value().isPresent());
    }

    @Test
    void drawsCanBeCancelled() {
        Coincidences sums = new Coincidences(RatingTable.of(Irr.rows("1 2", "1 1"), Level.NOMINAL));
        Progress cancelled = new Progress() {
            @Override
            public void at(String step, long done, long total) {
                // nobody is listening
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        org.junit.jupiter.api.Assertions.assertThrows(CancelledException.class, () -> sums.interval(10, 1, cancelled));
    }
}
