// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords.Word;

/**
 * Words with the analysers of the search index and the stop words that come with them. What a word stands for is worked
 * out once for each of its forms. One thread.
 */
final class MeaningfulWords {

    /** Stands for a form that carries no meaning. */
    private static final Word NONE = new Word("", "", "");
    private static final int FORMS = 4_096;

    private final Analysis analysis = new Analysis();
    private final Map<String, CharArrayMap<Word>> known = new HashMap<>();
    private final Map<String, CharArraySet> stops = new HashMap<>();
    private final Analyzer splitter = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new LowerCaseFilter(tokens));
        }
    };

    List<Word> of(Post post, int start, int end) {
        String whole = post.text().words();
        String language = Languages.of(post.language(), Analysis.composed(whole)).orElse("");
        String text = Analysis.composed(whole.substring(start, end));
        CharArrayMap<Word> forms = known.computeIfAbsent(language, l -> new CharArrayMap<>(FORMS, false));
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = splitter.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                Word word = forms.get(term.buffer(), 0, term.length());
                if (word == null) {
                    word = word(term.toString(), language);
                    forms.put(term.toString(), word);
                }
                if (word != NONE) {
                    words.add(word);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private Word word(String form, String language) {
        String shown = form.replace('\u2019', '\'');
        CharArraySet small = stops.computeIfAbsent(language, MeaningfulWords::stopWords);
        if (shown.codePointCount(0, shown.length()) < 2 || shown.codePoints().noneMatch(Character::isLetter)
                || small.contains(shown)) {
            return NONE;
        }
        List<Analysis.Term> terms = analysis.terms(language.isEmpty() ? Analysis.WORDS : Analysis.field(language), shown);
        return new Word(shown, terms.isEmpty() ? shown : terms.get(0).text(), language);
    }

    private static CharArraySet stopWords(String language) {
        return switch (language) {
            case "en" -> english();
            case "fi" -> FinnishAnalyzer.getDefaultStopSet();
            case "nb" -> NorwegianAnalyzer.getDefaultStopSet();
            case "ru" -> RussianAnalyzer.getDefaultStopSet();
            case "sv" -> SwedishAnalyzer.getDefaultStopSet();
            case "da" -> DanishAnalyzer.getDefaultStopSet();
            case "de" -> GermanAnalyzer.getDefaultStopSet();
            case "et" -> EstonianAnalyzer.getDefaultStopSet();
            case "fr" -> FrenchAnalyzer.getDefaultStopSet();
            case "es" -> SpanishAnalyzer.getDefaultStopSet();
            case "it" -> ItalianAnalyzer.getDefaultStopSet();
            case "nl" -> DutchAnalyzer.getDefaultStopSet();
            default -> CharArraySet.EMPTY_SET;
        };
    }

    /** The list of the analyser itself has thirty words and leaves "I" and "my" in. */
    private static CharArraySet english() {
        try {
            return WordlistLoader.getSnowballWordSet(SnowballFilter.class.getResourceAsStream("english_stop.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
