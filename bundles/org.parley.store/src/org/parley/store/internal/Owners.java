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
import java.util.function.Function;

import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.SchemaOwner;
import org.parley.store.SchemaOwner.Migration;

/** Who has claimed which schema, and whose tables are still to be brought up to date. */
final class Owners {

    /** What the databases and the store keep for themselves. */
    private static final Set<String> RESERVED = Set.of(StoreTables.SCHEMA, "sys", "sysibm", "syscat", "sysfun", "sysproc",
            "sysstat", "nullid", "sqlj", "syscs_diag", "syscs_util", "app", "public", "information_schema");

    private final Database database;
    private final Writer writer;
    private final Map<String, Claim> claimed = new ConcurrentHashMap<>();
    /** All that can be used, also those whose owner has claimed again since. */
    private final Set<Claim> living = ConcurrentHashMap.newKeySet();
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

    /**
     * Notes a claim; nothing is opened.
     *
     * @param keeper names the bundle that a schema is kept from plugins for
     * @throws ProblemException refused {@code store.claimed} when another bundle has claimed the schema
     */
    Claim add(SchemaOwner owner, Asker asker, Function<String, Optional<String>> keeper) {
        // the owner is asked once: what it answers next time does not matter
        Claim claim = new Claim(owner, asker);
        String schema = claim.schema;
        if (RESERVED.contains(schema) || schema.startsWith("pg_")) {
            throw taken(schema, "Parley", asker);
        }
        Optional<String> kept = asker.plugin() ? keeper.apply(schema) : Optional.empty();
        if (kept.isPresent()) {
            throw taken(schema, kept.get(), asker);
        }
        if (asker.plugin() && claim.steps.isEmpty()) {
            throw new IllegalArgumentException("The owner of " + schema + " says no step that makes its tables");
        }
        claimed.compute(schema, (same, present) -> {
            if (present != null && !present.asker.equals(asker)) {
                throw taken(schema, present.asker.name(), asker);
            }
            return claim;
        });
        living.add(claim);
        waiting.add(claim);
        return claim;
    }

    /** The schema is another's. */
    static ProblemException taken(String schema, String owner, Asker asker) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.claimed", schema, owner,
                asker.name()));
    }

    /** Ends what a bundle that has stopped claimed: its handles cannot be used any more, another may claim. */
    void release(Asker asker) {
        living.stream().filter(claim -> claim.asker.equals(asker))
                .forEach(claim -> end(claim, "store.owner-stopped"));
    }

    /** Ends the claims of a schema whose tables have been put back or dropped below them. */
    void end(String schema) {
        living.stream().filter(claim -> claim.schema.equals(schema)).forEach(claim -> end(claim, "store.put-back"));
    }

    private void end(Claim claim, String code) {
        claim.failed = new ProblemException(
                Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED, code, claim.schema, claim.asker.name()));
        living.remove(claim);
        claimed.remove(claim.schema, claim);
    }

    Optional<SchemaOwner> of(String schema) {
        return Optional.ofNullable(claimed.get(schema)).map(claim -> claim.owner);
    }

    /** The claim of a schema. */
    Optional<Claim> claim(String schema) {
        return Optional.ofNullable(claimed.get(schema));
    }

    boolean claimedBy(String schema, Asker asker) {
        Claim claim = claimed.get(schema);
        return claim != null && claim.asker.equals(asker);
    }

    /** A change set as a bundle may see it: a plugin its own changes alone, and the words only when there are any. */
    ChangeSet seenBy(ChangeSet set, Asker asker) {
        if (!asker.plugin()) {
            return set;
        }
        List<Change> changes = set.changes().stream().filter(change -> claimedBy(change.schema(), asker)).toList();
        return new ChangeSet(set.number(), set.at(), set.actor(), changes.isEmpty() ? "" : set.label(), set.undoable(),
                set.undoes(), changes);
    }

    /** True when the schema is one of Parley's own, as far as its claims and its tables tell. Opens the database. */
    boolean parleysOwn(String schema) {
        Claim claim = claimed.get(schema);
        return RESERVED.contains(schema) || claim != null && !claim.asker.plugin()
                || database.migrations().made(schema) && database.migrations().maker(schema).isEmpty();
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
                    if (claim.failed == null) {
                        migrate(claim, migrations);
                    }
                } catch (ProblemException e) {
                    claim.failed = e;
                }
                waiting.remove();
            }
            return null;
        });
    }

    private void migrate(Claim claim, Migrations migrations) throws SQLException {
        if (migrations.made(claim.schema)) {
            Optional<String> maker = migrations.maker(claim.schema);
            if (!maker.equals(claim.maker())) {
                throw taken(claim.schema, maker.orElse("Parley"), claim.asker);
            }
        }
        if (!migrations.pending(claim.schema, claim.steps)) {
            return;
        }
        migrations.checkReach(claim.schema, claim.steps);
        prepare();
        boolean later = migrations.made(claim.schema);
        migrations.run(claim.schema, claim.steps, claim.maker(), database.writer());
        if (later && claim.asker.plugin()) {
            database.forgetStatements();
        }
    }

    /** What has to be before the first change of any tables in a start. For who holds the write lock. */
    void prepare() throws SQLException {
        if (!copied && holdsData()) {
            beforeMigrating.run();
        }
        copied = true;
        database.finishOwnTables();
    }

    private boolean holdsData() {
        return database.read(session -> new SqlQuery(() -> session).number("SELECT number FROM store.counter")) > 0;
    }

    /** An owner's claim: whether its tables can be used. */
    static final class Claim {

        private final SchemaOwner owner;
        private final Asker asker;
        private final String schema;
        private final List<Migration> steps;
        private volatile ProblemException failed;

        /** Asks the owner once, here, so that one that throws hurts nobody else later. */
        private Claim(SchemaOwner owner, Asker asker) {
            this.owner = owner;
            this.asker = asker;
            schema = Binding.name(owner.schema());
            steps = List.copyOf(owner.migrations());
        }

        String schema() {
            return schema;
        }

        SchemaOwner owner() {
            return owner;
        }

        Asker asker() {
            return asker;
        }

        /** By which name its tables are remembered: a plugin's; Parley's own have none. */
        private Optional<String> maker() {
            return asker.plugin() ? Optional.of(asker.name()) : Optional.empty();
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
