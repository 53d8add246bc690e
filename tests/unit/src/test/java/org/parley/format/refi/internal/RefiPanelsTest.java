// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.coding.Memo;
import org.parley.coding.Memos.NewMemo;
import org.parley.core.Actor;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Loss;
import org.parley.format.refi.internal.RefiFiles.Taken;
import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.FreshPanel;

/** Projects into panels and panels into projects, over the whole of the engines. */
class RefiPanelsTest {

    private static final Actor HOST = FreshPanel.HOST;
    private static final Actor ELINA = Actor.person("Elina", Role.CODER);
    private static final Actor JONAS = Actor.person("Jonas", Role.CODER);

    @RegisterExtension
    static final FreshPanel fresh = new FreshPanel();

    @TempDir
    private Path folder;
    private Engines engines;
    private Panel panel;

    @BeforeEach
    void known() {
        engines = fresh.engines();
        panel = fresh.panel();
    }

    private static ImportResult read(Panel into, Path file) {
        return fresh.read(into, file);
    }

    private Exported write(Panel from, String name) {
        return fresh.write(from, folder.resolve(name));
    }

    private static CodingState coded(Panel in) {
        return fresh.coded(in);
    }

    private static Discussion talk(Panel in) {
        return fresh.talk(in);
    }

    private static Path sample() {
        return FreshPanel.data("refi-qda/qualcoder-4.0beta_panel-sample.qdpx");
    }

    @Test
    void aProjectOfQualCoder() {
        ImportResult result = read(panel, sample());
        assertEquals("Counts[codes=10, sources=6, codings=19, cases=6, sets=0, memos=2, users=2]",
                result.coded().found().toString());
        assertEquals(10, result.coded().newCodes());
        assertEquals(19, result.coded().newCodings());
        assertEquals(6, result.added());
        CodingState state = coded(panel);
        Code price = state.codebook().at("Barriers > Money > Price too high").orElseThrow();
        assertEquals("626d3381-523f-41a5-8579-c0ccd82efa31", price.id().toString());
        assertEquals("definition of Price too high", price.definition());
        assertEquals(Map.of("Anna", 11L, "Ben", 8L), state.codings().values().stream()
                .collect(Collectors.groupingBy(Coding::coder, Collectors.counting())));
        Coding strong = state.codings().get(UUID.fromString("a19c53ab-0117-43eb-a8f4-9dfbd8d3a55a"));
        assertEquals("strong statement", strong.memo());
        Post post = talk(panel).post(strong.postId()).orElseThrow();
        assertEquals("The price is too high", post.text().words().substring(strong.start(), strong.end()));
        Coding emoji = state.codings().get(UUID.fromString("d11cb8a0-a2f6-49bf-9e8c-35edca1d146d"));
        assertEquals("Too expensive! \uD83D\uDE21\uD83D\uDE21", talk(panel).post(emoji.postId()).orElseThrow().text().words()
                .substring(emoji.start(), emoji.end()));
        // seven colours that are none of the twelve
        Map<String, Long> lost = result.coded().losses().stream()
                .collect(Collectors.groupingBy(Loss::kind, Collectors.counting()));
        assertEquals(Map.of("code", 7L), lost);
        // a description of each case and each text, an annotation on a text, a diary
        assertEquals(Map.of(Memo.About.MEMBER, 6L, Memo.About.POST, 7L, Memo.About.PANEL, 1L), state.memos().values().stream()
                .flatMap(List::stream).collect(Collectors.groupingBy(Memo::about, Collectors.counting())));
        ImportResult again = read(panel, sample());
        assertEquals(0, again.coded().newCodes() + again.coded().newCodings() + again.added() + again.changed());
        assertEquals(19, again.coded().sameCodings());
        assertEquals(0, again.coded().newMemos());
        assertEquals(14, again.coded().sameMemos());
    }

    @Test
    void anImportIsTakenBackAsOne() {
        read(panel, sample());
        engines.store().history().undo(HOST, engines.store().lastNumber());
        assertEquals(0, coded(panel).codings().size() + coded(panel).codebook().codes().size());
        assertEquals(0, talk(panel).posts().size());
        assertEquals(Map.of(), coded(panel).memos());
    }

    private static String note(int n, String words, String more) {
        return "<Note guid='" + RefiFiles.guid("f", n) + "' name='" + words + "' creatingUser='" + RefiFiles.guid("e", 7)
                + "' creationDateTime='2026-03-01T10:00:00Z'><PlainTextContent>" + words + more + "</PlainTextContent></Note>";
    }

    private static String ref(int n) {
        return "<NoteRef targetGUID='" + RefiFiles.guid("f", n) + "'/>";
    }

    private static String selection(int n, int start, int end, String inside) {
        return "<PlainTextSelection guid='" + RefiFiles.guid("b", 70 + n) + "' startPosition='" + start + "' endPosition='" + end
                + "'>" + inside + "</PlainTextSelection>";
    }

    private static String coding(int n) {
        return "<Coding guid='" + RefiFiles.guid("d", 70 + n) + "'><CodeRef targetGUID='" + RefiFiles.guid("a", 70)
                + "'/></Coding>";
    }

    private static String link(int n, String from, String to, String more) {
        return "<Link guid='" + RefiFiles.guid("0", 70 + n) + "' name='explains' originGUID='" + from + "' targetGUID='" + to
                + "'" + more + "/>";
    }

    @Test
    void notesAndLinksOfAnotherProgram() {
        String source = RefiFiles.guid("a", 71);
        Path file = RefiFiles.zip(folder.resolve("p.qdpx"), "project.qde", RefiFiles.project("<Users><User guid='"
                + RefiFiles.guid("e", 7) + "' name='Kim'/></Users><CodeBook><Codes><Code guid='" + RefiFiles.guid("a", 70)
                + "' name='C' isCodable='true'>" + ref(71) + "</Code></Codes></CodeBook><Cases><Case guid='"
                + RefiFiles.guid("a", 72) + "' name='Ann'><SourceRef targetGUID='" + source + "'/></Case></Cases>"
                + "<Sources><TextSource guid='" + source + "' name='T'><PlainTextContent>dear but good</PlainTextContent>"
                + selection(1, 0, 4, coding(1)) + selection(2, 9, 13, coding(2)) + selection(3, 5, 8, ref(72)) + ref(71)
                + "</TextSource></Sources><Notes>" + note(71, "about both", "") + note(72, "a turn", ", a hard one")
                + note(73, "she", "") + note(74, "loose", "") + "</Notes><Links>"
                + link(1, RefiFiles.guid("b", 71), RefiFiles.guid("b", 72), "")
                + link(2, RefiFiles.guid("f", 73), RefiFiles.guid("a", 72), "")
                + link(3, source, RefiFiles.guid("a", 70), "") + "</Links>"));
        ImportResult result = read(panel, file);
        List<Memo> memos = coded(panel).memos().values().stream().flatMap(List::stream).toList();
        assertEquals(List.of("CODE about both", "MEMBER she", "PANEL loose", "POST a turn, a hard one 5-8", "POST about both"),
                memos.stream().map(m -> m.about() + " " + m.words() + (m.span() == null ? "" : " " + m.span().start() + "-"
                        + m.span().end())).sorted().toList());
        assertTrue(memos.stream().allMatch(m -> m.author().equals("Kim")
                && m.at().toString().equals("2026-03-01T10:00:00Z")), memos.toString());
        var link = coded(panel).linksOf(UUID.fromString(RefiFiles.guid("d", 71))).get(0);
        assertEquals("explains to " + RefiFiles.guid("d", 72), link.label() + " to " + link.toId());
        assertEquals(List.of("a link between other things than codings",
                "a link without a direction leads from the first to the second here"),
                result.coded().losses().stream().map(Loss::reason).sorted().toList());
        assertEquals("5 0 1 0", counts(result));
        assertEquals("0 5 0 1", counts(read(panel, file)));
        Panel second = fresh.another();
        assertEquals("5 0 1 0", counts(read(second, file)));
        assertEquals("0 5 0 1", counts(read(second, file)), "known by the ids they have there");
        write(panel, "a.qdpx");
        write(second, "b.qdpx");
        assertEquals(ids(folder.resolve("a.qdpx")), ids(folder.resolve("b.qdpx")));
    }

    private static List<UUID> ids(Path file) {
        return RefiFiles.read(file).project().notes().stream().map(RefiProject.Note::guid).toList();
    }

    private static String counts(ImportResult result) {
        return result.coded().newMemos() + " " + result.coded().sameMemos() + " " + result.coded().newLinks() + " "
                + result.coded().sameLinks();
    }

    @Test
    void whatMemosAndLinksHangOnHasToGoOutToo() throws IOException {
        everything();
        Map<String, Post> posts = talk(panel).byName();
        List<Coding> two = coded(panel).on(posts.get("#1").id());
        engines.memos().link(ELINA, two.get(0).id(), two.get(1).id(), "agrees");
        engines.memos().add(ELINA, panel.id(), new NewMemo(Memo.Sort.PARAPHRASE, Memo.About.POST, posts.get("#1").id(), 3, 10,
                "it costs too much"));
        engines.memos().add(ELINA, panel.id(), NewMemo.about(Memo.About.POST, posts.get("#1").id(), "on all of it"));
        engines.moderation().decide(HOST, posts.get("#1").id(), Decision.Step.HIDE, "other", "", List.of());
        assertEquals(Map.of("panel", 1L, "source", 1L, "coding", 2L, "memo", 2L, "link", 1L), write(panel, "own.qdpx").losses()
                .stream().collect(Collectors.groupingBy(Loss::kind, Collectors.counting())));
    }

    @Test
    void whatComesOutIsValidAndTheSameEachTime() throws IOException {
        read(panel, sample());
        Exported exported = write(panel, "a.qdpx");
        assertEquals("Counts[codes=10, sources=6, codings=19, cases=6, sets=6, memos=14, users=3]",
                exported.counts().toString());
        write(panel, "b.qdpx");
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.qdpx")), Files.readAllBytes(folder.resolve("b.qdpx")));
        RefiFiles.validProject(RefiFiles.unzip(folder.resolve("a.qdpx")).get("project.qde"));
        write(panel, "a.qdc");
        RefiFiles.validCodebook(Files.readAllBytes(folder.resolve("a.qdc")));
        assertEquals(10, RefiFiles.read(folder.resolve("a.qdc")).project().codeCount());
        Taken before = RefiFiles.read(sample());
        Taken after = RefiFiles.read(folder.resolve("a.qdpx"));
        assertEquals(texts(before.project()), texts(after.project()), "texts, ranges and ids are those that came");
    }

    /** Each text with its id and its codings: id, range, code, coder. */
    private static Map<UUID, String> texts(RefiProject project) {
        Map<UUID, String> users = project.users().stream().collect(Collectors.toMap(RefiProject.User::guid,
                RefiProject.User::name));
        return project.sources().stream().collect(Collectors.toMap(RefiProject.Source::guid, source -> source.text()
                + source.selections().stream().flatMap(s -> s.codings().stream().map(c -> c.guid() + " " + s.start() + "-"
                + s.end() + " " + c.code() + " " + users.get(c.user()))).sorted().toList()));
    }

    @Test
    void aSecondPanelOfTheWorkspaceWritesTheSameIds() {
        read(panel, sample());
        Panel second = fresh.another();
        read(second, sample());
        assertEquals(19, coded(second).codings().size());
        assertFalse(coded(second).codebook().codes().keySet().stream().anyMatch(coded(panel).codebook().codes()::containsKey));
        write(panel, "a.qdpx");
        write(second, "b.qdpx");
        assertEquals(texts(RefiFiles.read(folder.resolve("a.qdpx")).project()),
                texts(RefiFiles.read(folder.resolve("b.qdpx")).project()));
        assertEquals(0, read(second, sample()).coded().newCodings(), "and it is known when it comes again");
    }

    /** A panel with everything that a file of ours has to carry. */
    private void everything() throws IOException {
        read(panel, Files.writeString(folder.resolve("posts.csv"), "id,author,date,topic,reply-to,text\n"
                + "1,Ann,2026-01-02T10:00:00Z,Oat drink,,\"So dear \uD83D\uDE21\r\nbut I like it\"\n"
                + "2,Bob,2026-01-02T11:00:00Z,Oat drink,1,\"\u0645\u0631\u062A\u0641\u0639 cafe\u0301\"\n"
                + "3,Ann,2026-01-03T10:00:00Z,Second & <topic>,,third\n"));
        Code net = engines.codings().add(ELINA, panel.id(), new NewCode(null, null, "Barriers", 100, 9, "all [x]\n[Parley]\nodd: one",
                "this\nand that", "not this", "\"so dear\"", false, false, true, -2.5));
        Code price = engines.codings().add(ELINA, panel.id(), new NewCode(null, net.id(), "Price", 101, 0, "", "", "",
                "", false, false, false, null));
        Code none = engines.codings().add(ELINA, panel.id(), new NewCode(null, null, "None", 999, 0, "", "", "", "",
                true, false, false, null));
        Map<String, Post> posts = talk(panel).byName();
        engines.codings().codeAll(ELINA, panel.id(), "x", List.of(
                new NewCoding(posts.get("#1").id(), price.id(), 3, 10, "strong \"words\"\nindeed", true),
                new NewCoding(posts.get("#2").id(), price.id(), 6, 11, "", false)));
        engines.codings().codeAll(JONAS, panel.id(), "x", List.of(
                new NewCoding(posts.get("#1").id(), price.id(), 3, 10, "", false),
                new NewCoding(posts.get("#3").id(), none.id(), 0, 5, "", false)));
    }

    @Test
    void outAndInAgainEverythingIsAsItWas() throws IOException {
        everything();
        Exported exported = write(panel, "own.qdpx");
        assertEquals(List.of("panel"), exported.losses().stream().map(Loss::kind).toList());
        RefiFiles.validProject(RefiFiles.unzip(folder.resolve("own.qdpx")).get("project.qde"));
        try (Engines other = Engines.temporary()) {
            Panel there = other.panels().create(HOST, panel.name(), 400, null);
            ImportResult result = other.exchange().importInto(HOST, there.id(), folder.resolve("own.qdpx"), null,
                    ImportSettings.NONE, Progress.none());
            assertEquals(List.of(), result.coded().losses());
            assertEquals(codes(coded(panel)), codes(other.codings().state(there.id())));
            assertEquals(codings(coded(panel), talk(panel)), codings(other.codings().state(there.id()),
                    other.discussions().state(there.id())));
            assertEquals(said(engines, panel), said(other, there));
            other.exports().export(Actor.parley(), there.id(), folder.resolve("again.qdpx"), Progress.none());
        }
        RefiProject first = RefiFiles.read(folder.resolve("own.qdpx")).project();
        RefiProject second = RefiFiles.read(folder.resolve("again.qdpx")).project();
        assertEquals(first.codes(), second.codes());
        assertEquals(first.sources(), second.sources());
        assertEquals(first.cases(), second.cases());
        assertEquals(first.sets(), second.sets());
        assertEquals(first.links(), second.links());
        assertEquals(first.users(), second.users());
        assertEquals(first.notes(), second.notes());
    }

    /** Codes with all they say, but for the panel they are in. */
    private static List<String> codes(CodingState state) {
        return state.codebook().inOrder().stream().map(code -> code.toString().replace(code.panelId().toString(), ""))
                .toList();
    }

    private static List<String> codings(CodingState state, Discussion talk) {
        return state.codings().values().stream().map(c -> c.id() + " " + c.codeId() + " #"
                + talk.posts().get(c.postId()).number() + " " + c.start() + "-" + c.end() + " " + c.coder() + " "
                + c.coderId() + " " + c.at() + " " + c.memo() + " " + c.best()).sorted().toList();
    }

    private static List<String> said(Engines in, Panel panel) {
        Discussion talk = in.discussions().state(panel.id());
        return talk.inOrder().stream().map(post -> post.number() + " " + post.kind() + " " + post.at() + " "
                + talk.topics().get(post.topicId()).title() + " " + talk.topics().get(post.topicId()).at() + " "
                + talk.post(post.replyTo()).map(Post::number).orElse(0L) + " "
                + in.panels().state(panel.id()).member(post.authorId()).orElseThrow().code() + " " + post.state() + " "
                + post.text().words()).toList();
    }

    @Test
    void backIntoThePanelItCameFromNothingIsNew() throws IOException {
        everything();
        write(panel, "own.qdpx");
        ImportResult result = read(panel, folder.resolve("own.qdpx"));
        assertEquals(0, result.coded().newCodes() + result.coded().newCodings() + result.added() + result.changed());
        assertEquals(3, result.unchanged());
        assertEquals(3, result.posts());
        assertEquals(2, result.topics());
        assertEquals(2, engines.panels().state(panel.id()).members().size());
        assertEquals(List.of(), result.coded().losses());
    }

    @Test
    void namesOfPeopleStayHere() throws IOException {
        everything();
        write(panel, "own.qdpx");
        String xml = new String(RefiFiles.unzip(folder.resolve("own.qdpx")).get("project.qde"), StandardCharsets.UTF_8);
        assertFalse(xml.contains("Ann") || xml.contains("Bob"), xml);
        assertTrue(xml.contains("M001"));
    }

    @Test
    void aCodebookComesIntoACodebook() {
        Path taguette = FreshPanel.data("taguette/taguette-1.5.2_codebook.qdc");
        engines.codings().add(ELINA, panel.id(), new NewCode(null, null, "interesting", 1, 3, "ours", "",
                "", "", false, false, false, null));
        ImportResult result = read(panel, taguette);
        assertEquals(6, result.coded().newCodes());
        assertEquals(1, result.coded().sameCodes());
        assertEquals("ours", coded(panel).codebook().at("interesting").orElseThrow().definition());
        write(panel, "c.qdc");
        Taken out = RefiFiles.read(folder.resolve("c.qdc"));
        assertEquals("0d62985d-b147-5d01-a9b5-cae5dcd98342", out.project().codes().get(0).guid().toString(),
                "the code goes out under the id it has there");
    }

    @Test
    void oddNamesOfCodesAreToldWhenTheyHaveToChange() {
        String codes = "<CodeBook><Codes><Code guid='%s' name='A &gt; B'/><Code guid='%s' name='same'/><Code guid='%s' "
                + "name='Same'/><Code guid='%s' name=' '/></Codes></CodeBook>";
        Path file = RefiFiles.zip(folder.resolve("p.qdpx"), "project.qde", RefiFiles.project(String.format(codes,
                (Object[]) List.of("1", "2", "3", "4").stream().map(d -> UUID.nameUUIDFromBytes((panel.id() + d).getBytes(
                        StandardCharsets.UTF_8)).toString()).toArray())));
        ImportResult result = read(panel, file);
        assertEquals(List.of("A / B", "same", "Same (2)", "Without a name"), coded(panel).codebook().inOrder().stream()
                .map(Code::name).toList());
        assertEquals(3, result.coded().losses().size());
    }

    @Test
    void twoCodersOfOneNameStayTwo() {
        String users = "<Users><User guid='" + RefiFiles.guid("e", 1) + "' name='Kim'/><User guid='" + RefiFiles.guid("e", 2)
                + "' name='Kim'/></Users>";
        String ranges = "";
        for (int i = 1; i <= 3; i++) {
            ranges += "<PlainTextSelection guid='" + UUID.randomUUID() + "' startPosition='0' endPosition='4'><Coding guid='"
                    + UUID.randomUUID() + "'" + (i == 3 ? "" : " creatingUser='" + RefiFiles.guid("e", i) + "'")
                    + "><CodeRef targetGUID='" + RefiFiles.guid("c", 0) + "'/></Coding></PlainTextSelection>";
        }
        read(panel, RefiFiles.zip(folder.resolve("p.qdpx"), "project.qde", RefiFiles.project(users + RefiFiles.codes("C")
                + "<Sources><TextSource guid='" + UUID.randomUUID() + "' name='T'><PlainTextContent>text</PlainTextContent>"
                + ranges + "</TextSource></Sources>")));
        assertEquals(List.of("Coder not named in the file", "Kim", "Kim (2)"), coded(panel).codings().values().stream()
                .map(Coding::coder).sorted().toList());
    }

    @Test
    void aFileThatMeansHarmLeavesNothing() throws IOException {
        long before = engines.store().lastNumber();
        Path file = Files.writeString(folder.resolve("x.qdc"), "<!DOCTYPE CodeBook [<!ENTITY a 'b'>]><CodeBook/>");
        assertThrows(ProblemException.class, () -> read(panel, file));
        assertThrows(ProblemException.class, () -> write(panel, "empty.qdc"));
        assertFalse(Files.exists(folder.resolve("empty.qdc")));
        assertThrows(ProblemException.class, () -> write(panel, "a.docx"));
        assertEquals(before, engines.store().lastNumber());
    }

    @Test
    void everyRealFileComesIn() {
        for (String name : List.of("atlasti-8.4.0_standard-project.qdpx", "spec-annex-A1_codebook.qdc",
                "spec-annex-A2_atlasti-8.4.0_standard-project.qde", "spec-annex-A3_transana-3.22b2_ns-0.10.qde",
                "qualcoder-4.0beta_panel-sample.qdc")) {
            Path file = FreshPanel.data("refi-qda/" + name);
            Panel in = fresh.another();
            ImportResult result = read(in, file);
            assertEquals(RefiFiles.read(file).project().codeCount(), coded(in).codebook().codes().size(), name);
            assertEquals(result.coded().found().codings(), coded(in).codings().size()
                    + result.coded().losses().stream().filter(loss -> loss.kind().equals("coding")).count(), name);
        }
    }
}
