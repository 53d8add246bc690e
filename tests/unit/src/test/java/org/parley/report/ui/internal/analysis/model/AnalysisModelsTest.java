// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Analyses.About;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.PostRef;
import org.parley.report.spi.Parameter;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Head;
import org.parley.report.spi.Table.Kind;
import org.parley.report.spi.Table.Role;
import org.parley.report.spi.Table.Row;
import org.parley.report.ui.internal.analysis.AnalysisRoom;

/** Order of rows, what a cell says about itself, and settings that are kept. */
class AnalysisModelsTest {

    private static final UUID PANEL = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final Evidence TWO = new Evidence(List.of(new PostRef(PANEL, 3), new PostRef(PANEL, 4)), List.of(), 2);

    private static Row row(String label, Role role, Cell cell) {
        return new Row(null, label, 1, role, List.of(cell));
    }

    private static final Table TABLE = new Table("Code", List.of(new Head("woman", "% of base", "A")), List.of(
            row("Base", Role.BASE, Cell.count(40, TWO)), row("sweet", Role.ENTRY, Cell.share(1, 10, TWO)),
            row("Rare", Role.ENTRY, Cell.hidden(Kind.SHARE, "<5")),
            row("Bitter", Role.NET, Cell.share(1, 2, TWO).with("A")), row("Mean", Role.MEAN, Cell.score(9, 1, TWO))));

    private final Messages messages = Messages.of(AnalysisRoom.class);

    @Test
    void baseStaysOnTopMeansBelowAndWhatIsNotShownAfterTheNumbers() {
        assertEquals(List.of(0, 1, 2, 3, 4), TableOrder.AS_GIVEN.rows(TABLE));
        assertEquals(List.of(0, 3, 1, 2, 4), new TableOrder(0, true).rows(TABLE));
        assertEquals(List.of(0, 1, 3, 2, 4), new TableOrder(0, false).rows(TABLE));
        assertEquals(List.of(0, 3, 2, 1, 4), new TableOrder(-1, false).rows(TABLE));
    }

    @Test
    void aHeadSortsLargestFirstThenSmallestThenAsGiven() {
        TableOrder first = TableOrder.AS_GIVEN.next(TABLE, 0);
        assertEquals(new TableOrder(0, true), first);
        assertEquals(new TableOrder(0, false), first.next(TABLE, 0));
        assertEquals(TableOrder.AS_GIVEN, first.next(TABLE, 0).next(TABLE, 0));
        assertEquals(new TableOrder(-1, false), first.next(TABLE, -1));
    }

    @Test
    void aCellSaysWhyItIsNotShownAndWhatItRestsOn() {
        TableCells cells = new TableCells(TABLE, new TableOrder(0, true), messages);
        assertEquals("Bitter", cells.label(1));
        assertEquals(0, cells.depth(1));
        assertEquals(1, new TableCells(TABLE, TableOrder.AS_GIVEN, messages).depth(1));
        assertEquals("woman (A)", cells.group(0));
        assertEquals("Significantly higher than woman. 2 members, 2 posts. Enter shows the words.", cells.why(1, 0));
        assertEquals("Not shown: fewer than 5 members are behind it, and it could tell who they are.", cells.why(3, 0));
        assertTrue(cells.muted(3, 0));
        assertEquals("9.00", cells.text(4, 0));
        assertEquals(3, cells.inTable(1));
        assertEquals(1, cells.shown(3));
    }

    @Test
    void aCellIsFoundAgainInNewFigures() {
        Pointed at = Pointed.at(TABLE, 3, 0);
        Table fewer = new Table("Code", TABLE.heads(), List.of(TABLE.rows().get(0), TABLE.rows().get(3)));
        assertEquals(1, at.in(fewer).row());
        assertNull(Pointed.at(TABLE, 1, 0).in(fewer));
        assertNull(at.in(new Table("Code", List.of(Head.of("Members")), List.of())));
    }

    private static Parameter parameter(String name, Parameter.Kind kind, boolean many, String initial) {
        return new Parameter(name, kind, many, false, initial, name, "", List.of(), 0, 10);
    }

    private static final About ABOUT = new About("words", "Words", List.of(
            parameter("fewest", Parameter.Kind.WHOLE, false, "5"), parameter("where", Parameter.Kind.FIELD_VALUE, true, ""),
            parameter("coder", Parameter.Kind.CODER, false, "")));

    @Test
    void settingsAreKeptByPanelAndAnalysisButNotPeople() {
        KeptSettings kept = new KeptSettings();
        assertTrue(kept.give(PANEL, ABOUT, "fewest", List.of("2")));
        assertFalse(kept.give(PANEL, ABOUT, "fewest", List.of(" 2 ")));
        assertTrue(kept.give(PANEL, ABOUT, "where", List.of("gender=woman", "age=18")));
        assertTrue(kept.give(PANEL, ABOUT, "coder", List.of("Aino")));
        kept.choose(PANEL, "words");
        KeptSettings later = new KeptSettings();
        later.restore(kept.state(List.of(ABOUT)));
        assertEquals("words", later.chosen(PANEL));
        assertEquals(Map.of("fewest", List.of("2"), "where", List.of("gender=woman", "age=18")), later.given(PANEL, ABOUT));
        assertEquals(Map.of(), later.given(UUID.randomUUID(), ABOUT));
        assertTrue(later.give(PANEL, ABOUT, "fewest", List.of("5")), "the initial value takes it back");
        assertEquals(Map.of("where", List.of("gender=woman", "age=18")), later.given(PANEL, ABOUT));
    }

    @Test
    void whatIsKeptOfOldTimesDoesNoHarm() {
        KeptSettings kept = new KeptSettings();
        kept.restore(Map.of("chosen.nobody", "words", "set." + PANEL + ".words", "gone=1\nfewest=3\n=\n", "width", "3"));
        assertEquals(Map.of("fewest", List.of("3")), kept.given(PANEL, ABOUT));
        assertEquals("", kept.chosen(PANEL));
    }

    @Test
    void workThatWasOvertakenEnds() {
        boolean[] newest = {true};
        Newest progress = new Newest(Progress.none(), () -> newest[0]);
        assertFalse(progress.cancelled());
        newest[0] = false;
        assertTrue(progress.cancelled());
        assertTrue(progress.overtaken());
    }
}
