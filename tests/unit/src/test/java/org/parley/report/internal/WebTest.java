// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.format.web.internal.CsvReport;
import org.parley.format.web.internal.HtmlFormat;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;

class WebTest {

    private final SamplePanel sample = new SamplePanel();

    private Document html(Audience audience) {
        return html(Samples.report(sample, audience, audience == Audience.HEADLINES ? sample.headlines() : List.of()));
    }

    private static Document html(Report report) {
        return Jsoup.parse(new String(Samples.write(new HtmlFormat(), report), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void aPageNeedsNothingFromOutsideAndRunsNothing(Audience audience) {
        Document page = html(audience);
        assertEquals(List.of(), page.select("script, link, img, iframe, object, embed, form").eachText());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(policy.contains("script-src"), policy);
        page.select("[href]").forEach(a -> assertTrue(a.attr("href").startsWith("#"), a.outerHtml()));
        page.getAllElements().forEach(e -> e.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"))));
        assertEquals("en", page.select("html").attr("lang"));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void everyLinkLeadsSomewhere(Audience audience) {
        Document page = html(audience);
        int links = 0;
        for (Element link : page.select("a[href]")) {
            assertNotNull(page.getElementById(link.attr("href").substring(1)), link.outerHtml());
            links++;
        }
        assertTrue(links > 5, links + " links");
    }

    @Test
    void markupInWordsIsShownAndNotMeant() {
        String nasty = "<script>alert(1)</script><img src=x onerror=alert(2)> & \"'\u0000";
        sample.change("p0002", p -> SamplePanel.saying(p, nasty));
        Document page = html(Audience.VERBATIMS);
        assertEquals(0, page.select("script, img").size());
        assertEquals(nasty.replace('\u0000', '\uFFFD'), page.getElementById("p2").select(".words").first().wholeText());
    }

    @Test
    void aPostCarriesItsLanguage() {
        Document page = html(Audience.VERBATIMS);
        assertEquals(600, page.select("article.post").size());
        for (CSVRecord row : SamplePanel.rows("posts.csv")) {
            Element words = page.getElementById("p" + sample.post(row.get("post")).number()).select(".words").first();
            assertEquals(row.get("language"), words.attr("lang"));
        }
    }

    @Test
    void aNumberOfTheDeepDiveOpensIntoItsPosts() {
        Report report = Samples.report(sample, Audience.DETAIL, List.of());
        Document page = html(report);
        Block.Table frame = Samples.blocks(report, Block.Table.class).stream().filter(t -> t.id().equals("frame"))
                .findFirst().orElseThrow();
        Block.Cell mentions = frame.rows().get(0).get(2);
        Element cell = page.select("#frame\\.head tbody tr").first().select("td a").get(1);
        assertEquals(String.valueOf(mentions.value()), cell.text());
        List<String> posts = page.getElementById(cell.attr("href").substring(1)).select(".posts a").eachText();
        assertEquals(mentions.evidence().posts().stream().map(p -> "#" + p.number()).toList(), posts);
    }

    @Test
    void theOnePagerHoldsItsHeadlinesQuotesAndAsks() {
        Document page = html(Audience.HEADLINES);
        for (CSVRecord row : SamplePanel.rows("headlines.csv")) {
            assertTrue(page.text().contains(row.get("headline")), row.get("headline"));
            assertTrue(page.text().contains(row.get("ask")), row.get("ask"));
        }
        assertTrue(page.text().contains("of 57 members"));
        assertEquals(3, page.select("footer .facts dt").size());
    }

    @Test
    void aCsvIsReadBackAsItWasSaid() throws IOException {
        Report report = Samples.report(sample, Audience.VERBATIMS, List.of());
        String text = new String(Samples.write(new CsvReport(), report), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        assertTrue(text.startsWith("Post,Date (UTC),", 1));
        assertTrue(text.endsWith("\r\n"));
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(text.substring(1))).getRecords();
        List<Block.PostLine> lines = Samples.blocks(report, Block.Posts.class).get(0).lines();
        assertEquals(lines.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String cell = rows.get(i).get("Text");
            assertEquals(lines.get(i).words(), cell.startsWith("'") ? cell.substring(1) : cell);
            assertEquals(lines.get(i).at().toString(), rows.get(i).get("Date (UTC)"));
        }
    }

    @Test
    void aFormulaInACsvIsNeutral() throws IOException {
        for (String formula : List.of("=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1")) {
            sample.change("p0002", p -> SamplePanel.saying(p, formula));
            String text = new String(Samples.write(new CsvReport(), Samples.report(sample, Audience.VERBATIMS,
                    List.of())), StandardCharsets.UTF_8).substring(1);
            List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new StringReader(text)).getRecords();
            assertEquals("'" + formula, rows.get(1).get("Text"));
        }
    }

    /** A field may have eight values, and none may be taken for another. */
    @Test
    void eightSeriesOfAChartHaveEightMarks() {
        Block.Evidence none = Block.Evidence.NONE;
        List<Block.Series> series = IntStream.rangeClosed(1, 8).mapToObj(i -> new Block.Series("segment " + i, 1_200))
                .toList();
        List<Block.Dot> dots = series.stream().map(s -> new Block.Dot(0.5, "600", none)).toList();
        Report report = new Report(SamplePanel.PANEL, Audience.HEADLINES, "Eight", "", "", 0, 0, 0, 0, Instant.EPOCH,
                "0".repeat(64), List.of(new Block.DotChart("chart", "By segment", series,
                        List.of(new Block.DotRow("Hops", dots, none)), none)));
        Document page = html(report);
        Set<String> marks = new HashSet<>(page.select("th .dot").eachAttr("class"));
        assertEquals(8, marks.size());
        String style = page.select("style").html();
        marks.forEach(m -> assertTrue(style.contains("." + m.substring("dot ".length()) + " {"), m));
        assertTrue(page.text().contains("segment 8 (1\u202F200)"), page.text());
    }
}
