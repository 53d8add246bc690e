// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.coding.Codings.Part;
import org.parley.coding.MergePreview;
import org.parley.core.Actor;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.store.Tx;

/** Merges, splits and moves codes with their codings; each a single change and a new version of the codebook. */
final class CodebookReshaper {

    private final CodingTables tables;
    private final Discussions discussions;
    private final CodebookWriter writer;
    private final CodeUses uses;

    CodebookReshaper(CodingTables tables, Discussions discussions, CodebookWriter writer, CodeUses uses) {
        this.tables = tables;
        this.discussions = discussions;
        this.writer = writer;
        this.uses = uses;
    }

    MergePreview preview(UUID panelId, Collection<UUID> from, UUID into) {
        MergePlan plan = new MergePlan(tables.state(panelId), from, into);
        Set<UUID> posts = plan.moved().stream().map(Coding::postId).collect(Collectors.toSet());
        Discussion discussion = discussions.state(panelId);
        long members = posts.stream().flatMap(id -> discussion.post(id).stream()).map(Post::authorId)
                .filter(Objects::nonNull).distinct().count();
        return new MergePreview(plan.moved().size(), (int) members, posts.size(), plan.goes(), plan.below().size(),
                uses.naming(panelId, Set.copyOf(plan.from())));
    }

    Code merge(Actor actor, UUID panelId, Collection<UUID> from, UUID into) {
        Codebook before = tables.state(panelId).codebook();
        String names = before.inOrder().stream().filter(code -> from.contains(code.id())).map(Code::name)
                .collect(Collectors.joining(", "));
        String label = Texts.get("label.merge", names, before.codes().containsKey(into)
                ? before.codes().get(into).name() : "");
        return tables.schema().write(actor, label, true, tx -> {
            CodingState state = tables.state(panelId);
            MergePlan plan = new MergePlan(state, from, into);
            int version = state.codebook().version() + 1;
            for (MergePlan.Joined one : plan.joined()) {
                write(tx, one, into, version);
            }
            int place = state.codebook().children(into).stream().mapToInt(Code::position).max().orElse(-1) + 1;
            for (Code child : plan.below()) {
                tx.update(CodingSchema.CODE, child.id(), Rows.fields(child.placed(into, place++)));
            }
            for (UUID code : plan.from()) {
                Rows.memosAbout(tx, code).forEach(memo -> tx.update(CodingSchema.MEMO, memo.id(),
                        Map.of("about_id", into)));
            }
            Rows.rules(tx, panelId).stream().filter(rule -> plan.from().contains(rule.codeId()))
                    .forEach(rule -> tx.update(CodingSchema.RULE, rule.id(), Map.of("code", into)));
            Rows.queriesMeaning(tx, panelId, plan.from()).forEach((query, codes) -> tx.update(CodingSchema.QUERY, query,
                    Map.of("codes", Rows.merged(codes, plan.from(), into))));
            uses.merged(actor, panelId, Set.copyOf(plan.from()), into);
            plan.from().forEach(code -> tx.delete(CodingSchema.CODE, code));
            writer.newVersion(tx, state.codebook(), label);
            return state.codebook().codes().get(into);
        });
    }

    private static void write(Tx tx, MergePlan.Joined one, UUID into, int version) {
        Coding now = one.now();
        Set<UUID> gone = one.gone().stream().map(Coding::id).collect(Collectors.toSet());
        for (UUID id : gone) {
            for (CodingLink link : Rows.linksOf(tx, id)) {
                UUID start = gone.contains(link.fromId()) ? now.id() : link.fromId();
                UUID end = gone.contains(link.toId()) ? now.id() : link.toId();
                if (start.equals(end)) {
                    tx.delete(CodingSchema.LINK, link.id());
                } else {
                    tx.update(CodingSchema.LINK, link.id(), Map.of("from_id", start, "to_id", end));
                }
            }
            tx.delete(CodingSchema.CODING, id);
        }
        tx.update(CodingSchema.CODING, now.id(), Map.of("code", into, "range_start", now.start(), "range_end",
                now.end(), "memo", now.memo(), "best", now.best(), "codebook_version", version));
    }

    List<Code> split(Actor actor, UUID panelId, UUID codeId, List<Part> parts) {
        Code known = tables.state(panelId).codebook().codes().get(codeId);
        if (known == null) {
            throw Texts.refused("code.gone");
        }
        Set<UUID> named = new HashSet<>();
        if (!parts.stream().flatMap(part -> part.codings().stream()).allMatch(named::add)) {
            throw Texts.usage("code.split.twice");
        }
        String label = Texts.get("label.split", known.name());
        return tables.schema().write(actor, label, true, tx -> {
            CodingState state = tables.state(panelId);
            Set<UUID> there = state.with(codeId).stream().map(Coding::id).collect(Collectors.toSet());
            long other = named.stream().filter(id -> !there.contains(id)).count();
            if (other > 0) {
                throw Texts.refused("code.split.other", other, known.name());
            }
            List<Code> made = new ArrayList<>();
            Codebook book = state.codebook();
            for (Part part : parts) {
                Code code = writer.made(book, part.code());
                tx.insert(CodingSchema.CODE, code.id(), Rows.fields(code));
                made.add(code);
                book = with(book, code);
                for (UUID coding : part.codings()) {
                    tx.update(CodingSchema.CODING, coding, Map.of("code", code.id(), "codebook_version",
                            state.codebook().version() + 1));
                }
            }
            writer.newVersion(tx, state.codebook(), label);
            return made;
        });
    }

    private static Codebook with(Codebook book, Code code) {
        List<Code> all = new ArrayList<>(book.inOrder());
        all.add(code);
        return CodebookBuilder.build(book.panelId(), book.version(), all);
    }

    void arrange(Actor actor, UUID panelId, List<UUID> codes, UUID parentId, int position) {
        Set<UUID> wanted = new LinkedHashSet<>(codes);
        if (wanted.isEmpty()) {
            return;
        }
        String label = Texts.get("label.arrange", wanted.size());
        tables.schema().write(actor, label, true, tx -> {
            Codebook book = tables.state(panelId).codebook();
            if (!book.codes().keySet().containsAll(wanted)) {
                throw Texts.refused("code.gone");
            }
            List<Code> siblings = new ArrayList<>(book.children(parentId));
            int before = (int) siblings.stream().limit(Math.max(0, position))
                    .filter(code -> wanted.contains(code.id())).count();
            siblings.removeIf(code -> wanted.contains(code.id()));
            int place = Math.max(0, Math.min(position - before, siblings.size()));
            for (Code code : tops(book, wanted)) {
                CodeRules.check(book, code.placed(parentId, 0));
                siblings.add(place++, code);
            }
            checkNames(siblings);
            boolean changed = false;
            for (int i = 0; i < siblings.size(); i++) {
                Code code = siblings.get(i);
                Code now = code.placed(parentId, i);
                if (!now.equals(code)) {
                    tx.update(CodingSchema.CODE, code.id(), Rows.fields(now));
                    changed = true;
                }
            }
            if (changed) {
                writer.newVersion(tx, book, label);
            }
            return null;
        });
    }

    /** Codes that are named together with one above them go along with it. */
    private static List<Code> tops(Codebook book, Set<UUID> wanted) {
        return book.inOrder().stream().filter(code -> wanted.contains(code.id()))
                .filter(code -> wanted.stream().noneMatch(id -> CodeRules.below(book, code.parentId(), id))).toList();
    }

    private static void checkNames(List<Code> siblings) {
        Set<String> names = new HashSet<>();
        for (Code code : siblings) {
            if (!names.add(code.name().toLowerCase(Locale.ROOT))) {
                throw Texts.usage("code.taken", code.name());
            }
        }
    }

    void delete(Actor actor, UUID panelId, Collection<UUID> codes) {
        Set<UUID> wanted = new LinkedHashSet<>(codes);
        Codebook known = tables.state(panelId).codebook();
        String label = wanted.size() == 1 ? Texts.get("label.delete", known.codes().containsKey(codes.iterator().next())
                ? known.codes().get(codes.iterator().next()).name() : "") : Texts.get("label.delete.many", wanted.size());
        tables.schema().write(actor, label, true, tx -> {
            CodingState state = tables.state(panelId);
            Codebook book = state.codebook();
            if (wanted.isEmpty() || !book.codes().keySet().containsAll(wanted)) {
                throw Texts.refused("code.gone");
            }
            List<Code> all = book.inOrder().stream().filter(code -> wanted.stream()
                    .anyMatch(id -> CodeRules.below(book, code.id(), id))).toList();
            for (int i = all.size() - 1; i >= 0; i--) {
                state.everywhere(all.get(i).id()).forEach(coding -> Removal.coding(tx, coding.id()));
                Removal.memosAbout(tx, all.get(i).id());
                Removal.rulesOf(tx, all.get(i));
                tx.delete(CodingSchema.CODE, all.get(i).id());
            }
            writer.newVersion(tx, book, label);
            return null;
        });
    }
}
