// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.parley.discussion.Post;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.Words;

class HeadlinesPlanTest {

    private final SamplePanel sample = new SamplePanel();

    private static List<Block.Headline> headlines(Report report) {
        return Samples.blocks(report, Block.Headline.class);
    }

    /** Members with a code or one below it, counted from the files alone. */
    private static int members(String... paths) {
        return members(Instant.MIN, Instant.MAX, paths);
    }

    private static boolean within(CSVRecord row, Instant from, Instant to) {
        Instant at = Instant.parse(row.get("date"));
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static int members(Instant from, Instant to, String... paths) {
        Set<String> posts = new HashSet<>();
        for (CSVRecord row : SamplePanel.rows("codings.csv")) {
            for (String path : paths) {
                if (row.get("code").equals(path) || row.get("code").startsWith(path + " > ")) {
                    posts.add(row.get("post"));
                }
            }
        }
        Set<String> members = new HashSet<>();
        for (CSVRecord row : SamplePanel.rows("posts.csv")) {
            boolean host = row.get("author").equals("Marit Solheim") || row.get("author").equals("Jonas B.");
            if (posts.contains(row.get("post")) && !host && within(row, from, to)) {
                members.add(row.get("author"));
            }
        }
        return members.size();
    }

    @Test
    void aHeadlineCountsTheMembersBehindItsCodesOnce() {
        List<CSVRecord> rows = SamplePanel.rows("headlines.csv");
        List<Block.Headline> shown = headlines(Samples.report(sample, Audience.HEADLINES, sample.headlines()));
        assertEquals(rows.size(), shown.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(members(rows.get(i).get("codes").split(";")), shown.get(i).n(), shown.get(i).text());
            assertEquals(57, shown.get(i).base());
            assertEquals(shown.get(i).n(), shown.get(i).evidence().members());
            assertFalse(shown.get(i).proposed());
        }
    }

    @Test
    void withoutHeadlinesSomeAreProposedAndMarked() {
        Report report = Samples.report(sample, Audience.HEADLINES, List.of());
        List<Block.Headline> shown = headlines(report);
        assertEquals(5, shown.size());
        for (Block.Headline headline : shown) {
            assertTrue(headline.proposed());
            assertTrue(Words.count(headline.text()) <= 15, headline.text());
            assertTrue(Words.count(headline.quote().words()) <= 25, headline.quote().words());
        }
        assertEquals(members("Product > Foam & texture > Splits in hot coffee"), shown.get(0).n());
        assertTrue(shown.get(0).n() >= shown.get(1).n());
        assertTrue(Samples.blocks(report, Block.Paragraph.class).stream().anyMatch(p -> p.id().equals("proposed")));
    }

    @Test
    void withoutCodingsThePageSaysSo() {
        Report report = Samples.report(sample.uncoded(), Audience.HEADLINES, List.of());
        assertEquals(List.of(), headlines(report));
        assertTrue(Samples.blocks(report, Block.Paragraph.class).stream()
                .anyMatch(p -> p.text().startsWith("Nothing is coded in this period yet")));
    }

    @Test
    void aQuoteWhosePostWasHiddenIsLeftOutAndSaid() {
        String post = SamplePanel.rows("headlines.csv").get(0).get("quote_post");
        var texts = sample.headlines();
        sample.change(post, p -> SamplePanel.in(p, Post.State.HIDDEN));
        Report report = Samples.report(sample, Audience.HEADLINES, texts);
        assertNull(headlines(report).get(0).quote());
        assertTrue(Samples.blocks(report, Block.Paragraph.class).stream()
                .anyMatch(p -> p.text().startsWith("The quote of headline 1 no longer stands")));
    }

    @Test
    void aQuoteThatWasRedactedAwayIsLeftOut() {
        String post = SamplePanel.rows("headlines.csv").get(1).get("quote_post");
        var texts = sample.headlines();
        sample.change(post, p -> SamplePanel.saying(p, "[removed]"));
        assertNull(headlines(Samples.report(sample, Audience.HEADLINES, texts)).get(1).quote());
    }

    @Test
    void aDotIsTheShareOfItsSegmentAndSmallOnesAreNotShown() {
        Block.DotChart chart = Samples.blocks(Samples.report(sample, Audience.HEADLINES, sample.headlines()),
                Block.DotChart.class).get(0);
        for (Block.DotRow row : chart.rows()) {
            for (int i = 0; i < row.dots().size(); i++) {
                Block.Dot dot = row.dots().get(i);
                if (dot.share() == null) {
                    assertTrue(Set.of("<5", "not shown").contains(dot.shown()), dot.shown());
                    assertEquals(Block.Evidence.NONE, dot.evidence());
                } else {
                    int n = Integer.parseInt(dot.shown());
                    assertTrue(n >= 5, row.label());
                    assertEquals(n / (double) chart.series().get(i).base(), dot.share(), 1e-9);
                    assertEquals(n, dot.evidence().members());
                }
            }
        }
    }

    @Test
    void healthHasThreeFiguresAndMethodSaysQualitative() {
        Report report = Samples.report(sample, Audience.HEADLINES, sample.headlines());
        Block.Facts health = Samples.blocks(report, Block.Facts.class).stream().filter(f -> f.id().equals("health"))
                .findFirst().orElseThrow();
        assertEquals(3, health.facts().size());
        assertTrue(Samples.blocks(report, Block.Paragraph.class).stream()
                .anyMatch(p -> p.text().startsWith("Qualitative: not a percentage of all customers.")));
    }

    @Test
    void withoutABeginningThereIsNothingToCompareWith() {
        headlines(Samples.report(sample, Audience.HEADLINES, sample.headlines())).forEach(h -> assertNull(h.before()));
    }

    @Test
    void arrowsCompareWithThePeriodOfTheSameLengthBefore() {
        Instant from = Instant.parse("2026-10-05T00:00:00Z");
        Instant to = Instant.parse("2026-11-02T00:00:00Z");
        Instant earlier = Instant.parse("2026-09-07T00:00:00Z");
        int base = writers(from, to);
        int then = writers(earlier, from);
        Report report = Samples.report(Samples.material(sample, new Reports.Scope(from, to)), Audience.HEADLINES,
                sample.headlines());
        List<CSVRecord> rows = SamplePanel.rows("headlines.csv");
        Set<Block.Before.Move> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] codes = rows.get(i).get("codes").split(";");
            int now = members(from, to, codes);
            int before = members(earlier, from, codes);
            double points = 100.0 * now / base - 100.0 * before / then;
            Block.Before.Move move = before == 0 ? Block.Before.Move.NEW : points >= 5 ? Block.Before.Move.UP
                    : points <= -5 ? Block.Before.Move.DOWN : Block.Before.Move.SAME;
            assertEquals(new Block.Before(move, before, then), headlines(report).get(i).before());
            assertEquals(base, headlines(report).get(i).base());
            seen.add(move);
        }
        assertTrue(seen.size() > 1, "all went the same way: " + seen);
        assertTrue(Samples.blocks(report, Block.Paragraph.class).stream().anyMatch(p -> p.text()
                .contains("Arrows compare with 7 September to 4 October 2026")));
    }

    private static int writers(Instant from, Instant to) {
        return (int) SamplePanel.rows("posts.csv").stream().filter(r -> within(r, from, to)).map(r -> r.get("author"))
                .filter(a -> !a.equals("Marit Solheim") && !a.equals("Jonas B.")).distinct().count();
    }

    /** The window stores all five when one of them is worded. */
    @Test
    void aStoredHeadlineThatNobodyWordedStaysMarked() {
        Material material = Samples.material(sample, Reports.Scope.ALL);
        List<Reports.HeadlineText> stored = new ArrayList<>(new Proposals(material, new Mentions(material),
                Samples.MESSAGES).all());
        Reports.HeadlineText first = stored.get(0);
        stored.set(0, new Reports.HeadlineText(first.id(), "Said by a person", first.codes(), null, "", "", "", ""));
        Report report = Samples.report(sample, Audience.HEADLINES, stored);
        assertEquals(List.of(false, true, true, true, true),
                headlines(report).stream().map(Block.Headline::proposed).toList());
        assertTrue(Samples.blocks(report, Block.Paragraph.class).stream().anyMatch(p -> p.id().equals("proposed")));
    }

    @Test
    void whatMembersSaidStandsOnceHoweverOftenItIsCoded() {
        Passages passages = new Passages(Samples.material(sample, Reports.Scope.ALL), Samples.MESSAGES);
        List<Reports.Passage> said = passages.under(sample.coding().codebook().codes().keySet().stream().toList())
                .passages();
        assertFalse(said.isEmpty());
        assertEquals(said.size(), said.stream().map(p -> p.number() + " " + p.words()).distinct().count());
    }

    @Test
    void aQuoteFromOutsideThePeriodIsNotCalledLost() {
        Instant from = Instant.parse("2026-11-01T00:00:00Z");
        Set<String> late = new HashSet<>();
        SamplePanel.rows("posts.csv").stream().filter(r -> within(r, from, Instant.MAX)).forEach(r -> late.add(r.get("post")));
        List<String> outside = new ArrayList<>();
        List<CSVRecord> rows = SamplePanel.rows("headlines.csv");
        for (int i = 0; i < rows.size(); i++) {
            if (!late.contains(rows.get(i).get("quote_post"))) {
                outside.add(String.valueOf(i + 1));
            }
        }
        assertTrue(outside.size() > 1, "the sample has several");
        Report report = Samples.report(Samples.material(sample, new Reports.Scope(from, null)), Audience.HEADLINES,
                sample.headlines());
        List<String> notes = Samples.blocks(report, Block.Paragraph.class).stream().map(Block.Paragraph::text).toList();
        assertTrue(notes.contains("The quotes of headlines " + String.join(", ", outside)
                + " were said outside the period and were left out."), notes.toString());
        assertTrue(notes.stream().noneMatch(n -> n.contains("no longer stand")), notes.toString());
    }

    @Test
    void aChartWithoutADotIsLeftOutAndSaid() {
        Instant from = Instant.parse("2026-11-14T00:00:00Z");
        Report report = Samples.report(Samples.material(sample, new Reports.Scope(from, null)), Audience.HEADLINES,
                sample.headlines());
        for (Block.DotChart chart : Samples.blocks(report, Block.DotChart.class)) {
            assertTrue(chart.rows().stream().flatMap(r -> r.dots().stream()).anyMatch(d -> d.share() != null));
        }
        assertTrue(Samples.blocks(report, Block.Paragraph.class).stream().anyMatch(p -> p.text()
                .startsWith("There is no chart by")));
    }
}
