// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.AtomicFile;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.store.Backups;
import org.parley.store.internal.CopyArchive.Manifest;

/** Copies of a Derby workspace: taken while it is open, opened and checked once, and only then given their name. */
public final class BackupsImpl implements Backups {

    private static final Logger LOG = Logger.getLogger(BackupsImpl.class.getName());
    private static final Duration BETWEEN = Duration.ofDays(1);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final StoreImpl store;
    private final Clock clock;

    BackupsImpl(StoreImpl store, Clock clock) {
        this.store = store;
        this.clock = clock;
        // a database on a server is copied by whoever runs the server
        if (store.database().engine().folder() != null) {
            store.beforeMigrating(() -> automaticCopy(Progress.none()));
        }
    }

    @Override
    public Backup backup(Path file, Progress progress) {
        store.allowed();
        DerbyFolder folder = folder();
        store.database().open();
        Path work = workFolder(folder);
        try {
            copyDatabase(work, progress);
            CopyCheck.Outcome outcome = CopyCheck.run(work, store.database().version(), clock, progress);
            if (!outcome.sound()) {
                throw problem("backup.unsound", null, describe(outcome));
            }
            Manifest manifest = new Manifest(store.database().version(), outcome.lastWrite(), clock.instant());
            AtomicFile.write(file, out -> CopyArchive.write(manifest, onlyDatabase(work), out, progress));
            CopyArchive.verify(file, progress);
            return new Backup(file, manifest.at(), Files.size(file), manifest.lastWrite(), true);
        } catch (IOException e) {
            throw failed("backup.failed", e, file);
        } finally {
            Folders.delete(work);
        }
    }

    @Override
    public Path restore(Path file, Progress progress) {
        store.allowed();
        DerbyFolder folder = folder();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw problem("backup.no-file", null, file);
        }
        claimFolder();
        Path work = workFolder(folder);
        try {
            unpack(file, work, progress);
            CopyCheck.Outcome outcome = checkForRestore(file, work, progress);
            if (!outcome.sound()) {
                throw problem("backup.damaged", null, file, describe(outcome));
            }
            progress.check();
            String stamp = STAMP.withZone(ZoneId.systemDefault()).format(clock.instant());
            Path aside = folder.workspace().resolve("before-restore-" + stamp);
            store.closeFor(Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED, "store.restored"));
            new Swap(folder).run(work, aside);
            return aside;
        } catch (IOException e) {
            throw failed("restore.failed", e, file);
        } finally {
            Folders.delete(work);
        }
    }

    @Override
    public List<Backup> automatic() {
        return BackupFiles.list(folder().backups()).stream().map(BackupsImpl::describe).flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Task<Optional<Backup>> daily() {
        return Task.of(SqlProblems.TEXTS.get("backup.daily"),
                progress -> due() ? Optional.of(automaticCopy(progress)) : Optional.empty());
    }

    /** True when something was written and the last automatic copy is a day old and does not hold it yet. */
    private boolean due() {
        if (store.database().engine().folder() == null) {
            return false;
        }
        long last = store.lastNumber();
        // a copy from the future was made while the clock was wrong; it must not put off others until then
        Optional<Backup> newest = automatic().stream().filter(b -> !b.at().isAfter(clock.instant())).findFirst();
        return last > 0 && newest.map(b -> b.lastWrite() != last
                && Duration.between(b.at(), clock.instant()).compareTo(BETWEEN) >= 0).orElse(true);
    }

    private Backup automaticCopy(Progress progress) {
        Path backups = folder().backups();
        try {
            Files.createDirectories(backups);
        } catch (IOException e) {
            throw failed("backup.failed", e, backups);
        }
        Backup made = backup(BackupFiles.name(backups, clock.instant()), progress);
        // only now, with a newer one that has been opened, may an old one go
        BackupFiles.rotate(backups, made.file());
        return made;
    }

    /** Refuses when another process has the workspace; one that cannot be opened is just what a restore is for. */
    private void claimFolder() {
        try {
            store.database().open();
        } catch (ProblemException e) {
            if (e.problem().code().startsWith("store.held") || e.problem().code().equals("store.read-only")) {
                throw e;
            }
            LOG.log(Level.INFO, "The present database cannot be opened and is put aside as it is: {0}",
                    e.problem().code());
        }
    }

    private void copyDatabase(Path work, Progress progress) {
        progress.at(SqlProblems.TEXTS.get("backup.copying"), 0, -1);
        try (Connection connection = store.database().engine().connect();
                CallableStatement call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, work.toAbsolutePath().toString());
            call.execute();
            connection.commit();
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
        progress.check();
    }

    private static void unpack(Path file, Path work, Progress progress) {
        try {
            Manifest manifest = CopyArchive.unpack(file, work, progress);
            LOG.log(Level.FINE, "A copy made by Parley {0}", manifest.parley());
        } catch (IOException e) {
            if (SqlProblems.diskFull(SqlProblems.chain(e))) {
                throw failed("restore.failed", e, file);
            }
            throw problem("backup.not-a-copy", e, file, String.valueOf(e.getMessage()));
        }
    }

    private CopyCheck.Outcome checkForRestore(Path file, Path work, Progress progress) {
        try {
            return CopyCheck.run(work, store.database().version(), clock, progress);
        } catch (ProblemException e) {
            if (List.of("store.newer", "store.disk-full").contains(e.problem().code())) {
                throw e;
            }
            throw problem("backup.damaged", e, file, e.problem().what());
        }
    }

    /** Opening the copy left notes beside the database; what goes into the archive is the database alone. */
    private static Path onlyDatabase(Path work) {
        Folders.delete(work.resolve("logs"));
        return work;
    }

    private static Path workFolder(DerbyFolder folder) {
        try {
            Files.createDirectories(folder.workspace());
            return Files.createTempDirectory(folder.workspace(), DerbyFolder.WORK);
        } catch (IOException e) {
            throw OpenProblems.notWritable(folder, e);
        }
    }

    private DerbyFolder folder() {
        DerbyFolder folder = store.database().engine().folder();
        if (folder == null) {
            throw problem("backup.server", null);
        }
        return folder;
    }

    private static Optional<Backup> describe(BackupFiles.Copy copy) {
        try {
            Manifest manifest = CopyArchive.manifest(copy.file());
            return Optional.of(new Backup(copy.file(), manifest.at(), Files.size(copy.file()), manifest.lastWrite(),
                    true));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An automatic copy cannot be read", e);
            return Optional.empty();
        }
    }

    private static String describe(CopyCheck.Outcome outcome) {
        return outcome.brokenTables().isEmpty()
                ? SqlProblems.TEXTS.get("check.audit-broken", Long.toString(outcome.verdict().broken()))
                : SqlProblems.TEXTS.get("check.tables-broken", String.join(", ", outcome.brokenTables()));
    }

    private static ProblemException failed(String code, IOException cause, Path file) {
        return SqlProblems.diskFull(SqlProblems.chain(cause)) ? problem("store.disk-full", cause)
                : problem(code, cause, file, String.valueOf(cause.getMessage()));
    }

    private static ProblemException problem(String code, Exception cause, Object... args) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED, code, args), cause);
    }
}
