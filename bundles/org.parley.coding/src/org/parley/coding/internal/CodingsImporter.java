// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.store.Store;

/** Makes codings from a csv file that names posts, coders, codes and the words themselves. One change for all rows. */
final class CodingsImporter {

    private final Store store;
    private final Discussions discussions;
    private final Codings codings;

    CodingsImporter(Store store, Discussions discussions, Codings codings) {
        this.store = store;
        this.discussions = discussions;
        this.codings = codings;
    }

    /** What became of the rows. */
    record Outcome(int codings, int alreadyThere, List<Refusal> refused) { }

    /** A row that was left out, and why. */
    record Refusal(long row, String post, String reason) { }

    Outcome read(Actor actor, UUID panelId, Reader csv, String fileName, Progress progress) {
        TextTable table = TextTable.of(CsvRows.read(csv, fileName), fileName, List.of("post", "code", "quote"));
        Plan plan = new Plan(discussions.state(panelId), codings.state(panelId));
        for (TextTable.Line record : table.lines()) {
            progress.check();
            plan.take(table, record, actor);
        }
        String label = Texts.get("label.codings", fileName);
        Map<UUID, Coding> before = codings.state(panelId).codings();
        Map<UUID, Coding> all = plan.wanted.isEmpty() ? Map.of() : store.write(actor, label, true, () -> {
            Map<UUID, Coding> done = new HashMap<>();
            plan.wanted.forEach((coder, list) -> {
                progress.check();
                codings.codeAll(coder, panelId, label, list).forEach(coding -> done.put(coding.id(), coding));
            });
            return done;
        });
        int old = (int) all.keySet().stream().filter(before::containsKey).count();
        return new Outcome(all.size() - old, old, List.copyOf(plan.refused));
    }

    /** Rows sorted into codings to be made, by coder, and refusals. */
    private static final class Plan {

        private final CodingState state;
        private final Map<String, Post> posts;
        private final Map<Actor, List<NewCoding>> wanted = new LinkedHashMap<>();
        private final List<Refusal> refused = new ArrayList<>();

        Plan(Discussion discussion, CodingState state) {
            this.state = state;
            this.posts = discussion.byName();
        }

        void take(TextTable table, TextTable.Line record, Actor actor) {
            String name = cell(table, record, "post").strip();
            String reason = row(table, record, actor, name);
            if (reason != null) {
                refused.add(new Refusal(record.number(), name, reason));
            }
        }

        /** Plans the coding of a row; returns why not when it cannot be made. */
        private String row(TextTable table, TextTable.Line record, Actor actor, String name) {
            Post post = posts.get(name);
            if (post == null) {
                return Texts.get("row.post", name);
            }
            String path = cell(table, record, "code");
            Optional<Code> code = state.codebook().at(path);
            if (code.isEmpty()) {
                List<String> nearest = CodePaths.nearest(state.codebook(), path);
                return Texts.get("row.code", path.strip(), nearest.isEmpty() ? "" : nearest.get(0));
            }
            if (code.get().retired()) {
                return Texts.get("row.retired", path.strip());
            }
            if (code.get().net()) {
                return Texts.get("row.net", path.strip());
            }
            String quote = cell(table, record, "quote");
            String words = post.text().words();
            int start = place(words, quote, cell(table, record, "start"));
            if (start < 0) {
                return Texts.get(quote.isEmpty() ? "row.quote.empty" : start == -1 ? "row.quote" : "row.quote.twice");
            }
            int end = start + quote.length();
            if (!Characters.fits(words, start, end)) {
                return Texts.get("row.torn");
            }
            String memo = cell(table, record, "memo");
            if (memo.length() > CodingSchema.LONGEST_TEXT) {
                return Texts.get("row.memo", CodingSchema.LONGEST_TEXT);
            }
            String coder = cell(table, record, "coder").strip();
            Actor by = coder.isEmpty() ? actor : Actor.person(coder, Role.CODER);
            wanted.computeIfAbsent(by, one -> new ArrayList<>()).add(new NewCoding(post.id(), code.get().id(), start,
                    end, memo, cell(table, record, "best").strip().matches("(?i)yes|true|1|x")));
            return null;
        }

        /** Where the quote stands: at the place the row names, else the only one; -1 for nowhere, -2 for several. */
        private static int place(String words, String quote, String start) {
            if (quote.isEmpty()) {
                return -1;
            }
            if (start.strip().matches("\\d{1,9}") && words.startsWith(quote, Integer.parseInt(start.strip()))) {
                return Integer.parseInt(start.strip());
            }
            int first = words.indexOf(quote);
            return first >= 0 && words.indexOf(quote, first + 1) >= 0 ? -2 : first;
        }

        private static String cell(TextTable table, TextTable.Line record, String column) {
            return table.cell(record, column).orElse("");
        }
    }
}
