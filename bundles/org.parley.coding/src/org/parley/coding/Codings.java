// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;

/** The codebook and the codings of panels. Every change can be undone and makes a new version of what it touches. */
@Needs(Permission.WRITE)
public interface Codings {

    /**
     * Codebook and codings of a panel, as they stand now, whoever made them. For the rules of coding alone: what a person
     * gets to see is made from {@link #seen}.
     */
    @Needs(Permission.CONTENT_READ)
    CodingState state(UUID panelId);

    /** The codebook as it stands now; nobody is kept from it. */
    @Needs(Permission.CONTENT_READ)
    Codebook codebook(UUID panelId);

    /** As {@link #state(UUID, Viewer)} has it, with what is kept from the person. */
    @Needs(Permission.CONTENT_READ)
    Seen seen(Actor person, UUID panelId);

    /**
     * The coder of a name, whatever its capitals, among those who coded in a panel or were given texts; somebody new when
     * nobody has it. Commands find by it whose view {@code --as} asks for.
     */
    @Needs(Permission.CONTENT_READ)
    Actor coder(UUID panelId, String name);

    /**
     * Codebook and codings as a person may see them; what is shown to them, proposed to them, counted and written for them
     * is made from this. While a blind batch is open, its coders do not see what others put on the texts that two of them
     * code, nor on texts that say the same ({@link SameAnswers}): codings of any layer, memos and links. A coder who codes a
     * sample of their own texts again sees on these the codings of the second pass in place of all others. When nothing is
     * hidden from the person, this is {@link #state(UUID)} itself.
     */
    @Needs(Permission.CONTENT_READ)
    CodingState state(UUID panelId, Viewer viewer);

    /**
     * Puts a code on a range of a post's present text. A coding of the same coder with the same code and range stays
     * one. An exclusive code takes the coder's other codes off the post, and any other code takes an exclusive one off.
     * On a post that the coder is to code again ({@link Layer#AGAIN}) the coding is one of the second pass; the same goes
     * for every other way of making codings.
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

    /** Deletes codes, the codes below them and all their codings and memos; one change that can be undone. */
    void delete(Actor actor, UUID panelId, Collection<UUID> codes);

    /** What {@link #merge} would touch; the same problems. */
    @Needs(Permission.CONTENT_READ)
    MergePreview previewMerge(UUID panelId, Collection<UUID> from, UUID into);

    /**
     * Makes one code of several: what the others are on gets the one that stays, codings of one coder that overlap
     * become one, codes below move along, memos too, and the others go.
     *
     * @throws org.parley.core.ProblemException {@code code.merge.same} (refused) into itself or a code below,
     *         {@code code.merge.net} (refused) of codings into a net, {@code code.taken} (usage) when two codes of one
     *         name would stand side by side
     */
    Code merge(Actor actor, UUID panelId, Collection<UUID> from, UUID into);

    /**
     * Makes new codes of parts of one: each takes the codings that are given to it, what is given to none stays.
     *
     * @return the new codes, in the order of the parts
     * @throws org.parley.core.ProblemException {@code code.split.twice} (usage), {@code code.split.other} (refused) when
     *         a coding is not with this code; for the new codes as {@link #add}
     */
    List<Code> split(Actor actor, UUID panelId, UUID codeId, List<Part> parts);

    /**
     * Moves codes below another, or to the top with null, side by side in the order of the tree; a code that is named
     * together with one above it goes along with that one.
     *
     * @param position place among the present children of {@code parentId} in front of which they go
     * @throws org.parley.core.ProblemException {@code code.cycle} (refused), {@code code.taken} (usage)
     */
    void arrange(Actor actor, UUID panelId, List<UUID> codes, UUID parentId, int position);

    /** The versions of the codebook, the newest first. */
    @Needs(Permission.CONTENT_READ)
    List<CodebookVersion> history(UUID panelId);

    /** A coding to be made. */
    record NewCoding(UUID postId, UUID codeId, int start, int end, String memo, boolean best) { }

    /**
     * A code to be made.
     *
     * @param id     the id it has elsewhere; null for a new one
     * @param colour 0 takes the branch's colour or the next free one
     */
    record NewCode(UUID id, UUID parentId, String name, int number, int colour, String definition, String include,
            String exclude, String example, boolean exclusive, boolean net, boolean single, Double weight) {

        /** A code with a name and nothing said about it yet. */
        public static NewCode of(UUID parentId, String name) {
            return new NewCode(null, parentId, name, 0, 0, "", "", "", "", false, false, false, null);
        }

        /** The same, standing alone on an answer. */
        public NewCode alone() {
            return new NewCode(id, parentId, name, number, colour, definition, include, exclude, example, true, net,
                    single, weight);
        }
    }

    /** A new code and the codings that go to it. */
    record Part(NewCode code, List<UUID> codings) { }
}
