// SPDX-License-Identifier: Apache-2.0
package org.parley.store.spi;

import java.util.List;
import java.util.Set;

import org.parley.core.Handed;
import org.parley.core.Permission;

/**
 * How the things of one owner are merged when another copy of the workspace is taken in. Register it as a service. What
 * an owner does not merge is told to the person as left out.
 */
@Handed({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.WRITE})
public interface MergeRule {

    /** The owner's schema. */
    String schema();

    /** The schemas whose things have to be taken in before. */
    default List<String> after() {
        return List.of();
    }

    /** The tables this rule looks after; rows changed there in others are told as left out. */
    Set<String> tables();

    /** What the rows of a table are called, in the plural: "codings". */
    String sort(String table);

    /**
     * Takes in what was changed there, inside the write of the merge. It asks the draft wherever a person has to decide,
     * and goes on with the answer. It must do the same again for the same two copies and the same answers.
     *
     * @throws org.parley.core.ProblemException when it cannot be done; then nothing of the merge is written
     */
    void merge(MergeDraft draft);
}
