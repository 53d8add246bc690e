// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

/**
 * The interval of Hayes and Krippendorff (Communication Methods and Measures 1, 2007, 77-89): the expected disagreement
 * stays as it is, and as many pairs of values as there are get their disagreement drawn from those observed. It takes pairs
 * for independent and is therefore narrower than {@link Interval}.
 *
 * @param low       2.5 percentile of alpha
 * @param high      97.5 percentile
 * @param pairs     pairs of values of the same unit
 * @param below667  probability that alpha is below .667 (0 to 1)
 * @param below700  below .70
 * @param below800  below .80
 */
public record DeviationInterval(Figure low, Figure high, long pairs, Figure below667, Figure below700, Figure below800,
        int draws, long seed) { }
