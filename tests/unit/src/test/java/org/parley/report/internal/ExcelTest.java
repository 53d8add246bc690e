// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.CellGuard;
import org.parley.format.office.internal.ExcelFormat;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports.HeadlineText;

class ExcelTest {

    private static final String LONG_HEADLINE = "Households with small children understand neither the deposit nor"
            + " where empty cartons ought to go";
    /** A line of eleven point letters is not lower than this. */
    private static final float LINE_POINTS = 14;
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"open me\")";

    private final SamplePanel sample = new SamplePanel();

    private XSSFWorkbook book(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Samples.write(new ExcelFormat(), report)));
    }

    private Report verbatims() {
        return Samples.report(sample, Audience.VERBATIMS, List.of());
    }

    private static int column(Sheet sheet, String name) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + name);
    }

    @Test
    void theFrontPageComesFirstAndThePostsAreRowsWithRealNumbersAndTimes() throws IOException {
        Report report = verbatims();
        List<Block.PostLine> lines = Samples.blocks(report, Block.Posts.class).get(0).lines();
        try (XSSFWorkbook book = book(report)) {
            assertEquals("Scope", book.getSheetName(0));
            XSSFSheet posts = book.getSheet("Posts");
            assertEquals(lines.size(), posts.getLastRowNum());
            for (int i = 0; i < lines.size(); i++) {
                Row row = posts.getRow(i + 1);
                assertEquals(lines.get(i).number(), row.getCell(0).getNumericCellValue());
                assertEquals(lines.get(i).at().atOffset(ZoneOffset.UTC).toLocalDateTime(),
                        row.getCell(1).getLocalDateTimeCellValue());
                assertEquals(lines.get(i).words(), row.getCell(column(posts, "Text")).getStringCellValue());
                assertEquals(lines.get(i).id().toString(), row.getCell(column(posts, "Id")).getStringCellValue());
            }
            assertNotNull(posts.getPaneInformation(), "the head stays when one scrolls");
            assertTrue(posts.getCTWorksheet().isSetAutoFilter());
        }
    }

    /** A reader checks the pack with nothing but the workbook and the rule on its front page. */
    @Test
    void theFingerprintCanBeCheckedFromTheRows() throws Exception {
        Report report = verbatims();
        String printed = Samples.blocks(report, Block.Facts.class).get(0).facts().stream()
                .filter(f -> f.label().equals("Fingerprint of the rows")).findFirst().orElseThrow().value();
        List<Block.PostLine> lines = Samples.blocks(report, Block.Posts.class).get(0).lines();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (XSSFWorkbook book = book(report)) {
            Sheet posts = book.getSheet("Posts");
            for (int i = 1; i <= posts.getLastRowNum(); i++) {
                Row row = posts.getRow(i);
                String text = (long) row.getCell(0).getNumericCellValue() + "\u001F"
                        + row.getCell(1).getLocalDateTimeCellValue().toInstant(ZoneOffset.UTC) + "\u001F"
                        + row.getCell(column(posts, "Member")).getStringCellValue() + "\u001F"
                        + row.getCell(column(posts, "Text")).getStringCellValue() + "\u001F\u001E";
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(printed, HexFormat.of().formatHex(digest.digest()), lines.size() + " rows");
    }

    @Test
    void postsArePrintedOnA4AndWordsKeepAwayFromTheNumberBeforeThem() throws IOException {
        try (XSSFWorkbook book = book(verbatims())) {
            Sheet posts = book.getSheet("Posts");
            assertEquals(PrintSetup.A4_PAPERSIZE, posts.getPrintSetup().getPaperSize());
            assertTrue(posts.getPrintSetup().getLandscape() && posts.getFitToPage());
            String last = CellReference.convertNumToColString(column(posts, "State"));
            assertTrue(book.getPrintArea(book.getSheetIndex(posts)).contains(":$" + last + "$"), "the id stays off paper");
            CellStyle state = posts.getRow(1).getCell(column(posts, "State")).getCellStyle();
            assertEquals(HorizontalAlignment.LEFT, state.getAlignment(), "without it the indent does nothing");
            assertEquals(1, state.getIndention());
            for (String number : List.of("Post", "In reply to", "Marks")) {
                assertEquals(HorizontalAlignment.RIGHT,
                        posts.getRow(0).getCell(column(posts, number)).getCellStyle().getAlignment(), number);
            }
        }
    }

    @Test
    void aFormulaStaysTextAlsoWhenSomeoneEditsIt() throws IOException {
        sample.change("p0002", p -> SamplePanel.saying(p, FORMULA));
        try (XSSFWorkbook book = book(verbatims())) {
            Sheet posts = book.getSheet("Posts");
            Cell cell = posts.getRow(2).getCell(column(posts, "Text"));
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(FORMULA, cell.getStringCellValue());
            assertTrue(cell.getCellStyle().getQuotePrefixed());
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(c -> assertTrue(c.getCellType() != CellType.FORMULA, c.getAddress().toString()));
                }
            }
        }
    }

    /** What the host types and what columns are called may look like a formula too, in any style of cell. */
    @Test
    void everyCellOfTheDeepDiveThatLooksLikeAFormulaIsMarkedAsText() throws IOException {
        List<HeadlineText> headlines = sample.headlines().stream().map(h -> new HeadlineText(h.id(), h.text(),
                h.codes(), h.quoteOf(), h.quote(), h.ask(), "@SUM(A1)", h.due())).toList();
        int marked = 0;
        try (XSSFWorkbook book = book(Samples.report(sample, Audience.DETAIL, headlines))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING && CellGuard.dangerous(cell.getStringCellValue())) {
                            assertTrue(cell.getCellStyle().getQuotePrefixed(),
                                    sheet.getSheetName() + " " + cell.getAddress());
                            marked++;
                        }
                    }
                }
            }
        }
        assertTrue(marked >= headlines.size(), "every owner at least, not " + marked);
    }

    @Test
    void aFindingIsReadToItsEndInItsRow() throws IOException {
        List<HeadlineText> headlines = sample.headlines().stream().map(h -> new HeadlineText(h.id(), LONG_HEADLINE,
                h.codes(), h.quoteOf(), h.quote(), h.ask(), h.owner(), h.due())).toList();
        int seen = 0;
        try (XSSFWorkbook book = book(Samples.report(sample, Audience.DETAIL, headlines))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    Cell first = row.getCell(0);
                    if (first != null && first.getCellType() == CellType.STRING
                            && first.getStringCellValue().endsWith(LONG_HEADLINE)) {
                        float lines = (float) Math.ceil(first.getStringCellValue().length() / (sheet.getColumnWidth(0) / 256.0));
                        assertTrue(row.getHeightInPoints() >= lines * LINE_POINTS, row.getHeightInPoints() + " points");
                        seen++;
                    }
                }
            }
        }
        assertTrue(seen > 0);
    }

    /** The library puts sheets aside in one folder for all users of a machine, which belongs to the first of them. */
    @Test
    void anotherUsersTemporaryFilesAreNotInTheWay(@TempDir Path temporary) throws IOException {
        Files.writeString(temporary.resolve("poifiles"), "taken");
        String before = System.setProperty("java.io.tmpdir", temporary.toString());
        try (XSSFWorkbook book = book(verbatims())) {
            assertTrue(book.getSheet("Posts").getLastRowNum() > 0);
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
        assertEquals("taken", Files.readString(temporary.resolve("poifiles")));
    }

    @Test
    void whatACellCannotHoldIsReplacedOrCutAndSaid() throws IOException {
        sample.change("p0002", p -> SamplePanel.saying(p, "a\u0000b\uD800c <script>\u202E😀 Việt"));
        sample.change("p0003", p -> SamplePanel.saying(p, "x".repeat(40_000)));
        try (XSSFWorkbook book = book(verbatims())) {
            Sheet posts = book.getSheet("Posts");
            assertEquals("a\uFFFDb\uFFFDc <script>\u202E😀 Việt",
                    posts.getRow(2).getCell(column(posts, "Text")).getStringCellValue());
            assertTrue(posts.getRow(3).getCell(column(posts, "Text")).getStringCellValue().endsWith(" […]"));
            assertEquals("stands; words cut, too long for a cell",
                    posts.getRow(3).getCell(column(posts, "State")).getStringCellValue());
        }
    }

    @Test
    void aNumberOfTheDeepDiveLeadsToItsPosts() throws IOException {
        Report report = Samples.report(sample, Audience.DETAIL, List.of());
        try (XSSFWorkbook book = book(report)) {
            Sheet frame = book.getSheet("Code frame");
            Row product = null;
            for (Row row : frame) {
                if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING
                        && row.getCell(0).getStringCellValue().equals("Product")) {
                    product = row;
                }
            }
            assertNotNull(product);
            String name = product.getCell(1).getHyperlink().getAddress();
            String target = book.getName(name).getRefersToFormula();
            int first = Integer.parseInt(target.substring(target.lastIndexOf('$') + 1)) - 1;
            Sheet evidence = book.getSheet("Evidence");
            int rows = 0;
            while (evidence.getRow(first + rows) != null && evidence.getRow(first + rows).getCell(0)
                    .getStringCellValue().equals(evidence.getRow(first).getCell(0).getStringCellValue())) {
                rows++;
            }
            assertEquals(product.getCell(2).getNumericCellValue(), rows, "as many posts as mentions");
            assertEquals(product.getCell(1).getNumericCellValue(),
                    evidence.getRow(first).getCell(2).getNumericCellValue(), "as many members");
        }
    }

    @Test
    void theDateKeepsAwayFromThePostNumberInItsHeadToo() throws IOException {
        try (XSSFWorkbook book = book(verbatims())) {
            Sheet posts = book.getSheet("Posts");
            for (int row : new int[] {0, 1}) {
                CellStyle date = posts.getRow(row).getCell(column(posts, "Date (UTC)")).getCellStyle();
                assertEquals(HorizontalAlignment.LEFT, date.getAlignment(), "row " + row);
                assertEquals(1, date.getIndention(), "row " + row);
            }
        }
    }

    @Test
    void tenAtRandomHaveASheetBetweenTheFrontPageAndThePosts() throws IOException {
        Report report = verbatims();
        try (XSSFWorkbook book = book(report)) {
            assertEquals(List.of("Scope", "Read ten at random", "Posts"),
                    List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2)));
            Sheet ten = book.getSheet("Read ten at random");
            for (Block.Quote quote : Samples.blocks(report, Block.Quote.class)) {
                boolean there = false;
                for (Row row : ten) {
                    there |= row.getCell(0) != null && row.getCell(0).getStringCellValue().contains(quote.words())
                            && row.getCell(0).getStringCellValue().endsWith("#" + quote.postNumber());
                }
                assertTrue(there, quote.words());
            }
        }
    }
}
