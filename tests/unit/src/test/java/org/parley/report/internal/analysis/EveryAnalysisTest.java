// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.Actor;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.internal.GuardImpl;
import org.parley.format.chart.internal.ScreenPainter;
import org.parley.format.office.internal.ExcelTable;
import org.parley.report.Analyses.Verbatim;
import org.parley.report.Block.Evidence;
import org.parley.report.spi.Chart;
import org.parley.report.spi.ChartPainter.Form;
import org.parley.report.spi.ChartPainter.Look;
import org.parley.report.spi.ChartPainter.Picture;
import org.parley.report.spi.ChartPainter.Spot;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/** What holds for every analysis: each figure opens, a workbook opens again, and the chart follows the window. */
class EveryAnalysisTest {

    private static final int GROUND = 0x242424;

    private final SmallPanel panel = new SmallPanel().codes("Taste", "Taste > Sweet", "Taste > Bitter", "Price")
            .weight("Taste > Sweet", 1).weight("Taste > Bitter", -1).group("man", 50, "Taste > Sweet", 12)
            .group("woman", 40, "Taste > Sweet", 20).group("woman", 40, "Taste > Bitter", 6)
            .group("man", 50, "Taste > Bitter", 8).group("man", 50, "Price", 9).group("woman", 40, "Price", 7)
            // a second coder marks the same words of the first man
            .coding("by man0", "Price", 0, 5, "Ben", false);
    private final InstalledAnalyses installed = new InstalledAnalyses();
    private final AnalysesService analyses = service();

    @TempDir
    private Path folder;

    private AnalysesService service() {
        Sources sources = panel.sources();
        List.of(new Crosstab(sources), new Frequencies(sources), new Cooccurrence(sources), new CodeByTime(sources),
                new CodeByActivity(sources), new CodeMap(sources)).forEach(installed::add);
        installed.addFormat(new ExcelTable());
        return new AnalysesService(installed, sources, new GuardImpl());
    }

    private Outcome run(String name) {
        return analyses.run(Actor.parley(), SmallPanel.PANEL, name, name.equals("crosstab")
                ? Map.of("by", List.of("gender")) : Map.of(),
                Progress.none());
    }

    private static long cells(Outcome outcome, Predicate<Table.Cell> which) {
        return outcome.table().rows().stream().flatMap(r -> r.cells().stream()).filter(which).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crosstab", "frequencies", "cooccurrence", "code-by-time", "code-by-activity", "code-map"})
    void everyFigureOpensAndTheWorkbookHoldsThemAll(String name) throws IOException {
        Outcome outcome = run(name);
        assertTrue(cells(outcome, c -> c.value() != null && c.value() != 0) > 4);
        assertEquals(0, cells(outcome, c -> c.value() != null && c.value() != 0 && c.evidence().posts().isEmpty()));
        assertEquals(0, cells(outcome, c -> c.hidden() && !c.evidence().equals(Evidence.NONE)));
        for (Table.Row row : outcome.table().rows()) {
            boolean coded = row.role() != Table.Role.BASE;
            assertTrue(row.cells().stream().filter(c -> c.value() != null && c.value() != 0)
                    .noneMatch(c -> coded && c.evidence().codings().isEmpty()), row.label());
        }
        Path file = analyses.write(outcome, folder.resolve(name + ".xlsx"), Progress.none());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            long numbers = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .flatMap(r -> StreamSupport.stream(r.spliterator(), false))
                    .map(Cell::getCellType).filter(CellType.NUMERIC::equals).count();
            assertEquals(cells(outcome, c -> c.value() != null), numbers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"crosstab", "frequencies", "cooccurrence", "code-by-time", "code-by-activity", "code-map"})
    void theChartFollowsTheWindow(String name) {
        installed.addPainter(new ScreenPainter());
        Outcome outcome = run(name);
        Picture picture = analyses.picture(outcome, new Look(480, 1, GROUND, 0xEDEBE9, 0xB4B1AD, 0x434343, true));
        assertEquals(480, picture.width());
        assertEquals(480 * picture.height(), picture.pixels().length);
        assertEquals(GROUND, picture.pixels()[0] & 0xFFFFFF);
        assertFalse(picture.spots().isEmpty());
        Picture larger = analyses.picture(outcome, new Look(960, 2, 0xFFFFFF, 0, 0, 0, false));
        assertEquals(960, larger.width());
        assertTrue(larger.height() >= 1.9 * picture.height(), picture.height() + " and " + larger.height());
        for (Spot spot : picture.spots()) {
            assertTrue(spot.x() >= 0 && spot.x() + spot.width() <= 480, spot.toString());
            assertFalse(outcome.table().rows().get(spot.row()).role() == Table.Role.MEAN);
        }
        if (name.equals("frequencies")) {
            // 32 of 90 say sweet: its bar is longer than that of bitter, and not of the colour of the ground
            Spot sweet = spot(picture, 2);
            Spot bitter = spot(picture, 3);
            assertEquals(1, sweet.column());
            assertTrue(sweet.width() > 1.5 * bitter.width(), sweet + " " + bitter);
            assertNotEquals(GROUND, picture.pixels()[(sweet.y() + sweet.height() / 2) * 480 + sweet.x() + 3] & 0xFFFFFF);
        }
    }

    private static Spot spot(Picture picture, int row) {
        return picture.spots().stream().filter(s -> s.row() == row).findFirst().orElseThrow();
    }

    @Test
    void withoutAPartThatDrawsTheTableStays() {
        Problem problem = assertThrows(ProblemException.class, () -> analyses.picture(run("frequencies"),
                new Look(100, 1, 0, 0, 0, 0, true))).problem();
        assertEquals("analysis.chart", problem.code());
        assertEquals("The table is complete.", problem.meaning());
    }

    @Test
    void aFigureOpensIntoPassagesWithWhoSaidThemAsFarAsSmallCellsAllow() {
        Outcome outcome = run("frequencies");
        Table.Cell price = SmallPanel.cell(outcome, "Price", 0);
        assertEquals(17, price.evidence().codings().size());
        List<Verbatim> said = analyses.verbatims(Actor.parley(), SmallPanel.PANEL, price.evidence(), Progress.none());
        // two coders marked the same words of one man
        assertEquals(16, said.size());
        Verbatim first = said.stream().filter(v -> v.post().equals(SmallPanel.id("by man0"))).findFirst().orElseThrow();
        assertEquals("Sweet", first.words());
        assertEquals("M0", first.member());
        assertEquals("man", first.attributes());
        assertEquals("Price", first.code());
        assertEquals(0, first.start());
        assertEquals(5, first.end());
        Evidence base = SmallPanel.cell(outcome, "Base: members who took part", 0).evidence();
        List<Verbatim> all = analyses.verbatims(Actor.parley(), SmallPanel.PANEL, base, Progress.none());
        assertEquals(90, all.size());
        assertTrue(all.stream().allMatch(v -> v.coding() == null && v.words().equals(SmallPanel.WORDS)));
    }

    @Test
    void whatIsWrongIsSaidForEachSetting() {
        Map<String, Problem> wrong = analyses.refusals(Actor.parley(), SmallPanel.PANEL, "crosstab",
                Map.of("confidence", List.of("50"),
                "from", List.of("soon")));
        assertEquals(List.of("by", "confidence", "from"), List.copyOf(wrong.keySet()));
        assertEquals("analysis.parameter.missing", wrong.get("by").code());
        assertEquals("Give a whole number from 80 to 99.", wrong.get("confidence").remedy());
        assertEquals(Map.of(), analyses.refusals(Actor.parley(), SmallPanel.PANEL, "crosstab", Map.of("by", List.of("gender"))));
    }

    @Test
    void eachCircleAndEachLineOfTheMapStandsForItsRow() {
        installed.addPainter(new ScreenPainter());
        Outcome outcome = run("code-map");
        Chart.Graph graph = (Chart.Graph) outcome.chart();
        Picture picture = analyses.picture(outcome, new Look(600, 1, GROUND, 0xEDEBE9, 0xB4B1AD, 0x434343, true));
        assertEquals(Stream.concat(graph.edges().stream().map(Chart.Edge::row), graph.nodes().stream().map(Chart.Node::row))
                .toList(), picture.spots().stream().map(Spot::row).toList());
        assertTrue(graph.edges().size() > 0 && graph.nodes().size() > 2);
        for (Chart.Node node : graph.nodes()) {
            assertEquals(node.weight() == 0 ? null : (Double) (double) node.weight(),
                    outcome.table().rows().get(node.row()).cells().get(1).value());
        }
        for (int i = 0; i < graph.edges().size(); i++) {
            Spot line = picture.spots().get(i);
            Spot from = picture.spots().get(graph.edges().size() + graph.edges().get(i).from());
            Spot to = picture.spots().get(graph.edges().size() + graph.edges().get(i).to());
            assertTrue(line.holds((middle(from.x(), from.width()) + middle(to.x(), to.width())) / 2,
                    (middle(from.y(), from.height()) + middle(to.y(), to.height())) / 2, 3), line.toString());
            assertTrue(line.holds(middle(to.x(), to.width()), middle(to.y(), to.height()), 3), line.toString());
        }
    }

    private static double middle(int from, int length) {
        return from + length / 2.0;
    }

    /** A line from (10, 50) to (50, 20): (30, 35) is its middle, (34, 40) lies 6.4 dots below it at a right angle. */
    @Test
    void aPointBelongsToALineThatIsNear() {
        Spot rising = new Spot(10, 20, 40, 30, Form.RISING, 0, 1);
        assertTrue(rising.holds(30, 35, 0.1));
        assertFalse(rising.holds(34, 40, 6.3));
        assertTrue(rising.holds(34, 40, 6.5));
        assertFalse(rising.holds(10, 20, 5));
        assertTrue(rising.holds(7, 54, 5.1), "5 dots beyond its end");
        assertFalse(rising.holds(7, 54, 4.9));
        Spot falling = new Spot(10, 20, 40, 30, Form.FALLING, 0, 1);
        assertTrue(falling.holds(10, 20, 0.1));
        assertFalse(falling.holds(10, 50, 5));
        assertTrue(new Spot(10, 20, 40, 30, Form.WHOLE, 0, 1).holds(10, 49, 0));
        assertFalse(new Spot(10, 20, 40, 30, Form.WHOLE, 0, 1).holds(10, 50, 9));
    }
}
