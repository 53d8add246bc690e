// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.discussion.Decision;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.Loss;
import org.parley.format.refi.internal.RefiProject.Group;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.testkit.FreshPanel;

/** Sets of other programs, which go through; values of texts and cases; media without their text. */
class RefiSetsTest {

    @RegisterExtension
    static final FreshPanel fresh = new FreshPanel();

    @TempDir
    private Path folder;

    private static String text(int number, String parts) {
        return "<TextSource guid='" + RefiFiles.guid("a", number) + "' name='T" + number + "'><PlainTextContent>words " + number
                + "</PlainTextContent>" + parts + "</TextSource>";
    }

    private static String value(int variable, String type, String value) {
        return "<VariableValue><VariableRef targetGUID='" + RefiFiles.guid("f", variable) + "'/><" + type + "Value>" + value
                + "</" + type + "Value></VariableValue>";
    }

    private static String memberOf(String kind, String digit, int number) {
        return "<Member" + kind + " targetGUID='" + RefiFiles.guid(digit, number) + "'/>";
    }

    private static final String SETS = "<Sets><Set guid='" + RefiFiles.guid("5", 1) + "' name='Prices &amp; more'><Description>"
            + "what they cost</Description>" + memberOf("Code", "c", 0) + memberOf("Code", "c", 1) + memberOf("Code", "c", 9)
            + memberOf("Source", "a", 2) + memberOf("Note", "b", 1) + "</Set><Set guid='" + RefiFiles.guid("5", 2)
            + "' name='Nothing'/></Sets>";
    private static final String PARTS = RefiFiles.codes("Price", "Taste") + "<Sources>" + text(1, "") + text(2, "")
            + "</Sources><Notes><Note guid='" + RefiFiles.guid("b", 1) + "' name='diary'><PlainTextContent>diary of ours"
            + "</PlainTextContent></Note></Notes>" + SETS;

    private Path file(String parts) {
        return RefiFiles.zip(folder.resolve("p.qdpx"), "project.qde", RefiFiles.project(parts));
    }

    private List<Group> foreign(String name) {
        return RefiFiles.read(folder.resolve(name)).project().sets().stream()
                .filter(set -> set.guid().toString().startsWith("5555")).toList();
    }

    private static List<String> lost(ImportResult result, String kind) {
        return result.coded().losses().stream().filter(loss -> loss.kind().equals(kind))
                .map(loss -> loss.where() + "|" + loss.name() + "|" + loss.reason()).toList();
    }

    @Test
    void setsGoOutAsTheyCame() throws IOException {
        ImportResult result = fresh.read(file(PARTS));
        String kept = "nothing in Parley shows sets of codes or texts; it is kept and goes out again";
        assertEquals(List.of("|Prices & more|" + kept, "Prices & more||a member of the set is not in the file",
                "|Nothing|" + kept), lost(result, "set"));
        fresh.write(fresh.panel(), folder.resolve("out.qdpx"));
        List<Group> sets = foreign("out.qdpx");
        assertEquals(List.of(new Group(UUID.fromString(RefiFiles.guid("5", 1)), "Prices & more", "what they cost",
                List.of(UUID.fromString(RefiFiles.guid("c", 0)), UUID.fromString(RefiFiles.guid("c", 1))),
                List.of(UUID.fromString(RefiFiles.guid("a", 2))), List.of(UUID.fromString(RefiFiles.guid("b", 1)))),
                new Group(UUID.fromString(RefiFiles.guid("5", 2)), "Nothing", "", List.of(), List.of(), List.of())), sets);
        RefiFiles.validProject(RefiFiles.unzip(folder.resolve("out.qdpx")).get("project.qde"));
        fresh.write(fresh.panel(), folder.resolve("out.qdc"));
        RefiFiles.validCodebook(Files.readAllBytes(folder.resolve("out.qdc")));
        assertEquals(List.of(2), foreign("out.qdc").stream().map(set -> set.codes().size()).toList());
    }

    @Test
    void aSecondTimeAndASecondPanelTheyAreTheSame() {
        Path file = file(PARTS);
        fresh.read(file);
        fresh.read(file);
        fresh.write(fresh.panel(), folder.resolve("one.qdpx"));
        assertEquals(2, foreign("one.qdpx").size());
        Panel other = fresh.another();
        fresh.read(other, folder.resolve("one.qdpx"));
        fresh.write(other, folder.resolve("two.qdpx"));
        assertEquals(foreign("one.qdpx"), foreign("two.qdpx"));
    }

    @Test
    void whatIsGoneIsNoMember() {
        fresh.read(file(PARTS));
        var engines = fresh.engines();
        engines.codings().delete(FreshPanel.HOST, fresh.panel().id(), List.of(fresh.coded().codebook().at("Taste")
                .orElseThrow().id()));
        engines.moderation().decide(FreshPanel.HOST, fresh.talk().inOrder().stream().filter(post -> post.text().words()
                .equals("words 2")).findFirst().orElseThrow().id(), Decision.Step.HIDE, "other", "", List.of());
        fresh.write(fresh.panel(), folder.resolve("out.qdpx"));
        assertEquals("1 0 1", foreign("out.qdpx").get(0).codes().size() + " " + foreign("out.qdpx").get(0).sources().size()
                + " " + foreign("out.qdpx").get(0).notes().size());
    }

    @Test
    void anImportTakenBackTakesItsSetsAlong() {
        fresh.read(file(PARTS));
        fresh.engines().store().history().undo(FreshPanel.HOST, fresh.engines().store().lastNumber());
        fresh.read(file(RefiFiles.codes("Price", "Taste")));
        fresh.write(fresh.panel(), folder.resolve("out.qdpx"));
        assertEquals(List.of(), foreign("out.qdpx"));
    }

    private static final String VARIABLES = "<Variables>" + List.of("Gender", "Age", "Week", "Channel").stream()
            .map(name -> "<Variable guid='" + RefiFiles.guid("f", List.of("Gender", "Age", "Week", "Channel").indexOf(name))
                    + "' name='" + name + "' typeOfVariable='" + (name.equals("Age") ? "Integer" : "Text") + "'/>")
            .collect(Collectors.joining()) + "</Variables>";

    private static String aCase(int number, String name, String values, int... texts) {
        StringBuilder refs = new StringBuilder();
        for (int text : texts) {
            refs.append("<SourceRef targetGUID='").append(RefiFiles.guid("a", text)).append("'/>");
        }
        return "<Case guid='" + RefiFiles.guid("9", number) + "' name='" + name + "'>" + values + refs + "</Case>";
    }

    @Test
    void valuesOfTextsStandWithTheirPerson() {
        ImportResult result = fresh.read(file(VARIABLES + "<Cases>"
                + aCase(1, "Liv", value(0, "Text", "woman"), 1, 2) + aCase(2, "Odd", "", 3) + "</Cases><Sources>"
                + text(1, value(2, "Text", "1") + value(3, "Text", "phone") + value(0, "Text", "man"))
                + text(2, value(2, "Text", "2") + value(3, "Text", "phone"))
                + text(3, value(1, "Integer", "37") + value(7, "Text", "lost"))
                + text(4, value(3, "Text", "e-mail")) + "</Sources>"));
        Map<String, Map<String, String>> people = fresh.engines().panels().state(fresh.panel().id()).everyone().stream()
                .collect(Collectors.toMap(Member::name, Member::profile));
        assertEquals(Map.of("gender", "woman"), people.get("Liv"), "channel came in locked");
        assertEquals(Map.of("age_band", "35\u201344"), people.get("Odd"));
        assertEquals(List.of("channel", "week").subList(0, 1), result.locked());
        assertEquals(List.of("T1|Gender = man|a value of a text, and the person has another one",
                "T1|Week = 1|a value of a text, and the texts of this person have different ones",
                "T2|Week = 2|a value of a text, and the texts of this person have different ones",
                "T3|lost|a value of a variable that is not in the file",
                "T4|Channel = e-mail|a value of a text that belongs to no case; here only people have values"),
                lost(result, "value").stream().sorted().toList());
        assertTrue(result.notes().contains("Values of 3 texts stand with the people who wrote them: here only people have "
                + "values."), result.notes().toString());
    }

    @Test
    void aMediumWithoutItsTextIsToldOnce() {
        String media = "<Sources><PDFSource guid='" + RefiFiles.guid("a", 1) + "' name='gone.pdf' path='internal://x.pdf'>"
                + "<Representation guid='" + RefiFiles.guid("a", 2) + "' plainTextPath='internal://gone.txt'/></PDFSource>"
                + "<PDFSource guid='" + RefiFiles.guid("a", 3) + "' name='there.pdf' path='internal://y.pdf'>"
                + "<Representation guid='" + RefiFiles.guid("a", 4) + "' plainTextPath='internal://there.txt'/></PDFSource>"
                + "</Sources>";
        Path file = RefiFiles.zip(folder.resolve("m.qdpx"), Map.of("project.qde", RefiFiles.project(media)
                .getBytes(StandardCharsets.UTF_8), "Sources/There.TXT", "words".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("medium|there.pdf|its text came in, the PDF itself did not",
                "source|gone.pdf|its text is not in the file"), fresh.read(file).coded().losses().stream()
                .map(RefiSetsTest::line).sorted().toList());
    }

    private static String line(Loss loss) {
        return loss.kind() + "|" + loss.name() + "|" + loss.reason();
    }
}
