// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

/**
 * A word where it stands in a text.
 *
 * @param form  in small letters
 * @param root  the same for all forms of a word in a language
 * @param small carries no meaning of its own: a stop word, a single letter, a number
 * @param start first UTF-16 position
 * @param end   position after the last
 */
record Token(String form, String root, boolean small, int start, int end) { }
