// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

/** Makes age bands of ages, so that no age in years is kept. */
final class AgeBand {

    private static final int[] FROM = {0, 18, 25, 35, 45, 55, 65, 75};
    private static final int OLDEST = 120;

    private AgeBand() {
    }

    /** The band of an age in years, such as {@code 25–34}; any other text as it is; null when nobody is that old. */
    static String of(String age) {
        String trimmed = age.strip();
        if (!trimmed.matches("\\d{1,4}([.,]0+)?")) {
            return trimmed;
        }
        int years = Integer.parseInt(trimmed.replaceAll("[.,].*", ""));
        if (years > OLDEST) {
            return null;
        }
        int band = FROM.length - 1;
        while (FROM[band] > years) {
            band--;
        }
        if (band == 0) {
            return "under 18";
        }
        return band == FROM.length - 1 ? FROM[band] + "+" : FROM[band] + "–" + (FROM[band + 1] - 1);
    }
}
