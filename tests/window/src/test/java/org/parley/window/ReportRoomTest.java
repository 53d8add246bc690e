// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
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
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.Reports.HeadlineText;
import org.parley.testkit.Services;
import org.parley.ui.page.PageCanvas;
import org.parley.ui.widgets.RowList;

/** The Report perspective on the demo panel: words are counted while one types, and a report leaves the house. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportRoomTest {

    private static WindowRobot robot;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        robot.press("Alt+4");
        robot.until("the page is painted", () -> {
            PageCanvas canvas = robot.find(PageCanvas.class, c -> true);
            return canvas != null && canvas.pageOf("headline1") == 1;
        });
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static List<HeadlineText> stored() {
        return Services.await(Reports.class).headlines(Services.await(Panels.class).require("Oatsund Kitchen Table")
                .id());
    }

    /** Chooses a block by its id, in the list that has it. */
    private static void choose(String id) {
        robot.act(() -> WindowRobot.all(Display.getCurrent().getShells()[0]).stream()
                .filter(c -> !c.isDisposed() && c instanceof RowList && c.isVisible()).map(c -> (RowList<?>) c)
                .forEach(list -> list.select(id)));
    }

    private static Text field(Predicate<Text> fits) {
        return robot.ask(() -> robot.find(Text.class, fits));
    }

    @Test
    @Order(1)
    void theOnePagerIsOnePageOnPaper() throws IOException {
        assertEquals(1, (int) robot.ask(() -> robot.find(PageCanvas.class, c -> true).pageCount()));
        robot.until("the first headline is looked at", () -> robot.words().contains("Headline 1"));
        assertTrue(Files.size(robot.screen("report-one-pager")) > 10_000);
    }

    @Test
    @Order(2)
    void wordsAreCountedAndASixteenthIsNotStored() throws IOException {
        List<HeadlineText> before = stored();
        choose("headline2");
        Predicate<Text> words = t -> "Words of the headline".equals(t.getToolTipText());
        robot.until("the headline can be edited", () -> robot.find(Text.class, words) != null);
        robot.act(() -> {
            Text text = field(words);
            text.setFocus();
            text.setText("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                    + "sixteen");
        });
        robot.until("the count is told", () -> robot.words().contains("16 of 15 words"));
        robot.until("and why it is not stored", () -> robot.words().stream()
                .anyMatch(w -> w.startsWith("A headline has at most 15 words. This one has 16.")));
        robot.screen("report-sixteen-words");
        assertEquals(before, stored());
        robot.act(() -> field(words).setText("The new cap takes breakfast out of older hands"));
        robot.await("the headline is stored", () -> stored().size() > 1
                && stored().get(1).text().equals("The new cap takes breakfast out of older hands"));
        robot.until("the evidence is there", () -> robot.words().contains("Evidence"));
        robot.screen("report-headline");
    }

    @Test
    @Order(3)
    void enterOnTheReaderShowsWhoGotWhatAndOnABlockGoesToItsWords() {
        choose("HEADLINES");
        focus("HEADLINES");
        robot.press("Enter");
        robot.until("the deliveries are shown", () -> robot.words().contains("Who got what"));
        choose("headline1");
        focus("id=headline1");
        robot.press("Enter");
        robot.until("the words have the keyboard", ReportRoomTest::wordsHaveTheKeyboard);
        focus("id=headline1");
        robot.press("Down");
        robot.press("Enter");
        robot.until("a quick Enter goes to the row it was pressed on", () -> wordsHaveTheKeyboard()
                && robot.words().contains("Headline 2"));
    }

    private static boolean wordsHaveTheKeyboard() {
        return Display.getCurrent().getFocusControl() instanceof Text text
                && "Words of the headline".equals(text.getToolTipText());
    }

    /** Gives the keyboard to the list whose selected row says this about itself. */
    private static void focus(String row) {
        robot.act(() -> {
            RowList<?> list = robot.find(RowList.class, l -> !l.selection().isEmpty()
                    && l.selection().get(0).toString().contains(row));
            assertNotNull(list, row);
            list.setFocus();
        });
    }

    @Test
    @Order(4)
    void aTickTakesABlockOffThePage() {
        choose("chart");
        focus("id=chart");
        robot.press("Space");
        robot.until("the chart is off the page", () -> robot.find(PageCanvas.class, c -> true).pageOf("chart") == 0);
        robot.press("Space");
        robot.until("and on it again", () -> robot.find(PageCanvas.class, c -> true).pageOf("chart") == 1);
    }

    @Test
    @Order(5)
    void theOnePagerLeavesTheHouseAndSaysForWhom() throws IOException {
        Path file = folder.resolve("für Kirsten.pdf");
        dialog("pdf");
        assertTrue(robot.ask(robot::words).stream().anyMatch(w -> w.startsWith("No posts, 4 quotes")),
                robot.ask(robot::words).toString());
        write("A person or a team", "Kirsten D., pricing");
        write("What the report is read for", "decide on the cap");
        robot.screen("report-export");
        export(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertEquals(1, pdf.getNumberOfPages());
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (HeadlineText headline : stored()) {
                assertTrue(text.contains(headline.text()), headline.text() + " is not in " + text);
            }
        }
        assertEquals(new Reports.Addressee("Kirsten D., pricing", "decide on the cap"),
                deliveries(file).get(0).addressee());
        choose("HEADLINES");
        focus("HEADLINES");
        robot.press("Enter");
        robot.until("the deliveries are shown", () -> robot.words().contains("Who got what"));
        choose(deliveries(file).get(0).id().toString());
        robot.until("who got it is in the list", () -> robot.find(RowList.class, l -> !l.selection().isEmpty()
                && l.selection().get(0) instanceof Reports.Delivery d && d.file().equals(file)) != null);
        robot.screen("report-who-got-what");
    }

    @Test
    @Order(6)
    void theDeepDiveLeavesTheHouseAsADocument() throws IOException {
        choose("DETAIL");
        robot.until("the deep dive is painted", () -> robot.find(PageCanvas.class, c -> true).pageOf("frame.head") > 0);
        assertTrue(robot.ask(() -> robot.find(PageCanvas.class, c -> true).pageCount()) > 5);
        robot.screen("report-deep-dive");
        Path file = folder.resolve("deep dive.docx");
        dialog("docx");
        export(file);
        Report report = report(Audience.DETAIL);
        Office.read(() -> {
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
                assertEquals(report.blocks().stream().filter(b -> b instanceof Block.Heading h && h.level() == 1)
                        .map(b -> ((Block.Heading) b).text()).toList(), document.getParagraphs().stream()
                        .filter(p -> "Heading1".equals(p.getStyle())).map(XWPFParagraph::getText).toList());
            }
        });
        assertEquals(report.hash(), deliveries(file).get(0).reportHash());
        long before = Files.size(file);
        Files.writeString(file, "mine");
        dialog("docx");
        name(file);
        robot.push("Write report");
        robot.until("it is asked", () -> robot.words().stream().anyMatch(w -> w.startsWith("deep dive.docx exists already.")));
        robot.screen("report-export-exists");
        assertEquals("mine", Files.readString(file));
        robot.act(() -> robot.find(Button.class, b -> b.getText().equals("Open when done")).setSelection(false));
        robot.push("Replace file");
        robot.await("both are recorded", () -> deliveries(file).size() == 2);
        assertTrue(Files.size(file) > before / 2, "the report is there again");
    }

    @Test
    @Order(7)
    void theVerbatimPackLeavesTheHouseAsAWorkbook() throws IOException {
        choose("VERBATIMS");
        robot.until("the pack is painted", () -> robot.find(PageCanvas.class, c -> true).pageOf("scope") > 0);
        robot.screen("report-verbatims");
        Path file = folder.resolve("pack.xlsx");
        dialog("xlsx");
        export(file);
        Report report = report(Audience.VERBATIMS);
        Office.read(() -> {
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                assertEquals(report.posts(), book.getSheet("Posts").getLastRowNum());
                assertEquals("Read ten at random", book.getSheetName(1));
            }
        });
        // the reader is kept over a restart: leave it as it was
        choose("HEADLINES");
        robot.until("the page is painted again", () -> robot.find(PageCanvas.class, c -> true).pageOf("headline1") == 1);
        robot.nothingSevere();
        assertFalse(robot.ask(robot::words).isEmpty());
    }

    /** Opens the export dialog by its key and waits for its place with this ending. */
    private static void dialog(String ending) {
        robot.press("Ctrl+E");
        robot.until("the dialog is open", () -> robot.find(Text.class, t -> t.getText().endsWith("." + ending)) != null);
    }

    /** Types into the field of the dialog that has this hint. */
    private static void write(String hint, String words) {
        robot.act(() -> robot.find(Text.class, t -> t.getMessage().equals(hint)).setFocus());
        robot.type(words);
    }

    /** Says where to. */
    private static void name(Path file) {
        robot.act(() -> {
            String name = file.getFileName().toString();
            Text place = field(t -> t.getText().endsWith(name.substring(name.lastIndexOf('.'))));
            place.setFocus();
            place.selectAll();
        });
        robot.type(file.toString());
    }

    /** Says where to, does not open it, and waits until it is written and recorded. */
    private static void export(Path file) {
        name(file);
        robot.act(() -> {
            Button open = robot.find(Button.class, b -> b.getText().equals("Open when done"));
            open.setSelection(false);
            Button write = robot.find(Button.class, b -> b.getText().equals("Write report"));
            assertTrue(write.isEnabled());
            write.notifyListeners(SWT.Selection, new Event());
        });
        robot.await("it is recorded", () -> !deliveries(file).isEmpty());
        assertTrue(Files.exists(file));
    }

    private static Report report(Audience audience) {
        return Services.await(Reports.class).build(Actor.parley(),
                Services.await(Panels.class).require("Oatsund Kitchen Table").id(),
                audience, Reports.Scope.ALL, Progress.none());
    }

    private static List<Reports.Delivery> deliveries(Path file) {
        return Services.await(Reports.class).deliveries(Services.await(Panels.class).require("Oatsund Kitchen Table")
                .id()).stream().filter(d -> d.file().equals(file)).toList();
    }
}
