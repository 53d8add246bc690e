// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit.crash;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Tx;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;

/**
 * The process that is killed: writes pairs of rows that belong together, one in each of two tables, and says on
 * standard output after each that it is durable. Argument: the folder of the workspace.
 */
public final class PairWriter {

    /** What is printed before the number of a pair that is durable. */
    static final String DONE = "done ";

    private static final int LONG_EVERY = 7;
    private static final int IMPORT_EVERY = 11;

    private PairWriter() {
    }

    /** Writes until it is killed. */
    public static void main(String[] args) {
        Clock clock = Clock.systemUTC();
        StoreImpl store = Stores.derby(Path.of(args[0]), "0.1.0", clock, Ids.timeOrdered(clock));
        Schema schema = store.claim(new Pairs());
        long number = last(schema);
        while (true) {
            number++;
            write(schema, number);
            System.out.println(DONE + number);
            System.out.flush();
        }
    }

    static long last(Schema schema) {
        return schema.read(q -> q.number("SELECT COALESCE(MAX(number), 0) FROM crash.one"));
    }

    /** Now and then a long text or a batch, so that the log is filled and pages are split. */
    private static void write(Schema schema, long number) {
        String text = number % LONG_EVERY == 0 ? "long ".repeat(20_000) : "short";
        schema.write(Actor.parley(), "pair " + number, true, tx -> {
            for (String table : List.of("one", "two")) {
                Map<String, Object> fields = Map.of("number", number, "body", text);
                if (number % IMPORT_EVERY == 0) {
                    tx.insertAll(table, List.of(new Tx.Row(id(number), fields)));
                } else {
                    tx.insert(table, id(number), fields);
                }
            }
            return null;
        });
    }

    private static UUID id(long number) {
        return new UUID(0x7000L, 0x8000000000000000L | number);
    }

    /** Owns the two tables. */
    static final class Pairs implements SchemaOwner {

        @Override
        public String schema() {
            return "crash";
        }

        @Override
        public List<Migration> migrations() {
            String columns = " (id CHAR(36) NOT NULL PRIMARY KEY, number BIGINT NOT NULL UNIQUE, body CLOB)";
            return List.of(new Migration(1, "pairs",
                    List.of("CREATE TABLE crash.one" + columns, "CREATE TABLE crash.two" + columns)));
        }
    }
}
