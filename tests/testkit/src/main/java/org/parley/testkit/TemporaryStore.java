// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.parley.core.Ids;
import org.parley.core.Workspace;
import org.parley.store.Backups;
import org.parley.store.Store;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;

/**
 * A store of its own for a test: on Derby in a temporary folder, or on a fresh database of an embedded PostgreSQL
 * server that all tests of this run share. Closing it deletes everything.
 */
public final class TemporaryStore implements AutoCloseable {

    /** Version that the store takes Parley to have. */
    public static final String VERSION = "0.1.0";

    private final Kind kind;
    private final Path folder;
    private final FakeClock clock = new FakeClock();
    private final Ids ids;
    private final Supplier<StoreImpl> opener;
    private final DataSource source;
    private final Runnable drop;
    private StoreImpl store;
    private Backups backups;

    private TemporaryStore(Kind kind, Path folder, boolean furnished) {
        this.kind = kind;
        this.folder = folder;
        ids = Ids.timeOrdered(Clock.systemUTC());
        if (kind == Kind.DERBY) {
            (furnished ? DerbyTemplate.FURNISHED : DerbyTemplate.BARE).copyTo(folder);
            opener = () -> Stores.derby(folder, VERSION, clock, ids);
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName(folder.resolve("db").toString());
            source = derby;
            drop = () -> { };
        } else {
            PostgresServer server = PostgresServer.shared();
            PostgresServer.Database database = furnished ? server.furnished() : server.create();
            opener = () -> Stores.postgres(database.source(), VERSION, clock, ids);
            source = database.source();
            drop = database::drop;
        }
        open();
    }

    private void open() {
        store = opener.get();
        backups = Stores.backups(store, clock);
    }

    /** A new workspace on Derby. */
    public static TemporaryStore derby() {
        return on(Kind.DERBY);
    }

    /** A new database on PostgreSQL. */
    public static TemporaryStore postgres() {
        return on(Kind.POSTGRES);
    }

    /** A new one of this kind, for parameterised tests: {@code @EnumSource(TemporaryStore.Kind.class)}. */
    public static TemporaryStore on(Kind kind) {
        return make(kind, false);
    }

    /** As {@link #on}, with the tables of all rooms made ahead: many times faster for whoever uses some of them. */
    public static TemporaryStore furnished(Kind kind) {
        return make(kind, true);
    }

    private static TemporaryStore make(Kind kind, boolean furnished) {
        try {
            return new TemporaryStore(kind, Files.createTempDirectory("parley-store"), furnished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new workspace on Derby in this folder, which is made and at the end deleted. */
    public static TemporaryStore derbyIn(Path folder) {
        try {
            return new TemporaryStore(Kind.DERBY, Files.createDirectories(folder), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Kind kind() {
        return kind;
    }

    public Store store() {
        return store;
    }

    /** Copies of this workspace; only on Derby. */
    public Backups backups() {
        return backups;
    }

    /** The class behind it, for tests of the store itself. */
    public StoreImpl implementation() {
        return store;
    }

    /** The clock that the store reads. */
    public FakeClock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    /** The folder of the workspace; on PostgreSQL it is empty. */
    public Path folder() {
        return folder;
    }

    public Workspace workspace() {
        return new Workspace() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public String version() {
                return VERSION;
            }
        };
    }

    /** Runs SQL past the store, for tests that tamper with what it keeps. The store stays open. */
    public void execute(String sql) {
        connected(statement -> statement.executeUpdate(sql));
    }

    /** A number that SQL yields past the store. */
    public long count(String sql) {
        return connected(statement -> {
            try (ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    private <T> T connected(Sql<T> work) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A second store on the same data, as another process has it; only on PostgreSQL. The caller closes it. */
    public StoreImpl second() {
        if (kind != Kind.POSTGRES) {
            throw new IllegalStateException("a Derby workspace has one owner");
        }
        return opener.get();
    }

    /** Closes the store and opens the same data again, as a restart of Parley does. */
    public Store reopen() {
        store.close();
        open();
        return store;
    }

    @Override
    public void close() {
        store.close();
        drop.run();
        delete(folder);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Sql<T> {
        T run(Statement statement) throws SQLException;
    }

    /** The databases that the store runs on. */
    public enum Kind { DERBY, POSTGRES }
}
