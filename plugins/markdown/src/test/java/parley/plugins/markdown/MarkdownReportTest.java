// SPDX-License-Identifier: Apache-2.0
package parley.plugins.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Block.Cell;
import org.parley.report.Block.Column;
import org.parley.report.Block.Evidence;
import org.parley.report.Report;
import org.parley.report.Reports.Scope;
import org.parley.report.Words;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.testkit.FreshPanel;

/** Every kind of block, read again by another program. */
class MarkdownReportTest {

    @RegisterExtension
    static final FreshPanel FRESH = new FreshPanel();

    private static final UUID PANEL = new UUID(0, 1);
    private static final Instant AT = Instant.parse("2026-01-05T09:30:00Z");

    private static List<String> written(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownReport().write(report, out, Progress.none());
        return Rendered.of(out.toString(StandardCharsets.UTF_8));
    }

    private static Report report(Block... blocks) {
        return new Report(PANEL, Audience.DETAIL, "Coffee *at* home", "5 January 2026", "2 of 2 posts", 2, 2, 2, 7, AT,
                "ab12", List.of(blocks));
    }

    @Test
    void allBlocksAreThere() throws IOException {
        Block.Quote quote = new Block.Quote("q", "I <3 it\n# really", "woman, 35–44", "en", 12, true, Evidence.NONE);
        List<String> rendered = written(report(new Block.Heading("h", 1, "What | was said #", Evidence.NONE),
                new Block.Paragraph("p", Block.Tone.BODY, "1. is no list", Evidence.NONE),
                new Block.Paragraph("n", Block.Tone.NOTE, "*small* cells", Evidence.NONE),
                new Block.Facts("f", List.of(new Block.Fact("Posts", "1 690", Evidence.NONE)), Evidence.NONE), quote,
                new Block.Headline("l", 1, "Grinders are `loud`", 34, 58, 2, true,
                        new Block.Before(Block.Before.Move.UP, 10, 50), quote,
                        new Block.Ask("Build a quiet one", "Kirsten", "11 Dec 2026"), Evidence.NONE),
                new Block.Table("t", "Codes", List.of(Column.words("Code"), Column.count("Members"), Column.share("Share")),
                        List.of(List.of(Cell.of("Noise"), Cell.of(12), Cell.of(0.5)),
                                List.of(new Cell("a|b", 1, Evidence.NONE), Cell.of("<5"), Cell.of("<5"))), Evidence.NONE),
                new Block.DotChart("d", "By gender", List.of(new Block.Series("woman", 30)), List.of(new Block.DotRow(
                        "Noise", List.of(new Block.Dot(0.4, "12", Evidence.NONE)), Evidence.NONE)), Evidence.NONE),
                new Block.Posts("o", "All posts", List.of("Gender"), List.of(new Block.PostLine(PANEL, 12, AT, "Week 1",
                        "Mills", "M017", false, List.of("woman"), "en", "- one\n- two", 7, 1, "stands")), Evidence.NONE)));
        assertEquals(List.of("# Coffee *at* home", "Deep dive\n5 January 2026\n2 of 2 posts",
                "## What | was said #", "1. is no list", "* *small* cells", "- Posts: 1 690",
                "> I <3 it\n# really", "— woman, 35–44 #12, to the contrary",
                "## 1. Grinders are `loud`", "34 of 58 members · medium · ↑ from 10 of 50 · proposed",
                "> I <3 it\n# really", "— woman, 35–44 #12, to the contrary", "Asked: Build a quiet one, Kirsten, by 11 Dec 2026",
                "Codes", "| Code |: Members |: Share", "| Noise |: 12 |: 50\u00A0%", "| \u2003a|b |: <5 |: <5",
                "By gender", "| Code |: woman (of 30)", "| Noise |: 12",
                "All posts", "#12 · M017 · 2026-01-05 09:30 UTC · woman · Week 1 › Mills · in reply to #7 · en · "
                        + "1 mark in place of personal data", "> - one\n- two",
                "* Fingerprint of this report (SHA-256): ab12"), rendered);
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void reportsOfTheDemoPanelReadBackWithAllTheirWords(Audience audience) throws IOException {
        FRESH.read(Path.of(System.getProperty("basedir"), "..", "..", "samples", "demo-panel", "posts.csv"));
        Report report = FRESH.engines().reports().build(FreshPanel.HOST, FRESH.panel().id(), audience, Scope.ALL,
                Progress.none());
        Set<String> rendered = new HashSet<>();
        written(report).forEach(block -> rendered.add(Words.tidy(block.replaceAll("^(> |\\* |- |#+ )", ""))));
        int words = 0;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Posts posts) {
                for (Block.PostLine line : posts.lines()) {
                    for (String paragraph : line.words().strip().split("\\R\\s*\\R")) {
                        assertTrue(rendered.contains(Words.tidy(paragraph)), paragraph);
                        words++;
                    }
                }
            } else if (block instanceof Block.Paragraph paragraph) {
                assertTrue(rendered.contains(Words.tidy(paragraph.text())), paragraph.text());
                words++;
            }
        }
        assertTrue(words > (audience == Audience.HEADLINES ? 0 : 300), audience + ": " + words);
    }

    @Test
    void anAnalysisIsATableWithItsSettingsAndNotes() throws IOException {
        Table table = new Table("Word", List.of(new Table.Head("woman", "Members", "A"), Table.Head.of("Language")), List.of(
                new Table.Row(null, "cup | mug", 1, Table.Role.ENTRY, List.of(Table.Cell.count(1200, Evidence.NONE),
                        Table.Cell.words("en"))), new Table.Row(null, "_x_", 0, Table.Role.ENTRY, List.of(
                        Table.Cell.hidden(Table.Kind.COUNT, "<5"), Table.Cell.EMPTY))));
        Outcome outcome = new Outcome("words", "Words", PANEL, "Coffee", List.of(new Outcome.Setting("fewest", "Fewest", "2")),
                9, table, new Chart.Bars("none", List.of(), List.of()), List.of("The base is *all*."), 7);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownTable().write(outcome, out, Progress.none());
        assertEquals(List.of("# Words", "Coffee", "- Fewest: 2", "| Word |: woman (A): Members | Language",
                "| \u2003cup | mug |: 1\u202F200 | en", "| _x_ |: <5 | ", "- The base is *all*."),
                Rendered.of(out.toString(StandardCharsets.UTF_8)));
    }
}
