// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A piece of a report. All formats and the preview are made from these and nothing else. Every block says what it
 * rests on, so that a number opens into the posts behind it. Blocks hold words as people wrote them, with personal data
 * taken out already; a format neutralises them against formulas and markup.
 */
public sealed interface Block {

    /** Stable within a report: the same input gives the same id. Letters, digits and dots. */
    String id();

    /** What it rests on. */
    Evidence evidence();

    /** A heading; level 1 is the largest. */
    record Heading(String id, int level, String text, Evidence evidence) implements Block { }

    /** A paragraph; the tone tells a format how loud it is. */
    record Paragraph(String id, Tone tone, String text, Evidence evidence) implements Block { }

    /** What a paragraph is there for. */
    enum Tone {
        /** Carries on. */
        BODY,
        /** Opens a chapter: a little larger. */
        LEAD,
        /** A remark one may skip: a suppressed cell, a code without mentions. */
        NOTE,
        /** How it was made; always there, small. */
        METHOD
    }

    /** Facts as label and value. */
    record Facts(String id, List<Fact> facts, Evidence evidence) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A fact.
     *
     * @param evidence what the value rests on
     */
    record Fact(String label, String value, Evidence evidence) { }

    /**
     * A quote.
     *
     * @param words       the member's words, redacted
     * @param attribution who said it, as far as small cells allow: "woman, 35–44, own brand"
     * @param language    BCP 47 tag of the words; null when not known
     * @param postNumber  shown as #2214
     * @param contrary    says the opposite of what it stands under, by the rule on the method page
     */
    record Quote(String id, String words, String attribution, String language, long postNumber, boolean contrary,
            Evidence evidence) implements Block { }

    /**
     * A headline of the one-pager.
     *
     * @param number    1 to 5
     * @param text      at most fifteen words
     * @param n         members behind it
     * @param base      members who took part
     * @param strength  1 weak, 2 medium, 3 strong
     * @param proposed  true when no person wrote it: made from the definition of a code
     * @param before    the same in the period before; null when there is none to compare with
     * @param quote     one quote of at most 25 words; null for none
     * @param ask       the decision asked; null for none
     */
    record Headline(String id, int number, String text, int n, int base, int strength, boolean proposed, Before before,
            Quote quote, Ask ask, Evidence evidence) implements Block { }

    /**
     * What stood behind a headline in the period before.
     *
     * @param n    members behind it then
     * @param base members who took part then
     */
    record Before(Move move, int n, int base) {

        /** Where the share of the base went since. */
        public enum Move {
            UP,
            SAME,
            DOWN,
            /** Nobody said it in the period before. */
            NEW
        }
    }

    /** A decision asked of someone; {@code owner} and {@code due} may be empty. */
    record Ask(String what, String owner, String due) { }

    /**
     * A table.
     *
     * @param columns heads
     * @param rows    cells, as many in each row as there are columns
     */
    record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows, Evidence evidence)
            implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A column. */
    record Column(String name, Kind kind) {

        /** What stands in a column; all but words stand to the right. */
        public enum Kind {
            WORDS,
            COUNT,
            /** 0 to 1, shown in percent. */
            SHARE
        }

        /** A column of words. */
        public static Column words(String name) {
            return new Column(name, Kind.WORDS);
        }

        /** A column of counts. */
        public static Column count(String name) {
            return new Column(name, Kind.COUNT);
        }

        /** A column of shares. */
        public static Column share(String name) {
            return new Column(name, Kind.SHARE);
        }
    }

    /**
     * A cell.
     *
     * @param value    String, Integer, Long, Double, Instant or null; a cell that is too small to be shown holds the
     *                 String that says so, also in a column of numbers
     * @param depth    how far the words are moved in, from 0, for a tree in the first column
     * @param evidence what the value rests on; {@link Evidence#NONE} in a cell that is not shown
     */
    record Cell(Object value, int depth, Evidence evidence) {

        /** A cell that rests on nothing but words of the report itself. */
        public static Cell of(Object value) {
            return new Cell(value, 0, Evidence.NONE);
        }

        /** A cell with what it rests on. */
        public static Cell of(Object value, Evidence evidence) {
            return new Cell(value, 0, evidence);
        }
    }

    /**
     * A chart of members by code and segment.
     *
     * @param series the segments
     * @param rows   a code and its place in each of them
     */
    record DotChart(String id, String caption, List<Series> series, List<DotRow> rows, Evidence evidence)
            implements Block {

        public DotChart {
            series = List.copyOf(series);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A segment of a {@link DotChart}.
     *
     * @param base members of it who took part
     */
    record Series(String name, int base) { }

    /** A row of a {@link DotChart}: one dot for each series, in their order. */
    record DotRow(String label, List<Dot> dots, Evidence evidence) {

        public DotRow {
            dots = List.copyOf(dots);
        }
    }

    /**
     * A place on the scale.
     *
     * @param share members who said it, 0 to 1 of the base; null where the cell is too small to be shown
     * @param shown    "12", or what stands in its place: "&lt;5"
     * @param evidence what the number rests on; {@link Evidence#NONE} where it is not shown
     */
    record Dot(Double share, String shown, Evidence evidence) { }

    /**
     * Posts, in order of time. In a verbatim report these are all posts in scope; in the others those that the figures
     * rest on.
     *
     * @param segments names of the profile fields in {@link PostLine#segments()}
     */
    record Posts(String id, String caption, List<String> segments, List<PostLine> lines, Evidence evidence)
            implements Block {

        public Posts {
            segments = List.copyOf(segments);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A post as it leaves the house.
     *
     * @param number     shown as #2214
     * @param activity   name of the activity; empty for none
     * @param member     pseudonym; empty when the author is not known
     * @param host       written by a host or other staff
     * @param segments   one value for each field of {@link Posts#segments()}; empty where it is not there, not open or
     *                   carried by too few
     * @param language   BCP 47 tag; empty when not known
     * @param words      the present text, with marks such as {@code [e-mail]} in place of personal data
     * @param replyTo    number of the post it answers; 0 for none
     * @param redactions how many marks stand in the words
     * @param state      in words: "stands", "held for a moderator"
     */
    record PostLine(UUID id, long number, Instant at, String activity, String topic, String member, boolean host,
            List<String> segments, String language, String words, long replyTo, int redactions, String state) {

        public PostLine {
            segments = List.copyOf(segments);
        }
    }

    /**
     * What something rests on.
     *
     * @param posts   posts behind it, by time
     * @param codings codings behind it
     * @param members distinct members behind it
     */
    record Evidence(List<PostRef> posts, List<UUID> codings, int members) {

        /** Rests on nothing but words of the report itself. */
        public static final Evidence NONE = new Evidence(List.of(), List.of(), 0);

        public Evidence {
            posts = List.copyOf(posts);
            codings = List.copyOf(codings);
        }
    }

    /**
     * A post, by the number that every report shows it under.
     *
     * @param number shown as #2214
     */
    record PostRef(UUID id, long number) { }
}
