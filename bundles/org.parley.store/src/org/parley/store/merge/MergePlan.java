// SPDX-License-Identifier: Apache-2.0
package org.parley.store.merge;

import java.nio.file.Path;
import java.util.List;

/**
 * What taking in another copy does, or has done.
 *
 * @param other     the other copy as it was named
 * @param base      the last change set that both have
 * @param ours      the last change set here, before anything is taken in
 * @param theirs    the last change set there
 * @param taken     what is taken in, by sort
 * @param conflicts everything both changed in different ways, settled or open; in the order of the tables
 * @param told      what else a person should know about what was taken in, a sentence each
 * @param leftOut   what was changed there and is not taken in, with the reason, a sentence each
 * @param written   number of the change set that took it in; 0 for a preview and when there was nothing to take in
 */
public record MergePlan(Path other, Head base, Head ours, Head theirs, List<Taken> taken, List<Conflict> conflicts,
        List<String> told, List<String> leftOut, long written) {

    public MergePlan {
        taken = List.copyOf(taken);
        conflicts = List.copyOf(conflicts);
        told = List.copyOf(told);
        leftOut = List.copyOf(leftOut);
    }

    /** The conflicts that nobody has settled yet. */
    public List<Conflict> open() {
        return conflicts.stream().filter(conflict -> conflict.settled() == null).toList();
    }

    /** How many things are added, changed or removed. */
    public int things() {
        return taken.stream().mapToInt(t -> t.added() + t.changed() + t.removed()).sum();
    }

    /** A place in the chain of the audit. */
    public record Head(long number, String digest) { }

    /**
     * How much of one sort is taken in.
     *
     * @param sort in words: "codings"
     */
    public record Taken(String sort, int added, int changed, int removed) { }
}
