// SPDX-License-Identifier: Apache-2.0
package org.parley.format.pdf.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.parley.core.Progress;
import org.parley.exchange.spi.TextMaterial;
import org.parley.exchange.spi.TextMaterial.Kind;
import org.parley.exchange.spi.TextMaterial.Line;

/**
 * The text layer of a PDF file: paragraphs as lines, with the page on which each begins.
 *
 * @param pages pages of the file
 */
record PdfText(TextMaterial material, int pages) {

    private static final String PARAGRAPH = "\u2029";
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?i)[-\u2013 ]*((page|seite|p\\.)\\s*)?\\d{1,4}"
            + "(\\s*(/|of|von)\\s*\\d{1,4})?[-\u2013 ]*");

    /** The file asks for a password. */
    static final class Locked extends IOException {
        private static final long serialVersionUID = 1L;

        Locked(IOException cause) {
            super(cause);
        }
    }

    static PdfText read(Path file, String step, long most, Progress progress) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setParagraphStart(PARAGRAPH);
            stripper.setSuppressDuplicateOverlappingText(true);
            int pages = document.getNumberOfPages();
            List<String> texts = new ArrayList<>();
            long characters = 0;
            for (int page = 1; page <= pages && characters < most; page++) {
                progress.check();
                progress.at(step, page - 1L, pages);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                characters += text.length();
                texts.add(text);
            }
            Calendar created = document.getDocumentInformation().getCreationDate();
            return new PdfText(new TextMaterial(created == null ? null : created.toInstant(), lines(texts), List.of()),
                    pages);
        } catch (InvalidPasswordException e) {
            throw new Locked(e);
        }
    }

    private static List<Line> lines(List<String> pages) {
        Hyphens hyphens = new Hyphens(pages);
        List<Line> lines = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<String> rows = new ArrayList<>(pages.get(page).replace(PARAGRAPH, "\n" + PARAGRAPH).lines()
                    .filter(row -> !row.replace(PARAGRAPH, "").isBlank()).toList());
            withoutNumber(rows, rows.size() - 1);
            withoutNumber(rows, 0);
            List<String> paragraph = new ArrayList<>();
            for (String row : rows) {
                if (row.startsWith(PARAGRAPH)) {
                    close(paragraph, page + 1, hyphens, lines);
                }
                paragraph.add(row.replace(PARAGRAPH, "").strip());
            }
            close(paragraph, page + 1, hyphens, lines);
        }
        return lines;
    }

    /** The number of the page is no text of it. */
    private static void withoutNumber(List<String> rows, int at) {
        if (at >= 0 && at < rows.size() && PAGE_NUMBER.matcher(rows.get(at).replace(PARAGRAPH, "").strip()).matches()) {
            rows.remove(at);
        }
    }

    private static void close(List<String> paragraph, int page, Hyphens hyphens, List<Line> lines) {
        if (!paragraph.isEmpty()) {
            lines.add(new Line(hyphens.joined(paragraph), Kind.TEXT, page, null, null));
            lines.add(Line.BLANK);
            paragraph.clear();
        }
    }
}
