// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.List;

/** A part of a query that was read. {@code at} is its UTF-16 position in the query. */
sealed interface Node {

    /** Whether it can have places, so that it can stand beside a relation. */
    default boolean placed() {
        return true;
    }

    /**
     * Codings.
     *
     * @param codes  names or paths, one of which it has; empty for any code
     * @param coders names, one of which made it; empty for anyone
     * @param best   true for best quotes only, false for all others, null for both
     */
    record Coded(List<String> codes, List<String> coders, Boolean best, int at) implements Node { }

    /** A word, a phrase in quotation marks or a beginning, as the search reads it. */
    record Said(String words, int at) implements Node { }

    /** A regular expression. */
    record Matching(String regex, int at) implements Node { }

    /**
     * Something about whole answers.
     *
     * @param exact  whether the value has to be these words or only to begin with them
     * @param values one of which it has
     */
    record About(String field, boolean exact, List<String> values, int at) implements Node {

        @Override
        public boolean placed() {
            return false;
        }
    }

    /** Where the other does not hold. */
    record Not(Node other) implements Node {

        @Override
        public boolean placed() {
            return false;
        }
    }

    /** Where all hold. */
    record All(List<Node> parts) implements Node {

        @Override
        public boolean placed() {
            return parts.stream().anyMatch(Node::placed);
        }
    }

    /** Where at least one holds. */
    record Any(List<Node> parts) implements Node {

        @Override
        public boolean placed() {
            return parts.stream().anyMatch(Node::placed);
        }
    }

    /**
     * The places of the left that stand so to a place of the right, or with {@code not} those that do not.
     *
     * @param within characters between them at most; -1 for no limit
     */
    record Related(Node left, boolean not, Relation relation, int within, Node right) implements Node { }
}
