// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.parley.core.Ids;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.Schema;

/**
 * Another copy of a workspace, to read in. Its files are copied into a working folder first, and only that is opened,
 * so that the other is never written to, not even to mend what a crash left there. While they are copied, the lock that
 * a database puts on its folder is held as a reader, so that nobody can open it.
 */
final class OtherCopy implements AutoCloseable {

    private static final String LOCK = "dbex.lck";

    private final Path work;
    private final StoreImpl store;

    private OtherCopy(Path work, StoreImpl store) {
        this.work = work;
        this.store = store;
    }

    /**
     * Copies and opens it, and brings its tables up to the steps of this Parley.
     *
     * @param own    the folder of this workspace, or null on a server
     * @param owners whose tables will be read
     */
    static OtherCopy open(Path other, Path own, String version, Clock clock, Collection<Owners.Claim> owners,
            Progress progress) {
        Path work = workFolder(own);
        boolean opened = false;
        try {
            if (Files.isDirectory(other)) {
                copyFolder(other, own, work, progress);
            } else if (Files.isRegularFile(other)) {
                unpack(other, work, progress);
            } else {
                throw problem(Problem.Kind.USAGE, "merge.no-copy", null, other);
            }
            OtherCopy copy = new OtherCopy(work, Stores.derby(work, version, clock, Ids.timeOrdered(clock)));
            copy.prepare(other, owners, progress);
            opened = true;
            return copy;
        } catch (IOException e) {
            throw problem(Problem.Kind.FAILED, SqlProblems.diskFull(SqlProblems.chain(e)) ? "store.disk-full"
                    : "merge.unreadable", e, other, String.valueOf(e.getMessage()));
        } finally {
            if (!opened) {
                DerbyEngine.shutDown(work.resolve("db"));
                Folders.delete(work);
            }
        }
    }

    StoreImpl store() {
        return store;
    }

    private void prepare(Path other, Collection<Owners.Claim> owners, Progress progress) {
        try {
            // claimed before the first reading, which then brings all of them up to date
            for (Schema schema : owners.stream().map(c -> store.claim(c.owner(), c.asker(), s -> Optional.empty())).toList()) {
                schema.read(query -> null);
            }
            progress.at(SqlProblems.TEXTS.get("merge.verifying"), 0, -1);
            long broken = store.audit().verify(progress).broken();
            if (broken > 0) {
                throw problem(Problem.Kind.FAILED, "merge.broken", null, other, Long.toString(broken));
            }
        } catch (ProblemException e) {
            String code = e.problem().code();
            if (code.equals("store.newer") || code.equals("store.newer-tables")) {
                throw problem(Problem.Kind.REFUSED, "merge.newer", e, other, e.problem().what());
            }
            throw code.startsWith("merge.") || code.equals("store.disk-full") ? e
                    : problem(Problem.Kind.FAILED, "merge.unreadable", e, other, e.problem().what());
        }
    }

    private static void copyFolder(Path other, Path own, Path work, Progress progress) throws IOException {
        if (own != null && Files.isSameFile(other, own)) {
            throw problem(Problem.Kind.USAGE, "merge.self", null, other);
        }
        Path database = other.resolve("db");
        if (!Files.isRegularFile(database.resolve("service.properties"))) {
            throw problem(Problem.Kind.USAGE, "merge.not-a-copy", null, other);
        }
        try (FileChannel channel = FileChannel.open(database.resolve(LOCK), StandardOpenOption.READ);
                FileLock lock = lock(channel, other)) {
            copy(database, work.resolve("db"), progress);
        } catch (NoSuchFileException e) {
            if (!String.valueOf(e.getFile()).endsWith(LOCK)) {
                throw e;
            }
            // nobody ever had it open, or it was closed cleanly: no lock to hold
            copy(database, work.resolve("db"), progress);
        }
    }

    /** The reader's lock; refuses when a database has it as its own. */
    private static FileLock lock(FileChannel channel, Path other) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw held(other, e);
        }
        throw held(other, null);
    }

    private static ProblemException held(Path other, Exception cause) {
        return Holder.read(new DerbyFolder(other).holder())
                .map(h -> problem(Problem.Kind.FAILED, "merge.held", cause, other, h.host(), h.sinceLocal()))
                .orElseGet(() -> problem(Problem.Kind.FAILED, "merge.held-unknown", cause, other));
    }

    private static void copy(Path from, Path to, Progress progress) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(from)) {
            all = paths.filter(path -> !path.toString().endsWith(".lck")).toList();
        }
        for (int i = 0; i < all.size(); i++) {
            progress.check();
            progress.at(SqlProblems.TEXTS.get("merge.copying"), i, all.size());
            Path target = to.resolve(from.relativize(all.get(i)).toString());
            if (Files.isDirectory(all.get(i))) {
                Files.createDirectories(target);
            } else {
                Files.copy(all.get(i), target);
            }
        }
    }

    private static void unpack(Path file, Path work, Progress progress) throws IOException {
        try {
            CopyArchive.unpack(file, work, progress);
        } catch (IOException e) {
            if (SqlProblems.diskFull(SqlProblems.chain(e))) {
                throw e;
            }
            throw problem(Problem.Kind.USAGE, "merge.not-a-copy", e, file);
        }
    }

    private static Path workFolder(Path own) {
        try {
            return own == null ? Files.createTempDirectory(DerbyFolder.WORK)
                    : Files.createTempDirectory(own, DerbyFolder.WORK);
        } catch (IOException e) {
            throw own == null ? SqlProblems.diskFull(SqlProblems.chain(e))
                    ? problem(Problem.Kind.FAILED, "store.disk-full", e)
                    : problem(Problem.Kind.FAILED, "merge.unreadable", e, "", String.valueOf(e.getMessage()))
                    : OpenProblems.notWritable(new DerbyFolder(own), e);
        }
    }

    private static ProblemException problem(Problem.Kind kind, String code, Exception cause, Object... args) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, kind, code, args), cause);
    }

    @Override
    public void close() {
        store.close();
        Folders.delete(work);
    }
}
