// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Decides what stands. Every decision has a moderator, a reason from the list and, where one asked, a rule. */
public interface Moderation {

    /** The reasons to choose from, in the order shown. */
    @Needs({})
    List<Reason> reasons();

    /**
     * Decides about a post and takes it out of the queue. Can be undone: the post is as it was before, and a second
     * decision ({@link Decision.Step#WITHDRAW}) records that; a redaction can be undone by the one who made it and by
     * people of the privacy role only.
     *
     * @param redactions for {@link Decision.Step#REDACT}: the places of the present text to take out, each replaced by
     *                   a mark such as {@code [phone]}; else empty
     * @throws org.parley.core.ProblemException {@code moderation.reason} (usage) for a reason that is not on the list,
     *         {@code moderation.range} (usage) for a place outside the text or inside a character,
     *         {@code moderation.nothing} (usage) for a redaction without places, {@code moderation.step} (usage) for a
     *         step that is not a moderator's, {@code moderation.role} (refused) for someone who may not decide,
     *         {@code discussion.post} (usage) when there is no such post
     */
    @Needs(Permission.WRITE)
    Decision decide(Actor actor, UUID postId, Decision.Step step, String reason, String note,
            List<QueueItem.Hit> redactions);

    /** Sets the panel's word list; posts are checked again, and the queue tells where a word stands. */
    @Needs({Permission.WRITE, Permission.CONTACT_READ})
    void words(Actor actor, UUID panelId, List<Word> words);

    /** The panel's word list. */
    @Needs(Permission.CONTENT_READ)
    List<Word> words(UUID panelId);

    /** Runs all rules over all posts that nobody has decided about; returns how many were put into the queue. */
    @Needs(Permission.WRITE)
    int check(Actor actor, UUID panelId, Progress progress);

    /**
     * A reason.
     *
     * @param code  stable: {@code personal-data}
     * @param label as shown
     */
    record Reason(String code, String label) { }

    /**
     * A word to look for, whatever its case; a trailing {@code *} stands for any ending.
     *
     * @param language BCP 47 tag of the texts it is looked for in; null for all. Texts whose language is not known are
     *                 looked through for every word
     * @param kind     what it is a sign of: offer, insult, advert
     * @param rule     the panel's own rule that it breaks, as members know it: "4 · No offers"; null for none
     */
    record Word(String word, String language, String kind, String rule) {

        /** A word that stands for no rule of the panel. */
        public Word(String word, String language, String kind) {
            this(word, language, kind, null);
        }
    }
}
