// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import org.parley.discussion.Post;
import org.parley.discussion.TextWords;

/** By which rules a post is read: those asked for, else those of its language, as it says or as Parley guesses it. */
final class PostLanguages {

    /** As much of a text as tells its language. */
    private static final int LOOKED_AT = 500;

    private final Language asked;
    private final TextWords words;
    private TextWords.Reading guess;

    PostLanguages(Language asked, TextWords words) {
        this.asked = asked;
        this.words = words;
    }

    Language of(Post post) {
        return asked != Language.OF_POST ? asked : Language.of(post.language()).orElseGet(() -> guessed(post));
    }

    private Language guessed(Post post) {
        if (guess == null) {
            guess = words.read();
        }
        return guess.of(post, 0, Math.min(post.text().words().length(), LOOKED_AT)).stream().findFirst()
                .flatMap(word -> Language.of(word.language())).orElse(Language.NONE);
    }
}
