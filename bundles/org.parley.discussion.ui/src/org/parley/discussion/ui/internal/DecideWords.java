// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.parley.core.Messages;
import org.parley.discussion.Decision;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.ui.internal.model.AuthorModel;
import org.parley.discussion.ui.internal.model.DecisionWords;
import org.parley.discussion.ui.internal.model.Draft;
import org.parley.discussion.ui.internal.model.Excerpt;
import org.parley.discussion.ui.internal.model.Scene;

/** What the box of a decision says. */
final class DecideWords {

    private static final int PLACES = 3;
    private static final int PLACE = 40;

    private final Desk desk;
    private final Messages messages = Messages.of(DecideWords.class);

    DecideWords(Desk desk) {
        this.desk = desk;
    }

    /** Whose post it is and what was decided about posts of the same member before. */
    String about(Draft draft) {
        Scene scene = desk.scene().orElseThrow();
        List<AuthorModel.Past> past = new AuthorModel(scene, desk.queue().orElseThrow(), draft.post()).decisions();
        String when = scene.words().moment(draft.post().at());
        String name = scene.name(draft.post());
        if (past.isEmpty()) {
            return messages.get("decide.about", name, when);
        }
        Decision last = past.get(0).decision();
        return messages.get("decide.about.past", name, when, past.size(), DecisionWords.done(last.step()),
                scene.words().day(last.at()));
    }

    /** What stands under a step: whether it was done to this post, what it would take out. */
    String under(Step step, Draft draft) {
        List<Decision> standing = desk.scene().orElseThrow().standing(draft.post().id());
        for (int i = standing.size() - 1; i >= 0; i--) {
            if (standing.get(i).step() == step) {
                return messages.get("decide.done", desk.scene().orElseThrow().words().day(standing.get(i).at()));
            }
        }
        if (step == Step.REDACT && !draft.places().isEmpty()) {
            return messages.get("decide.places", draft.places().size());
        }
        return messages.get("decide.under." + step);
    }

    /** What is to be known before it is done. */
    String hint(Draft draft) {
        if (!draft.redacting()) {
            return messages.get("decide.hint." + draft.step());
        }
        if (draft.out().isEmpty()) {
            return messages.get("decide.hint.mark");
        }
        String text = draft.post().text().words();
        String places = draft.out().stream().limit(PLACES)
                .map(hit -> messages.get("decide.quoted", Excerpt.of(text.substring(hit.start(), hit.end()), PLACE)))
                .collect(Collectors.joining(", "));
        return messages.get("decide.hint.places", places, Math.max(0, draft.out().size() - PLACES));
    }

    /** What the button says. */
    String doIt(Draft draft) {
        boolean waits = desk.queue().flatMap(queue -> queue.of(draft.post().id())).isPresent();
        return messages.get((waits ? "decide.next." : "decide.do.") + draft.step());
    }
}
