// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what is wanted into a query over the fields of an index. */
final class QueryBuilder {

    private static final float TIE = 0.1f;

    private final Analysis analysis;
    private final Collection<String> fields;

    QueryBuilder(Analysis analysis, Collection<String> fields) {
        this.analysis = analysis;
        this.fields = fields;
    }

    /** All must occur, each in any of the fields. */
    Query all(List<Wanted> wanted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach(w -> all.add(w.prefix() ? prefix(w.words()) : anyField(w.words()), Occur.MUST));
        return all.build();
    }

    private Query anyField(String words) {
        List<Query> alternatives = new ArrayList<>();
        for (String field : fields) {
            List<Analysis.Term> terms = analysis.terms(field, Analysis.composed(words));
            if (terms.size() == 1) {
                alternatives.add(new TermQuery(new Term(field, terms.get(0).text())));
            } else if (!terms.isEmpty()) {
                PhraseQuery.Builder phrase = new PhraseQuery.Builder();
                terms.forEach(t -> phrase.add(new Term(field, t.text()), t.position()));
                alternatives.add(phrase.build());
            }
        }
        return alternatives.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(alternatives, TIE);
    }

    /** Beginnings are looked for among whole words only; a stem is not the beginning of anything. */
    private Query prefix(String words) {
        List<Analysis.Term> terms = analysis.terms(Analysis.WORDS, Analysis.composed(words));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < terms.size(); i++) {
            Term term = new Term(Analysis.WORDS, terms.get(i).text());
            all.add(i == terms.size() - 1 ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
        }
        return terms.isEmpty() ? new MatchNoDocsQuery() : all.build();
    }
}
