// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.parley.core.Actor;
import org.parley.core.Progress;

/** The codebook and the codings of panels. Every change can be undone and makes a new version of what it touches. */
public interface Codings {

    /** Codebook and codings of a panel, as they stand now. */
    CodingState state(UUID panelId);

    /**
     * Puts a code on a range of a post's present text. A coding of the same coder with the same code and range stays
     * one. An exclusive code takes the coder's other codes off the post, and any other code takes an exclusive one off.
     *
     * @throws org.parley.core.ProblemException {@code coding.range} (usage) for a range that is empty, outside the text
     *         or cuts a character in two; {@code coding.retired} (refused)
     */
    Coding code(Actor coder, UUID postId, UUID codeId, int start, int end);

    /**
     * Makes a code and puts it on a range, as one change; the rules of {@link #add} and {@link #code(Actor, UUID, UUID,
     * int, int)}.
     */
    Coding codeAsNew(Actor coder, UUID panelId, NewCode code, UUID postId, int start, int end);

    /** Several codings as one change; the same rules. */
    List<Coding> codeAll(Actor coder, UUID panelId, String label, List<NewCoding> codings);

    /** Puts a code on every match of a pattern in the posts that count. */
    List<Coding> codeMatching(Actor coder, UUID panelId, UUID codeId, Pattern pattern, Progress progress);

    /** Changes the range of a coding, within the present text; same rules as {@link #code}. */
    Coding move(Actor coder, UUID codingId, int start, int end);

    /** Takes a coding off. */
    void remove(Actor coder, UUID codingId);

    /** Writes or, with an empty text, removes the memo of a coding. */
    Coding memo(Actor coder, UUID codingId, String memo);

    /** Marks or unmarks a best quote. */
    Coding best(Actor coder, UUID codingId, boolean best);

    /**
     * Makes a code.
     *
     * @throws org.parley.core.ProblemException {@code code.name} (usage) for an empty name or one with the separator,
     *         {@code code.taken} (usage) when a sibling has that name
     */
    Code add(Actor actor, UUID panelId, NewCode code);

    /** Changes a code: name, place in the tree, colour, words. {@code code.cycle} (refused) when it would stand below itself. */
    Code change(Actor actor, Code code);

    /** Deletes a code, the codes below it and all their codings; one change that can be undone. */
    void delete(Actor actor, UUID codeId);

    /** Adds and updates codes from csv (columns code, number, colour, definition, include, exclude, example, exclusive). */
    CodebookImport importCodebook(Actor actor, UUID panelId, Reader csv, String fileName);

    /** Writes the codebook as csv, so that it can be imported again. */
    void exportCodebook(UUID panelId, Writer csv);

    /** A coding to be made. */
    record NewCoding(UUID postId, UUID codeId, int start, int end, String memo, boolean best) { }

    /** A code to be made; {@code colour} 0 takes the branch's colour or the next free one. */
    record NewCode(UUID parentId, String name, int number, int colour, String definition, String include,
            String exclude, String example, boolean exclusive) { }

    /** What an import of a codebook did. */
    record CodebookImport(int added, int changed, int unchanged) { }
}
