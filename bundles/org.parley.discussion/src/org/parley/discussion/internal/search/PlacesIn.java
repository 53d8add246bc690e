// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Search.Placed;
import org.parley.discussion.Search.Span;

/** Reads from an index where the words of a query stand, as the index noted it when it read the posts. */
final class PlacesIn {

    /** The field with the ids of a post and of the version of its text. */
    static final String VERSION = "version";

    private static final Comparator<Span> IN_TEXT = Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    private final IndexSearcher searcher;
    private final Discussion discussion;
    private final Progress progress;

    PlacesIn(IndexSearcher searcher, Discussion discussion, Progress progress) {
        this.searcher = searcher;
        this.discussion = discussion;
        this.progress = progress;
    }

    static BytesRef version(Post post) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * Long.BYTES);
        for (UUID id : List.of(post.id(), post.text().id())) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return new BytesRef(bytes.array());
    }

    List<Placed> of(Query query) throws IOException {
        List<Placed> found = new ArrayList<>();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                read(leaf, weight, scorer.iterator(), found);
            }
        }
        return found;
    }

    private void read(LeafReaderContext leaf, Weight weight, DocIdSetIterator docs, List<Placed> found)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        BinaryDocValues versions = DocValues.getBinary(leaf.reader(), VERSION);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            progress.check();
            if ((live == null || live.get(doc)) && versions.advanceExact(doc)) {
                BytesRef value = versions.binaryValue();
                ByteBuffer ids = ByteBuffer.wrap(value.bytes, value.offset, value.length);
                UUID postId = new UUID(ids.getLong(), ids.getLong());
                UUID textId = new UUID(ids.getLong(), ids.getLong());
                Post post = discussion.posts().get(postId);
                if (post != null && post.text().id().equals(textId)) {
                    found.add(new Placed(postId, textId, spans(weight.matches(leaf, doc), post.text().words())));
                }
            }
        }
    }

    private static List<Span> spans(Matches matches, String words) throws IOException {
        Composed text = Composed.of(words);
        TreeSet<Span> spans = new TreeSet<>(IN_TEXT);
        if (matches != null) {
            for (String field : matches) {
                MatchesIterator each = matches.getMatches(field);
                while (each.next()) {
                    spans.add(new Span(text.start(each.startOffset()), text.end(each.endOffset())));
                }
            }
        }
        return List.copyOf(spans);
    }
}
