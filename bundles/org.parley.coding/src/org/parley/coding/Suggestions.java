// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Personal;
import org.parley.core.Progress;

/**
 * Proposes codes for a post from what was coded so far, on this machine alone. Nothing is coded by itself: a person takes
 * a suggestion by coding, or refuses it, and then it is not made again for that post.
 */
@Needs(Permission.CONTENT_READ)
public interface Suggestions {

    /**
     * Codes for a post, the likeliest first, learnt from what the coder may see: none that the coder has on the post
     * already, has refused there, is a net or is retired. Empty as long as too little was coded. Takes up to a second after
     * many codings have changed: call it off the thread of the window.
     *
     * @param most how many at most
     * @throws org.parley.core.ProblemException {@code coding.post} (usage)
     */
    List<Suggestion> forPost(Actor coder, UUID panelId, UUID postId, int most);

    /** Refuses a suggestion for this coder; can be undone. {@code coding.post}, {@code coding.code} (usage). */
    @Needs(Permission.WRITE)
    void refuse(Actor coder, UUID panelId, UUID postId, UUID codeId);

    /**
     * How good suggestions are in this panel: the coded posts are dealt into five parts, and each part is coded from what
     * the four others teach.
     *
     * @throws org.parley.core.ProblemException {@code suggest.few} (refused) with fewer than ten coded posts
     */
    Quality measure(UUID panelId, Progress progress);

    /**
     * A proposed code.
     *
     * @param start   first UTF-16 position of the sentence that speaks for it, in the present text
     * @param end     position after the last
     * @param because the words that led to it, as they stand there, the weightiest first; one to four
     * @param weight  above 0; comparable within a post
     */
    record Suggestion(UUID codeId, int start, int end, @Personal List<String> because, double weight) { }

    /**
     * Quality on codings that were held back.
     *
     * @param posts       coded posts that were tried
     * @param codes       codes that stand on them
     * @param precision   precision at 3: of three suggestions, how many stand on the post; mean over the posts, 0 to 1. A
     *                    suggestion that is not made counts as a wrong one
     * @param bestCan     the precision that knowing everything would have, since few posts have three codes
     * @param oneRight    share of the posts for which one of the three is right
     * @param byFrequency the precision of always proposing the three most frequent codes: what has to be beaten
     */
    record Quality(int posts, int codes, double precision, double bestCan, double oneRight, double byFrequency) { }
}
