// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.exchange.internal.ImportCommand.PrintedProject;
import org.parley.testkit.Call;
import org.parley.testkit.FreshPanel;

/** {@code import} and {@code export} of projects, as they are typed. */
class ExportCommandTest {

    private static final String CODEBOOK = "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes>"
            + "<Code guid='11111111-0000-4000-8000-000000000001' name='Barriers' isCodable='false'>"
            + "<Code guid='11111111-0000-4000-8000-000000000002' name='=Price' isCodable='true' color='#123456'/></Code>"
            + "</Codes></CodeBook>";

    @RegisterExtension
    static final FreshPanel fresh = new FreshPanel();

    @TempDir
    private Path folder;

    private CommandResult read(String... words) {
        return new ImportCommand(fresh.engines().exchange(), fresh.engines().panels())
                .run(Call.of(words).with("into", fresh.panel().name()).by(FreshPanel.HOST).in(folder));
    }

    private CommandResult write(String... words) {
        return new ExportCommand(fresh.engines().exports(), fresh.engines().codedTables(), fresh.engines().panels(),
                fresh.engines().codings())
                .run(Call.of(words).with("PANEL", fresh.panel().name()).by(FreshPanel.HOST).in(folder));
    }

    @Test
    void aCodebookInAndOut() throws IOException {
        Files.writeString(folder.resolve("c.qdc"), CODEBOOK);
        CommandResult result = read("PATH", "c.qdc", "losses", "losses.csv");
        PrintedProject printed = (PrintedProject) result.data();
        assertEquals(List.of(2, 0, 0, 2, 0), List.of(printed.codes(), printed.sources(), printed.codings(),
                printed.newCodes(), printed.posts()));
        // a colour that is not of the palette; the group is a net
        assertEquals(1, printed.losses().size());
        assertEquals(List.of("Imported into " + fresh.panel().name() + ": a codebook.",
                "Codes: 2 new, 0 there already. Codings: 0 new, 0 there already."), result.lines().subList(0, 2));
        assertEquals(List.of("kind,where,name,guid,reason",
                "code,,'=Price,11111111-0000-4000-8000-000000000002,its colour became the nearest of the palette"),
                Files.readAllLines(folder.resolve("losses.csv")));
        CommandResult out = write("out", "out.qdc");
        assertEquals("Wrote " + fresh.panel().name() + " into " + folder.resolve("out.qdc")
                + ": 2 codes, no texts, no codings.", out.lines().get(0));
        assertTrue(Files.readString(folder.resolve("out.qdc")).contains("11111111-0000-4000-8000-000000000002"));
    }

    @Test
    void aProjectWhoseOnlyTextIsMissingIsNoMereCodebook() throws IOException {
        Files.writeString(folder.resolve("p.qde"), "<Project name='P'><Sources><TextSource guid='33333333-0000-4000-8000-"
                + "000000000001' name='One' plainTextPath='internal://gone.txt'/></Sources></Project>");
        assertEquals("Imported into " + fresh.panel().name() + ": the codebook alone; its only text stayed out.",
                read("PATH", "p.qde").lines().get(0));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Files.writeString(folder.resolve("c.qdc"), CODEBOOK.replace("11111111", "22222222"));
        PrintedProject printed = (PrintedProject) read("PATH", "c.qdc", "dry-run").data();
        assertEquals(2, printed.newCodes());
        assertEquals(0, fresh.coded().codebook().codes().size());
    }

    @Test
    void anEndingThatNobodyWritesIsToldWithThoseThereAre() {
        ProblemException refused = assertThrows(ProblemException.class, () -> write("out", "a.docx"));
        assertEquals(Problem.Kind.USAGE, refused.problem().kind());
        assertTrue(refused.getMessage().contains(".qdc, .qdpx"), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("a.docx")));
    }

    @Test
    void aCodebookWithoutCodesIsRefused() {
        ProblemException refused = assertThrows(ProblemException.class, () -> write("out", "a.qdc"));
        assertEquals("refi.no-codes", refused.problem().code());
        assertFalse(Files.exists(folder.resolve("a.qdc")));
    }
}
