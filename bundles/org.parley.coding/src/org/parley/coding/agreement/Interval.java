// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

/**
 * Where alpha lies in 95 of 100 draws: the 2.5 and the 97.5 percentile (linear between order statistics) over draws of the
 * units with replacement.
 *
 * @param low      lower end; with a reason when no draw has an alpha
 * @param high     upper end
 * @param draws    how many were asked for
 * @param defined  in how many of them alpha was defined; the others do not count
 * @param seed     begins the random numbers: the same seed gives the same interval
 */
public record Interval(Figure low, Figure high, int draws, int defined, long seed) { }
