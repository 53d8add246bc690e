// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.List;

/**
 * What coders said about units.
 *
 * @param coders  names, two or more
 * @param units   for each unit one value per coder in that order; null where a coder gave none. At another level than
 *                nominal each value begins with a number, at interval and ratio it is one
 */
public record Ratings(List<String> coders, List<List<String>> units) { }
