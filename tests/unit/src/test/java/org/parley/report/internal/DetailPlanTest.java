// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.internal.personal.MemberNames;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.Words;

class DetailPlanTest {

    private final SamplePanel sample = new SamplePanel();
    private final Report report = Samples.report(sample, Audience.DETAIL, List.of());

    private Block.Table table(String id) {
        return Samples.blocks(report, Block.Table.class).stream().filter(t -> t.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void theCodeFrameCountsWhatTheFilesSay() {
        Map<String, String> authors = new HashMap<>();
        SamplePanel.rows("posts.csv").forEach(r -> authors.put(r.get("post"), r.get("author")));
        List<List<Block.Cell>> rows = table("frame").rows();
        List<CSVRecord> book = SamplePanel.rows("codebook.csv");
        assertEquals(book.size(), rows.size());
        for (int i = 0; i < book.size(); i++) {
            String path = book.get(i).get("code");
            Set<String> posts = new HashSet<>();
            Set<String> members = new HashSet<>();
            for (CSVRecord row : SamplePanel.rows("codings.csv")) {
                boolean host = Set.of("Marit Solheim", "Jonas B.").contains(authors.get(row.get("post")));
                if (!host && (row.get("code").equals(path) || row.get("code").startsWith(path + " > "))) {
                    posts.add(row.get("post"));
                    members.add(authors.get(row.get("post")));
                }
            }
            assertEquals(members.size(), rows.get(i).get(1).value(), path);
            assertEquals(posts.size(), rows.get(i).get(2).value(), path);
            assertEquals(members.size() / 57.0, (Double) rows.get(i).get(3).value(), 1e-9, path);
        }
    }

    @Test
    void theFindingsSayWhatTheOnePagerSays() {
        Report deep = Samples.report(sample, Audience.DETAIL, sample.headlines());
        List<Block.Headline> page = Samples.blocks(Samples.report(sample, Audience.HEADLINES, sample.headlines()),
                Block.Headline.class);
        List<List<Block.Cell>> found = Samples.blocks(deep, Block.Table.class).stream()
                .filter(t -> t.id().equals("findings")).findFirst().orElseThrow().rows();
        List<List<Block.Cell>> asked = Samples.blocks(deep, Block.Table.class).stream()
                .filter(t -> t.id().equals("findings.asked")).findFirst().orElseThrow().rows();
        assertEquals(page.size(), found.size());
        assertEquals(page.size(), asked.size());
        for (int i = 0; i < page.size(); i++) {
            Block.Headline headline = page.get(i);
            assertEquals(headline.number() + " " + headline.text(), found.get(i).get(0).value());
            assertEquals(headline.n(), found.get(i).get(1).value());
            assertEquals(headline.evidence(), found.get(i).get(1).evidence());
            assertEquals(List.of("weak", "medium", "strong").get(headline.strength() - 1), found.get(i).get(3).value());
            assertEquals(headline.ask().owner(), asked.get(i).get(1).value());
            assertEquals(headline.ask().due(), asked.get(i).get(2).value());
        }
        assertTrue(Samples.blocks(report, Block.Table.class).stream().noneMatch(t -> t.id().startsWith("findings")));
    }

    @Test
    void whoDidNotWriteAndWhatIsStillOpenIsSaid() {
        Map<String, String> told = new HashMap<>();
        Samples.blocks(report, Block.Paragraph.class).forEach(p -> told.put(p.id(), p.text()));
        assertTrue(told.get("answered.lead").contains("3 with a seat did not write"), told.get("answered.lead"));
        assertFalse(told.get("answered.lead").contains("wait"), told.get("answered.lead"));
        assertEquals("Every topic that was started in the period has a reply by someone else.", told.get("open.lead"));
    }

    @Test
    void whatWaitsInTheQueueAndCountsIsSaid() {
        Discussion talk = sample.talk();
        Post post = sample.post("p0269");
        QueueItem item = new QueueItem(SamplePanel.id("item"), post.id(), "words", "a word", List.of(), post.at());
        Discussion queued = new Discussion(talk.asOf(), talk.panelId(), talk.topics(), talk.posts(), talk.inOrder(),
                talk.byTopic(), talk.byAuthor(), talk.bySource(), List.of(item), talk.decisions());
        Material plain = Samples.material(sample, Reports.Scope.ALL);
        Material material = Material.of(plain.panel(), queued, plain.coding(), List.of(), plain.figures(), plain.scope(),
                new Redactor(Samples.finder(), new MemberNames(List.of(), word -> false)));
        Block.Fact held = Samples.blocks(Samples.report(material, Audience.DETAIL, List.of()), Block.Facts.class).stream()
                .filter(f -> f.id().equals("moderation")).findFirst().orElseThrow().facts().get(1);
        assertEquals("1", held.value());
        assertEquals(List.of(post.number()), held.evidence().posts().stream().map(Block.PostRef::number).toList());
    }

    @Test
    void everyStepOfAModeratorIsCountedAlsoOneThatWasTakenBack() {
        Discussion talk = sample.talk();
        Post post = sample.post("p0269");
        List<Decision> decisions = Arrays.stream(Decision.Step.values()).map(step -> new Decision(
                SamplePanel.id("decision " + step), post.id(), step, "other", "", null, "Jonas", post.at())).toList();
        Discussion decided = new Discussion(talk.asOf(), talk.panelId(), talk.topics(), talk.posts(), talk.inOrder(),
                talk.byTopic(), talk.byAuthor(), talk.bySource(), List.of(), Map.of(post.id(), decisions));
        Material plain = Samples.material(sample, Reports.Scope.ALL);
        Material material = Material.of(plain.panel(), decided, plain.coding(), List.of(), plain.figures(), plain.scope(),
                new Redactor(Samples.finder(), new MemberNames(List.of(), word -> false)));
        List<Block.Fact> facts = Samples.blocks(Samples.report(material, Audience.DETAIL, List.of()), Block.Facts.class)
                .stream().filter(f -> f.id().equals("moderation")).findFirst().orElseThrow().facts();
        assertEquals(decisions.size(), facts.stream().filter(f -> f.label().startsWith("Decisions: ")).count());
    }

    @Test
    void everyNumberRestsOnAsManyMembersAsItSays() {
        int checked = 0;
        for (Block.Table table : Samples.blocks(report, Block.Table.class)) {
            for (List<Block.Cell> row : table.rows()) {
                for (int i = 1; i < row.size(); i++) {
                    Block.Cell cell = row.get(i);
                    boolean members = table.columns().get(i).name().equals("Members")
                            || table.id().contains(".by.");
                    if (members && cell.value() instanceof Integer n && n > 0) {
                        assertEquals(n, cell.evidence().members(), table.caption() + " " + row.get(0).value());
                        assertFalse(cell.evidence().posts().isEmpty());
                        checked++;
                    }
                }
            }
        }
        assertTrue(checked > 60, "only " + checked + " numbers were looked at");
    }

    @Test
    void noCellBySegmentTellsOfFewerThanFive() {
        int small = 0;
        for (Block.Table table : Samples.blocks(report, Block.Table.class)) {
            if (!table.id().contains(".by.")) {
                continue;
            }
            for (List<Block.Cell> row : table.rows()) {
                for (Block.Cell cell : row.subList(2, row.size())) {
                    if (cell.value() instanceof Integer n) {
                        assertTrue(n >= 5, table.caption() + " " + row.get(0).value());
                    } else {
                        assertTrue(Set.of("<5", "not shown").contains(cell.value()));
                        assertEquals(Block.Evidence.NONE, cell.evidence());
                        small++;
                    }
                }
            }
        }
        assertTrue(small > 0, "the sample has small cells");
    }

    @Test
    void noHiddenCellCanBeWorkedOutFromItsTotal() {
        for (Block.Table table : Samples.blocks(report, Block.Table.class)) {
            if (table.id().endsWith(".by.age_band")) {
                for (List<Block.Cell> row : table.rows()) {
                    long hidden = row.subList(2, row.size()).stream().filter(c -> c.value() instanceof String).count();
                    assertTrue(hidden != 1, table.caption() + " " + row.get(0).value());
                }
            }
        }
    }

    @Test
    void aChapterHasThreeToSixQuotesFromDifferentMembersAndTheContraryOnesAreDeclared() {
        List<List<Block.Quote>> chapters = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading heading && heading.id().startsWith("c.") && heading.level() == 1) {
                chapters.add(new ArrayList<>());
            } else if (block instanceof Block.Quote quote) {
                chapters.get(chapters.size() - 1).add(quote);
            }
        }
        assertEquals(4, chapters.size(), "one for each theme with mentions");
        for (List<Block.Quote> quotes : chapters) {
            assertTrue(quotes.size() >= 3 && quotes.size() <= 6, quotes.size() + " quotes");
            List<UUID> posts = quotes.stream().map(q -> q.evidence().posts().get(0).id()).toList();
            assertEquals(posts.size(), new HashSet<>(posts).size(), "a post is quoted twice");
            quotes.forEach(q -> assertTrue(Words.count(q.words()) <= 60));
        }
        List<Long> contrary = chapters.stream().flatMap(List::stream).filter(Block.Quote::contrary)
                .map(Block.Quote::postNumber).toList();
        assertFalse(contrary.isEmpty());
        Set<Long> declared = new HashSet<>();
        for (CSVRecord row : SamplePanel.rows("codings.csv")) {
            if (row.get("code").equals("Price & value > Price is fine")
                    || row.get("memo").toLowerCase(java.util.Locale.ROOT).startsWith("contrary")) {
                declared.add(sample.post(row.get("post")).number());
            }
        }
        assertTrue(declared.containsAll(contrary), contrary + " are not all among " + declared);
    }

    @Test
    void aChapterWithoutContraryVoicesSaysSo() {
        assertTrue(Samples.blocks(report, Block.Paragraph.class).stream()
                .anyMatch(p -> p.text().startsWith("Nobody is coded as saying the contrary")));
    }

    @Test
    void theMethodPageSaysHowAndByWhom() {
        String method = Samples.blocks(report, Block.Paragraph.class).stream()
                .filter(p -> p.tone() == Block.Tone.METHOD).map(Block.Paragraph::text).reduce("", String::concat);
        assertTrue(method.contains("Coded by 2 people (Elina K., Jonas B.) with version 3 of the codebook."), method);
        assertTrue(method.contains("never what share of all customers would"), method);
    }

    @Test
    void blocksHaveTheirIdsForThemselves() {
        Set<String> ids = new HashSet<>();
        report.blocks().forEach(b -> assertTrue(ids.add(b.id()), b.id() + " stands twice"));
    }

    @Test
    void withoutCodingsTheReportSaysSo() {
        Report bare = Samples.report(sample.uncoded(), Audience.DETAIL, List.of());
        assertTrue(Samples.blocks(bare, Block.Paragraph.class).stream()
                .anyMatch(p -> p.text().equals("Nothing is coded in this period yet, so there are no themes to report.")));
    }
}
