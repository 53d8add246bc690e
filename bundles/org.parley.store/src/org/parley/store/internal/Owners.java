// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.SchemaOwner;
import org.parley.store.SchemaOwner.Migration;

/** Who has claimed which schema, and whose tables are still to be brought up to date. */
final class Owners {

    private final Database database;
    private final Writer writer;
    private final Map<String, SchemaOwner> claimed = new ConcurrentHashMap<>();
    private final Queue<Claim> waiting = new ConcurrentLinkedQueue<>();
    private volatile Runnable beforeMigrating = () -> { };
    private boolean copied;

    Owners(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /** What is done before the first migration of a start, when the workspace holds data: a copy is made. */
    void beforeMigrating(Runnable action) {
        beforeMigrating = action;
    }

    /** Notes a claim; nothing is opened. */
    Claim add(SchemaOwner owner) {
        Claim claim = new Claim(owner);
        claimed.put(owner.schema(), owner);
        waiting.add(claim);
        return claim;
    }

    Optional<SchemaOwner> of(String schema) {
        return Optional.ofNullable(claimed.get(schema));
    }

    Set<String> privateTables(String schema) {
        return of(schema).map(SchemaOwner::privateTables).orElse(Set.of());
    }

    /**
     * Brings the tables of everyone who has claimed since the last time up to date, in the order of their claims. Not
     * inside a write, which must not commit half way; a claim made there waits for the next call outside.
     */
    void migrateWaiting() {
        if (waiting.isEmpty() || writer.current() != null) {
            return;
        }
        writer.locked(() -> {
            for (Claim claim = waiting.peek(); claim != null; claim = waiting.peek()) {
                Migrations migrations = database.migrations();
                try {
                    migrate(claim, migrations);
                } catch (ProblemException e) {
                    claim.failed = e;
                }
                waiting.remove();
            }
            return null;
        });
    }

    private void migrate(Claim claim, Migrations migrations) throws SQLException {
        if (!migrations.pending(claim.schema, claim.steps)) {
            return;
        }
        if (!copied && holdsData()) {
            beforeMigrating.run();
        }
        copied = true;
        migrations.run(claim.schema, claim.steps, database.writer());
    }

    private boolean holdsData() {
        return database.read(session -> new SqlQuery(() -> session).number("SELECT number FROM store.counter")) > 0;
    }

    /** An owner's claim: whether its tables can be used. */
    static final class Claim {

        private final String schema;
        private final List<Migration> steps;
        private volatile ProblemException failed;

        /** Asks the owner once, here, so that one that throws hurts nobody else later. */
        private Claim(SchemaOwner owner) {
            schema = Binding.name(owner.schema());
            steps = List.copyOf(owner.migrations());
        }

        /** Throws the reason why the tables of this owner, and only they, cannot be used. */
        void requireUsable() {
            if (failed != null) {
                Problem problem = failed.problem();
                throw new ProblemException(problem, failed);
            }
        }
    }
}
