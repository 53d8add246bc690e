// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Code;
import org.parley.coding.SameAnswers;
import org.parley.core.Actor;
import org.parley.discussion.Post;

/**
 * One answer with who gave it and what it was coded with. Knows no widgets.
 *
 * @param name  who gave it
 * @param facts values that may be told of that person, by the key of the profile field
 * @param chips its codes, the own ones first, each part in the order of the tree
 * @param group  what says the same; it holds this answer too
 * @param others how many other answers say the same
 */
record GridRow(Post post, String name, Map<String, String> facts, List<Chip> chips, AnswerState state,
        SameAnswers.Group group, SameAnswers.Others others) {

    GridRow {
        facts = Map.copyOf(facts);
        chips = List.copyOf(chips);
    }

    /** Who gave an answer: a name, and facts by field. */
    record Person(String name, Map<String, String> facts) { }

    /** Rows of answers, in their order. */
    static List<GridRow> of(List<Post> answers, CodingState codings, SameAnswers same, Actor coder,
            java.util.function.Function<Post, Person> people) {
        Map<UUID, Integer> places = new LinkedHashMap<>();
        codings.codebook().inOrder().forEach(code -> places.put(code.id(), places.size()));
        List<GridRow> rows = new ArrayList<>(answers.size());
        for (Post post : answers) {
            List<Chip> chips = chips(codings.on(post.id()), codings.codebook(), coder, places);
            Person person = people.apply(post);
            rows.add(new GridRow(post, person.name(), person.facts(), chips, state(chips), same.of(post.id()),
                    same.others(post.id())));
        }
        return rows;
    }

    private static List<Chip> chips(List<Coding> codings, Codebook codebook, Actor coder, Map<UUID, Integer> places) {
        Map<UUID, List<Coding>> byCode = new LinkedHashMap<>();
        codings.forEach(one -> byCode.computeIfAbsent(one.codeId(), code -> new ArrayList<>(1)).add(one));
        List<Chip> chips = new ArrayList<>(byCode.size());
        byCode.forEach((codeId, with) -> {
            Code code = codebook.codes().get(codeId);
            if (code != null) {
                chips.add(new Chip(code, codebook.path(code), with,
                        with.stream().anyMatch(one -> Objects.equals(one.coderId(), coder.id()))));
            }
        });
        chips.sort(Comparator.comparing((Chip chip) -> !chip.mine()).thenComparing(chip -> places.get(chip.code().id())));
        return chips;
    }

    private static AnswerState state(List<Chip> chips) {
        if (chips.isEmpty()) {
            return AnswerState.OPEN;
        }
        return chips.stream().anyMatch(Chip::mine) ? AnswerState.MINE : AnswerState.DONE;
    }

    String id() {
        return post.id().toString();
    }

    /** The answer on one line. */
    String answer() {
        return post.text().words().strip().replaceAll("\\s+", " ");
    }

    boolean best() {
        return chips.stream().anyMatch(Chip::best);
    }

    String codes() {
        return chips.stream().map(chip -> chip.code().name()).collect(Collectors.joining(", "));
    }

    /** How many answers say the same, this one among them. */
    int together() {
        return group.size();
    }
}
