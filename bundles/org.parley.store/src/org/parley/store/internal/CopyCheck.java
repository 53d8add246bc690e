// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.parley.core.Ids;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.Store;

/** Looks whether a database is whole: its tables and indexes agree, and the audit verifies. */
final class CopyCheck {

    private static final String TABLES = "SELECT s.schemaname, t.tablename FROM sys.sysschemas s JOIN sys.systables t"
            + " ON s.schemaid = t.schemaid WHERE t.tabletype = 'T' ORDER BY s.schemaname, t.tablename";

    private CopyCheck() {
    }

    /** Opens the database in a folder laid out like a workspace, looks at all of it, and closes it again. */
    static Outcome run(Path workspace, String version, Clock clock, Progress progress) {
        try (StoreImpl store = Stores.derby(workspace, version, clock, Ids.timeOrdered(clock))) {
            List<String> broken = brokenTables(store, progress);
            Store.Audit.Verdict verdict = store.audit().verify(progress);
            return new Outcome(store.lastNumber(), broken, verdict);
        }
    }

    /** The tables in which a page, a row or an index is not as it should be. */
    static List<String> brokenTables(StoreImpl store, Progress progress) {
        if (store.database().engine().folder() == null) {
            return List.of();
        }
        List<String[]> tables = store.read(
                q -> q.list(TABLES, f -> new String[] {f.text("schemaname"), f.text("tablename")}));
        List<String> broken = new ArrayList<>();
        for (String[] table : tables) {
            progress.check();
            progress.at(SqlProblems.TEXTS.get("check.tables"), tables.indexOf(table), tables.size());
            if (!whole(store, table)) {
                broken.add((table[0] + "." + table[1]).toLowerCase(Locale.ROOT));
            }
        }
        return broken;
    }

    /** Each on a session of its own, for Derby closes the database when it meets a damaged page, and opens it again. */
    private static boolean whole(StoreImpl store, String[] table) {
        try {
            return store.read(q -> q.number("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE(?, ?)", table[0], table[1])) == 1;
        } catch (ProblemException e) {
            // that is how Derby tells that something does not fit
            return false;
        }
    }

    /** What was found. */
    record Outcome(long lastWrite, List<String> brokenTables, Store.Audit.Verdict verdict) {

        boolean sound() {
            return brokenTables.isEmpty() && verdict.intact();
        }
    }
}
