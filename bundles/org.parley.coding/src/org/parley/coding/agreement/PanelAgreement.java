// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.List;
import java.util.UUID;

/**
 * How far coders of a panel agree.
 *
 * @param asOf        number of the last change to the codings that is in it
 * @param coders      as their names are written, in the order asked for
 * @param posts       posts compared
 * @param characters  length of their texts, in UTF-16 positions
 * @param leftOut     posts that one of the coders coded and that are not compared
 * @param adrift      codings of the coders that point into an earlier text and are not compared
 * @param overall     all codes together: each pair of a post (or character) and a code is one decision
 * @param unitizing   over all codes, from the ranges
 * @param codes       in the order of the codebook
 * @param differences by post, place and code
 */
public record PanelAgreement(UUID panelId, long asOf, Question question, List<String> coders, int posts, long characters,
        int leftOut, int adrift, CodeAgreement overall, Unitizing unitizing, List<CodeAgreement> codes,
        List<Difference> differences) { }
