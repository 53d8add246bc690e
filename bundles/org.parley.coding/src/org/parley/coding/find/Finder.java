// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.find;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;
import org.parley.discussion.Post;

/**
 * Finds places in what was said by words, codes and how they stand to each other. Any thread but the one of the window.
 *
 * <p>A query is evaluated over the posts that count, in the present version of their text. A <em>place</em> is a range of
 * characters of one post. What can stand in a query:
 *
 * <ul>
 * <li>{@code leak}, {@code "hard to open"}, {@code leak*}, {@code word:leak}: every place of the word in any of its forms,
 * of the phrase, or of words with that beginning, as {@link org.parley.discussion.Search} finds them.
 * <li>{@code pattern:"leak(s|ed)?"}: every place of a regular expression as Java has them.
 * <li>{@code code:Cap}, {@code code:"Packaging > Cap"}, {@code code:Packaging/Cap}: every coding with the code; a net stands
 * for all codes below it, {@code code:Packaging/*} for a code and all below it, {@code code:*} for all codes. A name without
 * the ones above it means every code of that name; retired codes count. Commas part several codes.
 * <li>{@code coder:Elina} and {@code best:yes} beside a code or alone: codings of that coder, best quotes. What stands side by
 * side is about the same coding: {@code code:Cap coder:Elina best:yes}.
 * <li>{@code topic:Cap}, {@code activity:Diary}, {@code who:Saana}, {@code from:2026-01}, {@code to:2026-02-15} and
 * {@code FIELD:VALUE} for an open field of the profile: whole answers, not places. A colon means that the value begins with
 * these words or has them at the beginning of a word, an equals sign that it is these words; commas part several.
 * </ul>
 *
 * Places are joined in this order, what comes first binds closest; parentheses change it:
 *
 * <ol>
 * <li>{@code A overlaps B}: the places of A that have at least one character in common with a place of B. Places that only
 * touch do not overlap.
 * <li>{@code A inside B}: the places of A that lie within one place of B, an equal one among them.
 * <li>{@code A near 50 B}: the places of A with at most 50 characters (Unicode code points) between them and a place of B in
 * the same post, before or after; 0 when they touch or overlap. Without a number {@value #NEAR}.
 * <li>{@code A followed by 50 B}: the places of A after which a place of B in the same post begins, at its end or at most 50
 * characters later. Without a number anywhere later in the post.
 * <li>{@code A then B}: the places of A after which a place of B begins in the same post, or that stand in a post after which
 * the same member has a place of B in a later post of the same topic. Without a known author only the same post counts.
 * <li>{@code A not overlaps B} and so on: the places of A for which that does not hold.
 * <li>{@code not X}: the answers in which X does not hold.
 * <li>{@code X and Y}, or just {@code X Y}: the answers in which both hold, with the places of both.
 * <li>{@code X or Y}: the answers in which at least one holds, with the places of those that do.
 * </ol>
 *
 * A place stands in the result once, however many codings or words make it. An answer that holds without a place of its own,
 * as of {@code not code:Cap}, is one place from its first to its last character. Codings that have no place in the present
 * text, since it changed after they were made, are not found.
 */
@Needs(Permission.CONTENT_READ)
public interface Finder {

    /** How near {@code near} is, in characters, when a query does not say. */
    int NEAR = 50;

    /** Longest query, in UTF-16 units. */
    int LONGEST_QUERY = 4_000;

    /**
     * Finds, among the codings that the person may see ({@link org.parley.coding.Codings#seen}).
     *
     * @throws org.parley.core.ProblemException {@code find.query} (usage) for a query that cannot be read, naming the place and
     *         what was expected there; {@code find.code}, {@code find.coder}, {@code find.field}, {@code find.word},
     *         {@code date.unreadable}, {@code code.pattern} (usage) for a part that names what is not there
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ})
    Findings find(Actor person, UUID panelId, String query, Progress progress);

    /** Whether a query can be read and names only what is there; throws as {@link #find} does. */
    void check(Actor person, UUID panelId, String query);

    /**
     * What the query asks of {@link org.parley.discussion.Search#find}, which knows the best first; empty when it asks for more
     * than words that must all occur.
     *
     * @throws org.parley.core.ProblemException {@code find.query} (usage)
     */
    @Needs({})
    Optional<String> justWords(String query);

    /** Words that may stand where a query ends: codes, fields and operators that begin as its last word does; at most 50. */
    List<String> completions(UUID panelId, String query);

    /**
     * What was found.
     *
     * @param places  by time of the post, then by start and end
     * @param members how many people wrote these posts
     * @param codes   paths of the codes that the query means, in the order of the codebook
     * @param notes   when it asks for codings: what is kept from the person who asked, in sentences; else empty
     */
    record Findings(List<Place> places, int posts, int members, List<String> codes, List<String> notes) {

        public Findings {
            places = List.copyOf(places);
            codes = List.copyOf(codes);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A place in the present text of a post.
     *
     * @param start first UTF-16 position
     * @param end   position after the last
     */
    record Place(Post post, int start, int end) {

        /** The words of it. */
        public String words() {
            return post.text().words().substring(start, end);
        }
    }
}
