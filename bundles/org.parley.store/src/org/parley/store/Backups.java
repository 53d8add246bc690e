// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.parley.core.Closed;
import org.parley.core.Progress;
import org.parley.core.Task;

/** Copies of the workspace, made while it is open and opened once before they count. */
@Closed
public interface Backups {

    /**
     * Writes a verified copy of the whole workspace into one file; an old file of that name is replaced at the end.
     *
     * @throws org.parley.core.ProblemException when the file cannot be written ({@code file.write}), the disk is full
     *         ({@code store.disk-full}) or the database is not sound ({@code backup.unsound}); no file is left behind
     * @throws org.parley.core.CancelledException when the progress is cancelled
     */
    Backup backup(Path file, Progress progress);

    /**
     * Replaces the workspace by a copy, after the copy has been opened and checked and the present state has been put
     * aside beside it. Parley has to be started again afterwards.
     *
     * @return where the present state was put
     * @throws org.parley.core.ProblemException when the file is not there ({@code backup.no-file}), is no copy
     *         ({@code backup.not-a-copy}), is damaged ({@code backup.damaged}) or was written by a newer Parley
     *         ({@code store.newer}), or another process has the workspace; the workspace is then as it was
     */
    Path restore(Path file, Progress progress);

    /** The automatic copies of this workspace, newest first. */
    List<Backup> automatic();

    /**
     * The task that makes today's automatic copy when one is due: something was written, and the last copy is a day
     * old. To be started once the window is up. Keeps the newest ten and one of each of four weeks before them, and
     * deletes an old one only when the new one has been opened and checked. Yields the copy, or nothing when none was
     * due.
     */
    Task<Optional<Backup>> daily();

    /**
     * A copy.
     *
     * @param at        when it was made
     * @param bytes     size of the file
     * @param lastWrite number of the last change set in it
     * @param verified  whether it was opened and checked; true for every copy that Parley made
     */
    record Backup(Path file, Instant at, long bytes, long lastWrite, boolean verified) { }
}
