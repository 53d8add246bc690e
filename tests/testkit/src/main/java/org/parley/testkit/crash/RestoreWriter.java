// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit.crash;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.store.Schema;
import org.parley.store.SchemaCopies;
import org.parley.store.SchemaOwner;
import org.parley.store.Tx;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;

/**
 * The process that is killed while it puts a plugin's schema back: from one dump, from the other, and again, and says
 * after each on standard output that it is done. Arguments: the folder of the workspace and the two dumps.
 */
public final class RestoreWriter {

    /** What is printed before the number of a restore that is done; odd ones are of the first dump. */
    public static final String DONE = "done ";

    private static final long BUNDLE = 9;
    private static final String NAME = "com.example.crash";
    private static final int ROWS = 300;

    private RestoreWriter() {
    }

    /** Puts back until it is killed. */
    public static void main(String[] args) {
        StoreImpl store = open(Path.of(args[0]));
        SchemaCopies copies = Stores.schemaCopies(store, Clock.systemUTC());
        for (int number = 1;; number++) {
            copies.restore(Path.of(args[number % 2 == 1 ? 1 : 2]));
            System.out.println(DONE + number);
            System.out.flush();
        }
    }

    /** The workspace, as parent and child open it. */
    public static StoreImpl open(Path workspace) {
        Clock clock = Clock.systemUTC();
        return Stores.derby(workspace, "0.1.0", clock, Ids.timeOrdered(clock));
    }

    /**
     * Fills the plugin's tables and dumps them.
     *
     * @param version 1 or 2: which version of the plugin, each with rows of its own
     */
    public static Path prepare(StoreImpl store, int version, Path folder) {
        Schema schema = claim(store, version);
        schema.write(Actor.plugin(NAME), "rows of version " + version, false, tx -> {
            for (UUID old : tx.list("SELECT id FROM crashes.row_of", f -> f.id("id"))) {
                tx.delete("row_of", old);
            }
            tx.insertAll("row_of", IntStream.range(0, ROWS * version).mapToObj(i -> new Tx.Row(new UUID(version, i),
                    Map.of("words", "version " + version + " row " + i))).toList());
            return null;
        });
        release(store);
        return Stores.schemaCopies(store, Clock.systemUTC()).dump("crashes", folder);
    }

    /**
     * Which version's tables and rows are there.
     *
     * @return 1 or 2
     * @throws AssertionError when it is neither, or a mixture
     */
    public static int look(StoreImpl store) {
        int version = Stores.schemaCopies(store, Clock.systemUTC()).rows("crashes") == ROWS ? 1 : 2;
        // tables of the second version are refused to the first, and those of the first would be made the second's
        Schema schema = claim(store, version);
        List<String> words = schema.read(q -> q.list("SELECT words FROM crashes.row_of ORDER BY id", f -> f.text("words")));
        List<String> expected = IntStream.range(0, ROWS * version).mapToObj(i -> "version " + version + " row " + i)
                .toList();
        release(store);
        if (!words.equals(expected)) {
            throw new AssertionError("neither state: " + words.size() + " rows");
        }
        return version;
    }

    private static Schema claim(StoreImpl store, int version) {
        return Stores.seenBy(store, BUNDLE, NAME, true).claim(new SchemaOwner() {
            @Override
            public String schema() {
                return "crashes";
            }

            @Override
            public List<Migration> migrations() {
                List<Migration> both = List.of(
                        new Migration(1, "rows", List.of("CREATE TABLE crashes.row_of (id CHAR(36) NOT NULL PRIMARY KEY,"
                                + " words VARCHAR(100) NOT NULL UNIQUE, above CHAR(36) REFERENCES crashes.row_of (id))")),
                        new Migration(2, "more", List.of("ALTER TABLE crashes.row_of ADD COLUMN seen INTEGER",
                                "CREATE TABLE crashes.other (id CHAR(36) NOT NULL PRIMARY KEY)")));
                return both.subList(0, version);
            }
        });
    }

    private static void release(StoreImpl store) {
        Stores.release(store, BUNDLE, NAME, true);
    }
}
