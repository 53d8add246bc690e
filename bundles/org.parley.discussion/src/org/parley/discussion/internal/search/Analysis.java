// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How text becomes terms: every post in one field without accents, and in a second field also stemmed in its language.
 * Stop words stay, so that phrases of small words are found.
 */
final class Analysis extends DelegatingAnalyzerWrapper {

    /** The field that holds every post. */
    static final String WORDS = "words";

    private final Analyzer plain = new Chain(null);
    private final Map<String, Analyzer> stemming = new ConcurrentHashMap<>();

    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The field of a language. */
    static String field(String language) {
        return WORDS + "_" + language;
    }

    /** Accents composed, so that text from any keyboard is the same. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return field.equals(WORDS) ? plain : stemming.computeIfAbsent(field.substring(WORDS.length() + 1),
                language -> new Chain(Languages.STEMMERS.get(language)));
    }

    /** The terms of a text as a field has them. */
    List<Term> terms(String field, String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream(field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                terms.add(new Term(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** A term with its place. */
    record Term(String text, int position, int start, int end) { }

    /** Words in small letters, stemmed when there is a stemmer, without accents. */
    private static final class Chain extends Analyzer {

        private final String stemmer;

        Chain(String stemmer) {
            this.stemmer = stemmer;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream terms = new LowerCaseFilter(words);
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(stemmed(terms)));
        }

        private TokenStream stemmed(TokenStream terms) {
            if (stemmer == null) {
                return terms;
            }
            // much the same rules as the stemmer of that name has, and much faster
            return stemmer.equals("English") ? new PorterStemFilter(new EnglishPossessiveFilter(terms))
                    : new SnowballFilter(terms, stemmer);
        }
    }
}
