// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.internal.rules.WordsRule;

class WordsRuleTest {

    private final WordsRule rule = new WordsRule();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            idiot        | en | en | You Idiot!              | Idiot
            idiot        | en | en | idiots                  | -
            idiot*       | en | en | idiots and idiotic      | idiots,idiotic
            idiot*       | en | en | anidiot                 | -
            discount code| en | en | DISCOUNT   code         | DISCOUNT   code
            discount code| en | en | discount-code           | discount-code
            discount code| en | en | discount. Code          | -
            free ship*   | en | en | free shipping now       | free shipping
            voucher      | fi | en | a voucher               | -
            voucher      | fi |    | a voucher               | voucher
            voucher      |    | en | a voucher               | voucher
            tyhm\u00E4   | fi | fi | TYHMA\u0308!            | TYHMA\u0308
            stra\u00DFe  | de | de | STRASSE                 | STRASSE
            kap\u0131    | tr | tr | KAPI                    | KAPI
            kapi         | tr | tr | KAPI                    | -
            \u03BF\u03B4\u03CC\u03C2 | el | el | \u039F\u0394\u038C\u03A3 | \u039F\u0394\u038C\u03A3
            gi\u1EA3m gi\u00E1 | vi | vi | Gia\u0309m gia\u0301 50% | Gia\u0309m gia\u0301
            dum          | no | nb | Dum                     | Dum
            vi\u00ADagra | en | en | viagra vi\u00ADagra     | viagra,vi\u00ADagra
            shut up      | en | en | so shut\u00A0up         | shut\u00A0up
            """)
    void findsWholeWordsWhateverTheirCase(String word, String of, String language, String text, String expected) {
        Post post = post(text, language);
        String found = rule.look(post, List.of(new Word(word, of, "x"))).map(p -> p.hits().stream()
                .map(h -> text.substring(h.start(), h.end())).collect(Collectors.joining(","))).orElse("-");
        assertEquals(expected, found);
    }

    @Test
    void theLongestEntryCountsAndEachReasonIsTold() {
        Post post = post("a free lunch and a free lunch voucher", "en");
        List<Word> words = List.of(new Word("free", "en", "x"), new Word("free lunch", "en", "x"),
                new Word("voucher", "en", "x", "4"));
        var proposal = rule.look(post, words).orElseThrow();
        assertEquals("word list: free lunch, voucher (rule 4)", proposal.why());
        assertEquals(3, proposal.hits().size());
    }

    @Test
    void anEmptyListFindsNothing() {
        assertEquals(true, rule.look(post("anything", "en"), List.of()).isEmpty());
        assertEquals(true, rule.look(post("anything", "en"), List.of(new Word("*", "en", "x"))).isEmpty());
    }

    private static Post post(String words, String language) {
        UUID id = new UUID(0, 1);
        return new Post(id, id, id, 1, Post.Kind.STARTER, null, "deleted", null, Instant.EPOCH, "a", language,
                Post.State.VISIBLE, new Post.Text(id, 1, words));
    }
}
