// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * The comparison of two shares of bases without a member in common, as banner tables have it: the z test with the
 * pooled share, two-sided, without a correction for the number of comparisons.
 */
final class Proportions {

    private Proportions() {
    }

    /**
     * {@code (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2))} with {@code p = (x1 + x2) / (n1 + n2)}; 0 when nobody or everybody
     * is counted in both.
     */
    static double z(int x1, int n1, int x2, int n2) {
        double pooled = (x1 + x2) / (double) (n1 + n2);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
        return error == 0 ? 0 : (x1 / (double) n1 - x2 / (double) n2) / error;
    }

    /** How likely a z so far from 0, to either side, is by chance. */
    static double chance(double z) {
        return Erfc.value(Math.abs(z) / Math.sqrt(2));
    }
}
