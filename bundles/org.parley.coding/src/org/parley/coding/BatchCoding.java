// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.List;
import java.util.UUID;

import org.parley.coding.find.Finder;
import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Codes many posts at once by rules, which can be kept; nothing is coded that a preview would not have shown. */
public interface BatchCoding {

    /** The rules that are kept, by name. */
    @Needs(Permission.CONTENT_READ)
    List<CodingRule> rules(UUID panelId);

    /**
     * Keeps a rule; one without an id is new, one with an id is changed.
     *
     * @throws org.parley.core.ProblemException {@code rule.name} (usage) for an empty or too long name, {@code
     *         rule.taken} (usage) when another rule has the name, {@code coding.code} (usage); for the text as
     *         {@link #find}
     */
    @Needs(Permission.WRITE)
    CodingRule keep(Actor actor, CodingRule rule);

    /** Forgets a rule; what it coded stays. {@code rule.gone} (refused). */
    @Needs(Permission.WRITE)
    void forget(Actor actor, UUID ruleId);

    /**
     * What rules would code in the posts that count, in the order of the posts; looks only.
     *
     * @param coder whose codings count as being there already
     * @throws org.parley.core.ProblemException {@code code.pattern} (usage) for a pattern that cannot be read, {@code
     *         code.pattern.empty} (usage), {@code coding.pattern.deep} (usage)
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ})
    Found find(Actor coder, UUID panelId, List<CodingRule> rules, Progress progress);

    /**
     * Codes what {@link #find} finds, as one change. A place that the coder has coded so already stays one.
     *
     * @return the codings of all places, those that were there among them
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.WRITE})
    List<Coding> run(Actor coder, UUID panelId, List<CodingRule> rules, Progress progress);

    /**
     * Codes places that {@link #find} found, as one change: what a person left of them after looking. A place whose text
     * has changed since is left out.
     *
     * @param rules what found them, for the words of the change
     * @throws org.parley.core.ProblemException {@code coding.code} (usage), {@code coding.retired} (refused)
     */
    @Needs({Permission.CONTENT_READ, Permission.WRITE})
    List<Coding> code(Actor coder, UUID panelId, List<CodingRule> rules, List<Place> places);

    /**
     * What was found in another way, as places for a code, with what is coded so already; looks only. Places without any
     * character are left out.
     *
     * @param coder whose codings count as being there already
     * @throws org.parley.core.ProblemException {@code coding.code} (usage)
     */
    @Needs(Permission.CONTENT_READ)
    Found found(Actor coder, UUID panelId, UUID codeId, List<Finder.Place> places);

    /**
     * Codes places that {@link #found} made, as one change: what a person left of them after looking. A place whose text
     * has changed since is left out, one that the coder has coded so already stays one.
     *
     * @param query what found them, for the words of the change
     * @return the codings of all places, those that were there among them
     * @throws org.parley.core.ProblemException {@code coding.code} (usage), {@code coding.retired}, {@code coding.net}
     *         (refused)
     */
    @Needs({Permission.CONTENT_READ, Permission.WRITE})
    List<Coding> code(Actor coder, UUID panelId, String query, List<Place> places);

    /** What rules find. */
    record Found(List<Place> places) {

        public Found {
            places = List.copyOf(places);
        }

        /** Posts in which something was found. */
        public int posts() {
            return (int) places.stream().map(Place::postId).distinct().count();
        }

        /** Places that are coded so already. */
        public int there() {
            return (int) places.stream().filter(Place::there).count();
        }
    }

    /**
     * A place for a code.
     *
     * @param textId version of the text it was found in
     * @param start  first UTF-16 position
     * @param end    position after the last
     * @param there  true when the coder has coded it so already
     */
    record Place(UUID codeId, UUID postId, UUID textId, int start, int end, boolean there) { }
}
