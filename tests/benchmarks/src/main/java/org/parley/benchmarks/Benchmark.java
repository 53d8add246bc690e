// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.util.List;

/** One thing that is measured. */
interface Benchmark {

    /**
     * A figure with its unit.
     *
     * @param name  what was measured
     * @param value the median of the repeats unless the name says otherwise
     * @param unit  such as {@code s} or {@code posts/s}
     */
    record Figure(String name, double value, String unit) {
    }

    /** The word that selects it on the command line. */
    String name();

    /** Measures; takes as long as it takes. */
    List<Figure> run() throws Exception;
}
