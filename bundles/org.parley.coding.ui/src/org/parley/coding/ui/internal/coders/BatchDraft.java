// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.CodingState;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.Dealing;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Post;

/**
 * A batch as it is being filled in. Knows no widgets.
 *
 * @param answers  what is in the texts that were chosen, in the order of the discussion
 * @param again    a second pass of the first coder over own texts
 * @param uncoded  only answers that nobody has coded
 * @param first    name of the first coder as it was typed
 * @param others   names of the others, with commas between
 * @param divided  true to give each an equal part
 * @param percent  share that two coders code
 */
record BatchDraft(String name, List<Post> answers, boolean again, boolean uncoded, String first, String others,
        boolean divided, int percent, long seed, boolean blind) {

    /** So many own texts are coded again at most. */
    static final int SAMPLE = 50;

    BatchDraft {
        answers = List.copyOf(answers);
    }

    /** What is missing: the key of its words; empty when a batch can be made. */
    String missing(CodingState state, Collection<String> known) {
        List<Actor> coders = coders(known);
        if (name.isBlank()) {
            return "name";
        }
        if (first.isBlank()) {
            return "first";
        }
        if (coders.stream().map(Actor::id).distinct().count() < coders.size()) {
            return "twice";
        }
        if (!again && percent > 0 && coders.size() < 2) {
            return "second";
        }
        return !posts(state, known).isEmpty() ? "" : answers.isEmpty() ? "texts" : again ? "again" : "uncoded";
    }

    /** The coders, the first one first; a name that is known keeps its capitals. */
    List<Actor> coders(Collection<String> known) {
        List<Actor> coders = new ArrayList<>();
        if (!first.isBlank()) {
            coders.add(named(first, known));
        }
        if (!again) {
            Arrays.stream(others.split(",")).filter(one -> !one.isBlank()).forEach(one -> coders.add(named(one, known)));
        }
        return coders;
    }

    private static Actor named(String typed, Collection<String> known) {
        String wanted = typed.strip();
        return Actor.person(known.stream().filter(wanted::equals).findFirst().or(() -> known.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))).findFirst())
                .orElse(wanted), Role.CODER);
    }

    /** The texts that it would hold. */
    List<UUID> posts(CodingState state, Collection<String> known) {
        UUID coder = first.isBlank() ? null : named(first, known).id();
        List<UUID> posts = answers.stream().filter(post -> !post.text().words().isBlank())
                .filter(post -> again || !uncoded || state.on(post.id()).isEmpty())
                .filter(post -> !again || state.on(post.id()).stream().anyMatch(one -> one.coderId().equals(coder)))
                .map(Post::id).toList();
        return again && posts.size() > SAMPLE ? Dealing.ranked(posts, seed).subList(0, SAMPLE) : posts;
    }

    /** How many texts each coder would get, those coded twice with both. */
    Map<String, Integer> parts(CodingState state, Collection<String> known) {
        List<Actor> coders = coders(known);
        Map<String, Integer> parts = new LinkedHashMap<>();
        coders.forEach(one -> parts.put(one.name(), 0));
        Dealing.deal(posts(state, known), coders.stream().map(Actor::id).toList(), divided, share(), seed)
                .forEach(text -> coders.stream().filter(one -> text.isFor(one.id()))
                        .forEach(one -> parts.merge(one.name(), 1, Integer::sum)));
        return parts;
    }

    /** How many texts two coders would code. */
    int twice(CodingState state, Collection<String> known) {
        return Dealing.twice(posts(state, known).size(), share());
    }

    private int share() {
        return again ? 0 : percent;
    }

    Batches.NewBatch wanted(CodingState state, Collection<String> known) {
        return new Batches.NewBatch(name.strip(), again ? CoderBatch.Kind.AGAIN : CoderBatch.Kind.CODING,
                posts(state, known), coders(known), divided, share(), seed, again || blind);
    }
}
