// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.parley.core.Messages;
import org.parley.report.spi.Shown;

/** What all our documents have in common: styles, A4 with a footer of numbered pages, paragraphs. */
final class WordPaper {

    /** A4 with margins of 2.25 cm, in twentieths of a point; the text is 9,355 wide. */
    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_275;

    private WordPaper() {
    }

    /** Gives an empty document its styles, its page and its title. */
    static void prepare(XWPFDocument document, String title, String footer, Messages messages) throws IOException {
        styles(document);
        page(document, footer, messages);
        document.getProperties().getCoreProperties().setTitle(Shown.storable(title));
        document.getProperties().getCoreProperties().setCreator("Parley");
    }

    static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        lines(paragraph.createRun(), text);
        return paragraph;
    }

    /** Text with its line breaks. */
    static void lines(XWPFRun run, String text) {
        boolean first = true;
        for (String line : Shown.storable(text).split("\\R", -1)) {
            if (!first) {
                run.addBreak();
            }
            run.setText(line, first ? 0 : run.getCTR().sizeOfTArray());
            first = false;
        }
    }

    private static void styles(XWPFDocument document) throws IOException {
        try (InputStream in = WordPaper.class.getResourceAsStream("styles.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml is part of this bundle", e);
        }
    }

    private static void page(XWPFDocument document, String footerText, Messages messages) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setHeader(BigInteger.valueOf(600));
        margins.setFooter(BigInteger.valueOf(600));
        margins.setGutter(BigInteger.ZERO);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        XWPFRun words = footer.createRun();
        words.setText(Shown.storable(footerText));
        words.addTab();
        words = footer.createRun();
        words.setText(messages.get("page") + " ");
        WordContents.field(footer, "PAGE", "1");
        footer.createRun().setText(" " + messages.get("page.of") + " ");
        WordContents.field(footer, "NUMPAGES", "1");
    }
}
