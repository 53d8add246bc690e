// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** Why a workspace cannot be opened, in words. */
final class OpenProblems {

    /** Bytes that Derby needs at the least to begin its next log. */
    private static final long LEAST_ROOM = 1L << 20;

    private OpenProblems() {
    }

    static ProblemException of(SQLException error, DerbyFolder folder) {
        List<Throwable> chain = SqlProblems.chain(error);
        List<String> states = SqlProblems.states(chain);
        if (states.contains("XSDB6")) {
            return held(folder, error);
        }
        if (SqlProblems.diskFull(chain) || full(folder)) {
            return problem("store.disk-full", error);
        }
        if (states.contains("XBM06") || states.contains("XBM0A") || states.contains("XJ004")
                || states.contains("XBM0S") || states.contains("XBM0J")) {
            return problem("store.not-a-database", error, folder.workspace());
        }
        return readable(folder.database()) ? damaged(folder, error) : notReadable(folder);
    }

    /** True when there is no room to work in; what the database says then is often something else. */
    private static boolean full(DerbyFolder folder) {
        try {
            return Files.getFileStore(folder.workspace()).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    /** True when this person may read every file; what may not be read looks to the database like damage. */
    private static boolean readable(Path database) {
        try (Stream<Path> files = Files.walk(database)) {
            return files.allMatch(Files::isReadable);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    static ProblemException held(DerbyFolder folder, Exception cause) {
        return Holder.read(folder.holder())
                .map(h -> problem("store.held", cause, h.host(), h.sinceLocal(), h.process()))
                .orElseGet(() -> problem("store.held-unknown", cause));
    }

    static ProblemException damaged(DerbyFolder folder, Exception cause) {
        return BackupFiles.list(folder.backups()).stream().findFirst()
                .map(b -> problem("store.damaged", cause, folder.workspace(), b.atLocal(), b.file()))
                .orElseGet(() -> problem("store.damaged-no-copy", cause, folder.workspace()));
    }

    static ProblemException notWritable(DerbyFolder folder, IOException cause) {
        return SqlProblems.diskFull(SqlProblems.chain(cause)) ? problem("store.disk-full", cause)
                : problem("store.read-only", cause, folder.workspace());
    }

    static ProblemException notReadable(DerbyFolder folder) {
        return problem("store.unreadable", null, folder.workspace());
    }

    private static ProblemException problem(String code, Exception cause, Object... args) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED, code, args), cause);
    }
}
