// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.ProblemException;
import org.parley.format.refi.internal.RefiFiles.Taken;
import org.parley.format.refi.internal.RefiProject.Code;
import org.parley.format.refi.internal.RefiProject.Selection;

/** Files as programs should not write them, and files that mean harm. */
class RefiOddFilesTest {

    private static final String ONE_SOURCE = "<Sources><TextSource guid=\"" + RefiFiles.guid("a", 1)
            + "\" name=\"One\" plainTextPath=\"%s\">%s</TextSource></Sources>";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("p.qdpx");
    }

    private static String range(int start, int end, String name) {
        return "<PlainTextSelection guid=\"" + RefiFiles.guid("b", start * 1000 + end) + "\" name=\"" + name
                + "\" startPosition=\"" + start + "\" endPosition=\"" + end + "\"><Coding guid=\""
                + RefiFiles.guid("d", start * 1000 + end) + "\"><CodeRef targetGUID=\"" + RefiFiles.guid("c", 0)
                + "\"/></Coding></PlainTextSelection>";
    }

    private Taken text(String text, String... ranges) {
        return RefiFiles.read(RefiFiles.zip(file(), "project.qde", RefiFiles.project(RefiFiles.codes("C")
                + String.format(ONE_SOURCE, "internal://t.txt", String.join("", ranges))), "sources/t.txt", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"project.qde", "Project.qde", "PROJECT.QDE", "Trial.qde", "deep/inside/x.qde", "a\\project.qde"})
    void theProjectIsFoundWhateverItIsCalled(String name) {
        assertEquals("P", RefiFiles.read(RefiFiles.zip(file(), name, RefiFiles.project(""))).project().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal://T.txt", "internal://t.TXT", "t.txt", "internal:///t.txt", "sources/t.txt",
        "relative:///t.txt", "internal://my%20dir/../t.txt", "absolute:///home/x/t.txt"})
    void aTextIsFoundByItsNameInTheArchive(String path) {
        Taken taken = RefiFiles.read(RefiFiles.zip(file(), "Project.qde", RefiFiles.project(String.format(ONE_SOURCE,
                path, "")), "Sources/t.txt", "words"));
        assertEquals("words", taken.project().sources().get(0).text());
    }

    @Test
    void nothingOutsideTheArchiveIsReadOrWritten() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Taken taken = RefiFiles.read(RefiFiles.zip(file(), "project.qde", RefiFiles.project(String.format(ONE_SOURCE,
                "absolute://" + secret.toAbsolutePath(), "")), "../../evil.txt", "evil"));
        assertEquals(List.of(), taken.project().sources());
        assertEquals(List.of("its text is not in the file"), taken.reasons("source"));
        assertFalse(Files.exists(folder.resolve("../../evil.txt").normalize()));
    }

    @Test
    void rangesOutsideEmptyBackwardsAndTorn() {
        // 0 H 1 i 2 space 3 emoji (one place) 4 e 5 accent 6 end
        Taken taken = text("Hi \uD83D\uDE00e\u0301", range(0, 2, ""), range(2, 2, ""), range(9, 12, ""), range(3, 40, ""),
                range(4, 3, ""), range(0, 5, ""));
        List<Selection> kept = taken.project().sources().get(0).selections();
        assertEquals(List.of("0-2", "3-7", "3-5", "0-7"), kept.stream().map(s -> s.start() + "-" + s.end()).toList());
        assertEquals(List.of("its range is empty", "its range lies outside the text"), taken.reasons("coding"));
        assertEquals(List.of("its range went beyond the text and was cut",
                "its range ended before it began and was turned round",
                "its range cut a character in two and was widened"), taken.reasons("range"));
    }

    @Test
    void aProgramThatCountsUtf16IsFoundOut() {
        Taken taken = text("\uD83D\uDE00\uD83D\uDE00 too dear, much too dear", range(5, 13, "too dear"));
        Selection only = taken.project().sources().get(0).selections().get(0);
        assertEquals(5, only.start());
        assertEquals(13, only.end());
        assertEquals(1, taken.remarks().size());
    }

    @Test
    void aProgramThatCountsALineEndAsOneIsFoundOut() {
        Taken taken = text("one\r\ntwo\r\nthree", range(8, 13, "three"));
        Selection only = taken.project().sources().get(0).selections().get(0);
        assertEquals(10, only.start());
        assertEquals(15, only.end());
    }

    @Test
    void theSpecificationCountsWhenNamesSayNothing() {
        Taken taken = text("\uD83D\uDE00 dear", range(2, 6, "My remark"));
        assertEquals(3, taken.project().sources().get(0).selections().get(0).start());
        assertEquals(List.of(), taken.remarks());
    }

    @Test
    void aMarkBeforeTheTextIsNoPartOfIt() {
        Taken taken = text("\uFEFFdear", range(0, 4, "dear"));
        assertEquals("dear", taken.project().sources().get(0).text());
        assertEquals(4, taken.project().sources().get(0).selections().get(0).end());
    }

    @Test
    void textsInOtherEncodings() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("project.qde", RefiFiles.project(String.format(ONE_SOURCE, "internal://t.txt", ""))
                .getBytes(StandardCharsets.UTF_8));
        entries.put("sources/t.txt", "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("caf\u00E9", RefiFiles.read(RefiFiles.zip(file(), entries)).project().sources().get(0).text());
        entries.put("sources/t.txt", "\uFEFFcaf\u00E9".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("caf\u00E9", RefiFiles.read(RefiFiles.zip(file(), entries)).project().sources().get(0).text());
    }

    @Test
    void aProjectThatClaimsUtf16AndIsNot() {
        String xml = "\n\n" + RefiFiles.project("").replace("utf-8", "utf-16");
        assertEquals("P", RefiFiles.read(RefiFiles.zip(file(), "project.qde", xml)).project().name());
        Map<String, byte[]> wide = Map.of("project.qde", ("\uFEFF" + RefiFiles.project("").replace("utf-8", "utf-16"))
                .getBytes(StandardCharsets.UTF_16LE));
        assertEquals("P", RefiFiles.read(RefiFiles.zip(file(), wide)).project().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:QDA-XML:project:0:4", "urn:QDA-XML:project:0:10", "urn:QDA-XML:project:1:0", "other", ""})
    void anyNamespace(String namespace) {
        Taken taken = RefiFiles.read(RefiFiles.zip(file(), "project.qde", RefiFiles.project(RefiFiles.codes("C") + "<Sets/>")
                .replace("urn:QDA-XML:project:1.0", namespace)));
        assertEquals(1, taken.project().codeCount());
    }

    @Test
    void aPrefixBeforeEveryNameAndTextInTheProjectItself() {
        Taken taken = RefiFiles.read(RefiFiles.zip(file(), "project.qde", "<q:Project xmlns:q='urn:QDA-XML:project:1.0' "
                + "name='P'><q:Sources><q:TextSource GUID='{" + RefiFiles.guid("A", 1) + "}' name='\u05E9\u05DC\u05D5\u05DD'>"
                + "<q:PlainTextContent>a &amp; b</q:PlainTextContent></q:TextSource></q:Sources></q:Project>"));
        assertEquals("a & b", taken.project().sources().get(0).text());
        assertEquals(RefiFiles.guid("a", 1), taken.project().sources().get(0).guid().toString());
        assertEquals("\u05E9\u05DC\u05D5\u05DD", taken.project().sources().get(0).name());
    }

    @Test
    void equalNamesUnderDifferentParentsAreDifferentCodes() {
        String codes = "<CodeBook><Codes><Code guid='%s' name='A' isCodable='false'><Code guid='%s' name='Price'/></Code>"
                + "<Code guid='%s' name='B' isCodable='false'><Code guid='%s' name='Price'/></Code></Codes></CodeBook>";
        Taken taken = RefiFiles.read(RefiFiles.zip(file(), "project.qde", RefiFiles.project(String.format(codes,
                RefiFiles.guid("1", 1), RefiFiles.guid("1", 2), RefiFiles.guid("1", 3), RefiFiles.guid("1", 4)))));
        assertEquals(List.of("Price", "Price"), taken.project().codes().stream()
                .map(code -> code.children().get(0).name()).toList());
    }

    @Test
    void aCodeBelowItselfIsTwoCodes() {
        String guid = RefiFiles.guid("1", 1);
        Taken taken = RefiFiles.read(RefiFiles.zip(file(), "project.qde", RefiFiles.project("<CodeBook><Codes><Code guid='"
                + guid + "' name='A'><Code guid='" + guid + "' name='A'/></Code></Codes></CodeBook>")));
        Code top = taken.project().codes().get(0);
        assertEquals(guid, top.guid().toString());
        assertFalse(top.children().get(0).guid().equals(top.guid()));
        assertEquals(1, taken.lost("code"));
    }

    @Test
    void fiveThousandCodesAndALargeText() {
        String[] names = new String[5000];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Code " + i;
        }
        String large = "\u00E9\uD83D\uDE00 words and more\n".repeat(100_000);
        Taken taken = RefiFiles.read(RefiFiles.zip(file(), "project.qde", RefiFiles.project(RefiFiles.codes(names)
                + String.format(ONE_SOURCE, "internal://t.txt", range(0, 2, "") + range(1_799_000, 1_799_017, ""))),
                "sources/t.txt", large));
        assertEquals(5000, taken.project().codeCount());
        assertEquals(large, taken.project().sources().get(0).text());
        // 18 places and 19 units a line: 1,799,000 is 8 places, which are 9 units, into line 99,944
        assertEquals(99_944 * 19 + 9, taken.project().sources().get(0).selections().get(1).start());
        assertEquals(List.of(), taken.losses());
    }

    @Test
    void aBombIsNotUnpacked() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("project.qde", RefiFiles.project(String.format(ONE_SOURCE, "internal://t.txt", ""))
                .getBytes(StandardCharsets.UTF_8));
        entries.put("sources/t.txt", new byte[40 * 1024 * 1024]);
        refused("refi.bomb", RefiFiles.zip(file(), entries));
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        refused("import.xml.dtd", RefiFiles.zip(file(), "project.qde", "<!DOCTYPE Project [<!ENTITY a \"b\">]><Project/>"));
    }

    @Test
    void whatIsNoProject() throws IOException {
        refused("refi.no-project", RefiFiles.zip(file(), "readme.txt", "hello"));
        refused("refi.other", RefiFiles.zip(file(), "project.qde", "<html><body/></html>"));
        refused("import.xml", RefiFiles.zip(file(), "project.qde", "<Project name='cut"));
        Path zip = RefiFiles.zip(file(), "project.qde", RefiFiles.project(RefiFiles.codes("A", "B", "C")));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(whole, whole.length / 2));
        refused("refi.zip", zip);
    }

    @Test
    void aTextThatWasDamagedOnItsWay() throws IOException {
        StringBuilder text = new StringBuilder();
        new java.util.Random(7).ints(20_000, 'a', 'z').forEach(c -> text.append((char) c));
        Path zip = RefiFiles.zip(file(), "sources/t.txt", text.toString(), "project.qde",
                RefiFiles.project(String.format(ONE_SOURCE, "internal://t.txt", "")));
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 2000; i < 2200; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        Files.write(zip, bytes);
        refused("refi.zip", zip);
    }

    private static void refused(String code, Path file) {
        ProblemException refused = assertThrows(ProblemException.class, () -> RefiFiles.read(file));
        assertEquals(code, refused.problem().code());
        assertTrue(refused.getMessage().contains(file.getFileName().toString()), refused.getMessage());
    }

    @Test
    void charactersThatXmlCannotHoldAreToldWhenWritten() {
        List<org.parley.exchange.Loss> losses = new java.util.ArrayList<>();
        RefiProject project = RefiProject.codebook("", "Parley", List.of(new Code(java.util.UUID.fromString(
                RefiFiles.guid("1", 1)), "bell \u0007", true, null, "", List.of(), List.of())), List.of());
        Path file = RefiFiles.write(folder.resolve("c.qdc"), project, losses);
        assertEquals(1, losses.size());
        assertEquals("bell \uFFFD", RefiFiles.read(file).project().codes().get(0).name());
    }
}
