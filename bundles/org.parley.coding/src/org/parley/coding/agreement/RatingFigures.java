// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.Map;

/**
 * All coefficients of a table of ratings. Missing values are treated as Gwet has it (Handbook of Inter-Rater Reliability,
 * 4th ed. 2014) unless said otherwise.
 *
 * @param level              what the values mean; alpha follows it
 * @param units              units with one value at least
 * @param coders             coders compared
 * @param pairable           values in units with two values at least: what alpha is made of
 * @param percent            share of agreeing pairs, mean over units with two values at least (0 to 1)
 * @param holsti             2M / (N1 + N2) with M the units on which two coders agree, N1 and N2 those they rated
 *                           (Holsti 1969); the mean over pairs of coders
 * @param cohenKappa         Cohen 1960, of two coders, on the units that both rated
 * @param cohenLinear        weighted by |i - j| over the ordered values (Cohen 1968)
 * @param cohenQuadratic     weighted by (i - j) squared
 * @param scottPi            Scott 1955, of two coders
 * @param fleissKappa        Fleiss 1971; units with missing values as Gwet 2014 has it
 * @param congerKappa        Conger 1980: Cohen's for any number of coders
 * @param lightKappa         Light 1971: mean of Cohen's kappa over pairs of coders
 * @param brennanPrediger    Brennan and Prediger 1981, with the values that occur as categories; Bennett's S for two coders
 * @param krippendorffAlpha  Krippendorff 2018, chapter 12
 * @param gwetAc1            Gwet 2008
 * @param gwetAc1Error       its standard error over units (Gwet 2008, equation for units drawn from an endless population)
 * @param gwetAc2            the same with quadratic weights over the numbers (Gwet 2014)
 * @param fleissZ            Fleiss' kappa over its standard error under chance (Fleiss, Nee and Landis 1979), when every unit
 *                           has as many values
 * @param fleissByValue      Fleiss' kappa of each value against all others
 * @param interval           of alpha, by drawing units
 * @param hayes              of alpha, by drawing disagreements
 */
public record RatingFigures(Level level, int units, int coders, int pairable, Figure percent, Figure holsti,
        Figure cohenKappa, Figure cohenLinear, Figure cohenQuadratic, Figure scottPi, Figure fleissKappa,
        Figure congerKappa, Figure lightKappa, Figure brennanPrediger, Figure krippendorffAlpha, Figure gwetAc1,
        Figure gwetAc1Error, Figure gwetAc2, Figure fleissZ, Map<String, Figure> fleissByValue, Interval interval,
        DeviationInterval hayes) { }
