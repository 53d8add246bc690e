// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import org.osgi.service.component.annotations.Component;
import org.parley.discussion.TextWords;

/** {@link TextWords}; the analysers are loaded when the first reading begins. */
@Component(service = TextWords.class)
public final class WordsOfPosts implements TextWords {

    @Override
    public Reading read() {
        return new MeaningfulWords()::of;
    }
}
