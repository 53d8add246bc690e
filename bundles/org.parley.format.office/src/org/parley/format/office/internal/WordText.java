// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.parley.core.Progress;
import org.parley.exchange.spi.TextMaterial;
import org.parley.exchange.spi.TextMaterial.Kind;
import org.parley.exchange.spi.TextMaterial.Line;

/** The paragraphs, lists and tables of a Word document as lines of text. */
final class WordText {

    private static final String TIME = "[\\[(]?(\\d{1,2}:)?\\d{1,2}:\\d{2}([.,]\\d+)?[\\])]?";
    /** Characters of the longest name of a speaker in a table. */
    private static final int NAME = 40;
    private static final int TICK = 500;
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(footnote|endnote)Ref:-?\\d+\\]");

    private final XWPFDocument document;
    private final List<Line> lines = new ArrayList<>();
    private long characters;

    private WordText(XWPFDocument document) {
        this.document = document;
    }

    /** Called with POI's class loader. */
    static TextMaterial read(Path file, long most, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
            WordText text = new WordText(document);
            int done = 0;
            for (IBodyElement element : document.getBodyElements()) {
                if (text.characters >= most) {
                    break;
                }
                if (++done % TICK == 0) {
                    progress.check();
                }
                text.element(element);
            }
            Date created = document.getProperties().getCoreProperties().getCreated();
            return new TextMaterial(created == null ? null : created.toInstant(), text.lines, List.of());
        }
    }

    private void element(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraph(paragraph);
        } else if (element instanceof XWPFTable table) {
            table(table);
        } else if (element instanceof XWPFSDT control) {
            add(control.getContent().getText(), Kind.TEXT);
            end();
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        Kind kind = kind(paragraph);
        String text = text(paragraph);
        if (text.isBlank()) {
            end();
            return;
        }
        boolean alone = kind == Kind.TEXT || kind == Kind.HEADING;
        if (alone) {
            begin();
        }
        add(text, kind);
        if (alone) {
            end();
        }
    }

    /** What comes now does not belong to the last item of a list. */
    private void begin() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).blank()) {
            end();
        }
    }

    /** The words as they stand, with footnotes behind them: what was struck out while changes were tracked is gone. */
    private static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (IRunElement part : paragraph.getIRuns()) {
            if (part instanceof XWPFSDT control) {
                text.append(control.getContent().getText());
            } else if (part instanceof XWPFRun run && run.getCTR().sizeOfDelTextArray() == 0) {
                text.append(NOTE_MARK.matcher(run.text()).replaceAll(""));
            }
        }
        String notes = paragraph.getFootnoteText();
        return text + (notes == null || notes.isBlank() ? "" : " " + notes.strip());
    }

    /** Breaks inside a paragraph make lines. */
    private void add(String text, Kind kind) {
        Kind here = kind;
        for (String line : text.split("[\\n\\r\\u000B\\u2028]")) {
            characters += line.length() + 1;
            if (!line.isBlank()) {
                lines.add(Line.of(line.strip(), here));
                here = here == Kind.HEADING ? here : Kind.TEXT;
            }
        }
    }

    private void end() {
        lines.add(Line.BLANK);
    }

    private Kind kind(XWPFParagraph paragraph) {
        String style = style(paragraph);
        if (style.matches("heading \\d|heading\\d|title|subtitle")) {
            return Kind.HEADING;
        }
        boolean listStyle = style.matches("list (bullet|number)( \\d)?|list(bullet|number)\\d?");
        if (paragraph.getNumID() == null && !listStyle) {
            return Kind.TEXT;
        }
        boolean inner = paragraph.getNumIlvl() != null && paragraph.getNumIlvl().signum() > 0
                || listStyle && style.matches(".*\\d");
        return inner ? Kind.INNER_ITEM : Kind.ITEM;
    }

    /** The name of the style, which is English for those of Word, whatever its language; else its id. */
    private String style(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        if (id == null) {
            return "";
        }
        XWPFStyle style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
        return (style == null || style.getName() == null ? id : style.getName()).toLowerCase(Locale.ROOT);
    }

    /** A table of who said what, perhaps with times, is speech; of any other one each row is a line. */
    private void table(XWPFTable table) {
        begin();
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            rows.add(row.getTableCells().stream().map(WordText::cell).toList());
        }
        int speaker = speakers(rows);
        for (List<String> row : rows) {
            if (speaker < 0) {
                add(String.join(" | ", row.stream().filter(cell -> !cell.isBlank()).map(cell -> cell.replace('\n', ' '))
                        .toList()), Kind.TEXT);
                continue;
            }
            String time = row.size() > 2 ? row.get(1 - speaker).strip() : "";
            String name = row.get(speaker).strip().replaceAll("\\s*:$", "");
            String words = row.get(row.size() - 1).strip();
            add((time.isEmpty() ? "" : "[" + time.replaceAll("[\\[\\]()]", "") + "] ")
                    + (name.isEmpty() ? "" : name + ": ") + words, Kind.TEXT);
            end();
        }
        end();
    }

    private static String cell(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(WordText::text).collect(Collectors.joining("\n"));
    }

    /** Index of the column that holds speakers; -1 when there is none. */
    private static int speakers(List<List<String>> rows) {
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        if (width != 2 && width != 3 || rows.stream().anyMatch(row -> row.size() != width)) {
            return -1;
        }
        for (int column = 0; column < width - 1; column++) {
            int names = column;
            Set<String> distinct = new HashSet<>();
            rows.forEach(row -> distinct.add(row.get(names).strip()));
            boolean all = rows.stream().allMatch(row -> row.get(names).length() <= NAME && !row.get(names).contains("\n")
                    && !row.get(names).strip().matches(TIME));
            boolean times = width == 2 || rows.stream().skip(1)
                    .allMatch(row -> row.get(1 - names).isBlank() || row.get(1 - names).strip().matches(TIME));
            if (all && times && distinct.size() < rows.size() && distinct.stream().anyMatch(name -> !name.isEmpty())) {
                return column;
            }
        }
        return -1;
    }
}
