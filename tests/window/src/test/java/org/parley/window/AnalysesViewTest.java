// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.panel.Panels;
import org.parley.report.Analyses;
import org.parley.report.spi.Chart;
import org.parley.report.spi.ChartPainter.Form;
import org.parley.report.spi.ChartPainter.Look;
import org.parley.report.spi.ChartPainter.Picture;
import org.parley.report.spi.ChartPainter.Spot;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;
import org.parley.testkit.Services;
import org.parley.ui.widgets.CellGrid;
import org.parley.ui.widgets.RowList;

/** The analyses on the demo panel: settings by keys, figures, the words behind a figure, and files. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalysesViewTest {

    private static WindowRobot robot;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Outcome figures(String name, Map<String, List<String>> given) {
        return Services.await(Analyses.class).run(Actor.parley(),
                Services.await(Panels.class).require("Oatsund Kitchen Table").id(), name,
                given, Progress.none());
    }

    /** Opens an analysis from the palette by what it tells, and waits for its figures. */
    private static void analysis(String title) {
        robot.press("Ctrl+3");
        robot.until("the palette is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type(title);
        robot.press("Enter");
        robot.until(title + " is looked at", () -> robot.words().contains(title));
    }

    private static CellGrid grid() {
        return robot.find(CellGrid.class, g -> true);
    }

    private static Control field(String parameter) {
        return robot.find(Control.class, c -> parameter.equals(c.getData("parameter")));
    }

    private static String clip(String key) {
        robot.press(key);
        return robot.clipboard();
    }

    private static void keyboardInTable() {
        robot.until("the table has the keyboard", () -> {
            CellGrid grid = grid();
            return grid != null && grid.setFocus() && Display.getCurrent().getFocusControl() == grid;
        });
    }

    @Test
    @Order(1)
    void frequenciesStandAsTableAndChart() throws IOException {
        analysis("How often each code was given");
        Outcome outcome = figures("frequencies", Map.of());
        robot.until("the base is told", () -> robot.words().stream().anyMatch(w -> w.startsWith("base " + outcome.base())));
        keyboardInTable();
        robot.press("Ctrl+Home");
        assertEquals(String.valueOf(outcome.base()), clip("Ctrl+C"));
        robot.press("Down");
        assertEquals(Shown.cell(outcome.table().rows().get(1).cells().get(0)), clip("Ctrl+C"));
        robot.press("Right");
        assertEquals(Shown.cell(outcome.table().rows().get(1).cells().get(1)), clip("Ctrl+C"));
        List<String> csv = clip("Ctrl+Shift+C").lines().toList();
        assertEquals("Code,Members,% of base,Mentions", csv.get(0));
        assertEquals(outcome.table().rows().size() + 1, csv.size());
        assertTrue(robot.ask(robot::words).stream().anyMatch(w -> w.startsWith("The base is the " + outcome.base())));
        Files.size(robot.screen("analyses-frequencies"));
    }

    @Test
    @Order(2)
    void aHeadSortsByKeys() {
        Outcome outcome = figures("frequencies", Map.of());
        keyboardInTable();
        robot.press("Ctrl+Home");
        robot.press("Up");
        robot.press("Enter");
        robot.press("Ctrl+Home");
        robot.press("Left");
        assertEquals("Base: members who took part", clip("Ctrl+C"));
        robot.press("Down");
        String most = outcome.table().rows().stream().skip(1).filter(r -> r.cells().get(0).value() != null)
                .max((a, b) -> Double.compare(a.cells().get(0).value(), b.cells().get(0).value())).orElseThrow().label();
        assertEquals(most, clip("Ctrl+C"));
        robot.press("Up");
        robot.press("Up");
        robot.press("Right");
        robot.press("Enter");
        robot.press("Enter");
        robot.press("Ctrl+Home");
        robot.press("Down");
        robot.press("Left");
        assertEquals(outcome.table().rows().get(1).label(), clip("Ctrl+C"));
    }

    @Test
    @Order(3)
    void aFigureOpensItsWordsAndThesePlaceInTheText() {
        Outcome outcome = figures("frequencies", Map.of());
        keyboardInTable();
        robot.press("Ctrl+Home");
        robot.press("Down");
        robot.press("Enter");
        int passages = outcome.table().rows().get(1).cells().get(0).evidence().codings().size();
        robot.until("its words are listed and have the keyboard", () -> Display.getCurrent().getFocusControl()
                instanceof RowList<?> list && !list.selection().isEmpty()
                && list.selection().get(0) instanceof Analyses.Verbatim);
        robot.screen("analyses-verbatims");
        Analyses.Verbatim first = robot.ask(() -> (Analyses.Verbatim) ((RowList<?>) Display.getCurrent().getFocusControl())
                .selection().get(0));
        assertFalse(first.member().isEmpty());
        List<String> rows = clip("Ctrl+Shift+C").lines().toList();
        assertTrue(passages > 0 && rows.size() >= 2, rows.toString());
        robot.press("Enter");
        robot.until("the text is open at the words", () -> robot.find(StyledText.class, t -> t.getText().replaceAll("\\s+", " ")
                .contains(first.words())) != null);
        robot.press("Alt+Left");
        robot.until("back at the figures", () -> grid() != null);
    }

    @Test
    @Order(4)
    void aCrossTabAsksForItsFieldAndHidesSmallCells() {
        analysis("Codes by a profile field");
        robot.until("it says what it needs", () -> robot.words().stream().anyMatch(w -> w.startsWith("Choose “By” on the left")));
        robot.screen("analyses-asks");
        String by = Services.await(Analyses.class).offers(Actor.parley(),
                Services.await(Panels.class).require("Oatsund Kitchen Table").id())
                .fields().get(0);
        robot.act(() -> {
            Control button = field("by");
            button.setFocus();
            button.notifyListeners(SWT.Selection, new Event());
        });
        robot.until("the fields are listed", () -> Display.getCurrent().getFocusControl() instanceof Text);
        robot.type(by);
        robot.press("Enter");
        Outcome outcome = figures("crosstab", Map.of("by", List.of(by)));
        robot.until("the cross-tab is there", () -> grid() != null && robot.words().stream()
                .anyMatch(w -> w.startsWith("A letter beside a share")));
        keyboardInTable();
        int row = -1;
        int column = -1;
        for (int r = 0; r < outcome.table().rows().size() && row < 0; r++) {
            for (int c = 0; c < outcome.table().heads().size() && row < 0; c++) {
                if (outcome.table().rows().get(r).cells().get(c).hidden()) {
                    row = r;
                    column = c;
                }
            }
        }
        assertTrue(row > 0, "the demo panel has a small cell");
        int toRow = row;
        int toColumn = column;
        robot.act(() -> grid().select(toRow, toColumn));
        assertTrue(List.of("<5", "not shown").contains(clip("Ctrl+C")));
        robot.until("the pane of the words says why there are none", () -> robot.words().stream()
                .anyMatch(w -> w.startsWith("Not shown: ")));
        robot.press("Enter");
        robot.until("it stays here and says why", () -> Display.getCurrent().getFocusControl() == grid());
        robot.screen("analyses-crosstab");
    }

    @Test
    @Order(5)
    void aWrongNumberIsToldAtItsField() {
        analysis("Words that members use");
        robot.until("there are words", () -> grid() != null
                && robot.words().stream().anyMatch(w -> w.startsWith("Words as they")));
        robot.screen("analyses-words");
        robot.act(() -> {
            Text fewest = (Text) field("fewest");
            fewest.setFocus();
            fewest.selectAll();
        });
        robot.type("none");
        robot.press("Enter");
        robot.until("the field says what it takes", () -> robot.words().stream()
                .anyMatch(w -> w.contains("\"fewest\" cannot be \"none\".") && w.contains("Give a whole number from 1")));
        robot.screen("analyses-refused");
        robot.act(() -> ((Text) field("fewest")).selectAll());
        robot.type("2");
        robot.press("Enter");
        robot.until("the figures are there again", () -> grid() != null
                && robot.words().stream().noneMatch(w -> w.contains("cannot be")));
        assertTrue(robot.ask(robot::words).stream().anyMatch(w -> w.contains("that at least 2 members use are listed")));
    }

    @Test
    @Order(6)
    void aChoiceIsMadeByKeysAndEveryAnalysisDraws() {
        for (Map.Entry<String, String> one : Map.of("Codes that meet", "cooccurrence", "Codes over time", "code-by-time",
                "Codes by activity", "code-by-activity", "Map of codes", "code-map").entrySet()) {
            analysis(one.getKey());
            robot.until(one.getKey() + " has figures", () -> grid() != null);
            robot.screen("analyses-" + one.getValue());
        }
        analysis("Codes over time");
        robot.act(() -> {
            Combo step = (Combo) field("step");
            step.setFocus();
            step.select(0);
            step.notifyListeners(SWT.Selection, new Event());
        });
        Outcome weeks = figures("code-by-time", Map.of("step", List.of("week")));
        keyboardInTable();
        robot.until("the columns are weeks", () -> {
            grid().copy(true);
            return Clipboards.text(Display.getCurrent()).lines().findFirst().orElse("")
                    .contains(weeks.table().heads().get(0).label());
        });
    }

    @Test
    @Order(7)
    void figuresLeaveTheHouseInFourFormats() throws IOException {
        analysis("How often each code was given");
        robot.until("the figures are there", () -> grid() != null);
        Outcome outcome = figures("frequencies", Map.of());
        keyboardInTable();
        Path xlsx = export("xlsx");
        Office.read(() -> {
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
                assertEquals("How often each code was given", book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
            }
        });
        assertEquals(outcome.table().rows().size() + 1, Files.readString(export("csv")).lines().count());
        assertTrue(Files.readString(export("svg"), StandardCharsets.UTF_8).contains("<svg"));
        assertEquals(2_000, ImageIO.read(export("png").toFile()).getWidth());
    }

    @Test
    @Order(8)
    void aFileThatIsThereIsReplacedOnlyAfterItWasAskedAbout() throws IOException {
        Path mine = folder.resolve("mine.csv");
        Files.writeString(mine, "mine");
        askForFigures("csv", mine);
        robot.push("Write figures");
        robot.until("it is asked", () -> robot.words().stream().anyMatch(w -> w.startsWith("mine.csv exists already.")));
        robot.screen("analyses-export-exists");
        assertEquals("mine", Files.readString(mine));
        Path other = folder.resolve("other.csv");
        Files.writeString(other, "other");
        robot.act(() -> robot.find(Text.class, t -> t.getText().endsWith("mine.csv")).setText(other.toString()));
        robot.push("Write figures");
        robot.until("the other is asked about too", () -> robot.words().stream()
                .anyMatch(w -> w.startsWith("other.csv exists already.")));
        assertEquals("other", Files.readString(other));
        robot.push("Replace file");
        robot.await("it is replaced", () -> size(other) > 100);
        assertEquals("mine", Files.readString(mine));
        askForFigures("csv", mine);
        robot.act(() -> robot.find(Text.class, t -> t.getText().endsWith("mine.csv")).setText(" "));
        robot.push("Write figures");
        robot.until("the name is refused", () -> robot.words().stream().anyMatch(w -> w.contains("is no name of a file")));
        robot.push("Cancel");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    @Order(9)
    void aCircleOfTheMapOpensItsWordsAndALineThoseOfBoth() {
        analysis("Map of codes");
        robot.until("the map is there", () -> grid() != null && robot.says("Map of codes"));
        Outcome outcome = figures("code-map", Map.of());
        Chart.Graph graph = (Chart.Graph) outcome.chart();
        robot.until("the map is drawn", () -> chart() != null);
        Picture drawn = robot.ask(() -> Services.await(Analyses.class).picture(outcome, new Look(
                Math.max(300, chart().getClientArea().width), 1, 0xFFFFFF, 0, 0, 0, false)));
        Chart.Edge edge = graph.edges().stream().filter(one -> alone(drawn, spot(drawn, one.row())).isPresent()).findFirst()
                .orElseThrow();
        Chart.Node node = graph.nodes().get(edge.from());
        keyboardInTable();
        robot.act(() -> grid().select(node.row(), 1));
        robot.press("Enter");
        robot.until("the words of the code are listed", () -> head(outcome, node.row()));
        robot.screen("analyses-map-code");
        Point alone = alone(drawn, spot(drawn, edge.row())).orElseThrow();
        click(alone.x, alone.y, SWT.MouseDown);
        robot.until("the words of both are listed", () -> head(outcome, edge.row()));
        robot.screen("analyses-map-pair");
        Spot circle = spot(drawn, node.row());
        click(circle.x() + circle.width() / 2, circle.y() + circle.height() / 2, SWT.MouseDown);
        click(circle.x() + circle.width() / 2, circle.y() + circle.height() / 2, SWT.MouseDoubleClick);
        robot.until("its words have the keyboard", () -> head(outcome, node.row()) && Display.getCurrent()
                .getFocusControl() instanceof RowList<?> list && list.selection().get(0) instanceof Analyses.Verbatim);
        robot.press("Alt+Left");
        robot.until("back at the map", () -> grid() != null);
    }

    private static Spot spot(Picture drawn, int row) {
        return drawn.spots().stream().filter(spot -> spot.row() == row).findFirst().orElseThrow();
    }

    /** A place of a line where no other part is near. */
    private static Optional<Point> alone(Picture drawn, Spot line) {
        return IntStream.range(10, 90).mapToObj(percent -> new Point(line.x() + line.width() * percent / 100,
                line.form() == Form.FALLING ? line.y() + line.height() * percent / 100
                        : line.y() + line.height() * (100 - percent) / 100))
                .filter(at -> drawn.spots().stream().allMatch(other -> other == line || !other.holds(at.x, at.y, 6)))
                .findFirst();
    }

    /** Whether the pane of the words is about a row of the map. */
    private static boolean head(Outcome outcome, int row) {
        Table.Row of = outcome.table().rows().get(row);
        return robot.says(of.label() + " \u00B7 " + of.cells().get(0).mark() + ", Posts");
    }

    private static Canvas chart() {
        return robot.find(Canvas.class, c -> c.getClass().getSimpleName().equals("ChartCanvas"));
    }

    private static void click(int x, int y, int type) {
        robot.act(() -> {
            Event event = new Event();
            event.x = x - chart().getHorizontalBar().getSelection();
            event.y = y - chart().getVerticalBar().getSelection();
            event.button = 1;
            chart().notifyListeners(type, event);
        });
    }

    @Test
    @Order(10)
    void figuresAreReadInTheDarkAndAtTwiceTheSize() throws IOException {
        analysis("Codes by a profile field");
        keyboardInTable();
        robot.look(">Dark");
        // the chart follows the look a moment later
        robot.await("the chart is dark", () -> brightness(robot.screen("analyses-dark")) < 90);
        robot.look(">Light");
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+Plus");
        }
        analysis("How often each code was given");
        robot.until("the figures are there", () -> grid() != null);
        robot.await("the chart is light again", () -> brightness(robot.screen("analyses-200")) > 200);
        for (int i = 0; i < 10; i++) {
            robot.press("Ctrl+-");
        }
        robot.nothingSevere();
    }

    /** How bright most of the lower part of the middle is, where the chart stands: 0 black, 255 white. */
    private static int brightness(Path picture) {
        try {
            BufferedImage image = ImageIO.read(picture.toFile());
            List<Integer> dots = new ArrayList<>();
            for (int y = image.getHeight() * 2 / 3; y < image.getHeight() * 9 / 10; y += 3) {
                for (int x = image.getWidth() / 2; x < image.getWidth() * 7 / 10; x += 3) {
                    int rgb = image.getRGB(x, y);
                    dots.add(((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3);
                }
            }
            return dots.stream().sorted().skip(dots.size() / 2).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path export(String ending) {
        Path file = folder.resolve("figures." + ending);
        askForFigures(ending, file);
        if (ending.equals("png")) {
            robot.screen("analyses-export");
        }
        robot.push("Write figures");
        robot.await("it is written", () -> Files.exists(file));
        return file;
    }

    /** Opens the dialog, chooses the format and types the name. */
    private static void askForFigures(String ending, Path file) {
        robot.until("the one before is closed", () -> robot.button("Write figures") == null);
        robot.inFront();
        robot.press("Ctrl+Shift+E");
        robot.until("the dialog is open", () -> robot.button("Write figures") != null);
        robot.act(() -> {
            Button format = robot.find(Button.class, b -> b.getText().endsWith("(." + ending + ")"));
            for (Control other : format.getParent().getChildren()) {
                ((Button) other).setSelection(other == format);
            }
            format.notifyListeners(SWT.Selection, new Event());
            Text place = robot.find(Text.class, t -> t.getText().endsWith("." + ending));
            place.setFocus();
            place.selectAll();
        });
        robot.type(file.toString());
    }
}
