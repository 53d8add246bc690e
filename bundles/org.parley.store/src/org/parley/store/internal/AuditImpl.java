// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.Store;

/** Reads, verifies and erases the audit. */
final class AuditImpl implements Store.Audit {

    private static final String ENTRIES = "SELECT number, written, actor_kind, actor_id, actor_name, actor_role, label,"
            + " undoable, undoes, row_count, digest, salt FROM store.changeset WHERE number > ? ORDER BY number";
    private static final String CHAIN = "SELECT " + AuditLog.COLUMNS + " FROM store.changeset ORDER BY number";

    private static final String COUNTED = "SELECT number FROM store.counter WHERE id = 1";

    private final StoreImpl store;
    private final Writer writer;

    AuditImpl(StoreImpl store, Writer writer) {
        this.store = store;
        this.writer = writer;
    }

    @Override
    public List<Entry> entries(long afterNumber) {
        return store.read(q -> q.list(ENTRIES, f -> {
            ChangeSet header = AuditLog.header(f);
            return new Entry(header.number(), header.at(), header.actor(), header.label(), f.integer("row_count"),
                    f.text("digest"), f.missing("salt"));
        }, afterNumber));
    }

    @Override
    public Verdict verify(Progress progress) {
        return store.read(q -> {
            long counted = q.number(COUNTED);
            Walk walk = new Walk();
            q.run(CHAIN, new Object[0], fields -> {
                while (fields.next()) {
                    progress.check();
                    walk.entry(fields);
                    if (walk.entries % 500 == 0) {
                        progress.at(SqlProblems.TEXTS.get("audit.verifying"), walk.entries, counted);
                    }
                }
                return null;
            });
            // entries cut off at the end leave the rest fitting; only the counter, which may have gone on, knows of them
            boolean complete = walk.entries >= counted && walk.entries <= q.number(COUNTED);
            return new Verdict(walk.entries, walk.erased, walk.broken == 0 && !complete ? walk.entries + 1 : walk.broken);
        });
    }

    @Override
    public void erase(Actor actor, long number, String reason) {
        store.allowed();
        String label = SqlProblems.TEXTS.get("erase.label", Long.toString(number), reason);
        writer.write(new Writer.Header(actor, label, false, 0, true), transaction -> {
            if (AuditLog.erase(transaction.session(), number) == 0) {
                throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.erase",
                        Long.toString(number)));
            }
            return null;
        });
    }

    /** Goes from entry to entry and remembers the first that does not fit. */
    private static final class Walk {

        private long entries;
        private long erased;
        private long broken;
        private String previous = Digests.START;

        void entry(ResultFields f) {
            entries++;
            byte[] body = f.bytes("body");
            if (body == null) {
                erased++;
            }
            String digest = f.text("digest");
            if (broken == 0 && !fits(f, body, digest)) {
                broken = entries;
            }
            previous = digest;
        }

        private boolean fits(ResultFields f, byte[] body, String digest) {
            String payloadDigest = f.text("payload_digest");
            return f.number("number") == entries
                    && (body == null || Digests.payload(f.text("salt"), body).equals(payloadDigest))
                    && Digests.entry(previous, f.id("id"), AuditLog.header(f), f.integer("row_count"), payloadDigest)
                            .equals(digest);
        }
    }
}
