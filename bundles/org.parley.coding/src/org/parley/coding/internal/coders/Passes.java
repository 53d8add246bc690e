// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.coding.internal.States;
import org.parley.coding.internal.agreement.AgreementService;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/**
 * Two codings of the same posts, by two coders, by changing pairs of coders, or by one coder twice: under two names, they
 * are compared as two coders are. All posts were read by both sides, so that one without a code says something too.
 *
 * @param first  by post
 * @param second by post
 */
record Passes(String firstName, String secondName, Map<UUID, List<Coding>> first, Map<UUID, List<Coding>> second) {

    Passes(String firstName, String secondName) {
        this(firstName, secondName, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(Post post, List<Coding> one, List<Coding> other) {
        first.put(post.id(), standing(post, one));
        second.put(post.id(), standing(post, other));
    }

    /** Codings that point into the present text. */
    private static List<Coding> standing(Post post, List<Coding> codings) {
        return codings.stream().filter(coding -> !coding.adrift() && coding.textId().equals(post.text().id())).toList();
    }

    /** Whether agreement can be computed at all. */
    boolean comparable() {
        return first.values().stream().anyMatch(list -> !list.isEmpty())
                && second.values().stream().anyMatch(list -> !list.isEmpty());
    }

    PanelAgreement compare(Discussion discussion, CodingState state, int draws, long seed, Progress progress) {
        List<Coding> codings = new ArrayList<>();
        first.values().forEach(list -> list.forEach(coding -> codings.add(by(coding, firstName))));
        second.values().forEach(list -> list.forEach(coding -> codings.add(by(coding, secondName))));
        CodingState two = States.build(state.asOf(), state.codebook(), codings, List.of(), List.of());
        Set<UUID> posts = new HashSet<>(first.keySet());
        return AgreementService.compare(discussion, two, post -> posts.contains(post.id()),
                new Question(List.of(firstName, secondName), Set.of(), Question.By.ANSWER, Question.Posts.ALL, draws, seed),
                progress);
    }

    private static Coding by(Coding coding, String name) {
        return new Coding(coding.id(), coding.panelId(), coding.codeId(), coding.postId(), coding.textId(),
                coding.start(), coding.end(), name, Actor.person(name, Role.CODER).id(), coding.at(),
                coding.codebookVersion(), coding.memo(), coding.best(), coding.adrift());
    }
}
