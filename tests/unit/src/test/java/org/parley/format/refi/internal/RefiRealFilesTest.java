// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.format.refi.internal.RefiFiles.Taken;
import org.parley.format.refi.internal.RefiProject.Code;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.RefiProject.Source;

/** What other programs have written. The numbers were counted by a script over the XML that shares no code with ours. */
class RefiRealFilesTest {

    private static Taken read(String name) {
        Path file = RefiFiles.data(name);
        assumeTrue(file != null, "../shared/data/" + name + " is not there");
        return RefiFiles.read(file);
    }

    @ParameterizedTest
    @CsvSource({"refi-qda/atlasti-8.4.0_standard-project.qdpx,3,14,12,16,0,16,2",
        "refi-qda/spec-annex-A2_atlasti-8.4.0_standard-project.qde,3,14,12,16,0,16,2",
        "refi-qda/spec-annex-A3_transana-3.22b2_ns-0.10.qde,63,19,16,66,0,6,40",
        "refi-qda/qualcoder-4.0beta_panel-sample.qdpx,2,10,6,19,6,0,2",
        "refi-qda/qualcoder-4.0beta_panel-sample.qdc,0,10,0,0,0,0,0",
        "refi-qda/spec-annex-A1_codebook.qdc,0,6,0,0,0,0,0",
        "taguette/taguette-1.5.2_codebook.qdc,0,7,0,0,0,0,0"})
    void everyFileIsRead(String name, int users, int codes, int sources, int codings, int cases, int sets, int notes) {
        Taken taken = read(name);
        assertEquals(users, taken.project().users().size());
        assertEquals(codes, taken.project().codeCount());
        assertEquals(sources, taken.texts());
        assertEquals(codings, taken.found());
        assertEquals(cases, taken.project().cases().size());
        assertEquals(sets, taken.project().sets().size());
        assertEquals(notes, taken.project().notes().size());
        assertEquals(codings, taken.project().codings() + taken.lost("coding"), "a coding is there or told as lost");
    }

    @Test
    void theRangesOfQualCoderCoverWhatTheyAreNamedAfter() {
        Taken taken = read("refi-qda/qualcoder-4.0beta_panel-sample.qdpx");
        int compared = 0;
        for (Source source : taken.project().sources()) {
            for (Selection selection : source.selections()) {
                assertEquals(selection.name(), source.text().substring(selection.start(), selection.end()));
                compared++;
            }
        }
        assertEquals(19, compared);
        assertEquals(19, taken.project().codings());
        assertTrue(taken.losses().isEmpty(), taken.losses().toString());
    }

    @Test
    void aPictureOfAtlasIsToldPieceByPiece() {
        Taken taken = read("refi-qda/atlasti-8.4.0_standard-project.qdpx");
        assertEquals(16, taken.lost("coding"), "the archive holds no text at all");
        assertTrue(taken.losses().stream().anyMatch(loss -> loss.kind().equals("source")
                && loss.name().equals("Mabel.txt") && loss.reason().equals("its text is not in the file")));
        assertTrue(taken.losses().stream().anyMatch(loss -> loss.kind().equals("selection")
                && loss.name().equals("Quotation 6:1") && loss.where().equals("cornflakes-n-milk.jpg")));
    }

    @Test
    void bracesGroupsAndColoursOfTheCodebookInTheSpecification() {
        Taken taken = read("refi-qda/spec-annex-A1_codebook.qdc");
        Code topics = taken.project().codes().get(0);
        assertEquals("5215cc69-b628-4e02-afb9-9beeaee55808", topics.guid().toString());
        assertEquals(false, topics.codable());
        assertEquals("#FFFF00", taken.project().codes().get(1).colour());
        assertEquals("Anything about jobs or taxes or business", taken.project().codes().get(1).description());
    }
}
