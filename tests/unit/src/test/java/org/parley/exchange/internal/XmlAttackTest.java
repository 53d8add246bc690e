// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** XML that wants more than to be read; the workspace stays as it was and the file is named. */
class XmlAttackTest {

    private static final String ROW = "<row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2026-01-02T10:00:00.000\" "
            + "Title=\"T\" Body=\"%s\" OwnerUserId=\"1\" />";

    private static ExchangeFixture fixture;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        if (fixture == null) {
            fixture = new ExchangeFixture(folder);
        }
        fixture.next(folder, 20);
    }

    @AfterAll
    static void close() {
        fixture.close();
        fixture = null;
    }

    @Test
    void billionLaughs() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE posts [\n<!ENTITY l0 \"lol\">\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">\n");
        }
        refused("import.xml.dtd", bomb + "]>\n<posts>" + String.format(ROW, "&l9;") + "</posts>");
    }

    @Test
    void aDocumentTypeAloneIsEnough() {
        refused("import.xml.dtd", "<!DOCTYPE posts><posts>" + String.format(ROW, "x") + "</posts>");
    }

    @Test
    void anExternalEntityReadsNoFile() {
        Path secret = fixture.file("secret.txt", "the secret");
        ProblemException refused = refused("import.xml.dtd", "<!DOCTYPE posts [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]><posts>" + String.format(ROW, "&s;") + "</posts>");
        assertFalse(refused.getMessage().contains("the secret"));
    }

    @Test
    void anExternalDocumentTypeIsNotFetched() {
        refused("import.xml.dtd", "<!DOCTYPE posts SYSTEM \"http://127.0.0.1:9/evil.dtd\"><posts/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<posts><row Id=\"1\"", "not xml at all", "<a></b>", ""})
    void whatIsNotWellFormedIsNamedWithLineAndColumn(String text) {
        ProblemException refused = refused("import.xml", text);
        assertTrue(refused.getMessage().contains("at line "), refused.getMessage());
    }

    @Test
    void anEntityThatNobodyDeclared() {
        refused("import.xml.entity", "<posts>&unknown;</posts>");
    }

    @Test
    void aCutOffArchiveBringsNothingIn() {
        refused("import.xml", "<posts>\n" + String.format(ROW, "fine") + "\n<row Id=\"2\" PostTypeId=\"1\" Body=\"cut");
    }

    @Test
    void tenThousandElementsInEachOther() {
        refused("import.xml.deep", "<posts>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</posts>");
    }

    @Test
    void anAttributeOfAHundredMegabytes() throws IOException {
        Path posts = folder.resolve("Posts.xml");
        try (BufferedWriter out = Files.newBufferedWriter(posts, StandardCharsets.UTF_8)) {
            out.write("<posts><row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2026-01-02T10:00:00.000\" Body=\"");
            String block = "x".repeat(1024 * 1024);
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
            out.write("\" /></posts>");
        }
        refused("import.xml.large");
    }

    @Test
    void anAttackInAnotherFileOfTheArchiveIsRefusedTheSame() {
        fixture.file("Posts.xml", "<posts>" + String.format(ROW, "fine") + "</posts>");
        fixture.file("Users.xml", "<!DOCTYPE users [<!ENTITY a \"b\">]><users/>");
        ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(folder));
        assertTrue(refused.getMessage().contains("Users.xml"), refused.getMessage());
        nothingIsThere();
    }

    private ProblemException refused(String code, String posts) {
        fixture.file("Posts.xml", posts);
        return refused(code);
    }

    private ProblemException refused(String code) {
        ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(folder));
        assertEquals(code, refused.problem().code());
        assertEquals(Problem.Kind.FAILED, refused.problem().kind());
        assertTrue(refused.getMessage().contains("Posts.xml"), refused.getMessage());
        nothingIsThere();
        return refused;
    }

    private void nothingIsThere() {
        assertEquals(0, fixture.talk().posts().size());
        assertEquals(0, fixture.people().members().size());
        assertEquals(fixture.start, fixture.temporary.store().lastNumber(), "nothing has been written");
    }
}
