// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.exchange.internal.ImportCommand.Printed;
import org.parley.panel.Member.Standing;
import org.parley.testkit.Call;

class ImportCommandTest {

    private static ExchangeFixture fixture;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        if (fixture == null) {
            fixture = new ExchangeFixture(folder);
        }
        fixture.next(folder, 2);
    }

    @AfterAll
    static void close() {
        fixture.close();
        fixture = null;
    }

    private CommandResult run(String path, String... words) {
        return new ImportCommand(fixture.exchange, fixture.panels)
                .run(Call.of(words).with("PATH", path).by(ExchangeFixture.HOST).in(folder));
    }

    @Test
    void printsWhatCameIn() {
        fixture.file("a.csv", "who,when,what\nAnn,3/4/2026,one\nBen,5/6/2026,two\nCem,7/8/2026,three\nHost,8/9/2026,four\n");
        CommandResult result = run("a.csv", "into", fixture.panel.name(), "map", "who=author", "map", "when=date", "map",
                "what=text", "map", "date=d/M/yyyy", "staff", "host");
        Printed printed = (Printed) result.data();
        assertEquals(List.of(1, 4, 4, 2, 1, 4), List.of(printed.topics(), printed.posts(), printed.authors(),
                printed.seated(), printed.waiting(), printed.added()));
        assertEquals("2026-04-03T00:00:00Z", fixture.post("one").at().toString());
        assertEquals(1, fixture.people().standing(Standing.STAFF).size());
        assertEquals("Imported into " + fixture.panel.name() + ": one topic, 4 posts by 4 authors.",
                result.lines().get(0));
        assertEquals("Of the people in it 2 have a seat and one waits.", result.lines().get(1));
    }

    @Test
    void aDryRunChangesNothing() {
        fixture.file("a.csv", "author,date,text\nAnn,2026-01-02,one\nBen,,two\n");
        CommandResult result = run("a.csv", "into", fixture.panel.name(), "dry-run");
        Printed printed = (Printed) result.data();
        assertTrue(printed.dryRun());
        assertEquals(1, printed.added());
        assertEquals(List.of(new ImportCommand.Reason("no date", 1, List.of("a.csv, row 3"))), printed.skipped());
        assertEquals(fixture.start, fixture.temporary.store().lastNumber());
    }

    @Test
    void openProfileColumnsAreNamedAndManyLockedOnesAreNotAWall() {
        fixture.file("a.csv", "author,date,text,Age,k1,k2,k3,k4,k5,k6,k7\nAnn,2026-01-02,one,34,a,b,c,d,e,f,g\n");
        CommandResult result = run("a.csv", "into", fixture.panel.name());
        assertTrue(result.lines().stream().anyMatch(l -> l.startsWith("Columns:") && l.contains("Age → age_band")),
                result.lines().toString());
        assertTrue(result.lines().stream().anyMatch(l -> l.endsWith("k1, k2, k3, k4, k5 and 2 more (panel fields PANEL "
                + "lists them)")), result.lines().toString());
        assertEquals(7, ((Printed) result.data()).locked().size());
    }

    @Test
    void anUnknownPanelMakesNothing() {
        fixture.file("a.csv", "author,date,text\nAnn,2026-01-02,one\n");
        ProblemException refused = assertThrows(ProblemException.class, () -> run("a.csv", "into", "Nowhere"));
        assertEquals(Problem.Kind.USAGE, refused.problem().kind());
        assertTrue(refused.getMessage().contains(fixture.panel.name()), refused.getMessage());
        assertTrue(refused.getMessage().contains("parley panel create"), refused.getMessage());
        assertEquals(fixture.start, fixture.temporary.store().lastNumber());
    }

    @Test
    void aMappingNeedsAColumnAndAField() {
        fixture.file("a.csv", "author,date,text\nAnn,2026-01-02,one\n");
        for (String map : List.of("text", "=text", "text=")) {
            ProblemException refused = assertThrows(ProblemException.class,
                    () -> run("a.csv", "into", fixture.panel.name(), "map", map));
            assertEquals("import.map", refused.problem().code());
        }
    }

    @Test
    void aColumnMayHaveAnEqualsSignInItsName() {
        fixture.file("a.csv", "author,date,1 + 1 = ?\nAnn,2026-01-02,about three\n");
        assertEquals(1, ((Printed) run("a.csv", "into", fixture.panel.name(), "map", "1 + 1 = ?=text").data()).posts());
    }
}
