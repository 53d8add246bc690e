// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;

/**
 * What a merge of codes does to the codings: each gets the code that stays; those of one coder that overlap in a text
 * become one that reaches over all of them.
 */
final class MergePlan {

    private static final Comparator<Coding> FIRST_TO_STAY = Comparator.comparing(Coding::at).thenComparing(Coding::id);

    private final UUID into;
    private final Set<UUID> from;
    private final List<Code> below;
    private final List<Coding> moved = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();

    /** A coding as it will be, and those that go into it; none when it only gets the other code. */
    record Joined(Coding now, List<Coding> gone) { }

    private record Place(UUID postId, UUID textId, UUID coderId, boolean adrift, Layer layer, UUID originId) { }

    MergePlan(CodingState state, Collection<UUID> codes, UUID into) {
        this.into = into;
        this.from = new LinkedHashSet<>(codes);
        check(state);
        this.below = state.codebook().inOrder().stream()
                .filter(code -> from.contains(code.parentId()) && !from.contains(code.id())).toList();
        checkNames(state);
        Map<Place, List<Coding>> places = new LinkedHashMap<>();
        for (UUID code : from) {
            for (Coding coding : state.everywhere(code)) {
                moved.add(coding);
                places.computeIfAbsent(place(coding), p -> new ArrayList<>()).add(coding);
            }
        }
        for (Coding coding : state.everywhere(into)) {
            List<Coding> there = places.get(place(coding));
            if (there != null) {
                there.add(coding);
            }
        }
        places.values().forEach(this::join);
    }

    private void check(CodingState state) {
        Code target = state.codebook().codes().get(into);
        if (target == null || from.isEmpty() || !state.codebook().codes().keySet().containsAll(from)) {
            throw Texts.refused("code.gone");
        }
        for (UUID code : from) {
            if (CodeRules.below(state.codebook(), into, code)) {
                throw Texts.refused("code.merge.same", state.codebook().codes().get(code).name());
            }
            if (target.net() && !state.everywhere(code).isEmpty()) {
                throw Texts.refused("code.merge.net", target.name(), state.codebook().codes().get(code).name());
            }
        }
    }

    /** The codes below that move must not meet a code of their name. */
    private void checkNames(CodingState state) {
        Set<String> names = state.codebook().children(into).stream().filter(code -> !from.contains(code.id()))
                .map(code -> code.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        for (Code code : below) {
            if (!names.add(code.name().toLowerCase(Locale.ROOT))) {
                throw Texts.usage("code.taken", code.name());
            }
        }
    }

    private static Place place(Coding coding) {
        return new Place(coding.postId(), coding.textId(), coding.coderId(), coding.adrift(),
                coding.layer(), coding.originId());
    }

    private void join(List<Coding> place) {
        place.sort(Comparator.comparingInt(Coding::start));
        List<Coding> run = new ArrayList<>();
        int end = -1;
        for (Coding coding : place) {
            if (coding.start() >= end) {
                close(run);
                run = new ArrayList<>();
            }
            run.add(coding);
            end = Math.max(end, coding.end());
        }
        close(run);
    }

    private void close(List<Coding> run) {
        if (run.stream().allMatch(coding -> coding.codeId().equals(into))) {
            return;
        }
        // a place still adrift is where a person has to look, each for itself
        if (run.size() == 1 || run.get(0).adrift()) {
            run.stream().filter(coding -> !coding.codeId().equals(into))
                    .forEach(coding -> joined.add(new Joined(coding, List.of())));
            return;
        }
        Coding stays = run.stream().filter(coding -> coding.codeId().equals(into)).min(FIRST_TO_STAY)
                .orElseGet(() -> run.stream().min(FIRST_TO_STAY).orElseThrow());
        List<Coding> gone = run.stream().filter(coding -> !coding.id().equals(stays.id())).toList();
        String memo = run.stream().sorted(FIRST_TO_STAY).map(Coding::memo).filter(words -> !words.isEmpty()).distinct()
                .collect(Collectors.joining("\n\n"));
        if (memo.length() > CodingSchema.LONGEST_TEXT) {
            throw Texts.refused("code.merge.memo", CodingSchema.LONGEST_TEXT);
        }
        joined.add(new Joined(CodingWriter.with(stays, stays.textId(),
                run.stream().mapToInt(Coding::start).min().orElseThrow(),
                run.stream().mapToInt(Coding::end).max().orElseThrow(), memo, run.stream().anyMatch(Coding::best),
                false), gone));
    }

    /** Codings that stay, as they will be but for their code and version, each with those that go into it. */
    List<Joined> joined() {
        return joined;
    }

    /** Codings with another code than the one that stays. */
    List<Coding> moved() {
        return moved;
    }

    /** Codes that move below the one that stays, in the order of the tree. */
    List<Code> below() {
        return below;
    }

    Set<UUID> from() {
        return from;
    }

    int goes() {
        return joined.stream().mapToInt(one -> one.gone().size()).sum();
    }
}
