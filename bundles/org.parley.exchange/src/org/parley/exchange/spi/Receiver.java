// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.exchange.Counts;
import org.parley.exchange.Loss;

/** Takes what an {@link Importer} reads. */
public interface Receiver {

    /**
     * Before an id in the source that is a GUID, which names one thing all over the world: {@code guid:} and its 36
     * characters. What went out from a panel and comes back to it is known by such an id.
     */
    String GUID = "guid:";

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

    /** A code of the source's codebook, after the one above it. */
    default void code(CodeOf code) {
        // nobody codes
    }

    /** A code on a range of a post's words. */
    default void coding(CodingOf coding) {
        // nobody codes
    }

    /** A note that stands for itself. */
    default void memo(MemoOf memo) {
        // nobody keeps notes
    }

    /** One coding leads to another. */
    default void link(LinkOf link) {
        // nobody codes
    }

    /** A named collection, which is kept for the way out. */
    default void set(SetOf set) {
        // nobody keeps sets
    }

    /** One thing that cannot be carried over, or not as it was. */
    default void loss(Loss loss) {
        // nobody listens
    }

    /** How much of each kind the source holds; for sources that bring codes. */
    default void counts(Counts counts) {
        // nobody counts
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

    /**
     * A code; a text that is not known is empty.
     *
     * @param parent  the code above it; null at the top
     * @param codable false for one that only groups others
     * @param colour  as {@code #RRGGBB}; null for none
     * @param number  in the codeframe; 0 for none
     * @param pattern how it is drawn, by the name of {@link org.parley.coding.Code.Pattern}; null for any
     */
    record CodeOf(UUID guid, UUID parent, String name, boolean codable, String colour, int number, String pattern,
            String definition, String include, String exclude, String example, boolean exclusive, boolean retired,
            boolean single, Double weight) { }

    /**
     * A code on a range.
     *
     * @param post  source id of the post
     * @param start first UTF-16 position in its words
     * @param end   position after the last
     * @param coder name of the coder
     * @param at    when it was made; null when not told
     * @param memo  the coder's note; empty for none
     * @param best  marked as a best quote
     */
    record CodingOf(UUID guid, UUID code, String post, int start, int end, String coder, Instant at, String memo,
            boolean best) { }

    /** What a memo is about. */
    enum About { PROJECT, CODE, POST, RANGE, MEMBER }

    /**
     * A note.
     *
     * @param id         source id of the post or person it is about, the GUID of the code; null for the project
     * @param start      with {@code end}: the range of the post's words; both 0 unless it is about one
     * @param paraphrase whether it says in other words what stands there, rather than what somebody thinks of it
     * @param where      what it is about, in words
     * @param at         when it was written; null when not told
     */
    record MemoOf(UUID guid, About about, String id, int start, int end, boolean paraphrase, String where, String words,
            String author, Instant at) { }

    /**
     * A named collection.
     *
     * @param codes GUIDs of codes
     * @param posts source ids of posts
     * @param memos GUIDs of memos
     */
    record SetOf(UUID guid, String name, String description, List<UUID> codes, List<String> posts,
            List<UUID> memos) { }

    /**
     * A link between two codings.
     *
     * @param label how they belong together; may be empty
     * @param at    when it was made; null when not told
     */
    record LinkOf(UUID guid, UUID from, UUID to, String label, String author, Instant at) { }
}
