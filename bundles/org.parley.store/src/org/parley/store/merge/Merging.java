// SPDX-License-Identifier: Apache-2.0
package org.parley.store.merge;

import java.nio.file.Path;

import org.parley.core.Actor;
import org.parley.core.Closed;
import org.parley.core.Progress;

/**
 * Takes in the work that was done in another copy of this workspace: a copied folder, or a file that "parley backup"
 * wrote. Both have the beginning of their audit in common; what was changed there since is set against what is here.
 * The other copy is only read, and no part of Parley runs on it.
 */
@Closed
public interface Merging {

    /**
     * Says what taking in the other copy would do. Nothing is written.
     *
     * @throws org.parley.core.ProblemException {@code merge.no-copy} and {@code merge.not-a-copy} when there is no
     *         workspace and no copy, {@code merge.self} for this workspace itself, {@code merge.held} when the other is
     *         open, {@code merge.newer} when a newer Parley wrote it, {@code merge.broken} when its audit does not fit,
     *         {@code merge.strangers} when the two never were one workspace
     * @throws org.parley.core.CancelledException when the progress is cancelled
     */
    MergePlan preview(Path other, Settlements settlements, Progress progress);

    /**
     * Does it, as one undoable change set; all or nothing.
     *
     * @param plan what the person has seen
     * @return what was done
     * @throws org.parley.core.ProblemException as {@link #preview}; also {@code merge.moved} (refused) when either side
     *         has gone on since the plan was made, and {@code merge.open} (refused) when a conflict is not settled;
     *         nothing was changed
     */
    MergePlan merge(Actor actor, MergePlan plan, Settlements settlements, Progress progress);
}
