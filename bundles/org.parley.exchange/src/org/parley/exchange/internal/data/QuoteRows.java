// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.parley.coding.Coding;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.exchange.CodedTables.Ask;
import org.parley.exchange.spi.Book.Column;
import org.parley.exchange.spi.Book.Kind;
import org.parley.exchange.spi.Book.Sheet;
import org.parley.panel.Member;

/** Coded passages, one row each, with all codes that are on exactly these words. */
final class QuoteRows {

    private final Scope scope;
    private final Progress progress;
    private final List<Passage> passages = new ArrayList<>();

    private record Range(int start, int end) { }

    private record Passage(Post post, Range range, List<Coding> codings) { }

    QuoteRows(Scope scope, Ask ask, Progress progress) {
        this.scope = scope;
        this.progress = progress;
        for (Post post : scope.posts()) {
            Map<Range, List<Coding>> ranges = new LinkedHashMap<>();
            scope.codings(post).forEach(coding -> ranges.computeIfAbsent(new Range(coding.start(), coding.end()),
                    range -> new ArrayList<>()).add(coding));
            ranges.forEach((range, codings) -> {
                if (!ask.best() || codings.stream().anyMatch(Coding::best)) {
                    passages.add(new Passage(post, range, codings));
                }
            });
        }
        scope.respondents(respondents());
    }

    /** The people whose words these are. */
    Collection<Member> respondents() {
        return passages.stream().map(passage -> scope.author(passage.post())).flatMap(Optional::stream).distinct()
                .toList();
    }

    Sheet sheet() {
        List<Column> columns = new ArrayList<>(List.of(column("words", Kind.QUOTE), column("codes", Kind.GROUP),
                column("respondent", Kind.BY)));
        scope.fields().forEach(field -> columns.add(new Column(field.label(), Kind.BY)));
        columns.addAll(List.of(column("post", Kind.NUMBER), column("topic", Kind.LABEL), column("activity", Kind.LABEL),
                column("date", Kind.MOMENT), column("best", Kind.FLAG), column("coder", Kind.LABEL),
                column("memo", Kind.WORDS)));
        List<List<Object>> rows = new ArrayList<>();
        for (Passage passage : passages) {
            progress.check();
            rows.add(row(passage));
        }
        return new Sheet(scope.text("data.quotes"), columns, rows);
    }

    private Column column(String key, Kind kind) {
        return new Column(scope.text("data." + key), kind);
    }

    private List<Object> row(Passage passage) {
        Post post = passage.post();
        Member member = scope.author(post).orElse(null);
        List<Object> row = new ArrayList<>();
        row.add(scope.clean().passage(post, passage.range().start(), passage.range().end()));
        row.add(passage.codings().stream().map(Coding::codeId).distinct()
                .sorted(Comparator.comparingInt(scope.codes()::place)).map(scope.codes()::path).toList());
        row.add(member == null ? null : member.code());
        row.addAll(scope.profile(member));
        row.add(post.number());
        row.add(scope.topic(post));
        row.add(scope.activity(post));
        row.add(post.at());
        row.add(passage.codings().stream().anyMatch(Coding::best) ? 1 : 0);
        row.add(passage.codings().stream().map(Coding::coder).distinct().sorted().toList());
        row.add(passage.codings().stream().map(Coding::memo).filter(memo -> !memo.isBlank()).distinct()
                .map(memo -> scope.clean().of(memo, post.language())).toList());
        return row;
    }
}
