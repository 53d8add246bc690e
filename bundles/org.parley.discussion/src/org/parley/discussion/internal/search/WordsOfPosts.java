// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.osgi.service.component.annotations.Component;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords;

/** {@link TextWords}; the analysers are loaded when the first post is read. */
@Component(service = TextWords.class)
public final class WordsOfPosts implements TextWords {

    private final AtomicReference<MeaningfulWords> words = new AtomicReference<>();

    @Override
    public List<Word> of(Post post) {
        MeaningfulWords found = words.get();
        if (found == null) {
            words.compareAndSet(null, new MeaningfulWords());
            found = words.get();
        }
        return found.of(post);
    }
}
