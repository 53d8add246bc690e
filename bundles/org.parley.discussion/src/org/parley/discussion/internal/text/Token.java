// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.text;

/**
 * A word in a text.
 *
 * @param folded composed (NFC) and without capitals, for comparing
 * @param start  first UTF-16 position in the text
 * @param end    position after the last
 */
public record Token(String folded, int start, int end) { }
