// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far coders agree on one code, or on all of them together.
 *
 * @param codeId      null for all codes together
 * @param path        of the code; empty for all together
 * @param uses        for each coder, in the order of the comparison: posts with the code, or characters under it
 * @param percent     share of agreeing pairs of decisions (0 to 1)
 * @param alpha       Krippendorff's alpha, nominal, of present and absent
 * @param interval    of alpha, by drawing posts
 * @param kappa       Cohen's for two coders, Conger's for more
 * @param ac1         Gwet's AC1, with present and absent as its two categories
 * @param holsti      2M / (N1 + N2) with M what both have the code on; the mean over pairs of coders
 * @param gate        what alpha allows; empty when alpha is not defined
 * @param binary      |u of the code alone: its ranges against all other text
 * @param ku          (k)u: how well this code is told from others where two coders coded; for all codes not defined
 * @param differences how many {@link Difference}s stand behind it
 */
public record CodeAgreement(UUID codeId, String path, List<Long> uses, Figure percent, Figure alpha, Interval interval,
        Figure kappa, Figure ac1, Figure holsti, Optional<Gate> gate, Figure binary, Figure ku, int differences) { }
