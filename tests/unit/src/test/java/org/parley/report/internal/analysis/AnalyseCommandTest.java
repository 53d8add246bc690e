// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.internal.GuardImpl;
import org.parley.format.chart.internal.PngFormat;
import org.parley.format.chart.internal.SvgFormat;
import org.parley.format.office.internal.ExcelTable;
import org.parley.format.web.internal.CsvTable;
import org.parley.testkit.Call;
import org.w3c.dom.Document;

/** 12 of 50 men and 20 of 40 women say "=Sweet" (50 % is significantly more than 24 %), 3 women and 9 men "Dear". */
class AnalyseCommandTest {

    private final SmallPanel panel = new SmallPanel().codes("Taste", "Taste > =Sweet", "Dear & <bad>")
            .group("man", 50, "Taste > =Sweet", 12).group("woman", 40, "Taste > =Sweet", 20)
            .group("woman", 40, "Dear & <bad>", 3).group("man", 50, "Dear & <bad>", 9);
    private final AnalyseCommand command = command();

    @TempDir
    private Path folder;

    private AnalyseCommand command() {
        Sources sources = panel.sources();
        InstalledAnalyses installed = new InstalledAnalyses();
        List.of(new Crosstab(sources), new Frequencies(sources), new Cooccurrence(sources), new CodeByTime(sources),
                new CodeByActivity(sources), new CodeMap(sources)).forEach(installed::add);
        List.of(new ExcelTable(), new CsvTable(), new SvgFormat(), new PngFormat()).forEach(installed::addFormat);
        return new AnalyseCommand(new AnalysesService(installed, sources, new GuardImpl()), panel.panels(), panel.codings());
    }

    private CommandResult run(String... pairs) {
        return command.run(Call.of(pairs).with("PANEL", "Small").in(folder));
    }

    private CommandResult crosstab(String... pairs) {
        List<String> all = new ArrayList<>(List.of("NAME", "crosstab", "by", "gender"));
        all.addAll(List.of(pairs));
        return run(all.toArray(String[]::new));
    }

    @Test
    void withoutANameAllAreListed() {
        CommandResult listed = command.run(Call.of());
        assertEquals(List.of("code-by-activity", "code-by-time", "code-map", "cooccurrence", "crosstab", "frequencies"),
                ((List<?>) listed.data()).stream().map(l -> ((AnalyseCommand.Listed) l).name()).toList());
        assertTrue(listed.lines().contains("crosstab: Codes by a profile field"), listed.lines().toString());
        assertTrue(listed.lines().stream().anyMatch(l -> l.startsWith("  --by FIELD") && l.endsWith("has to be given")),
                listed.lines().toString());
        assertTrue(listed.lines().contains("Files to write with --out: csv, png, svg, xlsx."), listed.lines().toString());
    }

    @Test
    void optionsAreWhatTheAnalysesDeclare() {
        CommandSpec.Option by = command.spec().options().stream().filter(o -> o.name().equals("by")).findFirst()
                .orElseThrow();
        assertEquals("open profile field whose values are the columns (crosstab)", by.help());
        assertEquals(1, command.spec().options().stream().filter(o -> o.name().equals("from")).count());
    }

    @Test
    void theAnswerHoldsCellsNotesAndBase() {
        Answer answer = (Answer) crosstab("posts").data();
        assertEquals("Small", answer.panel());
        assertEquals(90, answer.base());
        assertEquals("gender", answer.settings().get("by"));
        Answer.Line sweet = answer.rows().stream().filter(r -> r.label().equals("=Sweet")).findFirst().orElseThrow();
        assertEquals(20L, sweet.cells().get(4).value());
        assertEquals(0.5, sweet.cells().get(5).value());
        assertEquals(0.3556, sweet.cells().get(1).value());
        assertEquals("A", sweet.cells().get(5).letters());
        assertEquals(20, sweet.cells().get(5).posts());
        assertEquals(20, sweet.cells().get(5).numbers().size());
        Answer.Line dear = answer.rows().get(3);
        assertNull(dear.cells().get(4).value());
        assertTrue(dear.cells().get(4).hidden());
        assertEquals("<5", dear.cells().get(4).shown());
        assertEquals(List.of(), dear.cells().get(4).numbers());
        assertEquals("bars", answer.chart().kind());
        assertFalse(answer.notes().isEmpty());
        assertNull(((Answer) crosstab().data()).rows().get(2).cells().get(0).numbers());
    }

    @Test
    void thePersonReadsATable() {
        List<String> lines = crosstab().lines().stream().map(l -> l.replace('\u00A0', ' ')).toList();
        assertEquals("Codes by a profile field, Small", lines.get(0));
        assertTrue(lines.contains(String.format("%-27s  %7s  %9s  %9s  %9s  %9s  %9s", "  =Sweet", "32", "36 %", "12", "24 %",
                "20", "50 % A")), String.join("\n", lines));
    }

    @Test
    void mistakesAreWrongUsage() {
        for (String[] wrong : new String[][] {{"analysis.unknown", "NAME", "guess"},
            {"analysis.parameter.missing", "NAME", "crosstab"},
            {"analysis.parameter.unknown", "NAME", "frequencies", "by", "gender"},
            {"analysis.parameter.value", "NAME", "frequencies", "under", "No such code"},
            {"date.order", "NAME", "frequencies", "from", "2026-02-01", "to", "2026-01-01"},
            {"analysis.format", "NAME", "frequencies", "out", "table.docx"}}) {
            Problem problem = assertThrows(ProblemException.class,
                    () -> run(Arrays.copyOfRange(wrong, 1, wrong.length))).problem();
            assertEquals(wrong[0], problem.code());
            assertEquals(Problem.Kind.USAGE, problem.kind());
        }
    }

    @Test
    void csvHasNumbersLettersAndNoFormula() throws IOException {
        crosstab("out", "table.csv");
        List<String> lines = Files.readString(folder.resolve("table.csv"), StandardCharsets.UTF_8).lines().toList();
        assertEquals("\uFEFFCode,Level,All: Members,All: % of base,man (A): Members,man (A): % of base,"
                + "man (A): higher than,woman (B): Members,woman (B): % of base,woman (B): higher than,Id", lines.get(0));
        assertEquals("Base: members who took part,0,90,,50,,,40,,,", lines.get(1));
        assertEquals("'=Sweet,1,32,0.3556,12,0.2400,,20,0.5000,A," + SmallPanel.id("code Taste > =Sweet"), lines.get(3));
        assertTrue(lines.get(4).startsWith("Dear & <bad>,0,12,0.1333,not shown,not shown,,<5,<5,,"), lines.get(4));
    }

    @Test
    void xlsxHasNumbersThatOpenTheirPosts() throws IOException {
        crosstab("out", "table.xlsx");
        try (InputStream in = Files.newInputStream(folder.resolve("table.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet table = book.getSheetAt(0);
            Row sweet = null;
            for (Row row : table) {
                if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("=Sweet")) {
                    sweet = row;
                }
            }
            assertEquals(32, sweet.getCell(1).getNumericCellValue());
            assertEquals(0.5, sweet.getCell(7).getNumericCellValue());
            assertEquals("A", sweet.getCell(8).getStringCellValue());
            assertTrue(sweet.getCell(0).getCellStyle().getQuotePrefixed());
            Cell women = sweet.getCell(6);
            String address = women.getHyperlink().getAddress();
            Row behind = book.getSheet("Posts behind").getRow(Integer.parseInt(address.substring(address.indexOf("!A") + 2))
                    - 1);
            assertEquals(women.getAddress().formatAsString(), behind.getCell(0).getStringCellValue());
            assertEquals("woman (B): Members", behind.getCell(2).getStringCellValue());
            assertEquals(20, behind.getCell(3).getNumericCellValue());
            assertEquals(20, behind.getCell(4).getStringCellValue().split(" ").length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"crosstab", "frequencies", "cooccurrence", "code-by-time", "code-by-activity", "code-map"})
    void everyAnalysisHasAChart(String name) throws Exception {
        Call call = Call.of("NAME", name).with("PANEL", "Small").in(folder);
        Call full = name.equals("crosstab") ? call.with("by", "gender") : call;
        command.run(full.with("out", "chart.svg"));
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("chart.svg").toFile());
        String words = svg.getDocumentElement().getTextContent();
        assertEquals("svg", svg.getDocumentElement().getTagName());
        assertTrue(words.contains("=Sweet") && words.contains("Dear & <bad>"), words);
        assertEquals("title", svg.getDocumentElement().getFirstChild().getNodeName());
        command.run(full.with("out", "chart.png"));
        BufferedImage png = ImageIO.read(folder.resolve("chart.png").toFile());
        assertNotNull(png);
        assertEquals(2_000, png.getWidth());
        assertTrue(colours(png) > 2, "nothing is drawn");
    }

    private static long colours(BufferedImage png) {
        return Arrays.stream(png.getRGB(0, 0, png.getWidth(), png.getHeight(), null, 0, png.getWidth())).distinct().count();
    }

    @Test
    void anEmptyPanelHasEmptyTablesAndCharts() {
        SmallPanel empty = new SmallPanel();
        Sources sources = empty.sources();
        InstalledAnalyses installed = new InstalledAnalyses();
        List.of(new Frequencies(sources), new Cooccurrence(sources), new CodeByTime(sources), new CodeByActivity(sources),
                new CodeMap(sources)).forEach(installed::add);
        installed.addFormat(new PngFormat());
        AnalyseCommand nothing = new AnalyseCommand(new AnalysesService(installed, sources, new GuardImpl()),
                empty.panels(), empty.codings());
        for (String name : List.of("frequencies", "cooccurrence", "code-by-time", "code-by-activity", "code-map")) {
            Answer answer = (Answer) nothing.run(Call.of("PANEL", "Small", "NAME", name, "out", name + ".png").in(folder))
                    .data();
            assertEquals(0, answer.base());
            assertTrue(Files.exists(folder.resolve(name + ".png")), name);
        }
    }
}
