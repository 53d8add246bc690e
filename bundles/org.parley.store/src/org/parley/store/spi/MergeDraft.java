// SPDX-License-Identifier: Apache-2.0
package org.parley.store.spi;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.store.Query;
import org.parley.store.Tx;
import org.parley.store.merge.Conflict;
import org.parley.store.merge.Side;

/** A merge under way, as the rule of one owner sees it. */
public interface MergeDraft {

    /** The owner's tables here, with what the merge has taken in so far; also writes what is not a row from there. */
    Tx tx();

    /** The owner's tables in the other copy; ids and texts are as they are there. */
    Query theirs();

    /** The id that stands here for a thing of the other copy: the same, unless the two were joined. */
    UUID here(UUID there);

    /**
     * The rows of a table that are different there from what they were when the copies parted, in the order in which
     * they were first touched. Their ids are those of {@link #here}.
     */
    List<MergeRow> rows(String table);

    /** Whose state of the conflict stands; {@link Side#OURS} while it is open, and then nothing is written in the end. */
    Side settle(Conflict conflict);

    /** Remembers that both copies made the same thing, so that later merges take the two for one. */
    void join(UUID there, UUID here);

    /** Makes a row that is there and not here. */
    void insert(String table, UUID id, Map<String, Object> fields);

    /** Changes fields of a row that is here; nothing happens when there are none. */
    void update(String table, UUID id, Map<String, Object> fields);

    /** Deletes a row that is here. */
    void delete(String table, UUID id);

    /** Tells the person about something that was taken in; the sentence has the number in it. */
    void tell(String sentence);

    /** Tells the person about something that was not taken in, and why. */
    void leaveOut(String sentence);
}
