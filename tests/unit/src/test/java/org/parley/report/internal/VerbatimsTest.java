// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.parley.discussion.Post;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.Words;

class VerbatimsTest {

    private final SamplePanel sample = new SamplePanel();

    private Report report() {
        return Samples.report(sample, Audience.VERBATIMS, List.of());
    }

    private static Block.Posts posts(Report report) {
        return Samples.blocks(report, Block.Posts.class).get(0);
    }

    private static String fact(Report report, String label) {
        return Samples.blocks(report, Block.Facts.class).stream().flatMap(f -> f.facts().stream())
                .filter(f -> f.label().equals(label)).findFirst().orElseThrow().value();
    }

    @Test
    void everyPostOfTheFileIsARowInOrderOfTime() {
        List<CSVRecord> rows = SamplePanel.rows("posts.csv");
        List<Block.PostLine> lines = posts(report()).lines();
        assertEquals(rows.size(), lines.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(Instant.parse(rows.get(i).get("date")), lines.get(i).at());
            assertEquals(rows.get(i).get("language"), lines.get(i).language());
        }
    }

    @Test
    void whatDoesNotCountIsLeftOutAndSaid() {
        sample.change("p0010", p -> SamplePanel.in(p, Post.State.HIDDEN));
        sample.change("p0011", p -> SamplePanel.in(p, Post.State.HIDDEN));
        sample.change("p0012", p -> SamplePanel.in(p, Post.State.REJECTED));
        sample.change("p0013", p -> SamplePanel.in(p, Post.State.DELETED));
        sample.change("p0014", p -> SamplePanel.in(p, Post.State.HELD));
        Report report = report();
        assertEquals(596, posts(report).lines().size());
        assertEquals("596 of 600 posts; left out: 2 hidden by a moderator, 1 rejected, 1 deleted in the source",
                report.scope());
        assertEquals("2 hidden by a moderator, 1 rejected, 1 deleted in the source", fact(report, "Left out"));
        assertTrue(posts(report).lines().stream().anyMatch(l -> l.state().equals("held for a moderator")));
    }

    @Test
    void thePeriodBoundsWhatIsCounted() {
        Instant from = Instant.parse("2026-10-01T00:00:00Z");
        Instant to = Instant.parse("2026-11-01T00:00:00Z");
        long expected = SamplePanel.rows("posts.csv").stream().map(r -> Instant.parse(r.get("date")))
                .filter(at -> !at.isBefore(from) && at.isBefore(to)).count();
        Report report = Samples.report(Samples.material(sample, new Reports.Scope(from, to)), Audience.VERBATIMS,
                List.of());
        assertEquals(expected, posts(report).lines().size());
        assertEquals("1 October to 31 October 2026", report.period());
    }

    @Test
    void theSamePanelGivesTheSameHash() {
        assertEquals(report().hash(), Samples.report(new SamplePanel(), Audience.VERBATIMS, List.of()).hash());
    }

    @Test
    void aRowTakenOutChangesBothHashes() {
        Report whole = report();
        List<Block.PostLine> fewer = new ArrayList<>(posts(whole).lines());
        fewer.remove(300);
        assertNotEquals(Fingerprint.ofRows(posts(whole).lines()), Fingerprint.ofRows(fewer));
        sample.remove("p0300");
        assertNotEquals(whole.hash(), report().hash());
        assertNotEquals(fact(whole, "Fingerprint of the rows"), fact(report(), "Fingerprint of the rows"));
    }

    @Test
    void aWordChangedChangesTheFingerprint() {
        String before = fact(report(), "Fingerprint of the rows");
        sample.change("p0300", p -> SamplePanel.saying(p, p.text().words() + " "));
        assertNotEquals(before, fact(report(), "Fingerprint of the rows"));
    }

    @Test
    void personalDataAndNamesAreGone() {
        String all = posts(report()).lines().stream().map(Block.PostLine::words).reduce("", (a, b) -> a + "\n" + b);
        assertFalse(Pattern.compile("[\\w.]+@[\\w.]+\\.\\w+").matcher(all).find(), "an e-mail address is left");
        assertTrue(all.contains("[e-mail]"));
        assertTrue(all.contains("[phone]"));
        for (String name : List.of("Marit Solheim", "Saana", "Solveig", "Torbjørn", "Kahvihammas")) {
            assertFalse(Pattern.compile("\\b" + name + "\\b").matcher(all).find(), name + " is left");
        }
    }

    @Test
    void marksAreCounted() {
        Block.PostLine mail = posts(report()).lines().get(168);
        assertTrue(mail.words().contains("[e-mail]"), mail.words());
        assertTrue(mail.redactions() >= 1);
    }

    @Test
    void hostsAreAmongTheRowsAndMarked() {
        Set<String> hosts = Set.of("Marit Solheim", "Jonas B.");
        long expected = SamplePanel.rows("posts.csv").stream().filter(r -> hosts.contains(r.get("author"))).count();
        assertEquals(expected, posts(report()).lines().stream().filter(Block.PostLine::host).count());
    }

    @Test
    void aLockedFieldNeverLeavesTheHouse() {
        Block.Posts posts = posts(report());
        assertFalse(posts.segments().contains("household"));
        Set<String> values = new HashSet<>();
        posts.lines().forEach(l -> values.addAll(l.segments()));
        assertFalse(values.contains("Tampere"), "a place that few members have is shown");
    }

    @Test
    void theFrontPageAsksNotToLookForThePeople() {
        assertTrue(Samples.blocks(report(), Block.Paragraph.class).stream()
                .anyMatch(p -> p.text().contains("tries to find out who wrote them")));
    }

    /** By the rule on the page, worked out anew from what the pack itself says. */
    @Test
    void tenAtRandomAreTheOnesThatTheSeedDraws() throws Exception {
        Report report = report();
        String rule = Samples.blocks(report, Block.Paragraph.class).stream().filter(p -> p.id().equals("random.rule"))
                .findFirst().orElseThrow().text();
        String seed = fact(report, "Fingerprint of the rows").substring(0, 8);
        assertTrue(rule.contains("the seed is " + seed + ","), rule);
        Map<String, Block.PostLine> drawn = new TreeMap<>();
        for (Block.PostLine line : posts(report).lines()) {
            byte[] lot = MessageDigest.getInstance("SHA-256").digest((seed + ":" + line.number()).getBytes(UTF_8));
            drawn.put(HexFormat.of().formatHex(lot), line);
        }
        List<Block.PostLine> ten = drawn.values().stream().limit(10).sorted(Comparator.comparing(Block.PostLine::at))
                .toList();
        List<Block.Quote> shown = Samples.blocks(report, Block.Quote.class);
        assertEquals(ten.stream().map(Block.PostLine::number).toList(),
                shown.stream().map(Block.Quote::postNumber).toList());
        for (int i = 0; i < ten.size(); i++) {
            String whole = Words.tidy(ten.get(i).words());
            String words = shown.get(i).words();
            assertTrue(words.equals(whole) || words.endsWith("…") && whole.startsWith(words.substring(0,
                    words.length() - 1)), words);
        }
    }

    @Test
    void aPackOfAFewPostsHasNoPageOfTen() {
        Instant end = Instant.parse(SamplePanel.rows("posts.csv").get(10).get("date"));
        Report report = Samples.report(Samples.material(sample, new Reports.Scope(null, end)), Audience.VERBATIMS,
                List.of());
        assertEquals(10, posts(report).lines().size());
        assertEquals(List.of(), Samples.blocks(report, Block.Quote.class));
    }
}
