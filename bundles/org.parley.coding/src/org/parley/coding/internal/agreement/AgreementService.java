// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Viewer;
import org.parley.coding.agreement.Agreement;
import org.parley.coding.agreement.Decision;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.coding.agreement.RatingFigures;
import org.parley.coding.agreement.Ratings;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;

/** Agreement over the pictures in memory. */
@Component(service = Agreement.class)
public final class AgreementService implements Agreement {

    private final Discussions discussions;
    private final Codings codings;

    @Activate
    public AgreementService(@Reference Discussions discussions, @Reference Codings codings) {
        this.discussions = discussions;
        this.codings = codings;
    }

    @Override
    public PanelAgreement compare(UUID panelId, Question question, Progress progress) {
        CodingState state = codings.state(panelId);
        return compare(discussions.state(panelId), state, post -> true, question, progress);
    }

    @Override
    public PanelAgreement compare(Actor person, UUID panelId, Question question, Progress progress) {
        allow(person, panelId);
        return compare(panelId, question, progress);
    }

    /** Figures would tell what is hidden from a person. */
    private void allow(Actor person, UUID panelId) {
        if (codings.state(panelId, Viewer.of(person)) != codings.state(panelId)) {
            throw Texts.refused("agreement.blind");
        }
    }

    /** As {@link #compare(UUID, Question, Progress)}, over some of the posts and over codings from anywhere. */
    public static PanelAgreement compare(Discussion discussion, CodingState state, Predicate<Post> within,
            Question question, Progress progress) {
        return new PanelComparison(discussion, state, within, question).result(state.codebook().panelId(), progress);
    }

    @Override
    public List<Decision> decisions(UUID panelId, Question question, Progress progress) {
        return new PanelComparison(discussions.state(panelId), codings.state(panelId), post -> true, question)
                .decisions(progress);
    }

    @Override
    public List<Decision> decisions(Actor person, UUID panelId, Question question, Progress progress) {
        allow(person, panelId);
        return decisions(panelId, question, progress);
    }

    @Override
    public RatingFigures figures(Ratings ratings, Level level, int draws, long seed, Progress progress) {
        return RatingComparison.of(ratings, level, draws, seed, progress);
    }
}
