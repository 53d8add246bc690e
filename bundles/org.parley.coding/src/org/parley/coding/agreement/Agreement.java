// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Says how far coders agree. Reads only; any thread. */
@Needs(Permission.CONTENT_READ)
public interface Agreement {

    /**
     * Compares coders of a panel over its codings as they stand now.
     *
     * @throws org.parley.core.ProblemException {@code agreement.coder} (usage) for a name that has no codings here,
     *         {@code agreement.coders} (failed) when there are not two coders, {@code agreement.coders.many} (usage) for
     *         more than 60
     */
    PanelAgreement compare(UUID panelId, Question question, Progress progress);

    /**
     * As {@link #compare(UUID, Question, Progress)}, for a person: what a window or a command shows.
     *
     * @param person who will see the figures
     * @throws org.parley.core.ProblemException {@code agreement.blind} (refused) as long as a batch hides codings of
     *         others, or a second pass their own, from the person; else as the other
     */
    PanelAgreement compare(Actor person, UUID panelId, Question question, Progress progress);

    /**
     * The raw pairs behind {@link #compare(UUID, Question, Progress)}, by post in the order of the discussion and by code
     * in the order of the codebook. As ratings of the level nominal they give the same overall alpha by whole answer.
     *
     * @throws org.parley.core.ProblemException as {@link #compare(UUID, Question, Progress)}
     */
    List<Decision> decisions(UUID panelId, Question question, Progress progress);

    /**
     * As {@link #decisions(UUID, Question, Progress)}, for a person.
     *
     * @throws org.parley.core.ProblemException as {@link #compare(Actor, UUID, Question, Progress)}
     */
    List<Decision> decisions(Actor person, UUID panelId, Question question, Progress progress);

    /**
     * All coefficients of a table of ratings.
     *
     * @param draws for the intervals, 1 or more
     * @param seed  begins the random numbers
     * @throws IllegalArgumentException when there are not two coders or a value does not fit the level
     */
    @Needs({})
    RatingFigures figures(Ratings ratings, Level level, int draws, long seed, Progress progress);
}
