// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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
            Workload.delete(folder);
        }
    }

    /** In turns of two hundred, so that both see the same neighbours on the machine. */
    private List<Figure> compare(Schema schema, Path folder) throws SQLException {
        long bare = 0;
        long three = 0;
        long store = 0;
        List<Double> ratios = new ArrayList<>();
        try (BareLoop loop = new BareLoop(folder, ids, codes, CODER.id())) {
            loop.run(WARM_UP);
            loop.runThree(WARM_UP);
            store(schema, WARM_UP);
            for (int done = 0; done < WRITES; done += TURN) {
                long ofBare = loop.run(TURN);
                three += loop.runThree(TURN);
                long ofStore = store(schema, TURN);
                bare += ofBare;
                store += ofStore;
                ratios.add((double) ofStore / ofBare);
            }
        }
        return List.of(new Figure("bare two-row loop, " + WRITES + " commits", bare / 1e9, "s"),
                new Figure("the store, " + WRITES + " writes", store / 1e9, "s"),
                new Figure("ratio (target 1.3)", (double) store / bare, ""),
                new Figure("ratio of the same three statements without the store", (double) three / bare, ""),
                new Figure("ratio, median of turns", ratios.stream().sorted().skip(ratios.size() / 2).findFirst()
                        .orElseThrow(), ""));
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

    /** Owns the one table that is written to. */
    private static final class Owner implements SchemaOwner {

        @Override
        public String schema() {
            return "bench";
        }

        @Override
        public List<Migration> migrations() {
            return List.of(new Migration(1, "codings", List.of("CREATE TABLE bench.coding " + BareLoop.COLUMNS)));
        }
    }
}
