// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.exchange.spi.Book;
import org.parley.exchange.spi.Book.Column;
import org.parley.exchange.spi.Book.Kind;
import org.parley.exchange.spi.BookFormat;

/**
 * Quotes as a Word document: a chapter for each code, each quote with who said it, where and when, and what the coder
 * noted. A quote with several codes stands in the chapter of each.
 */
@Component(service = BookFormat.class)
public final class WordQuotes implements BookFormat {

    private static final int MOST = 50_000;

    private final Messages messages = Messages.of(WordQuotes.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "docx";
    }

    @Override
    public int mostColumns() {
        return MOST;
    }

    @Override
    public int mostRows() {
        return MOST;
    }

    @Override
    public boolean severalSheets() {
        return true;
    }

    @Override
    public boolean forReading() {
        return true;
    }

    @Override
    public void write(Book book, OutputStream out, Progress progress) throws IOException {
        PoiLoader.with(() -> {
            try (XWPFDocument document = new XWPFDocument()) {
                fill(document, book, progress);
                document.write(out);
            }
        });
    }

    private void fill(XWPFDocument document, Book book, Progress progress) throws IOException {
        WordPaper.prepare(document, book.title(), book.title() + " \u00B7 " + book.kind(), messages);
        WordPaper.paragraph(document, "Kicker", book.kind());
        WordPaper.paragraph(document, "Title", book.title());
        Book.Sheet sheet = book.sheets().get(0);
        WordPaper.paragraph(document, "Scope", messages.get("quotes.scope", sheet.rows().size()));
        book.notes().forEach(note -> WordPaper.paragraph(document, "Method", note));
        int group = place(sheet, Kind.GROUP);
        Map<String, List<List<Object>>> chapters = new LinkedHashMap<>();
        for (List<Object> row : sheet.rows()) {
            texts(row.get(group)).forEach(code -> chapters.computeIfAbsent(code, c -> new ArrayList<>()).add(row));
        }
        List<String> order = chapters.keySet().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        for (String code : order) {
            WordPaper.paragraph(document, "Heading1", code);
            WordPaper.paragraph(document, "Note", messages.get("quotes.count", chapters.get(code).size()));
            for (List<Object> row : chapters.get(code)) {
                progress.check();
                quote(document, sheet, row, code);
            }
        }
    }

    private static int place(Book.Sheet sheet, Kind kind) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            if (sheet.columns().get(i).kind() == kind) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column of " + kind);
    }

    private void quote(XWPFDocument document, Book.Sheet sheet, List<Object> row, String code) {
        List<String> by = new ArrayList<>();
        List<String> where = new ArrayList<>();
        List<String> also = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String words = "";
        for (int i = 0; i < row.size(); i++) {
            Column column = sheet.columns().get(i);
            List<String> texts = texts(row.get(i));
            switch (column.kind()) {
                case QUOTE -> words = String.join("\n", texts);
                case GROUP -> texts.stream().filter(other -> !other.equals(code)).forEach(also::add);
                case BY -> by.addAll(texts);
                case WORDS -> texts.forEach(text -> notes.add(messages.get("quotes.part", column.head(), text)));
                case FLAG -> by.addAll(texts.equals(List.of("1")) ? List.of(column.head().toLowerCase(Locale.ROOT))
                        : List.of());
                case NUMBER -> where.addAll(texts.stream().map(number -> "#" + number).toList());
                case LABEL, MOMENT -> where.addAll(texts);
            }
        }
        WordPaper.paragraph(document, "Quote", "\u201C" + words + "\u201D");
        WordPaper.paragraph(document, "Attribution", String.join(", ", by) + (by.isEmpty() || where.isEmpty() ? ""
                : " \u00B7 ") + String.join(" \u00B7 ", where));
        if (!also.isEmpty()) {
            WordPaper.paragraph(document, "Note", messages.get("quotes.also", String.join("; ", also)));
        }
        notes.forEach(note -> WordPaper.paragraph(document, "Note", note));
    }

    private static List<String> texts(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Instant moment) {
            return List.of(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        }
        return (value instanceof List<?> several ? several.stream().map(String::valueOf) : Stream.of(value.toString()))
                .filter(text -> !text.isBlank()).toList();
    }
}
