// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Search.Found;
import org.parley.discussion.Search.Placed;

/** The index of one panel, in memory. It holds the posts that count, in the present version of their text. */
final class PanelIndex implements AutoCloseable {

    private static final String ID = "id";
    private static final double BUFFER_MB = 48;
    private static final FieldType WITH_PLACES = withPlaces();

    private final Analysis analysis = new Analysis();
    private final Set<String> fields = new ConcurrentSkipListSet<>(Set.of(Analysis.WORDS));
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Discussion indexed;

    PanelIndex(Discussion discussion) {
        try {
            IndexWriterConfig config = new IndexWriterConfig(analysis).setRAMBufferSizeMB(BUFFER_MB)
                    .setMergeScheduler(new SerialMergeScheduler()).setUseCompoundFile(false).setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
            for (Post post : discussion.inOrder()) {
                if (post.state().counts()) {
                    writer.addDocument(document(post));
                }
            }
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        indexed = discussion;
    }

    private static FieldType withPlaces() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** Brings the index to a later state; posts that are the same object are the same. */
    void follow(Discussion now) {
        if (indexed == now) {
            return;
        }
        synchronized (this) {
            Discussion before = indexed;
            if (before == now || before.asOf() > now.asOf()) {
                return;
            }
            try {
                boolean changed = false;
                for (Post post : now.inOrder()) {
                    Post was = before.posts().get(post.id());
                    if (was != post && !same(was, post)) {
                        changed = true;
                        put(post);
                    }
                }
                if (now.posts().size() != before.posts().size() || changed) {
                    removeGone(before, now);
                }
                searchers.maybeRefreshBlocking();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            indexed = now;
        }
    }

    private static boolean same(Post was, Post post) {
        return was != null && was.text().id().equals(post.text().id())
                && was.state().counts() == post.state().counts();
    }

    private void put(Post post) throws IOException {
        Term id = new Term(ID, post.id().toString());
        if (post.state().counts()) {
            writer.updateDocument(id, document(post));
        } else {
            writer.deleteDocuments(id);
        }
    }

    private void removeGone(Discussion before, Discussion now) throws IOException {
        for (Post post : before.inOrder()) {
            if (!now.posts().containsKey(post.id())) {
                writer.deleteDocuments(new Term(ID, post.id().toString()));
            }
        }
    }

    private Document document(Post post) {
        Document document = new Document();
        String words = Analysis.composed(post.text().words());
        document.add(new StringField(ID, post.id().toString(), Field.Store.YES));
        document.add(new BinaryDocValuesField(PlacesIn.VERSION, PlacesIn.version(post)));
        document.add(new Field(Analysis.WORDS, words, WITH_PLACES));
        Languages.of(post.language(), words).ifPresent(language -> {
            fields.add(Analysis.field(language));
            document.add(new Field(Analysis.field(language), words, WITH_PLACES));
        });
        return document;
    }

    List<Found> find(List<Wanted> wanted, int limit) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return find(searcher, wanted, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place of what is wanted, in the posts that have all of it. */
    List<Placed> places(List<Wanted> wanted, Progress progress) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return new PlacesIn(searcher, indexed, progress)
                        .of(new QueryBuilder(analysis, new TreeSet<>(fields)).all(wanted));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Found> find(IndexSearcher searcher, List<Wanted> wanted, int limit) throws IOException {
        Set<String> present = new TreeSet<>(fields);
        Discussion discussion = indexed;
        Excerpts excerpts = new Excerpts(analysis, present, wanted);
        StoredFields stored = searcher.storedFields();
        List<Found> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(new QueryBuilder(analysis, present).all(wanted), limit).scoreDocs) {
            UUID id = UUID.fromString(stored.document(hit.doc).get(ID));
            Optional<Post> post = discussion.post(id);
            post.ifPresent(p -> found.add(new Found(id, hit.score, excerpts.of(p.text().words(),
                    Languages.of(p.language(), p.text().words()).orElse(null)))));
        }
        return found;
    }

    @Override
    public void close() {
        // the searchers first, then the writer, then what both stand on
        try (directory; writer; searchers) {
            fields.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
