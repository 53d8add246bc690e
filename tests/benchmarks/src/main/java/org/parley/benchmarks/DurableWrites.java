// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Role;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;

/**
 * Codings made durable one by one through the store, against a bare loop that inserts two rows and commits, on the disk
 * of the temporary folder (-Djava.io.tmpdir chooses another).
 */
final class DurableWrites implements Benchmark {

    private static final int WRITES = 10_000;
    private static final int WARM_UP = 2_000;
    private static final int TURN = 200;
    private static final String COLUMNS = "(id CHAR(36) NOT NULL PRIMARY KEY, post CHAR(36) NOT NULL,"
            + " version INTEGER NOT NULL, code CHAR(36) NOT NULL, coder CHAR(36) NOT NULL, begins INTEGER NOT NULL,"
            + " ends INTEGER NOT NULL, made BIGINT NOT NULL)";
    private static final Actor CODER = Actor.person("Benchmark", Role.CODER);

    private final Ids ids = Ids.timeOrdered(Clock.systemUTC());
    private final List<UUID> codes = Stream.generate(ids::next).limit(25).toList();

    @Override
    public String name() {
        return "durable";
    }

    @Override
    public List<Figure> run() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("parley-benchmark");
        try (StoreImpl store = Stores.derby(folder.resolve("store"), "0.1.0", Clock.systemUTC(), ids)) {
            return compare(store.claim(new Owner()), folder.resolve("bare"));
        } finally {
            delete(folder);
        }
    }

    /** In turns of two hundred, so that both see the same neighbours on the machine. */
    private List<Figure> compare(Schema schema, Path folder) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        long bare = 0;
        long store = 0;
        List<Double> ratios = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            makeTables(connection);
            bare(connection, WARM_UP);
            store(schema, WARM_UP);
            for (int done = 0; done < WRITES; done += TURN) {
                long ofBare = bare(connection, TURN);
                long ofStore = store(schema, TURN);
                bare += ofBare;
                store += ofStore;
                ratios.add((double) ofStore / ofBare);
            }
        } finally {
            shutDown(source);
        }
        return List.of(new Figure("bare two-row loop, " + WRITES + " commits", bare / 1e9, "s"),
                new Figure("the store, " + WRITES + " writes", store / 1e9, "s"),
                new Figure("ratio (target 1.3)", (double) store / bare, ""),
                new Figure("ratio, median of turns", ratios.stream().sorted().skip(ratios.size() / 2).findFirst()
                        .orElseThrow(), ""));
    }

    private static void makeTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE one " + COLUMNS);
            statement.execute("CREATE TABLE two " + COLUMNS);
            connection.commit();
        }
    }

    private static void shutDown(EmbeddedDataSource source) throws SQLException {
        source.setCreateDatabase(null);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private long bare(Connection connection, int writes) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement one = connection.prepareStatement("INSERT INTO one VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement two = connection
                        .prepareStatement("INSERT INTO two VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < writes; i++) {
                for (PreparedStatement insert : List.of(one, two)) {
                    int place = 1;
                    insert.setString(place++, ids.next().toString());
                    for (Object value : coding(i).values()) {
                        if (value instanceof UUID id) {
                            insert.setString(place++, id.toString());
                        } else if (value instanceof Integer number) {
                            insert.setInt(place++, number);
                        } else {
                            insert.setLong(place++, (Long) value);
                        }
                    }
                    insert.executeUpdate();
                }
                connection.commit();
            }
        }
        return System.nanoTime() - start;
    }

    private long store(Schema schema, int writes) {
        long start = System.nanoTime();
        for (int i = 0; i < writes; i++) {
            Map<String, Object> fields = coding(i);
            schema.write(CODER, "Code with Cap hard to open", true, tx -> {
                tx.insert("coding", ids.next(), fields);
                return null;
            });
        }
        return System.nanoTime() - start;
    }

    private Map<String, Object> coding(int i) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("post", ids.next());
        fields.put("version", 1);
        fields.put("code", codes.get(i % codes.size()));
        fields.put("coder", CODER.id());
        fields.put("begins", i % 300);
        fields.put("ends", i % 300 + 20);
        fields.put("made", System.currentTimeMillis());
        return fields;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Owns the one table that is written to. */
    private static final class Owner implements SchemaOwner {

        @Override
        public String schema() {
            return "bench";
        }

        @Override
        public List<Migration> migrations() {
            return List.of(new Migration(1, "codings", List.of("CREATE TABLE bench.coding " + COLUMNS)));
        }
    }
}
