// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** Why a workspace cannot be opened, in words. */
final class OpenProblems {

    private OpenProblems() {
    }

    static ProblemException of(SQLException error, DerbyFolder folder) {
        List<Throwable> chain = SqlProblems.chain(error);
        List<String> states = SqlProblems.states(chain);
        if (states.contains("XSDB6")) {
            return held(folder, error);
        }
        if (SqlProblems.diskFull(chain)) {
            return problem("store.disk-full", error);
        }
        if (states.contains("XBM06") || states.contains("XBM0A") || states.contains("XJ004")
                || states.contains("XBM0S") || states.contains("XBM0J")) {
            return problem("store.not-a-database", error, folder.workspace());
        }
        return damaged(folder, error);
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
