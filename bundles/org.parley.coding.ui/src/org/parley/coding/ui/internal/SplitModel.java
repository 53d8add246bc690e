// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.Part;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;

/** Which codings of a code go to which of its parts. Knows no widgets. */
final class SplitModel {

    /** As many parts as there are keys. */
    static final int MOST = 9;
    private static final int FIRST = 2;

    /**
     * A coding to be given to a part.
     *
     * @param number of the post in its panel; 0 when the post is gone
     */
    record Row(Coding coding, long number, String who, String quote) {

        String id() {
            return coding.id().toString();
        }
    }

    private final Code code;
    private final List<Row> rows;
    private final List<String> names = new ArrayList<>();
    private final Map<UUID, Integer> parts = new HashMap<>();
    private final Messages messages = Messages.of(SplitModel.class);

    private SplitModel(Code code, List<Row> rows) {
        this.code = code;
        this.rows = rows;
        for (int i = 0; i < FIRST; i++) {
            names.add("");
        }
    }

    /** All codings of a code, in the order of the posts. */
    static SplitModel of(CodeDesk desk, Code code) {
        Discussion discussion = desk.discussion();
        List<Row> rows = new ArrayList<>();
        for (Coding coding : desk.codings().with(code.id())) {
            Optional<Post> post = discussion.post(coding.postId());
            String who = post.flatMap(one -> desk.panel().member(one.authorId())).map(Member::name).orElse("");
            rows.add(new Row(coding, post.map(Post::number).map(Number::longValue).orElse(0L), who,
                    post.map(one -> Words.quoted(coding, one)).orElse("")));
        }
        rows.sort(Comparator.comparingLong(Row::number).thenComparing(row -> row.coding().start()));
        return new SplitModel(code, rows);
    }

    List<Row> rows() {
        return rows;
    }

    /** How many parts there are, with a name or without. */
    int parts() {
        return names.size();
    }

    /** One more part; false when every key has one. */
    boolean more() {
        return names.size() < MOST && names.add("");
    }

    String name(int part) {
        return names.get(part - 1);
    }

    void name(int part, String name) {
        names.set(part - 1, name.strip());
    }

    /** The part of a coding, from 1; 0 when it stays. */
    int part(Row row) {
        return parts.getOrDefault(row.coding().id(), 0);
    }

    /** Gives codings to a part from 1, or with 0 lets them stay; false when there is no such part. */
    boolean give(Collection<Row> some, int part) {
        if (part > names.size()) {
            return false;
        }
        some.forEach(row -> parts.put(row.coding().id(), part));
        return true;
    }

    /** How many codings a part has; of 0 how many stay. */
    int count(int part) {
        return (int) rows.stream().filter(row -> part(row) == part).count();
    }

    /** Why it cannot be done as it stands; empty when it can. */
    Optional<String> problem() {
        Set<String> known = new HashSet<>();
        int named = 0;
        for (int part = 1; part <= names.size(); part++) {
            String name = name(part);
            if (name.isEmpty() && count(part) > 0) {
                return Optional.of(messages.get("split.nameless", part, count(part)));
            }
            if (!name.isEmpty() && !known.add(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(messages.get("split.twice", Words.named(name)));
            }
            named += name.isEmpty() ? 0 : 1;
        }
        if (named == 0) {
            return Optional.of(messages.get("split.none"));
        }
        return count(0) == rows.size() ? Optional.of(messages.get("split.nothing")) : Optional.empty();
    }

    /** The new codes, beside the one that is split, with what each takes. */
    List<Part> wanted() {
        List<Part> wanted = new ArrayList<>();
        for (int part = 1; part <= names.size(); part++) {
            int which = part;
            if (!name(part).isEmpty()) {
                wanted.add(new Part(NewCode.of(code.parentId(), name(part)), rows.stream()
                        .filter(row -> part(row) == which).map(row -> row.coding().id()).toList()));
            }
        }
        return wanted;
    }
}
