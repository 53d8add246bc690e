// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.util.List;

import org.parley.core.Needs;

/**
 * The words of posts that carry meaning, each with its language and its root, as search knows them. Reads the posts that
 * it is given and no others, as they are given. Any thread.
 */
@Needs({})
public interface TextWords {

    /** Begins to read posts; what was learned about a word is kept until the reading is given up. */
    Reading read();

    /** A reading of many posts, for one thread. */
    @Needs({})
    @FunctionalInterface
    interface Reading {

        /**
         * The words of the present text of a post, in its order: without the small words of its language ("and", "is"),
         * single letters and what has no letter in it.
         */
        default List<Word> of(Post post) {
            return of(post, 0, post.text().words().length());
        }

        /** The words of a part of it, in UTF-16 positions; the language is that of the whole. */
        List<Word> of(Post post, int start, int end);
    }

    /**
     * A word.
     *
     * @param shown    as it stands in the text, in small letters
     * @param root     the same for all forms of a word in a language, without accents
     * @param language BCP 47 tag, as the post says or as its words tell; empty when neither does, and then the root is
     *                 the word itself
     */
    record Word(String shown, String root, String language) { }
}
