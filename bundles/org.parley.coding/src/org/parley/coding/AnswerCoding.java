// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Codes whole answers, many at once: each call is one change, in the audit one line, and undone as one. */
public interface AnswerCoding {

    /** Why several answers are coded together; it is said in the label of the change. */
    enum Why {
        /** A person chose them. */
        CHOSEN,
        /** They have the same words. */
        IDENTICAL,
        /** They have nearly the same words ({@link SameAnswers}), seen by the person. */
        ALIKE
    }

    /**
     * Puts codes on the whole text of answers; the rules of {@link Codings#code}. An answer that has one so already
     * keeps it as it is.
     *
     * @return the codings of all answers, those that were there among them, in the order of the posts
     * @throws org.parley.core.ProblemException {@code answers.none} (usage) without a post that counts and has text; for
     *         the code as {@link Codings#code}
     */
    @Needs(Permission.WRITE)
    List<Coding> code(Actor coder, UUID panelId, Collection<UUID> codes, Collection<UUID> posts, Why why);

    /** Makes a code and puts it on the whole text of answers; the rules of {@link Codings#add} and {@link #code}. */
    @Needs(Permission.WRITE)
    List<Coding> codeAsNew(Actor coder, UUID panelId, Codings.NewCode code, Collection<UUID> posts, Why why);

    /**
     * Takes the codings that this coder has made with a code off answers.
     *
     * @return how many there were
     */
    @Needs(Permission.WRITE)
    int takeOff(Actor coder, UUID panelId, UUID codeId, Collection<UUID> posts);

    /**
     * Codes back what was filed under "Other": the codings that this coder made with that code become codings of another
     * one, on the same words, with their memos and stars. Answers without such a coding are left alone.
     *
     * @param other what they are filed under now
     * @param into  the code of each answer, by post
     * @return how many answers have moved
     * @throws org.parley.core.ProblemException {@code back.same} (usage) when an answer would stay where it is, {@code
     *         back.none} (refused) when none of the answers has such a coding; for the codes as {@link Codings#code}
     */
    @Needs(Permission.WRITE)
    int codeBack(Actor coder, UUID panelId, UUID other, Map<UUID, UUID> into);

    /**
     * Where rules would move the answers that this coder filed under "Other": the first rule that finds something in an
     * answer decides. Looks only; what it returns is what {@link #codeBack} takes.
     *
     * @throws org.parley.core.ProblemException as {@link BatchCoding#find}
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ})
    Map<UUID, UUID> findBack(Actor coder, UUID panelId, UUID other, List<CodingRule> rules, Progress progress);
}
