// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.spi.Shown;

/**
 * The table of contents as the field that word processors know, filled in already, so that it is there before anyone
 * brings it up to date. Page numbers are fields too and are worked out by the program that opens the file.
 */
final class WordContents {

    private static final String FIELD = " TOC \\o \"1-1\" \\h \\z \\u ";

    private final Messages messages;

    WordContents(Messages messages) {
        this.messages = messages;
    }

    void write(XWPFDocument document, List<Block.Heading> chapters, ChapterPages pages) {
        if (chapters.isEmpty()) {
            return;
        }
        WordPaper.paragraph(document, "ContentsHead", messages.get("contents"));
        XWPFParagraph line = null;
        for (int i = 0; i < chapters.size(); i++) {
            line = document.createParagraph();
            line.setStyle("TOC1");
            if (i == 0) {
                mark(line, STFldCharType.BEGIN);
                line.createRun().getCTR().addNewInstrText().setStringValue(FIELD);
                mark(line, STFldCharType.SEPARATE);
            }
            CTHyperlink link = line.getCTP().addNewHyperlink();
            link.setAnchor(name(i));
            XWPFRun words = new XWPFHyperlinkRun(link, link.addNewR(), line);
            words.setText(Shown.storable(chapters.get(i).text()));
            line.createRun().addTab();
            field(line, "PAGEREF " + name(i) + " \\h", String.valueOf(pages.page(chapters.get(i))));
        }
        mark(line, STFldCharType.END);
    }

    /** Makes a heading the place that the contents lead to. */
    static void bookmark(XWPFParagraph heading, int chapter) {
        CTBookmark start = heading.getCTP().addNewBookmarkStart();
        start.setName(name(chapter));
        start.setId(BigInteger.valueOf(chapter));
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(chapter));
    }

    /** A field that the program that opens the file works out; {@code shown} stands there until then. */
    static void field(XWPFParagraph paragraph, String instruction, String shown) {
        mark(paragraph, STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        mark(paragraph, STFldCharType.SEPARATE);
        paragraph.createRun().setText(shown);
        mark(paragraph, STFldCharType.END);
    }

    private static void mark(XWPFParagraph paragraph, STFldCharType.Enum type) {
        CTFldChar mark = paragraph.createRun().getCTR().addNewFldChar();
        mark.setFldCharType(type);
        if (type == STFldCharType.BEGIN) {
            mark.setDirty(true);
        }
    }

    private static String name(int chapter) {
        return "_Toc" + (100_000_000 + chapter);
    }
}
