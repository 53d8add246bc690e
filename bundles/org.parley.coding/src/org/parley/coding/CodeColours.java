// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.List;

/** The twelve colours of codes as numbers, for files that name colours; the window draws the same. */
public final class CodeColours {

    private static final List<Integer> RGB = List.of(0x1D40C5, 0xC07D65, 0x9277FF, 0x8D5F00, 0x4E5156, 0x0A96C7,
            0x77168D, 0xE64EAD, 0x185200, 0xA00C2C, 0x639114, 0x0A7C72);

    private CodeColours() {
    }

    /** A colour of the palette, 1 to 12, as {@code #RRGGBB}. */
    public static String hex(int colour) {
        return String.format("#%06X", RGB.get(colour - 1));
    }

    /**
     * The colour of the palette that looks most like this one: least squared distance of red, green and blue, weighted
     * 2, 4 and 3, about as the eye weighs them.
     *
     * @param hex as {@code #RRGGBB}
     * @return 1 to 12
     */
    public static int nearest(String hex) {
        int wanted = Integer.parseInt(hex.substring(1), 16);
        int best = 1;
        for (int colour = 2; colour <= RGB.size(); colour++) {
            if (distance(RGB.get(colour - 1), wanted) < distance(RGB.get(best - 1), wanted)) {
                best = colour;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }
}
