// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.CodingRoom.ELINA;

import java.io.StringReader;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.Code;
import org.parley.coding.CodebookFiles.Imported;
import org.parley.core.ProblemException;
import org.parley.testkit.TemporaryStore;
import org.parley.testkit.TemporaryStore.Kind;

class CodebookCsvTest {

    private static final String FRAME = """
            code,number,colour,definition,include,exclude,example,exclusive
            Product,100,Blue,The drink,,,,no
            Product > Taste,110,,"How, ""exact""ly","line one
            line two",,,no
            Product > Foam > Foams well,121,Ocean,,,,=1+1,
            None,900,Slate,,,,,yes
            """;

    private static Imported read(CodingRoom room, String csv) {
        return room.importer().read(ELINA, room.panelId, CsvRows.read(new StringReader(csv), "frame.csv"), "frame.csv");
    }

    private static String write(CodingRoom room, UUID panel) {
        return room.csv(panel);
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void readsAFrame(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            assertEquals(new Imported(5, 0, 0), read(room, FRAME));
            assertEquals(List.of("Product", "Product > Taste", "Product > Foam", "Product > Foam > Foams well", "None"),
                    room.codebook().inOrder().stream().map(room.codebook()::path).toList());
            Code taste = room.codebook().at("product > taste").orElseThrow();
            assertEquals(110, taste.number());
            assertEquals(1, taste.colour());
            assertEquals(Code.Pattern.DASHED, taste.pattern());
            assertEquals("How, \"exact\"ly", taste.definition());
            assertEquals("line one\nline two", taste.include());
            assertEquals(6, room.codebook().at("Product > Foam > Foams well").orElseThrow().colour());
            assertTrue(room.codebook().at("None").orElseThrow().exclusive());
            assertEquals(1, room.codebook().version());
            long number = room.store().lastNumber();
            assertEquals(new Imported(0, 0, 5), read(room, FRAME));
            assertEquals(number, room.store().lastNumber());
            assertEquals(5, room.restart().codebook().inOrder().size());
        }
    }

    @Test
    void changesWhatDiffersAndDeletesNothing() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            read(room, FRAME);
            UUID taste = room.codebook().at("Product > Taste").orElseThrow().id();
            assertEquals(new Imported(1, 1, 4), read(room, """
                    code;definition
                    PRODUCT > taste;Changed
                    Product > New;
                    """));
            Code changed = room.codebook().codes().get(taste);
            assertEquals("Changed", changed.definition());
            assertEquals("taste", changed.name());
            assertEquals(110, changed.number());
            assertEquals("line one\nline two", changed.include());
            room.undo();
            assertEquals("Taste", room.codebook().codes().get(taste).name());
            assertEquals(5, room.codebook().inOrder().size());
        }
    }

    @Test
    void takesTheOrderOfTheFile() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            for (String name : List.of("A", "B", "C", "D")) {
                room.code(name);
            }
            read(room, "\uFEFFcode\nD\nE\nB\n");
            assertEquals(List.of("A", "D", "C", "E", "B"), room.codebook().inOrder().stream().map(Code::name).toList());
        }
    }

    @Test
    void formulasAreNeutralAndComeBackAsTheyWere() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            read(room, FRAME);
            String csv = write(room, room.panelId);
            assertTrue(csv.contains("'=1+1"), csv);
            assertEquals(new Imported(0, 0, 5), read(room, csv));
            assertEquals("=1+1", room.codebook().at("Product > Foam > Foams well").orElseThrow().example());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "csv.empty|''",
            "csv.header|name,number\\nA,1\\n",
            "csv.header.twice|code,code\\nA,A\\n",
            "csv.ragged|code,number\\nA,1,2,3\\n",
            "csv.read|code\\n\"A\\n",
            "csv.read|code\\n\"A\"B\\n",
            "codes.name|code\\nA >  > B\\n",
            "codes.name|code,number\\n,5\\n",
            "codes.twice|code\\nA\\na\\n",
            "codes.colour|code,colour\\nA,Puce\\n",
            "codes.number|code,number\\nA,many\\n",
            "codes.number|code,number\\nA,-1\\n",
            "codes.nul|code\\nA\\0B\\n",
            "codes.nul|code,definition\\nA,x\\0y\\n",
            "codes.flag|code,exclusive\\nA,perhaps\\n"})
    void aFileThatIsWrongChangesNothing(String problem, String csv) {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            long number = room.store().lastNumber();
            ProblemException thrown = assertThrows(ProblemException.class,
                    () -> read(room, csv.replace("\\n", "\n").replace("\\0", "\0")));
            assertEquals(problem, thrown.problem().code());
            assertTrue(thrown.problem().what().contains("frame.csv"), thrown.getMessage());
            assertEquals(number, room.store().lastNumber());
        }
    }
}
