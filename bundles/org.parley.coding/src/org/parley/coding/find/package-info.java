// SPDX-License-Identifier: Apache-2.0
/**
 * Questions to codings and words: where a code stands near another, who said a word inside it, and the words around.
 * {@link org.parley.coding.find.Finder} tells the language.
 */
package org.parley.coding.find;
