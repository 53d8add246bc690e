// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.Seen;
import org.parley.core.Actor;
import org.parley.core.AtomicFile;
import org.parley.core.Guard;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.PersonalData;
import org.parley.exchange.CodedTables;
import org.parley.exchange.internal.Problems;
import org.parley.exchange.spi.Book;
import org.parley.exchange.spi.BookFormat;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.store.Store;

/** Gathers coded answers and quotes, and writes them through the format that the ending of the file names. */
@Component
public final class CodedTablesService implements CodedTables {

    private static final Duration WRITE = Duration.ofMinutes(30);

    private final Store store;
    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final PersonalData personal;
    private final BookFormats formats;
    private final Guard guard;
    private final Problems problems = new Problems();

    @Activate
    public CodedTablesService(@Reference Store store, @Reference Panels panels, @Reference Discussions discussions,
            @Reference Codings codings, @Reference PersonalData personal, @Reference BookFormats formats,
            @Reference Guard guard) {
        this.store = store;
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.personal = personal;
        this.formats = formats;
        this.guard = guard;
    }

    @Override
    public List<String> endings(What what) {
        return formats.of(what).stream().map(BookFormat::ending).toList();
    }

    @Override
    public Written write(Actor person, UUID panelId, Ask ask, Path file, Progress progress) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1);
        BookFormat format = formats.of(ask.what()).stream().filter(f -> f.ending().equalsIgnoreCase(ending)).findFirst()
                .orElseThrow(() -> problems.usage("export.table-format", name,
                        String.join(", ", endings(ask.what()).stream().map(each -> "." + each).toList())));
        CleanWords clean = new CleanWords(personal, personal.names(panelId));
        States states = store.still(() -> new States(panels.state(panelId), discussions.state(panelId),
                codings.seen(person, panelId)));
        Scope scope = new Scope(states.panel(), states.talk(), states.seen(), ask, clean, problems);
        Book book = ask.what() == What.QUOTES ? quotes(scope, ask, progress) : answers(scope, ask, progress);
        Book.Sheet first = book.sheets().get(0);
        if (first.rows().isEmpty()) {
            throw problems.refused("export.no-rows", scope.panelName());
        }
        if (first.columns().size() > format.mostColumns() || first.rows().size() >= format.mostRows()) {
            throw problems.refused("export.wide", name, first.columns().size(), first.rows().size());
        }
        return new Written(format.ending(), write(format, book, file, progress), first.rows().size(),
                first.columns().size(), book.notes());
    }

    private record States(PanelState panel, Discussion talk, Seen seen) { }

    private List<Path> write(BookFormat format, Book book, Path file, Progress progress) {
        List<Path> files = new ArrayList<>();
        int most = format.severalSheets() ? 1 : book.sheets().size();
        // the table itself comes last: once it is there, all is
        for (int i = most - 1; i >= 0; i--) {
            Path target = i == 0 ? file : beside(file);
            Book part = most == 1 ? book : new Book(book.title(), book.kind(), book.notes(), List.of(book.sheets().get(i)));
            AtomicFile.write(target, out -> guard.call(format, problems.text("guard.write", target.getFileName()), WRITE,
                    () -> {
                        format.write(part, out, progress);
                        return target;
                    }));
            files.add(0, target);
        }
        return files;
    }

    private static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + "-codebook" + name.substring(dot));
    }

    private Book answers(Scope scope, Ask ask, Progress progress) {
        if (scope.codes().codes().isEmpty()) {
            throw problems.refused("export.no-codes", scope.panelName());
        }
        AnswerRows rows = new AnswerRows(scope, ask, progress);
        List<String> notes = new ArrayList<>();
        notes.add(problems.text("data.note." + ask.unit().name().toLowerCase(Locale.ROOT) + "."
                + ask.shape().name().toLowerCase(Locale.ROOT)));
        if (rows.withoutAuthor() > 0) {
            notes.add(problems.text("data.note.no-author", rows.withoutAuthor()));
        }
        notes.addAll(notes(scope, ask, rows.respondents(), ask.words()));
        return new Book(scope.panelName(), problems.text("data.sheet"), notes, List.of(rows.sheet(), rows.codebook()));
    }

    private Book quotes(Scope scope, Ask ask, Progress progress) {
        QuoteRows rows = new QuoteRows(scope, ask, progress);
        return new Book(scope.panelName(), problems.text("data.quotes"), notes(scope, ask, rows.respondents(), true),
                List.of(rows.sheet()));
    }

    private List<String> notes(Scope scope, Ask ask, Collection<Member> people, boolean words) {
        List<String> notes = new ArrayList<>(scope.leftOut());
        if (!scope.fields().isEmpty()) {
            notes.add(ask.everyValue() ? problems.text("data.note.every")
                    : problems.text("data.note.safe", SMALLEST_GROUP, scope.reticent(people), people.size()));
        }
        if (words) {
            notes.add(problems.text("data.note.words"));
        }
        if (scope.adrift() > 0) {
            notes.add(problems.text("data.note.adrift", scope.adrift()));
        }
        return notes;
    }
}
