// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
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
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Reads texts word by word with Lucene's analysers: words as Unicode parts them, in small letters, stop words of the
 * language known as small, stems by Snowball. What a form stands for is worked out once. One thread.
 */
final class WordReader {

    private final List<String> leftOut;
    private final boolean apart;
    private final Map<Language, Rules> rules = new EnumMap<>(Language.class);
    private final Analyzer splitter = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    };

    /** What a form stands for. */
    private record Meaning(String root, boolean small) { }

    /** The rules of a language with what was learned by them. */
    private record Rules(Analyzer stems, CharArraySet stops, Set<String> roots, Map<String, Meaning> known) { }

    /**
     * A reader.
     *
     * @param leftOut words that are small as well, in whatever form
     * @param apart   true to take every form as a word of its own
     */
    WordReader(List<String> leftOut, boolean apart) {
        this.leftOut = List.copyOf(leftOut);
        this.apart = apart;
    }

    /** The words of a text in its order. */
    List<Token> read(String text, Language language) {
        Rules by = rules.computeIfAbsent(language, this::rules);
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = splitter.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String form = term.toString().replace('\u2019', '\'');
                Meaning meaning = by.known().computeIfAbsent(form, one -> meaning(one, by));
                tokens.add(new Token(form, meaning.root(), meaning.small(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private Rules rules(Language language) {
        Analyzer stems = new Stems(apart ? "" : language.stemmer());
        Set<String> roots = new HashSet<>();
        for (String words : leftOut) {
            for (String form : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                roots.add(root(form.replace('\u2019', '\''), stems));
            }
        }
        return new Rules(stems, stops(language), roots, new HashMap<>());
    }

    private static Meaning meaning(String form, Rules by) {
        String root = root(form, by.stems());
        boolean small = form.codePointCount(0, form.length()) < 2 || form.codePoints().noneMatch(Character::isLetter)
                || by.stops().contains(form) || by.roots().contains(root);
        return new Meaning(root, small);
    }

    private static String root(String form, Analyzer stems) {
        try (TokenStream stream = stems.tokenStream("", form)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            String root = stream.incrementToken() ? term.toString() : form;
            stream.end();
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet stops(Language language) {
        return switch (language) {
            case EN -> english();
            case FI -> FinnishAnalyzer.getDefaultStopSet();
            case NB -> NorwegianAnalyzer.getDefaultStopSet();
            case SV -> SwedishAnalyzer.getDefaultStopSet();
            case DA -> DanishAnalyzer.getDefaultStopSet();
            case DE -> GermanAnalyzer.getDefaultStopSet();
            case NL -> DutchAnalyzer.getDefaultStopSet();
            case FR -> FrenchAnalyzer.getDefaultStopSet();
            case ES -> SpanishAnalyzer.getDefaultStopSet();
            case IT -> ItalianAnalyzer.getDefaultStopSet();
            case ET -> EstonianAnalyzer.getDefaultStopSet();
            case RU -> RussianAnalyzer.getDefaultStopSet();
            case OF_POST, NONE -> CharArraySet.EMPTY_SET;
        };
    }

    /** The list of the English analyser has thirty words and leaves "I" and "my" in; this is Snowball's. */
    private static CharArraySet english() {
        try {
            return WordlistLoader.getSnowballWordSet(SnowballFilter.class.getResourceAsStream("english_stop.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A single word to its stem. */
    private static final class Stems extends Analyzer {

        private final String stemmer;

        Stems(String stemmer) {
            this.stemmer = stemmer;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream lower = new LowerCaseFilter(words);
            return new TokenStreamComponents(words, stemmer.isEmpty() ? lower : new SnowballFilter(
                    stemmer.equals("English") ? new EnglishPossessiveFilter(lower) : lower, stemmer));
        }
    }
}
