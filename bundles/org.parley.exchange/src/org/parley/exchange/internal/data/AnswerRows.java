// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.exchange.CodedTables.Ask;
import org.parley.exchange.CodedTables.Shape;
import org.parley.exchange.CodedTables.Unit;
import org.parley.exchange.spi.Book.Column;
import org.parley.exchange.spi.Book.Kind;
import org.parley.exchange.spi.Book.Sheet;
import org.parley.panel.Member;

/**
 * Answers, or respondents, with their codes. Where somebody answered, a code is there or it is not; where nobody
 * answered there is nothing to code, and the cell is empty.
 */
final class AnswerRows {

    private static final int STEP = 500;

    private final Scope scope;
    private final Ask ask;
    private final Progress progress;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * What becomes a row, or several.
     *
     * @param member null when the author is not known
     * @param posts  the answers; none for a respondent who gave none
     * @param codes  codes in the order in which they were mentioned
     */
    private record Entry(Member member, List<Post> posts, List<UUID> codes) {

        boolean answered() {
            return !posts.isEmpty();
        }
    }

    AnswerRows(Scope scope, Ask ask, Progress progress) {
        this.scope = scope;
        this.ask = ask;
        this.progress = progress;
        if (ask.unit() == Unit.POST) {
            scope.respondents(scope.writers());
            scope.posts().forEach(post -> entries.add(entry(scope.author(post).orElse(null), List.of(post))));
        } else {
            Map<UUID, List<Post>> byAuthor = new HashMap<>();
            scope.posts().forEach(post -> scope.author(post).ifPresent(member ->
                    byAuthor.computeIfAbsent(member.id(), id -> new ArrayList<>()).add(post)));
            scope.respondents(scope.everyone());
            scope.everyone().forEach(member -> entries.add(entry(member, byAuthor.getOrDefault(member.id(), List.of()))));
        }
    }

    private Entry entry(Member member, List<Post> posts) {
        progress.check();
        Set<UUID> codes = new LinkedHashSet<>();
        posts.forEach(post -> scope.codings(post).stream().map(Coding::codeId).forEach(codes::add));
        return new Entry(member, posts, List.copyOf(codes));
    }

    /** The people whose rows these are. */
    Collection<Member> respondents() {
        return ask.unit() == Unit.POST ? scope.writers() : scope.everyone();
    }

    /** Answers whose author is not known, which no row of a respondent can hold. */
    long withoutAuthor() {
        return ask.unit() == Unit.POST ? 0
                : scope.posts().stream().filter(post -> scope.author(post).isEmpty()).count();
    }

    Sheet sheet() {
        int slots = Math.max(1, entries.stream().mapToInt(entry -> entry.codes().size()).max().orElse(1));
        List<List<Object>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            if (rows.size() % STEP == 0) {
                progress.at(scope.text("data.step"), rows.size(), entries.size());
                progress.check();
            }
            List<Object> about = about(entry);
            switch (ask.shape()) {
                case MATRIX -> rows.add(joined(about, flags(entry)));
                case SLOTS -> rows.add(joined(about, slots(entry, slots)));
                case LONG -> mentions(entry).forEach(mention -> rows.add(joined(about, mention)));
            }
        }
        return new Sheet(scope.text("data.sheet"), columns(slots), rows);
    }

    private List<Column> columns(int slots) {
        boolean posts = ask.unit() == Unit.POST;
        List<Column> columns = new ArrayList<>(List.of(column("respondent", Kind.BY)));
        scope.fields().forEach(field -> columns.add(new Column(field.label(), Kind.LABEL)));
        columns.addAll(List.of(column(posts ? "post" : "answers", Kind.NUMBER), column("topic", Kind.LABEL),
                column("activity", Kind.LABEL), column(posts ? "date" : "first", Kind.MOMENT)));
        if (ask.words()) {
            columns.add(column("answer", Kind.WORDS));
        }
        columns.add(column("coded", Kind.FLAG));
        switch (ask.shape()) {
            case MATRIX -> scope.codes().codes().forEach(code -> columns.add(new Column(scope.codes().head(code), Kind.FLAG)));
            case SLOTS -> IntStream.rangeClosed(1, slots).forEach(i -> columns.add(new Column(scope.text("data.mention", i),
                    Kind.NUMBER)));
            case LONG -> columns.addAll(List.of(column("number", Kind.NUMBER), column("code", Kind.LABEL)));
        }
        return columns;
    }

    private Column column(String key, Kind kind) {
        return new Column(scope.text("data." + key), kind);
    }

    private static List<Object> joined(List<Object> about, List<Object> codes) {
        List<Object> row = new ArrayList<>(about);
        row.addAll(codes);
        return row;
    }

    private List<Object> about(Entry entry) {
        List<Object> row = new ArrayList<>();
        row.add(entry.member() == null ? null : entry.member().code());
        row.addAll(scope.profile(entry.member()));
        row.add(ask.unit() == Unit.POST ? (Object) entry.posts().get(0).number() : (Object) entry.posts().size());
        row.add(lines(entry.posts().stream().map(scope::topic).toList()));
        row.add(lines(entry.posts().stream().map(scope::activity).toList()));
        Instant first = entry.posts().stream().map(Post::at).min(Instant::compareTo).orElse(null);
        row.add(first);
        if (ask.words()) {
            row.add(entry.answered() ? String.join("\n\n", entry.posts().stream()
                    .map(post -> scope.clean().of(post.text().words(), post.language())).toList()) : null);
        }
        row.add(entry.answered() ? (Object) (entry.codes().isEmpty() ? 0 : 1) : null);
        return row;
    }

    private static Object lines(List<String> texts) {
        List<String> lines = texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
        return lines.isEmpty() ? null : lines;
    }

    private List<Object> flags(Entry entry) {
        List<Object> flags = new ArrayList<>();
        scope.codes().codes().forEach(code -> flags.add(entry.answered() ? (Object) 0 : null));
        rolledUp(entry).forEach(code -> flags.set(scope.codes().place(code), 1));
        return flags;
    }

    /** The codes of an entry, and those above them. */
    private Set<UUID> rolledUp(Entry entry) {
        Set<UUID> all = new LinkedHashSet<>(entry.codes());
        for (UUID code : entry.codes()) {
            Code own = scope.codes().codes().get(scope.codes().place(code));
            scope.codes().above(own).stream().map(Code::id).filter(scope.codes()::holds).forEach(all::add);
        }
        return all;
    }

    private List<Object> slots(Entry entry, int most) {
        List<Object> slots = new ArrayList<>();
        entry.codes().forEach(code -> slots.add(scope.codes().number(code)));
        if (entry.answered() && slots.isEmpty()) {
            slots.add(0);
        }
        while (slots.size() < most) {
            slots.add(null);
        }
        return slots;
    }

    private List<List<Object>> mentions(Entry entry) {
        List<List<Object>> mentions = new ArrayList<>();
        for (UUID code : entry.codes()) {
            mentions.add(List.of(scope.codes().number(code), scope.codes().path(code)));
        }
        if (mentions.isEmpty()) {
            List<Object> none = new ArrayList<>();
            none.add(entry.answered() ? (Object) 0 : null);
            none.add(null);
            mentions.add(none);
        }
        return mentions;
    }

    /** How often the table has each code. */
    private record Tally(Map<UUID, Integer> answers, Map<UUID, Set<UUID>> people) { }

    private Tally tally() {
        Tally tally = new Tally(new HashMap<>(), new HashMap<>());
        for (Entry entry : entries) {
            for (Post post : entry.posts()) {
                Entry one = entry(entry.member(), List.of(post));
                for (UUID code : ask.shape() == Shape.MATRIX ? rolledUp(one) : one.codes()) {
                    tally.answers().merge(code, 1, Integer::sum);
                    if (entry.member() != null) {
                        tally.people().computeIfAbsent(code, c -> new HashSet<>()).add(entry.member().id());
                    }
                }
            }
        }
        return tally;
    }

    /** The codes with their numbers, heads and meanings, and how often the table above has them. */
    Sheet codebook() {
        boolean matrix = ask.shape() == Shape.MATRIX;
        List<Column> columns = new ArrayList<>(List.of(column("number", Kind.NUMBER)));
        if (matrix) {
            columns.add(column("head", Kind.LABEL));
        }
        columns.addAll(List.of(column("code", Kind.LABEL), column("kind", Kind.LABEL), column("counts", Kind.LABEL),
                column("answers", Kind.NUMBER), column("respondents", Kind.NUMBER), column("weight", Kind.NUMBER),
                column("definition", Kind.WORDS), column("numbered", Kind.LABEL)));
        Tally tally = tally();
        return new Sheet(scope.text("data.codebook"), columns,
                scope.codes().codes().stream().map(code -> line(code, matrix, tally)).toList());
    }

    private List<Object> line(Code code, boolean matrix, Tally tally) {
        List<Object> row = new ArrayList<>(List.of(scope.codes().number(code.id())));
        if (matrix) {
            row.add(scope.codes().head(code));
        }
        int below = matrix ? scope.codes().below(code.id()) : 0;
        row.add(scope.codes().path(code.id()));
        row.add(scope.text(code.net() ? "data.kind.net" : code.exclusive() ? "data.kind.exclusive" : "data.kind.code"));
        row.add(scope.text(below == 0 ? "data.counts.itself" : "data.counts.below", below));
        row.add(tally.answers().getOrDefault(code.id(), 0));
        row.add(tally.people().getOrDefault(code.id(), Set.of()).size());
        row.add(code.weight());
        row.add(code.definition());
        row.add(scope.text(scope.codes().given(code.id()) ? "data.numbered.file" : "data.numbered.codebook"));
        return row;
    }
}
