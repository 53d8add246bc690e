// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

/**
 * Krippendorff's alpha for texts that coders cut into units themselves (Krippendorff, Mathet, Bouvry and Widl&ouml;cher, Quality
 * and Quantity 50, 2016, 2347-2364; Content Analysis, 4th ed., section 12.6). The texts are laid end to end; lengths are
 * UTF-16 positions.
 *
 * @param u       units and their codes, gaps included
 * @param binary  |u: coded or not, whatever the code
 * @param cu      codes alone, where two coders coded at least
 */
public record Unitizing(Figure u, Figure binary, Figure cu) { }
