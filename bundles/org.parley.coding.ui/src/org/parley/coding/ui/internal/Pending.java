// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Codings that are shown already and not stored yet. UI thread. */
final class Pending {

    private final List<Mark> marks = new ArrayList<>();

    /**
     * A coding on its way to the disk.
     *
     * @param failed it could not be stored; it stays and is drawn hatched
     */
    record Mark(UUID id, UUID postId, UUID codeId, int start, int end, boolean failed) {

        Mark asFailed() {
            return new Mark(id, postId, codeId, start, end, true);
        }
    }

    Mark add(UUID postId, UUID codeId, int start, int end) {
        Mark mark = new Mark(UUID.randomUUID(), postId, codeId, start, end, false);
        marks.add(mark);
        return mark;
    }

    void stored(Mark mark) {
        marks.removeIf(one -> one.id().equals(mark.id()));
    }

    void failed(Mark mark) {
        marks.replaceAll(one -> one.id().equals(mark.id()) ? one.asFailed() : one);
    }

    /** Those that could not be stored. */
    List<Mark> failures() {
        return marks.stream().filter(Mark::failed).toList();
    }

    List<Mark> all() {
        return List.copyOf(marks);
    }

    boolean on(UUID postId) {
        return marks.stream().anyMatch(one -> one.postId().equals(postId));
    }
}
