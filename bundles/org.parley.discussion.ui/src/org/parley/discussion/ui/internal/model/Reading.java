// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.Objects;
import java.util.UUID;

/**
 * What stands in the middle: the posts of a topic, or the posts of a member, around a place.
 *
 * @param of      what they have in common
 * @param subject the topic, or the member
 * @param post    the post to stand at; null for the beginning
 * @param folded  whether only the posts near the place are shown at first
 * @param earlier how many more posts were asked for before the first
 * @param later   how many more posts were asked for after the last
 */
public record Reading(Kind of, UUID subject, UUID post, boolean folded, int earlier, int later) {

    /** How many posts more each time they are asked for. */
    public static final int STEP = 40;

    /** What the posts have in common. */
    public enum Kind { TOPIC, MEMBER }

    public Reading {
        Objects.requireNonNull(of);
        Objects.requireNonNull(subject);
    }

    /** A whole topic, from the beginning. */
    public static Reading topic(UUID topic) {
        return new Reading(Kind.TOPIC, topic, null, false, 0, 0);
    }

    /** A post in its topic, with what was said just before it. */
    public static Reading around(UUID topic, UUID post) {
        return new Reading(Kind.TOPIC, topic, post, true, 0, 0);
    }

    /** Everything a member wrote. */
    public static Reading member(UUID member) {
        return new Reading(Kind.MEMBER, member, null, false, 0, 0);
    }

    /** The same with more before it. */
    public Reading moreBefore() {
        return new Reading(of, subject, post, folded, earlier + STEP, later);
    }

    /** The same with more after it. */
    public Reading moreAfter() {
        return new Reading(of, subject, post, folded, earlier, later + STEP);
    }
}
