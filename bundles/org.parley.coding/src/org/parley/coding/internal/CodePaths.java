// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.core.ProblemException;

/** Finds codes by their path, and names the nearest when there is none. */
public final class CodePaths {

    private static final int SUGGESTIONS = 3;
    private static final LevenshteinDistance LETTERS = new LevenshteinDistance();

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
        return LETTERS.apply(one, other) / (double) Math.max(1, Math.max(one.length(), other.length()));
    }
}
