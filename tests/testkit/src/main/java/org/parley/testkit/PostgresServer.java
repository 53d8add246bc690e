// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.parley.core.Ids;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL server for all tests of a run; started by the first test that asks, stopped at the end. */
final class PostgresServer {

    private static PostgresServer shared;

    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();
    private String furnished;

    private PostgresServer() {
        try {
            // durability is tested on Derby, which people have; here only the SQL counts
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static synchronized PostgresServer shared() {
        if (shared == null) {
            shared = new PostgresServer();
        }
        return shared;
    }

    /** A new empty database. */
    Database create() {
        return create("template0 ENCODING 'UTF8'");
    }

    /** A new database with the tables of the rooms. */
    synchronized Database furnished() {
        if (furnished == null) {
            Database made = create();
            Clock clock = Clock.systemUTC();
            Ids ids = Ids.timeOrdered(clock);
            try (StoreImpl store = Stores.postgres(made.source(), TemporaryStore.VERSION, clock, ids)) {
                store.lastNumber();
                RoomTables.make(store, ids);
            }
            furnished = made.name();
        }
        return create(furnished);
    }

    private Database create(String template) {
        String name = "parley" + count.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setStringType("unspecified");
        return new Database(name, source, () -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database and how to get rid of it. */
    record Database(String name, DataSource source, Runnable dropping) {

        void drop() {
            dropping.run();
        }
    }
}
