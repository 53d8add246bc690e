// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.parley.core.AtomicFile;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.SchemaCopies;

/** {@link SchemaCopies} on a store. */
final class SchemaCopiesImpl implements SchemaCopies {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private final StoreImpl store;
    private final Clock clock;
    private final Asker asker;
    private final Function<String, Optional<String>> keeper;

    /**
     * @param asker  who uses it; a plugin's bundle is refused everything
     * @param keeper names the bundle of Parley's own that a schema is kept for
     */
    SchemaCopiesImpl(StoreImpl store, Clock clock, Asker asker, Function<String, Optional<String>> keeper) {
        this.asker = asker;
        this.store = store;
        this.clock = clock;
        this.keeper = keeper;
    }

    @Override
    public Path dump(String schema, Path folder) {
        requirePlugins(schema);
        return store.writer().locked(() -> {
            boolean there = store.database().migrations().made(schema);
            Path file = fresh(schema, folder);
            AtomicFile.write(file, out -> store.database().read(session -> Writer.call(() -> {
                new SchemaWriter(session, schema).write(there, out);
                return null;
            })));
            return file;
        });
    }

    @Override
    public void restore(Path dump) {
        asker.refuse("plugin.copies");
        Map<String, Object> head;
        try {
            head = DumpFile.verify(dump);
        } catch (IOException | RuntimeException e) {
            throw problem(Problem.Kind.FAILED, "schema-copy.damaged", e, dump);
        }
        String schema = (String) head.get(DumpFile.SCHEMA);
        requirePlugins(schema);
        change(schema, session -> {
            if (Boolean.TRUE.equals(head.get(DumpFile.THERE))) {
                new SchemaReader(session, schema).read(dump);
            }
        });
    }

    @Override
    public long rows(String schema) {
        requirePlugins(schema);
        store.owners().migrateWaiting();
        store.owners().claim(schema).ifPresent(Owners.Claim::requireUsable);
        return store.database().read(session -> Writer.call(() -> new SchemaTables(session, schema).rows()));
    }

    @Override
    public int steps(String schema) {
        requirePlugins(schema);
        return store.database().migrations().steps(schema);
    }

    @Override
    public void drop(String schema) {
        requirePlugins(schema);
        change(schema, session -> { });
    }

    /** Drops the schema, does the rest in the same transaction, and forgets what was known of it. */
    private void change(String schema, Rest rest) {
        store.writer().locked(() -> {
            store.owners().prepare();
            Session session = store.database().writer();
            boolean done = false;
            try {
                dropAll(session, schema);
                rest.run(session);
                session.commit();
                done = true;
            } catch (SQLException e) {
                throw failed(schema, e);
            } catch (IOException | IllegalArgumentException | ClassCastException e) {
                throw problem(Problem.Kind.FAILED, "schema-copy.failed", e, schema, String.valueOf(e.getMessage()));
            } finally {
                if (!done) {
                    session.rollback();
                    store.database().dropWriter();
                }
            }
            store.owners().end(schema);
            store.database().migrations().load(session);
            store.database().forgetStatements();
            return null;
        });
    }

    private static void dropAll(Session session, String schema) throws SQLException {
        // a schema of this name that no steps made is somebody else's, on a server
        try (PreparedStatement delete = session.connection().prepareStatement(
                "DELETE FROM store.migration WHERE schema_name = ?")) {
            Binding.all(delete, schema);
            if (delete.executeUpdate() > 0) {
                new SchemaTables(session, schema).drop();
            }
        }
    }

    private void requirePlugins(String schema) {
        asker.refuse("plugin.copies");
        Binding.name(schema);
        store.allowed();
        if (store.writer().current() != null) {
            throw new IllegalStateException("a copy of a schema is no part of a write");
        }
        if (keeper.apply(schema).isPresent() || store.owners().parleysOwn(schema)) {
            throw problem(Problem.Kind.REFUSED, "schema-copy.own", null, schema);
        }
    }

    private Path fresh(String schema, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw problem(Problem.Kind.FAILED, "schema-copy.folder", e, folder);
        }
        String name = schema + "-" + STAMP.format(clock.instant());
        Path file = folder.resolve(name + ".dump");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".dump");
        }
        return file;
    }

    private static ProblemException failed(String schema, SQLException e) {
        return SqlProblems.diskFull(SqlProblems.chain(e)) ? SqlProblems.of(e)
                : problem(Problem.Kind.FAILED, "schema-copy.failed", e, schema, String.valueOf(e.getMessage()));
    }

    private static ProblemException problem(Problem.Kind kind, String code, Exception cause, Object... args) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, kind, code, args), cause);
    }

    /** What follows the dropping. */
    private interface Rest {
        void run(Session session) throws SQLException, IOException;
    }
}
