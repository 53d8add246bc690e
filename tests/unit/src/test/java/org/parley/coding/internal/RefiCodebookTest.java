// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.coding.internal.CodingRoom.ELINA;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodebookFiles;
import org.parley.coding.CodebookFiles.Imported;
import org.parley.core.Progress;
import org.parley.core.ProblemException;
import org.parley.exchange.spi.Exporter.Material;
import org.parley.format.refi.internal.CodebookExporter;
import org.parley.panel.Panel;
import org.parley.testkit.TemporaryStore.Kind;

/** Codebooks of other coding programs through the same door as csv and Excel. */
class RefiCodebookTest {

    private static final String PRICE = "626d3381-523f-41a5-8579-c0ccd82efa31";

    @TempDir
    Path folder;
    private final CodingRoom room = new CodingRoom(Kind.DERBY);
    private final CodebookFiles files = room.files();
    private Panel panel;

    @BeforeEach
    void another() {
        panel = room.panels.create(ELINA, "Kitchen", 3, null);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Codebook codes(Panel of) {
        return room.codings.state(of.id()).codebook();
    }

    private Path file(String inside) throws IOException {
        return Files.writeString(folder.resolve("c.qdc"), "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Other\"><Codes>"
                + inside + "</Codes></CodeBook>");
    }

    @Test
    void newCodesKeepTheirIdAndTakeTheNearestColour() throws IOException {
        Path file = file("<Code guid=\"" + PRICE + "\" name=\"Price\" isCodable=\"false\" color=\"#EF5350\">"
                + "<Description>What it costs</Description><Code guid=\"0e5c5b39-31ae-4e6d-9f0f-6f1e5f1d6a01\" name=\"Dear > cheap\""
                + " isCodable=\"true\"/><Code guid=\"0e5c5b39-31ae-4e6d-9f0f-6f1e5f1d6a02\" name=\"same\" isCodable=\"true\"/>"
                + "<Code guid=\"0e5c5b39-31ae-4e6d-9f0f-6f1e5f1d6a03\" name=\"Same\" isCodable=\"true\"/></Code>");
        assertEquals(new Imported(4, 0, 0), files.read(ELINA, panel, file));
        Code price = codes(panel).at("Price").orElseThrow();
        assertEquals(PRICE, price.id().toString());
        assertEquals("What it costs", price.definition());
        assertTrue(price.net());
        // crimson 36534, pink 26209, copper 12797 away, as FactsProperties counts by hand
        assertEquals(2, price.colour());
        assertEquals(List.of("Price", "Price > Dear / cheap", "Price > same", "Price > Same (2)"),
                codes(panel).inOrder().stream().map(codes(panel)::path).toList());
        assertEquals(new Imported(0, 0, 4), files.read(ELINA, panel, file));
        Panel second = room.panels.create(ELINA, "Second", 3, null);
        assertEquals(new Imported(4, 0, 0), files.read(ELINA, second, file));
        assertTrue(codes(second).codes().keySet().stream().noneMatch(codes(panel).codes()::containsKey),
                "an id that something has already is not given twice");
    }

    @Test
    void whatStandsThereIsNotEmptiedByAFileThatDoesNotSayIt() throws IOException {
        room.importer().read(ELINA, panel.id(), List.of(List.of("code", "number", "include", "weight"),
                List.of("Price", "12", "dear", "-1")), "made");
        assertEquals(new Imported(0, 1, 0), files.read(ELINA, panel, file("<Code guid=\"" + PRICE
                + "\" name=\"price\" isCodable=\"true\"><Description>new words</Description></Code>")));
        Code price = codes(panel).at("Price").orElseThrow();
        assertEquals("12 dear -1.0 new words", price.number() + " " + price.include() + " " + price.weight() + " "
                + price.definition());
    }

    @Test
    void outAndInAgainItIsTheSameAndTheExportWritesTheSame() throws IOException {
        room.importer().read(ELINA, panel.id(), List.of(
                List.of("code", "number", "colour", "definition", "include", "exclude", "example", "exclusive", "net",
                        "single", "weight", "retired"),
                List.of("Product", "100", "Teal", "all\n[Parley]\nof it", "", "", "", "no", "yes", "yes", "", ""),
                List.of("Product > Good", "110", "Pink", "=1+1", "line one\nline two", "not & this", "\"quoted", "no", "",
                        "", "1.5", ""),
                List.of("None", "900", "Slate", "", "", "", "", "yes", "", "", "", "yes")), "made");
        Path file = folder.resolve("frame.qdc");
        assertEquals(3, files.write(CodingRoom.ELINA, panel, file).codes());
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        new CodebookExporter().write(new Material(room.panels.state(panel.id()), null, room.codings.state(panel.id()),
                room.guids.there(panel.id()), room.guids.sets(panel.id())), exported, Progress.none());
        assertArrayEquals(exported.toByteArray(), Files.readAllBytes(file));
        Panel second = room.panels.create(ELINA, "Second", 3, null);
        assertEquals(new Imported(3, 0, 0), files.read(ELINA, second, file));
        assertEquals(CodebookTable.rows(codes(panel)), CodebookTable.rows(codes(second)));
        assertEquals(new Imported(0, 0, 3), files.read(ELINA, panel, file));
    }

    @Test
    void idsOfTablesAreTakenToo() {
        room.importer().read(ELINA, panel.id(), List.of(List.of("id", "code"), List.of(PRICE, "Price"), List.of("17", "Other"),
                List.of("", "Third")), "made");
        assertEquals(UUID.fromString(PRICE), codes(panel).at("Price").orElseThrow().id());
        assertEquals(3, codes(panel).codes().size());
    }

    @Test
    void theCodebookOfTaguette() {
        Path taguette = List.of("../shared/data", "../../../shared/data", "../../shared/data").stream()
                .map(d -> Path.of(d, "taguette/taguette-1.5.2_codebook.qdc")).filter(Files::exists).findFirst().orElse(null);
        assumeTrue(taguette != null, "../shared/data/taguette is not there");
        assertEquals(new Imported(7, 0, 0), files.read(ELINA, panel, taguette));
        assertEquals("0d62985d-b147-5d01-a9b5-cae5dcd98342", codes(panel).at("interesting").orElseThrow().id().toString());
    }

    @Test
    void whatIsNoCodebookIsSaid() throws IOException {
        long before = room.store().lastNumber();
        assertEquals("refi.other", assertThrows(ProblemException.class, () -> files.read(ELINA, panel,
                Files.writeString(folder.resolve("x.qdc"), "<html/>"))).problem().code());
        assertEquals("refi.no-codes", assertThrows(ProblemException.class, () -> files.write(CodingRoom.ELINA, panel,
                folder.resolve("none.qdc"))).problem().code());
        assertEquals(before, room.store().lastNumber());
    }
}
