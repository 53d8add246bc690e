// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.time.Instant;
import java.util.Map;

/** Takes what an {@link Importer} reads. */
public interface Receiver {

    /** Someone who wrote, or is listed. Several calls for one source id are merged, later values win. */
    void author(Author author);

    /** A thread. */
    void topic(ThreadOf topic);

    /** A contribution. */
    void post(Contribution post);

    /**
     * Something that was left out.
     *
     * @param where  file and row or id
     * @param reason short and the same for all of a kind, so that it can be counted: "no text"
     */
    void skipped(String where, String reason);

    /** Names a profile field as the source names it: a survey's whole question. */
    default void field(String key, String label) {
        // a field without a label is named after its key
    }

    /** Something a person should know about how the source was read: the encoding that was found. */
    default void note(String text) {
        // nobody listens
    }

    /**
     * @param sourceId id in the source; never null
     * @param name     as given there; null for none
     * @param staff    true when the source says that it is a host
     * @param profile  by field key
     * @param contact  by kind: email, phone, real_name
     */
    record Author(String sourceId, String name, boolean staff, Map<String, String> profile,
            Map<String, String> contact) { }

    /** @param activity name of the activity; null for none */
    record ThreadOf(String sourceId, String title, String activity, Instant at) { }

    /**
     * @param kind     starter, reply or comment
     * @param author   source id; null when not known
     * @param noAuthor why, when the author is not known
     * @param at       when it was written; null when the source does not say: then the day of the first import counts
     * @param words    plain text; paragraphs are separated by an empty line
     * @param state    the source's own moderation
     */
    record Contribution(String sourceId, String topic, Kind kind, String replyTo, String author, String noAuthor,
            Instant at, String language, String words, State state, String stateReason) { }

    /** What part a contribution plays. */
    enum Kind { STARTER, REPLY, COMMENT }

    /** The source's own moderation. */
    enum State { ACCEPTED, HELD, REJECTED }
}
