// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.core.Role;
import org.parley.store.Query.Fields;

/**
 * The counter and the rows of the change sets: a header that is part of the chain, and salt and body of the payload,
 * which can be erased. Called by whoever holds the write lock; remembers the end of the chain so that a write costs two
 * statements.
 */
final class AuditLog {

    static final String COLUMNS = "number, id, written, actor_kind, actor_id, actor_name, actor_role, label, undoable,"
            + " undoes, row_count, payload_digest, digest, salt, body";

    private static final String COUNT_UP = "UPDATE store.counter SET number = number + 1 WHERE number = ?";
    private static final String LOCK = "UPDATE store.counter SET number = number + 1 WHERE id = 1";
    private static final String INSERT = "INSERT INTO store.changeset (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Ids ids;
    private final SecureRandom random = new SecureRandom();
    private long number = -1;
    private String digest;

    AuditLog(Ids ids) {
        this.ids = ids;
    }

    /** Counts up and so locks the counter until the end of the transaction; yields the number of this write. */
    long next(Session session) throws SQLException {
        if (number < 0 || execute(session, COUNT_UP, number) == 0) {
            // first write since the start, or another process wrote in between
            execute(session, LOCK);
            number = new SqlQuery(() -> session).number("SELECT number FROM store.counter WHERE id = 1") - 1;
            digest = new SqlQuery(() -> session).first("SELECT digest FROM store.changeset WHERE number = ?",
                    f -> f.text("digest"), number).orElse(Digests.START);
        }
        return number + 1;
    }

    /** Writes the row of a change set; it counts once it is committed and {@link #committed} was called. */
    String append(Session session, ChangeSet set) throws SQLException {
        byte[] body = Payload.write(set.changes());
        byte[] saltBytes = new byte[16];
        random.nextBytes(saltBytes);
        String salt = HexFormat.of().formatHex(saltBytes);
        String payloadDigest = Digests.payload(salt, body);
        UUID id = ids.next();
        int rows = set.changes().size();
        String entry = Digests.entry(digest, id, set, rows, payloadDigest);
        Actor actor = set.actor();
        execute(session, INSERT, set.number(), id, set.at(), actor.kind().name(), actor.id(), actor.name(),
                actor.role() == null ? null : actor.role().name(), set.label(), set.undoable(), set.undoes(), rows,
                payloadDigest, entry, salt, body);
        return entry;
    }

    void committed(long newNumber, String newDigest) {
        number = newNumber;
        digest = newDigest;
    }

    /** Reads the end of the chain anew at the next write. */
    void forget() {
        number = -1;
    }

    /** Empties salt and body; yields the id of the row, or null when there is nothing to empty. */
    static UUID erase(Session session, long number) throws SQLException {
        UUID id = new SqlQuery(() -> session).first("SELECT id FROM store.changeset WHERE number = ?"
                + " AND salt IS NOT NULL", f -> f.id("id"), number).orElse(null);
        if (id != null) {
            execute(session, "UPDATE store.changeset SET salt = NULL, body = NULL WHERE number = ?", number);
        }
        return id;
    }

    /** The header of a row that has the header's columns, without changes. */
    static ChangeSet header(Fields f) {
        return new ChangeSet(f.number("number"), f.instant("written"), actor(f), f.text("label"), f.flag("undoable"),
                f.number("undoes"), List.of());
    }

    /** The change set of a row that has the header's columns and the body, which may be erased. */
    static ChangeSet changeSet(ResultFields f) {
        ChangeSet header = header(f);
        byte[] body = f.bytes("body");
        return body == null ? header : new ChangeSet(header.number(), header.at(), header.actor(), header.label(),
                header.undoable(), header.undoes(), Payload.read(body));
    }

    private static Actor actor(Fields f) {
        String role = f.text("actor_role");
        return new Actor(Actor.Kind.valueOf(f.text("actor_kind")), f.id("actor_id"), f.text("actor_name"),
                role == null ? null : Role.valueOf(role));
    }

    private static int execute(Session session, String sql, Object... binds) throws SQLException {
        PreparedStatement statement = session.take(sql);
        Binding.all(statement, binds);
        int rows = statement.executeUpdate();
        session.give(sql, statement);
        return rows;
    }
}
