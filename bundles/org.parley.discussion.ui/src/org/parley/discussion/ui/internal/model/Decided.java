// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.parley.discussion.Decision;
import org.parley.discussion.Post;

/**
 * A decision as a line of the list of what was decided.
 *
 * @param decision the decision
 * @param post     the post it was about
 * @param author   the name of who wrote the post
 */
public record Decided(Decision decision, Post post, String author) {

    private static final int SUBJECT = 120;

    /** All decisions of a panel, newest first. */
    public static List<Decided> all(Scene scene) {
        List<Decided> all = new ArrayList<>();
        scene.said().decisions().forEach((id, decisions) -> scene.said().post(id).ifPresent(post -> decisions
                .forEach(decision -> all.add(new Decided(decision, post, scene.name(post))))));
        all.sort(Comparator.comparing((Decided row) -> row.decision().at()).reversed()
                .thenComparing(row -> row.decision().id()));
        return all;
    }

    /** The lasting id of the row. */
    public String id() {
        return decision.id().toString();
    }

    /** The first words of the post. */
    public String subject() {
        return Excerpt.of(post.text().words(), SUBJECT);
    }

    /** Whether it holds every word of a filter. */
    public boolean matches(String filter) {
        String all = (subject() + ' ' + author + ' ' + decision.moderator() + ' ' + decision.reason() + ' '
                + DecisionWords.done(decision.step()) + ' ' + decision.note()).toLowerCase(Locale.ROOT);
        for (String word : filter.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
