// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.osgi.service.component.annotations.Component;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodingState;
import org.parley.coding.spi.CodebookFile;
import org.parley.coding.spi.CodebookFormat;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Block.Cell;
import org.parley.report.Block.Column;
import org.parley.report.Block.Evidence;

/** The codebook as a document to hand round: a chapter for each branch, what belongs to a code and what does not. */
@Component
public final class WordCodebook implements CodebookFormat {

    private final Messages messages = Messages.of(WordCodebook.class, Locale.ENGLISH);

    @Override
    public Set<String> endings() {
        return Set.of("docx");
    }

    @Override
    public void write(CodebookFile codebook, OutputStream out) throws IOException {
        PoiLoader.with(() -> {
            try (XWPFDocument document = new XWPFDocument()) {
                fill(document, codebook);
                document.write(out);
            }
        });
    }

    private void fill(XWPFDocument document, CodebookFile file) throws IOException {
        CodingState state = file.state();
        Codebook book = state.codebook();
        String title = messages.get("codebook.title", book.version());
        WordPaper.prepare(document, file.panel(), file.panel() + " \u00B7 " + title, messages);
        WordPaper.paragraph(document, "Kicker", title);
        WordPaper.paragraph(document, "Title", file.panel());
        WordPaper.paragraph(document, "Scope", messages.get("codebook.scope", book.inOrder().size(),
                state.codings().size(), state.byPost().size()));
        file.notes().forEach(note -> WordPaper.paragraph(document, "Note", note));
        if (book.inOrder().isEmpty()) {
            WordPaper.paragraph(document, "Note", messages.get("codebook.empty"));
        }
        List<Code> single = new ArrayList<>();
        for (Code top : book.children(null)) {
            if (book.children(top.id()).isEmpty()) {
                single.add(top);
            } else {
                WordPaper.paragraph(document, "Heading1", top.name());
                table(document, state, branch(book, top, 0, new ArrayList<>()));
            }
        }
        if (!single.isEmpty()) {
            if (single.size() < book.children(null).size()) {
                WordPaper.paragraph(document, "Heading1", messages.get("codebook.single"));
            }
            table(document, state, single.stream().map(code -> new Placed(code, 0)).toList());
        }
    }

    /** A code and how far below the head of its chapter it stands. */
    private record Placed(Code code, int depth) { }

    private static List<Placed> branch(Codebook book, Code code, int depth, List<Placed> into) {
        into.add(new Placed(code, depth));
        book.children(code.id()).forEach(child -> branch(book, child, depth + 1, into));
        return into;
    }

    private void table(XWPFDocument document, CodingState state, List<Placed> codes) {
        List<Column> columns = List.of(Column.words(messages.get("column.number")),
                Column.words(messages.get("column.code")), Column.words(messages.get("column.meaning")),
                Column.count(messages.get("column.posts")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Placed placed : codes) {
            Code code = placed.code();
            rows.add(List.of(Cell.of(code.number() == 0 ? "" : Integer.toString(code.number())),
                    new Cell(code.name() + marks(code), placed.depth(), Evidence.NONE), Cell.of(meaning(code)),
                    Cell.of(posts(state, code).size())));
        }
        new WordTables().table(document, new Block.Table("codes", "", columns, rows, Evidence.NONE), messages);
    }

    private String marks(Code code) {
        List<String> marks = new ArrayList<>();
        mark(code.net(), "mark.net", marks);
        mark(code.single(), "mark.single", marks);
        mark(code.exclusive(), "mark.exclusive", marks);
        mark(code.retired(), "mark.retired", marks);
        return marks.isEmpty() ? "" : "\n(" + String.join(", ", marks) + ")";
    }

    private void mark(boolean is, String key, List<String> marks) {
        if (is) {
            marks.add(messages.get(key));
        }
    }

    private String meaning(Code code) {
        List<String> parts = new ArrayList<>();
        part("", code.definition(), parts);
        part("meaning.include", code.include(), parts);
        part("meaning.exclude", code.exclude(), parts);
        part("meaning.example", code.example(), parts);
        return String.join("\n", parts);
    }

    private void part(String key, String words, List<String> parts) {
        if (!words.isBlank()) {
            parts.add(key.isEmpty() ? words : messages.get(key) + " " + words);
        }
    }

    /** Posts with the code; of a net also those with what is below it. */
    private static Set<UUID> posts(CodingState state, Code code) {
        Set<UUID> posts = new HashSet<>();
        state.with(code.id()).forEach(coding -> posts.add(coding.postId()));
        if (code.net()) {
            state.codebook().children(code.id()).forEach(child -> posts.addAll(posts(state, child)));
        }
        return posts;
    }
}
