// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Seen;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Disputes;
import org.parley.coding.coders.Adjudication.Group;
import org.parley.coding.coders.Adjudication.Scope;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.internal.Team;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/** What is to be adjudicated: posts, and on each what two coders put there. */
final class Matter {

    private final Scope scope;
    private final Discussion discussion;
    private final CodingState state;
    private final Team team;
    private final List<String> notes;
    private final Map<UUID, Case> cases = new LinkedHashMap<>();

    /** A post and what two coders put on it. */
    record Case(Post post, String firstCoder, String secondCoder, Pairing pairing) { }

    private Matter(Scope scope, Discussion discussion, CodingState state, Team team, List<String> notes) {
        this.scope = scope;
        this.discussion = discussion;
        this.state = state;
        this.team = team;
        this.notes = notes;
    }

    /** What may be adjudicated by a person who sees this; the state has the codings of everybody. */
    static Matter of(Scope scope, Discussion discussion, CodingState state, Team team, Seen seen) {
        boolean pair = scope.batchId() == null;
        Map<UUID, CoderBatch.Text> texts = new Matter(scope, discussion, state, team, List.of()).texts();
        // how many texts two coders both coded would tell of those that are kept from the person
        boolean told = pair ? !seen.whole() : !Collections.disjoint(texts.keySet(), seen.withheld());
        texts.keySet().removeAll(seen.withheld());
        Matter matter = new Matter(scope, discussion, state, team, told ? seen.notes() : List.of());
        Map<UUID, String> names = People.known(state, team.batches());
        for (Post post : discussion.inOrder()) {
            CoderBatch.Text text = texts.get(post.id());
            if (text != null && post.state().counts()) {
                matter.cases.put(post.id(), new Case(post, names.getOrDefault(text.firstId(), ""),
                        names.getOrDefault(text.secondId(), ""), Pairing.of(matter.codings(post, text.firstId()),
                                matter.codings(post, text.secondId()), scope.tolerance())));
            }
        }
        return matter;
    }

    private Map<UUID, CoderBatch.Text> texts() {
        return scope.batchId() == null ? ofCoders() : ofBatch();
    }

    private Map<UUID, CoderBatch.Text> ofBatch() {
        CoderBatch batch = team.batch(scope.batchId()).orElseThrow(() -> Texts.refused("batch.gone"));
        if (batch.finishedAt() == null) {
            throw Texts.refused("adjudicate.open", batch.name());
        }
        Map<UUID, CoderBatch.Text> texts = new HashMap<>();
        batch.twice().forEach(text -> texts.put(text.postId(), text));
        return texts;
    }

    private Map<UUID, CoderBatch.Text> ofCoders() {
        Set<UUID> held = new HashSet<>();
        for (CoderBatch batch : team.batches()) {
            if (batch.blind() && batch.finishedAt() == null) {
                batch.texts().stream().filter(text -> text.isFor(scope.firstId()) || text.isFor(scope.secondId()))
                        .forEach(text -> held.add(text.postId()));
            }
        }
        Map<UUID, CoderBatch.Text> texts = new HashMap<>();
        for (Post post : discussion.inOrder()) {
            boolean wanted = scope.posts().isEmpty() ? !codings(post, scope.firstId()).isEmpty()
                    && !codings(post, scope.secondId()).isEmpty() : scope.posts().contains(post.id());
            if (wanted && !held.contains(post.id())) {
                texts.put(post.id(), new CoderBatch.Text(post.id(), scope.firstId(), scope.secondId(), Set.of()));
            }
        }
        return texts;
    }

    private List<Coding> codings(Post post, UUID coder) {
        return state.on(post.id()).stream().filter(coding -> coding.coderId().equals(coder) && !coding.adrift()
                && coding.textId().equals(post.text().id())).toList();
    }

    Map<UUID, Case> cases() {
        return cases;
    }

    /** The differences on a post, by place. */
    List<Dispute> on(Case one, Map<UUID, Double> alphas) {
        return one.pairing().differing().stream().map(pair -> {
            Dispute bare = new Dispute(one.post().id(), one.post().number(), pair.kind(), code(pair, alphas),
                    one.firstCoder(), pair.first(), one.secondCoder(), pair.second(), null);
            return new Dispute(bare.postId(), bare.post(), bare.kind(), bare.codeId(), bare.firstCoder(), bare.first(),
                    bare.secondCoder(), bare.second(), team.decisions().get(bare.key()));
        }).toList();
    }

    private static UUID code(Pairing.Pair pair, Map<UUID, Double> alphas) {
        if (pair.first() == null) {
            return pair.second().codeId();
        }
        if (pair.second() == null) {
            return pair.first().codeId();
        }
        double first = alphas.getOrDefault(pair.first().codeId(), Double.MAX_VALUE);
        double second = alphas.getOrDefault(pair.second().codeId(), Double.MAX_VALUE);
        return second < first ? pair.second().codeId() : pair.first().codeId();
    }

    /** All of it, in the order of work. */
    Disputes disputes(Progress progress) {
        Map<UUID, Figure> figures = new HashMap<>();
        Figure overall = alphas(figures, progress);
        Map<UUID, Double> alphas = new HashMap<>();
        figures.forEach((code, figure) -> figure.value().ifPresent(value -> alphas.put(code, value)));
        Map<UUID, List<Dispute>> byCode = new HashMap<>();
        int alike = 0;
        int curated = 0;
        for (Case one : cases.values()) {
            List<Dispute> there = on(one, alphas);
            there.forEach(dispute -> byCode.computeIfAbsent(dispute.codeId(), id -> new ArrayList<>()).add(dispute));
            alike += there.isEmpty() ? 1 : 0;
            curated += state.layers().adjudicated().containsKey(one.post().id()) ? 1 : 0;
        }
        List<Group> groups = new ArrayList<>();
        for (Code code : state.codebook().inOrder()) {
            if (byCode.containsKey(code.id())) {
                groups.add(new Group(code.id(), state.codebook().path(code), figures.getOrDefault(code.id(), overall),
                        byCode.get(code.id())));
            }
        }
        groups.sort(Comparator.comparingDouble(group -> alphas.getOrDefault(group.codeId(), Double.MAX_VALUE)));
        return new Disputes(scope, cases.size(), alike, curated, overall, groups, notes);
    }

    /** Alpha of each code into {@code figures}; returns that of all together. */
    private Figure alphas(Map<UUID, Figure> figures, Progress progress) {
        Passes passes = new Passes("1", "2");
        cases.values().forEach(one -> passes.add(one.post(), side(one, true), side(one, false)));
        if (!passes.comparable()) {
            return Figure.notDefined(Texts.get("reason.one.side"));
        }
        PanelAgreement agreement = passes.compare(discussion, state, 1, 1, progress);
        agreement.codes().forEach(code -> figures.put(code.codeId(), code.alpha()));
        return agreement.overall().alpha();
    }

    private static List<Coding> side(Case one, boolean first) {
        List<Coding> codings = new ArrayList<>();
        for (List<Pairing.Pair> pairs : List.of(one.pairing().agreed(), one.pairing().differing())) {
            pairs.stream().map(pair -> first ? pair.first() : pair.second()).filter(coding -> coding != null)
                    .forEach(codings::add);
        }
        return codings;
    }
}
