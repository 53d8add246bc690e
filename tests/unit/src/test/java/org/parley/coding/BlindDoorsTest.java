// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.coding.coders.Batches.NewBatch;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.find.Finder.Findings;
import org.parley.coding.internal.find.SearchCommand;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandResult;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.exchange.CodedTables.Ask;
import org.parley.exchange.CodedTables.Shape;
import org.parley.exchange.CodedTables.Unit;
import org.parley.exchange.CodedTables.What;
import org.parley.exchange.CodedTables.Written;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.internal.ExportCommand;
import org.parley.report.Analyses.Verbatim;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.Reports.Said;
import org.parley.report.internal.ReportCommand;
import org.parley.report.internal.analysis.AnalyseCommand;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.testkit.Call;
import org.parley.testkit.Engines;
import org.parley.testkit.FreshPanel;

/**
 * A coder in an open blind batch does not read the other's codings through any door out of the coding room. Six people say
 * a thing each. Elina codes 1 to 5 with Price, Jonas 1 to 3 with Sweet. 1 and 2 are in an open blind batch of both, 3 and 4
 * in one that is closed, 5 and 6 in none.
 */
class BlindDoorsTest {

    private static final Actor ELINA = Actor.person("Elina", Role.CODER);
    private static final Actor JONAS = Actor.person("Jonas", Role.CODER);
    private static final Actor SARI = FreshPanel.HOST;
    private static final String NOTE = "Codings of others in open blind batches are left out.";

    @RegisterExtension
    static final FreshPanel fresh = new FreshPanel();

    @TempDir
    private Path folder;
    private UUID id;
    private CoderBatch open;
    private final List<Coding> hidden = new ArrayList<>();
    private final List<Coding> plain = new ArrayList<>();

    @BeforeEach
    void panel() throws IOException {
        fresh.read(Files.writeString(folder.resolve("posts.csv"), "id,author,date,topic,text\n"
                + "1,Ann,2026-01-02T10:00:00Z,Milk,\"carton is dear to buy\"\n"
                + "2,Bea,2026-01-02T11:00:00Z,Milk,\"foam has a high price\"\n"
                + "3,Cea,2026-01-02T12:00:00Z,Milk,\"spoon costs far too much\"\n"
                + "4,Dea,2026-01-02T13:00:00Z,Milk,\"glass bottles are expensive\"\n"
                + "5,Eva,2026-01-02T14:00:00Z,Milk,\"nobody pays that for oats\"\n"
                + "6,Finn,2026-01-02T15:00:00Z,Milk,\"recipes would be welcome\"\n"));
        id = fresh.panel().id();
        Codings codings = fresh.engines().codings();
        Code price = codings.add(ELINA, id, NewCode.of(null, "Price"));
        Code sweet = codings.add(ELINA, id, NewCode.of(null, "Sweet"));
        open = batch("Open", 1, 2);
        CoderBatch closed = batch("Closed", 3, 4);
        for (int post = 1; post <= 5; post++) {
            (post <= 2 ? hidden : plain).addAll(codings.codeAll(ELINA, id, "x", List.of(whole(post, price, "memo " + post))));
        }
        codings.codeAll(JONAS, id, "x", List.of(whole(1, sweet, ""), whole(2, sweet, ""), whole(3, sweet, "")));
        fresh.engines().batches().close(SARI, closed.id(), true);
    }

    private CoderBatch batch(String name, int... posts) {
        List<UUID> ids = new ArrayList<>();
        for (int post : posts) {
            ids.add(post(post).id());
        }
        return fresh.engines().batches().make(SARI, id, new NewBatch(name, CoderBatch.Kind.CODING, ids,
                List.of(ELINA, JONAS), false, 100, 1, true));
    }

    private Post post(int number) {
        return fresh.talk().byName().get("#" + number);
    }

    private NewCoding whole(int post, Code code, String memo) {
        return new NewCoding(post(post).id(), code.id(), 0, post(post).text().words().length(), memo, false);
    }

    private void closeTheOther() {
        fresh.engines().batches().close(SARI, open.id(), true);
    }

    @Test
    void whatIsKeptBackIsNamed() {
        Codings codings = fresh.engines().codings();
        Seen jonas = codings.seen(JONAS, id);
        assertFalse(jonas.whole());
        assertEquals(Set.of(post(1).id(), post(2).id()), jonas.withheld());
        assertEquals(List.of(NOTE), jonas.notes());
        assertTrue(codings.seen(SARI, id).whole());
        assertEquals(JONAS, codings.coder(id, " jonas "));
        assertEquals(Actor.person("Mika", Role.CODER), codings.coder(id, "Mika"));
        closeTheOther();
        assertEquals(List.of(), codings.seen(JONAS, id).notes());
        assertTrue(codings.seen(JONAS, id).whole());
    }

    private Outcome frequencies(Actor person) {
        return fresh.engines().analyses().run(person, id, "frequencies", Map.of(), Progress.none());
    }

    /** Members with a code, as the table has them. */
    private static double members(Outcome outcome, String code) {
        return row(outcome, code).cells().get(0).value();
    }

    private static Table.Row row(Outcome outcome, String code) {
        return outcome.table().rows().stream().filter(row -> row.label().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void analysesCountWhatThePersonMaySee() {
        Outcome jonas = frequencies(JONAS);
        assertEquals(3, members(jonas, "Price"));
        assertEquals(3, members(jonas, "Sweet"));
        assertTrue(jonas.notes().contains(NOTE), jonas.notes().toString());
        Outcome elina = frequencies(ELINA);
        assertEquals(5, members(elina, "Price"));
        assertEquals(1, members(elina, "Sweet"), "Jonas on the closed batch");
        assertEquals(5, members(frequencies(SARI), "Price"));
        assertFalse(frequencies(SARI).notes().contains(NOTE));
        closeTheOther();
        assertEquals(5, members(frequencies(JONAS), "Price"));
        assertFalse(frequencies(JONAS).notes().contains(NOTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code-by-activity", "code-by-time", "code-map", "cooccurrence", "frequencies", "words"})
    void everyAnalysisSaysThatItIsNotTheWhole(String name) {
        assertTrue(fresh.engines().analyses().run(JONAS, id, name, Map.of(), Progress.none()).notes().contains(NOTE));
        assertFalse(fresh.engines().analyses().run(SARI, id, name, Map.of(), Progress.none()).notes().contains(NOTE));
    }

    @Test
    void theWordsBehindACellAreThoseThatMayBeSeen() {
        Block.Evidence all = row(frequencies(SARI), "Price").cells().get(0).evidence();
        List<Verbatim> seen = fresh.engines().analyses().verbatims(JONAS, id, all, Progress.none());
        assertEquals(List.of(3L, 4L, 5L), seen.stream().filter(one -> one.code().equals("Price")).map(Verbatim::number)
                .toList());
        assertEquals(List.of("Elina", "Jonas"), fresh.engines().analyses().offers(JONAS, id).coders());
    }

    private Report report(Actor person, Audience audience) {
        return fresh.engines().reports().build(person, id, audience, Reports.Scope.ALL, Progress.none());
    }

    private static boolean says(Report report) {
        return report.blocks().stream().anyMatch(block -> block instanceof Block.Paragraph paragraph
                && paragraph.tone() == Block.Tone.METHOD && paragraph.text().endsWith(NOTE));
    }

    /** Members with a code in the code frame. */
    private static Object framed(Report report, String code) {
        Block.Table frame = (Block.Table) report.blocks().stream().filter(block -> block.id().equals("frame")).findFirst()
                .orElseThrow();
        return frame.rows().stream().filter(row -> row.get(0).value().equals(code)).findFirst().orElseThrow().get(1).value();
    }

    @Test
    void reportsTellWhatThePersonMaySee() {
        Report jonas = report(JONAS, Audience.DETAIL);
        assertEquals(3, framed(jonas, "Price"));
        assertTrue(says(jonas));
        assertEquals(List.of(NOTE), jonas.notes());
        assertEquals(List.of(NOTE), report(JONAS, Audience.HEADLINES).notes());
        assertTrue(says(report(JONAS, Audience.HEADLINES)));
        assertEquals(List.of(), report(JONAS, Audience.VERBATIMS).notes(), "there are no codings in it");
        assertEquals(5, framed(report(SARI, Audience.DETAIL), "Price"));
        assertFalse(says(report(SARI, Audience.DETAIL)));
        closeTheOther();
        assertEquals(report(SARI, Audience.DETAIL).hash(), report(JONAS, Audience.DETAIL).hash());
    }

    @Test
    void evidenceIsGatheredFromWhatThePersonMaySee() {
        UUID price = fresh.coded().codebook().at("Price").orElseThrow().id();
        Said jonas = fresh.engines().reports().said(JONAS, id, List.of(price), Reports.Scope.ALL);
        assertEquals(List.of(3L, 4L, 5L), jonas.passages().stream().map(Reports.Passage::number).toList());
        assertEquals(3, jonas.posts());
        assertEquals(List.of(NOTE), jonas.notes());
        Said sari = fresh.engines().reports().said(SARI, id, List.of(price), Reports.Scope.ALL);
        assertEquals(5, sari.passages().size());
        assertEquals(List.of(), sari.notes());
    }

    private Exported project(Actor person) {
        return fresh.engines().exports().export(person, id, folder.resolve("p.qdpx"), Progress.none());
    }

    @Test
    void aProjectHasTheCodingsThatThePersonMaySee() throws IOException {
        Exported done = project(JONAS);
        assertEquals(6, done.counts().codings());
        assertEquals(List.of(NOTE), done.notes());
        assertEquals(NOTE, done.report().get(0).reason());
        String xml;
        try (ZipFile zip = new ZipFile(folder.resolve("p.qdpx").toFile())) {
            xml = new String(zip.getInputStream(zip.getEntry("project.qde")).readAllBytes(), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        }
        hidden.forEach(one -> assertFalse(xml.contains(one.id().toString())));
        plain.forEach(one -> assertTrue(xml.contains(one.id().toString())));
        assertFalse(xml.contains("memo 1"));
        assertTrue(xml.contains("memo 3"));
        assertEquals(8, project(SARI).counts().codings());
        assertEquals(List.of(), project(SARI).notes());
        closeTheOther();
        assertEquals(8, project(JONAS).counts().codings());
        assertEquals(List.of(), project(JONAS).notes());
    }

    private Written table(Actor person, What what, String file) {
        return fresh.engines().codedTables().write(person, id, new Ask(what, Shape.MATRIX, Unit.POST, List.of(), false,
                false, List.of(), List.of(), "", false), folder.resolve(file), Progress.none());
    }

    private List<List<String>> csv(String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(Files.readString(folder.resolve(name)).substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords().stream().skip(1).map(row -> row.toList()).toList();
        }
    }

    @Test
    void aCodedTableHasTheCodesThatThePersonMaySee() throws IOException {
        Written done = table(JONAS, What.CODINGS, "coded.csv");
        assertTrue(done.notes().contains(NOTE), done.notes().toString());
        // Respondent, post, topic, activity, date, coded, Price, Sweet
        assertEquals(List.of("0 1", "0 1", "1 1", "1 0", "1 0", "0 0"), csv("coded.csv").stream()
                .map(row -> row.get(6) + " " + row.get(7)).toList());
        assertFalse(table(SARI, What.CODINGS, "coded.csv").notes().contains(NOTE));
        assertEquals(List.of("1 1", "1 1", "1 1", "1 0", "1 0", "0 0"), csv("coded.csv").stream()
                .map(row -> row.get(6) + " " + row.get(7)).toList());
        closeTheOther();
        assertFalse(table(JONAS, What.CODINGS, "coded.csv").notes().contains(NOTE));
    }

    @Test
    void quotesHaveTheCodesThatThePersonMaySee() throws IOException {
        Written done = table(JONAS, What.QUOTES, "quotes.csv");
        assertTrue(done.notes().contains(NOTE), done.notes().toString());
        String text = Files.readString(folder.resolve("quotes.csv"));
        assertFalse(text.contains("memo 1"));
        assertFalse(text.contains("memo 2"));
        assertTrue(text.contains("memo 3"));
        assertEquals(5, csv("quotes.csv").size(), "1 and 2 with his own code, 3, 4 and 5");
        table(SARI, What.QUOTES, "quotes.csv");
        assertTrue(Files.readString(folder.resolve("quotes.csv")).contains("memo 1"));
    }

    private Findings find(Actor person, String query) {
        return fresh.engines().finder().find(person, id, query, Progress.none());
    }

    @Test
    void codesAreFoundWhereThePersonMaySeeThem() {
        assertEquals(3, find(JONAS, "code:Price").posts());
        assertEquals(List.of(NOTE), find(JONAS, "code:Price").notes());
        assertEquals(3, find(JONAS, "not code:Price").posts(), "1, 2 and 6");
        assertEquals(List.of(), find(JONAS, "carton").notes(), "words are not coded");
        assertEquals(1, find(JONAS, "carton").posts());
        assertEquals(5, find(SARI, "code:Price").posts());
        assertEquals(List.of(), find(SARI, "code:Price").notes());
    }

    private CommandResult run(Command command, String... words) throws Exception {
        return command.run(Call.of(words).with("PANEL", fresh.panel().name()).by(SARI).in(folder));
    }

    private boolean notes(Command command, String... words) throws Exception {
        return run(command, words).lines().contains(NOTE);
    }

    @Test
    void commandsLookThroughTheEyesOfACoder() throws Exception {
        Engines engines = fresh.engines();
        Command export = new ExportCommand(engines.exports(), engines.codedTables(), engines.panels(), engines.codings());
        assertTrue(notes(export, "out", "a.qdpx", "as", "jonas", "losses", "losses.csv"));
        assertEquals("view,,,," + NOTE, Files.readAllLines(folder.resolve("losses.csv")).get(1));
        assertTrue(notes(export, "out", "a.csv", "what", "quotes", "as", "jonas"));
        assertFalse(notes(export, "out", "a.csv", "what", "quotes"));
        Command report = new ReportCommand(engines.reports(), engines.panels(), engines.codings());
        assertTrue(notes(report, "for", "detail", "out", "a.docx", "as", "jonas"));
        assertFalse(notes(report, "for", "detail", "out", "a.docx"));
        Command analyse = new AnalyseCommand(engines.analyses(), engines.panels(), engines.codings());
        assertTrue(run(analyse, "NAME", "frequencies", "as", "jonas").lines().stream().anyMatch(l -> l.contains(NOTE)));
        assertFalse(run(analyse, "NAME", "frequencies").lines().stream().anyMatch(l -> l.contains(NOTE)));
        Command search = new SearchCommand(engines.panels(), engines.discussions(), engines.search(), engines.codings(),
                engines.finder(), engines.queries());
        assertTrue(notes(search, "QUERY", "code:Price", "as", "jonas"));
        assertFalse(notes(search, "QUERY", "code:Price"));
    }
}
