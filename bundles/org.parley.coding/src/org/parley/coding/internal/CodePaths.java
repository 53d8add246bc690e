// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.core.ProblemException;

/** Finds codes by their path, and names the nearest when there is none. */
public final class CodePaths {

    private static final int SUGGESTIONS = 3;

    private CodePaths() {
    }

    static Code require(Codebook codebook, String path) {
        return codebook.at(path).orElseThrow(() -> unknown(codebook, path));
    }

    private static ProblemException unknown(Codebook codebook, String path) {
        List<String> nearest = nearest(codebook, path);
        return nearest.isEmpty() ? Texts.usage("code.unknown.empty", path)
                : Texts.usage("code.unknown", path, String.join(Texts.get("list.or"), nearest));
    }

    /** The paths most like this one, by their last name or in whole, the nearest first. */
    public static List<String> nearest(Codebook codebook, String path) {
        String wanted = path.strip().toLowerCase(Locale.ROOT);
        String leaf = wanted.substring(wanted.lastIndexOf('>') + 1).strip();
        Comparator<Code> byDistance = Comparator.comparingDouble(code -> Math.min(
                unlikeness(leaf, code.name().toLowerCase(Locale.ROOT)),
                unlikeness(wanted, codebook.path(code).toLowerCase(Locale.ROOT))));
        return codebook.inOrder().stream().sorted(byDistance).limit(SUGGESTIONS).map(codebook::path).toList();
    }

    /** Distance as a share of the longer text: a short name is not near because little of it can differ. */
    private static double unlikeness(String one, String other) {
        return distance(one, other) / (double) Math.max(1, Math.max(one.length(), other.length()));
    }

    /** How many letters have to be added, taken away or replaced. */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
