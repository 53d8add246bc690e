// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.internal.Whiteboard;
import org.parley.discussion.spi.TextFollower;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Snapshots;
import org.parley.store.Store;
import org.parley.store.Tx;

/** The tables of this engine and the snapshots that everybody answers from. */
@Component(service = DiscussionData.class)
public final class DiscussionData implements AutoCloseable {

    private final Schema schema;
    private final Snapshots<UUID, State> snapshots;
    private final Revisions revisions;
    private final AutoCloseable whiteboard;

    @Activate
    public DiscussionData(@Reference Store store, @Reference Ids ids, BundleContext context) {
        this(store, ids, new Whiteboard<>(context, TextFollower.class));
    }

    private DiscussionData(Store store, Ids ids, Whiteboard<TextFollower> followers) {
        this(store, ids, followers, followers);
    }

    /** For tests: the followers are those given. */
    public DiscussionData(Store store, Ids ids, Supplier<List<TextFollower>> followers) {
        this(store, ids, followers, () -> { });
    }

    private DiscussionData(Store store, Ids ids, Supplier<List<TextFollower>> followers, AutoCloseable whiteboard) {
        this.whiteboard = whiteboard;
        this.revisions = new Revisions(ids, followers);
        this.schema = store.claim(new Owner(new UndoRules(ids, revisions)));
        this.snapshots = new Snapshots<>(store,
                panelId -> schema.read(query -> Loader.load(query, panelId, store.lastNumber())),
                (state, set) -> Draft.advance(state, set, this::text));
    }

    /** What was said in a panel, as it stands now. */
    public Discussion state(UUID panelId) {
        return snapshots.get(panelId).discussion();
    }

    /** The handle on the tables. */
    public Schema schema() {
        return schema;
    }

    /** Makes new versions of texts. */
    public Revisions revisions() {
        return revisions;
    }

    private Post.Text text(UUID id) {
        return schema.read(query -> PostRows.text(query, id));
    }

    @Override
    @Deactivate
    public void close() throws Exception {
        snapshots.close();
        whiteboard.close();
    }

    /** Says to the store what is ours. */
    private record Owner(UndoRules undo) implements SchemaOwner {

        @Override
        public String schema() {
            return DiscussionTables.SCHEMA;
        }

        @Override
        public List<Migration> migrations() {
            return DiscussionTables.MIGRATIONS;
        }

        @Override
        public void checkUndo(ChangeSet original, Tx tx) {
            undo.check(original, tx);
        }
    }
}
