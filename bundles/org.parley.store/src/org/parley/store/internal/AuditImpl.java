// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Change;
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
            long broken = walk.firstBroken();
            return new Verdict(walk.entries, walk.erased, broken == 0 && !complete ? walk.entries + 1 : broken);
        });
    }

    @Override
    public void erase(Actor actor, long number, String reason) {
        store.allowed();
        String label = SqlProblems.TEXTS.get("erase.label", Long.toString(number), reason);
        writer.write(new Writer.Header(actor, label, false, 0), transaction -> {
            ChangeSet set = store.changeSet(number);
            // what says that another was erased is needed to tell an erasure from tampering
            boolean proof = set != null && set.touches(StoreTables.SCHEMA);
            UUID id = proof ? null : AuditLog.erase(transaction.session(), number);
            if (id == null) {
                throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.erase",
                        Long.toString(number)));
            }
            transaction.add(new Change(StoreTables.SCHEMA, StoreTables.CHANGE_SETS, id, Map.of(), Map.of()));
            return null;
        });
    }

    /** Goes from entry to entry and remembers the first that does not fit. */
    private static final class Walk {

        private long entries;
        private long erased;
        private long broken;
        private String previous = Digests.START;
        /** Entries without a payload for which no later entry has said yet that it was erased: id and number. */
        private final Map<UUID, Long> unexplained = new HashMap<>();

        void entry(ResultFields f) {
            entries++;
            byte[] body = f.bytes("body");
            if (broken == 0 && !fits(f, body)) {
                broken = entries;
            } else if (broken == 0 && body == null) {
                unexplained.put(f.id("id"), entries);
            } else if (broken == 0 && !unexplained.isEmpty() && f.integer("row_count") == 1) {
                Payload.read(body).stream().filter(c -> c.in(StoreTables.SCHEMA, StoreTables.CHANGE_SETS))
                        .forEach(c -> unexplained.remove(c.row()));
            }
            if (body == null) {
                erased++;
            }
            previous = f.text("digest");
        }

        /** The first entry that does not fit or whose payload went without an entry that says so; else 0. */
        long firstBroken() {
            long gone = unexplained.values().stream().min(Long::compare).orElse(0L);
            // after an entry that does not fit nothing is explained any more
            return broken != 0 || gone == 0 ? broken : gone;
        }

        private boolean fits(ResultFields f, byte[] body) {
            try {
                String salt = f.text("salt");
                String payloadDigest = f.text("payload_digest");
                return f.number("number") == entries && (salt == null) == (body == null)
                        && (body == null || Digests.payload(salt, body).equals(payloadDigest))
                        && Digests.entry(previous, f.id("id"), AuditLog.header(f), f.integer("row_count"), payloadDigest)
                                .equals(f.text("digest"));
            } catch (IllegalArgumentException e) {
                // a salt, an id, a role that cannot be read
                return false;
            }
        }
    }
}
