// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/**
 * Writes answers with their codes, and coded passages, as tables for other programs and people. What counts is what the
 * reports count: posts of hosts are no answers, and codings whose place in the text was lost are left out. People go out
 * under their pseudonym; nothing is written that was not asked for.
 */
public interface CodedTables {

    /** Values of the profile that fewer members than this share are not written, unless asked for. */
    int SMALLEST_GROUP = 5;

    /** Endings of files that these tables can be written to, without the dot. */
    @Needs({})
    List<String> endings(What what);

    /**
     * Writes a table, whole or not at all, from the codings that the person may see ({@link
     * org.parley.coding.Codings#seen}); the notes say when that is not all. Where a file can hold one table only, such as
     * csv, the codebook goes into a second file beside it, whose name ends in {@code -codebook}.
     *
     * @throws org.parley.core.ProblemException {@code export.table-format} (usage) for an ending that nobody writes;
     *         {@code export.field} (usage), {@code export.locked} (refused), {@code export.code} and {@code export.topic}
     *         (usage) naming what the panel does not have; {@code export.no-rows} (refused) when nothing is left to
     *         write; {@code export.wide} (refused) for more columns than a sheet has; {@code file.write}
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.FILES})
    Written write(Actor person, UUID panelId, Ask ask, Path file, Progress progress);

    /** What is written. */
    enum What {
        /** Answers, or respondents, with the codes they got. */
        CODINGS,
        /** Passages that were coded, with their words. */
        QUOTES
    }

    /** How codes stand in a table. */
    enum Shape {
        /** A column for each code, 0 or 1; one with codes below it counts those too. */
        MATRIX,
        /** As many columns as the most codes in one row, with the numbers of the codes. */
        SLOTS,
        /** A row for each answer and code. */
        LONG
    }

    /** What a row is. */
    enum Unit {
        /** An answer: one post. */
        POST,
        /** A person, with all answers in scope; also one who gave none, whose codes are empty then and not 0. */
        RESPONDENT
    }

    /**
     * What to write.
     *
     * @param shape       for {@link What#CODINGS}
     * @param unit        for {@link What#CODINGS}
     * @param profile     keys of profile fields, each a column; {@link #ALL_FIELDS} for all open ones
     * @param everyValue  also values that fewer than {@link #SMALLEST_GROUP} members share, for files that stay in the house
     * @param words       the answers' words too; quotes always have theirs
     * @param codes       paths or numbers of codes, those below them included; empty for all
     * @param topics      titles of topics or names of activities; empty for all
     * @param coder       name of the coder whose codings count; empty for everyone
     * @param best        quotes: only those marked as best
     */
    record Ask(What what, Shape shape, Unit unit, List<String> profile, boolean everyValue, boolean words,
            List<String> codes, List<String> topics, String coder, boolean best) {

        /** Says that all open fields of the profile are wanted. */
        public static final String ALL_FIELDS = "all";

        public Ask {
            profile = List.copyOf(profile);
            codes = List.copyOf(codes);
            topics = List.copyOf(topics);
        }
    }

    /**
     * What was written.
     *
     * @param files the table, and its codebook where that has a file of its own
     * @param notes what a reader has to know: what empty means, what is not shown and why
     */
    record Written(String format, List<Path> files, int rows, int columns, List<String> notes) { }
}
