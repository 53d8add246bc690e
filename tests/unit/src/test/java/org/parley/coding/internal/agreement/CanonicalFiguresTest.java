// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.RatingFigures;
import org.parley.coding.agreement.Ratings;

/** Values that independent programs and the literature agree on. */
class CanonicalFiguresTest {

    private static final Ratings KRIPPENDORFF = Irr.rows("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");
    private static final Ratings WIKIPEDIA = Irr.rows(". . . . . 3 4 1 2 1 1 3 3 . 3",
            "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");
    private static final Ratings BINARY = Irr.rows("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    private static final Ratings NAMES = Irr.rows("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    private static final Ratings COHEN = Irr.table(new int[] {88, 14, 18}, new int[] {10, 40, 10}, new int[] {2, 6, 12});
    private static final Ratings TWO_BY_TWO = Irr.table(new int[] {20, 5}, new int[] {10, 15});
    private static final Ratings PARADOX = Irr.table(new int[] {8, 1}, new int[] {0, 1});
    private static final Ratings FLEISS = Irr.counts(new int[] {0, 0, 0, 0, 14}, new int[] {0, 2, 6, 4, 2},
            new int[] {0, 0, 3, 5, 6}, new int[] {0, 3, 9, 2, 0}, new int[] {2, 2, 8, 1, 1}, new int[] {7, 7, 0, 0, 0},
            new int[] {3, 2, 6, 3, 0}, new int[] {2, 5, 3, 2, 2}, new int[] {6, 5, 2, 1, 0}, new int[] {0, 2, 2, 3, 7});

    static Stream<Arguments> exact() {
        Function<RatingFigures, Figure> alpha = RatingFigures::krippendorffAlpha;
        return Stream.of(//
                of("Krippendorff 4 x 12", KRIPPENDORFF, Level.NOMINAL, alpha, 0.743421052631579),
                of("Krippendorff 4 x 12", KRIPPENDORFF, Level.ORDINAL, alpha, 0.815387503754881),
                of("Krippendorff 4 x 12", KRIPPENDORFF, Level.INTERVAL, alpha, 0.849107142857143),
                of("Krippendorff 4 x 12", KRIPPENDORFF, Level.RATIO, alpha, 0.797402774711612),
                of("Krippendorff 4 x 12 percent", KRIPPENDORFF, Level.NOMINAL, f(RatingFigures::percent), 9 / 11.0),
                of("Krippendorff 4 x 12 AC1", KRIPPENDORFF, Level.NOMINAL, f(RatingFigures::gwetAc1), 0.775444068126995),
                of("Wikipedia 3 x 15", WIKIPEDIA, Level.NOMINAL, alpha, 0.691358024691358),
                of("Wikipedia 3 x 15", WIKIPEDIA, Level.ORDINAL, alpha, 0.806721419941315),
                of("Wikipedia 3 x 15", WIKIPEDIA, Level.INTERVAL, alpha, 0.810844892812106),
                of("Wikipedia 3 x 15", WIKIPEDIA, Level.RATIO, alpha, 0.808943670784247),
                of("binary", BINARY, Level.NOMINAL, alpha, 0.095238095238095),
                of("binary percent", BINARY, Level.NOMINAL, f(RatingFigures::percent), 0.6),
                of("names", NAMES, Level.NOMINAL, alpha, 0.691964285714286),
                of("Cohen 1960", COHEN, Level.NOMINAL, f(RatingFigures::cohenKappa), 0.491525423728814),
                of("Cohen 1960 linear", COHEN, Level.NOMINAL, f(RatingFigures::cohenLinear), 0.473684210526316),
                of("Cohen 1960 quadratic", COHEN, Level.ORDINAL, f(RatingFigures::cohenQuadratic), 0.454545454545455),
                of("Cohen 1960 Scott", COHEN, Level.NOMINAL, f(RatingFigures::scottPi), 0.487179487179487),
                of("Cohen 1960 alpha", COHEN, Level.NOMINAL, alpha, 0.488461538461538),
                of("Cohen 1960 AC1", COHEN, Level.NOMINAL, f(RatingFigures::gwetAc1), 0.575971731448763),
                of("Cohen 1960 S", COHEN, Level.NOMINAL, f(RatingFigures::brennanPrediger), 0.55),
                of("Cohen 1960 percent", COHEN, Level.NOMINAL, f(RatingFigures::percent), 0.7),
                of("Cohen 1960 Holsti", COHEN, Level.NOMINAL, f(RatingFigures::holsti), 0.7),
                of("2 x 2", TWO_BY_TWO, Level.NOMINAL, f(RatingFigures::cohenKappa), 0.4),
                of("2 x 2 Scott", TWO_BY_TWO, Level.NOMINAL, f(RatingFigures::scottPi), 0.3939393939393937),
                of("2 x 2 alpha", TWO_BY_TWO, Level.NOMINAL, alpha, 0.4),
                of("2 x 2 AC1", TWO_BY_TWO, Level.NOMINAL, f(RatingFigures::gwetAc1), 0.40594059405940586),
                of("paradox AC1", PARADOX, Level.NOMINAL, f(RatingFigures::gwetAc1), 0.865771812080537),
                of("paradox Scott", PARADOX, Level.NOMINAL, f(RatingFigures::scottPi), 0.6078431372549019),
                of("paradox kappa", PARADOX, Level.NOMINAL, f(RatingFigures::cohenKappa), 0.6153846153846154),
                of("Wikipedia Fleiss", FLEISS, Level.NOMINAL, f(RatingFigures::fleissKappa), 0.209930704421955),
                of("Wikipedia Fleiss P", FLEISS, Level.NOMINAL, f(RatingFigures::percent), 0.378021978021978));
    }

    private static Function<RatingFigures, Figure> f(Function<RatingFigures, Figure> figure) {
        return figure;
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("exact")
    void figure(String name, Ratings ratings, Level level, Function<RatingFigures, Figure> figure, double expected) {
        Irr.equal(expected, figure.apply(Irr.figures(ratings, level)));
    }

    @Test
    void withMissingValuesAsIrrCacPrintsThem() {
        RatingFigures figures = Irr.figures(KRIPPENDORFF, Level.NOMINAL);
        assertEquals(40, figures.pairable());
        assertEquals(12, figures.units());
        Irr.equal(0.76117, figures.fleissKappa(), 5e-6);
        Irr.equal(0.77273, figures.brennanPrediger(), 5e-6);
        Irr.equal(0.14295, figures.gwetAc1Error(), 5e-6);
    }

    /** The same values shifted and stretched: ranks stay, so what depends on ranks alone stays. */
    @Test
    void numbersAreNumbers() {
        Ratings shifted = Irr.rows("10 20 30 30 20 10 100 10 20 . . .", "10.0 20 30 30 20 20 100 10 20 500 . 30",
                ". 30 30 30 20 30 100 20 20 500 10 .", "10 2e1 30 30 20 100 100 10 20 500 10 .");
        Irr.equal(0.815387503754881, Irr.figures(shifted, Level.ORDINAL).krippendorffAlpha());
        Ratings words = Irr.rows("1st 2nd 3rd 3rd 2nd 1st 4th 1st 2nd . . .", "1st 2nd 3rd 3rd 2nd 2nd 4th 1st 2nd 5th . 3rd",
                ". 3rd 3rd 3rd 2nd 3rd 4th 2nd 2nd 5th 1st .", "1st 2nd 3rd 3rd 2nd 4th 4th 1st 2nd 5th 1st .");
        Irr.equal(0.815387503754881, Irr.figures(words, Level.ORDINAL).krippendorffAlpha());
    }
}
