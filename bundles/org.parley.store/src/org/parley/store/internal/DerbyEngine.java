// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/**
 * The embedded Derby database in a workspace folder. {@code derby.system.durability} stays unset, for any value of it
 * would let a commit return before it is on the disk.
 */
final class DerbyEngine implements Engine {

    private static final Logger LOG = Logger.getLogger(DerbyEngine.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final DerbyFolder folder;
    private final Clock clock;
    private EmbeddedDataSource source;

    DerbyEngine(DerbyFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public DerbyFolder folder() {
        return folder;
    }

    @Override
    public synchronized void open() {
        prepareFolder();
        finishRestore();
        boolean create = clearUnfinished();
        setUp();
        EmbeddedDataSource opening = source(folder.database());
        try {
            if (create) {
                Files.writeString(folder.making(), "");
                opening.setCreateDatabase("create");
            }
            opening.getConnection().close();
            opening.setCreateDatabase(null);
            Files.deleteIfExists(folder.making());
        } catch (SQLException e) {
            throw OpenProblems.of(e, folder);
        } catch (IOException e) {
            throw OpenProblems.notWritable(folder, e);
        }
        source = opening;
        clearWorkFolders();
        Holder.write(folder.holder(), clock);
    }

    @Override
    public synchronized Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public synchronized void close() {
        if (source == null) {
            return;
        }
        shutDown(folder.database());
        source = null;
        try {
            Files.deleteIfExists(folder.holder());
        } catch (IOException e) {
            LOG.log(Level.FINE, "The note of who holds the workspace stays", e);
        }
    }

    /** A data source for the database in a folder; used for copies as well. */
    static EmbeddedDataSource source(Path database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toAbsolutePath().toString());
        return source;
    }

    /** Closes the database in a folder cleanly, so that the next start has nothing to recover. */
    static void shutDown(Path database) {
        EmbeddedDataSource closing = source(database);
        closing.setShutdownDatabase("shutdown");
        try {
            closing.getConnection().close();
        } catch (SQLException e) {
            // 08006 is how Derby says that it did as told, XJ004 that there was nothing to close
            if (!List.of("08006", "XJ004").contains(e.getSQLState())) {
                LOG.log(Level.WARNING, "The database did not close cleanly", e);
            }
        }
    }

    private void prepareFolder() {
        try {
            Files.createDirectories(folder.log().getParent());
            Files.delete(Files.createTempFile(folder.workspace(), ".try", null));
        } catch (IOException e) {
            throw OpenProblems.notWritable(folder, e);
        }
    }

    private void finishRestore() {
        try {
            new Swap(folder).finish();
        } catch (IOException e) {
            throw OpenProblems.notWritable(folder, e);
        }
    }

    /** True when there is no database yet. One whose making was cut short is put aside, for it never held anything. */
    private boolean clearUnfinished() {
        Path database = folder.database();
        if (Files.exists(folder.making()) && Files.exists(database)) {
            String stamp = STAMP.withZone(ZoneId.systemDefault()).format(clock.instant());
            try {
                Files.move(database, database.resolveSibling("db-unfinished-" + stamp));
            } catch (IOException e) {
                throw OpenProblems.notWritable(folder, e);
            }
        }
        if (Files.notExists(database)) {
            return true;
        }
        if (!Files.isReadable(database)) {
            throw OpenProblems.notReadable(folder);
        }
        if (!Files.isRegularFile(database.resolve("service.properties"))) {
            throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED, "store.not-a-database",
                    folder.workspace()));
        }
        return false;
    }

    /** Clears away copies that a crash cut short: whoever has the database open is the only one to make any. */
    private void clearWorkFolders() {
        try (Stream<Path> all = Files.list(folder.workspace())) {
            all.filter(path -> path.getFileName().toString().startsWith(DerbyFolder.WORK) && Files.isDirectory(path))
                    .forEach(Folders::delete);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Working folders could not be looked for", e);
        }
    }

    /** Settings of the whole Derby system, read by it when the first database is opened. */
    private void setUp() {
        preset("derby.stream.error.file", folder.log().toAbsolutePath().toString());
        // pages of tables with long texts have 32 kB, so that this is up to 32 MB; the engines keep what they read
        preset("derby.storage.pageCacheSize", "1000");
        preset("derby.language.statementCacheSize", "300");
        preset("derby.locks.waitTimeout", "180");
    }

    private static void preset(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
