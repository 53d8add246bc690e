// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.core.ProblemException;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.testkit.FreshPanel;

/**
 * Files that mean harm or were made badly, brought into a panel: told with the name of the file and nothing written, or
 * imported with what was lost, one by one.
 */
class RefiBadInputTest {

    private static final String CODE = RefiFiles.guid("c", 0);

    @RegisterExtension
    static final FreshPanel fresh = new FreshPanel();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("bad.qdpx");
    }

    private static String source(String ranges) {
        return "<Sources><TextSource guid='" + RefiFiles.guid("a", 1) + "' name='One' plainTextPath='internal://t.txt'>" + ranges
                + "</TextSource></Sources>";
    }

    private static String range(int number, String start, String end) {
        return "<PlainTextSelection guid='" + RefiFiles.guid("b", number) + "' name='R" + number + "' startPosition='" + start
                + "' endPosition='" + end + "'><Coding guid='" + RefiFiles.guid("d", number) + "'><CodeRef targetGUID='" + CODE
                + "'/></Coding></PlainTextSelection>";
    }

    private Path project(String parts, String text) {
        return RefiFiles.zip(file(), "project.qde", RefiFiles.project(parts), "sources/t.txt", text);
    }

    /** What was lost: kind, where, name, reason. */
    private static List<String> lost(ImportResult result) {
        return result.coded().losses().stream().map(loss -> loss.kind() + " | " + loss.where() + " | " + loss.name() + " | "
                + loss.reason()).toList();
    }

    private List<String> quoted() {
        return fresh.coded().codings().values().stream().map(coding -> fresh.talk().posts().get(coding.postId()).text()
                .words().substring(coding.start(), coding.end())).sorted().toList();
    }

    private String refused(Path file) throws IOException {
        long before = fresh.engines().store().lastNumber();
        ProblemException problem = assertThrows(ProblemException.class, () -> fresh.read(file));
        assertTrue(problem.getMessage().contains(file.getFileName().toString()), problem.getMessage());
        assertTrue(problem.getMessage().contains("Nothing was imported."), problem.getMessage());
        assertEquals(before, fresh.engines().store().lastNumber());
        assertEquals(0, fresh.talk().posts().size());
        assertEquals(0, fresh.coded().codebook().codes().size());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList(), "nothing is written beside it");
        }
        return problem.problem().code();
    }

    @Test
    void rangesThatAreNone() {
        // 0 H 1 i 2 space 3 emoji 4 e 5 accent 6 end
        ImportResult result = fresh.read(project(RefiFiles.codes("C") + source(range(1, "2", "2") + range(2, "9", "12")
                + range(3, "-5", "-1") + range(4, "0", "99999999999") + range(5, "a", "b") + range(6, "5", "6")
                + range(7, "0", "40") + range(8, "2", "0")), "Hi \uD83D\uDE00e\u0301"));
        assertEquals(List.of("Hi", "Hi \uD83D\uDE00e\u0301", "e\u0301"), quoted());
        assertEquals(List.of("coding | One | R1 | its range is empty", "coding | One | R2 | its range lies outside the text",
                "coding | One | R3 | its range lies outside the text",
                "coding | One | R4 | its range is missing, or is no number that a text has",
                "coding | One | R5 | its range is missing, or is no number that a text has",
                "range | One | R6 | its range cut a character in two and was widened",
                "range | One | R7 | its range went beyond the text and was cut",
                "range | One | R8 | its range ended before it began and was turned round"), lost(result));
    }

    @Test
    void aRangeThatCutsAPairOfAProgramThatCountsUtf16() {
        // the name tells that UTF-16 is counted: three places for "a" and an emoji
        ImportResult result = fresh.read(project(RefiFiles.codes("C") + source(range(1, "2", "3")
                + range(2, "4", "8").replace("R2", "dear") + range(3, "0", "2")), "a\uD83D\uDE00 dear"));
        assertEquals(List.of("a\uD83D\uDE00", "dear", "\uD83D\uDE00"), quoted());
        assertEquals(2, result.coded().losses().size());
        assertTrue(result.notes().get(0).startsWith("The file does not count characters as the specification says."));
    }

    @Test
    void equalNamesUnderDifferentParentsAndBesideEachOther() {
        String codes = "<CodeBook><Codes><Code guid='" + RefiFiles.guid("1", 1) + "' name='A'><Code guid='"
                + RefiFiles.guid("1", 2) + "' name='Price'/><Code guid='" + RefiFiles.guid("1", 3) + "' name='price'/></Code><Code guid='"
                + RefiFiles.guid("1", 4) + "' name='B'><Code guid='" + RefiFiles.guid("1", 5) + "' name='Price'/></Code>"
                + "</Codes></CodeBook>";
        ImportResult result = fresh.read(project(codes, ""));
        assertEquals(List.of("A", "A > Price", "A > price (2)", "B", "B > Price"), fresh.coded().codebook().inOrder().stream()
                .map(fresh.coded().codebook()::path).toList());
        assertEquals(List.of("code |  | price | a code beside it has the same name; it got a number behind it"), lost(result));
    }

    @Test
    void aCodeBelowItself() {
        String guid = RefiFiles.guid("1", 1);
        ImportResult result = fresh.read(project("<CodeBook><Codes><Code guid='" + guid + "' name='A'><Code guid='" + guid
                + "' name='B'><Code guid='" + guid + "' name='A'/></Code></Code></Codes></CodeBook>", ""));
        assertEquals(List.of("A", "A > B", "A > B > A"), fresh.coded().codebook().inOrder().stream()
                .map(fresh.coded().codebook()::path).toList());
        assertEquals(2, result.coded().losses().size());
    }

    @Test
    void fiveThousandCodes() {
        String[] names = new String[5000];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Code " + i;
        }
        ImportResult result = fresh.read(project(RefiFiles.codes(names), ""));
        assertEquals(5000, result.coded().newCodes());
        assertEquals("Code 4999", fresh.coded().codebook().inOrder().get(4999).name());
        fresh.write(fresh.panel(), folder.resolve("out.qdc"));
        assertEquals(5000, RefiFiles.read(folder.resolve("out.qdc")).project().codeCount());
    }

    @Test
    void aTextOfTwoMegabytes() {
        String words = "\u00E9\uD83D\uDE00 words and more\n".repeat(100_000);
        assertTrue(words.getBytes(StandardCharsets.UTF_8).length > 2_000_000);
        ImportResult result = fresh.read(project(RefiFiles.codes("C") + source(range(1, "3", "8")), words));
        assertEquals(1, result.added());
        assertEquals(List.of(), lost(result));
        assertEquals(List.of("words"), quoted());
        assertEquals(words, fresh.talk().inOrder().get(0).text().words());
    }

    @Test
    void whatIsMissing() {
        String parts = RefiFiles.codes("C") + "<Cases><Case guid='" + RefiFiles.guid("9", 1) + "' name='Liv'>"
                + "<SourceRef targetGUID='" + RefiFiles.guid("a", 1) + "'/><SourceRef targetGUID='" + RefiFiles.guid("a", 8) + "'/></Case></Cases>"
                + source(range(1, "0", "1")).replace("t.txt", "gone.txt") + "<Links><Link guid='" + RefiFiles.guid("7", 1)
                + "' name='to nowhere' originGUID='" + RefiFiles.guid("d", 1) + "' targetGUID='" + RefiFiles.guid("d", 2)
                + "'/></Links>";
        ImportResult result = fresh.read(project(parts, "words"));
        assertEquals(List.of("source | internal://gone.txt | One | its text is not in the file",
                "coding | One | R1 | its text is not in the file",
                "link |  | to nowhere | a link between other things than codings"), lost(result));
        assertEquals(1, fresh.engines().panels().state(fresh.panel().id()).everyone().size());
    }

    @Test
    void aCodingWithoutACode() {
        ImportResult result = fresh.read(project(RefiFiles.codes("C") + source(range(1, "0", "1").replace(CODE,
                RefiFiles.guid("e", 5))), "words"));
        assertEquals(List.of("coding | One |  | its code is not in the codebook"), lost(result));
        assertEquals("R1", fresh.coded().memos().values().iterator().next().get(0).words(), "what it said is kept");
    }

    @Test
    void namesInTheWrongCase() {
        String xml = RefiFiles.project(RefiFiles.codes("C") + source(range(1, "0", "5")));
        fresh.read(RefiFiles.zip(file(), "PROJECT.QDE", xml.replace("TextSource", "textsource").replace("startPosition",
                "StartPosition"), "SOURCES/T.TXT", "words"));
        assertEquals(List.of("words"), quoted());
    }

    @Test
    void pathsThatLeadOut() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        ImportResult result = fresh.read(RefiFiles.zip(file(), "project.qde", RefiFiles.project(source("").replace(
                "internal://t.txt", "absolute://" + secret.toAbsolutePath())), "../../evil.txt", "evil", "/evil.txt",
                "evil"));
        assertEquals(0, result.added());
        assertFalse(Files.exists(folder.resolve("../../evil.txt").normalize()));
        assertTrue(lost(result).get(0).endsWith("its text is not in the file"));
    }

    @Test
    void archivesThatSwell() throws IOException {
        assertEquals("refi.bomb", refused(project(source(""), "\0".repeat(40 * 1024 * 1024))));
        Map<String, byte[]> many = new LinkedHashMap<>();
        many.put("project.qde", RefiFiles.project(" ".repeat(60 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8));
        assertEquals("refi.bomb", refused(RefiFiles.zip(file(), many)));
    }

    @Test
    void tooManyFilesInAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= 200_000; i++) {
                out.putNextEntry(new ZipEntry(Integer.toString(i)));
            }
        }
        assertEquals("refi.bomb", refused(Files.write(file(), bytes.toByteArray())));
    }

    @Test
    void declarationsAndEntities() throws IOException {
        assertEquals("import.xml.dtd", refused(RefiFiles.zip(file(), "project.qde",
                "<!DOCTYPE Project [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Project name='&a;'/>")));
        assertEquals("import.xml.dtd", refused(RefiFiles.zip(file(), "project.qde", "<!DOCTYPE lolz [<!ENTITY a 'lol'>"
                + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><Project>&b;</Project>")));
        assertEquals("import.xml.entity", refused(RefiFiles.zip(file(), "project.qde", "<Project>&a;</Project>")));
    }

    @Test
    void elementsThatAreTooDeepOrTooLarge() throws IOException {
        assertEquals("import.xml.deep", refused(RefiFiles.zip(file(), "project.qde", RefiFiles.project("<CodeBook><Codes>"
                + "<Code name='x'>".repeat(70) + "</Code>".repeat(70) + "</Codes></CodeBook>"))));
        StringBuilder large = new StringBuilder();
        new java.util.Random(5).ints(17 * 1024 * 1024, 'a', 'z').forEach(c -> large.append((char) c));
        assertEquals("import.xml.large", refused(RefiFiles.zip(file(), "project.qde", RefiFiles.project("<Description>" + large
                + "</Description>"))));
    }

    @Test
    void filesThatAreNoProject() throws IOException {
        assertEquals("refi.no-project", refused(RefiFiles.zip(file(), "readme.txt", "hello")));
        assertEquals("refi.other", refused(RefiFiles.zip(file(), "project.qde", "<html/>")));
        assertEquals("import.xml", refused(RefiFiles.zip(file(), "project.qde", "<Project name='cut")));
        assertEquals("import.xml", refused(Files.writeString(file(), "no XML")));
        assertEquals("import.xml", refused(Files.write(file(), new byte[0])));
        assertEquals("refi.zip", refused(Files.write(file(), new byte[] {'P', 'K', 3, 4, 0, 0})));
    }

    @Test
    void longNamesAndNonsenseInAttributes() {
        ImportResult result = fresh.read(project("<CodeBook><Codes><Code guid='no guid' name='" + "x".repeat(3000)
                + "' isCodable='maybe' color='pink'/></Codes></CodeBook>" + source("").replace("name='One'", "name='"
                        + "y".repeat(3000) + "' creationDateTime='yesterday'"), "words"));
        Code code = fresh.coded().codebook().inOrder().get(0);
        assertTrue(code.name().length() <= 200);
        assertFalse(code.net());
        assertEquals(1, result.added());
        assertEquals(List.of("code"), result.coded().losses().stream().map(loss -> loss.kind()).toList());
    }
}
