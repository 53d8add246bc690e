// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.analysis.CharArraySet;
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
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords.Word;

/** Words with the analysers of the search index and the stop words that come with them. */
final class MeaningfulWords {

    private final Analysis analysis = new Analysis();
    private final Map<String, CharArraySet> stops = new ConcurrentHashMap<>();

    List<Word> of(Post post) {
        String text = Analysis.composed(post.text().words());
        String language = Languages.of(post.language(), text).orElse("");
        CharArraySet small = stops.computeIfAbsent(language, MeaningfulWords::stopWords);
        List<Word> words = new ArrayList<>();
        for (Analysis.Term term : analysis.terms(language.isEmpty() ? Analysis.WORDS : Analysis.field(language), text)) {
            String shown = text.substring(term.start(), term.end()).toLowerCase(Locale.ROOT).replace('’', '\'');
            if (shown.length() > 1 && shown.codePoints().anyMatch(Character::isLetter) && !small.contains(shown)) {
                words.add(new Word(shown, term.text(), language));
            }
        }
        return words;
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
