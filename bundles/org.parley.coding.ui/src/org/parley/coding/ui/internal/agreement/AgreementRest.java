// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.List;

import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.ui.Choice;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.State;

/** What stands in place of the figures while there are none, and what can be done about it. */
final class AgreementRest {

    private static final String BLIND = "agreement.blind";

    private final UiContext ui;
    private final AgreementView view;
    private final AgreementRoom room;
    private final FigureWords words;
    private final Messages messages = Messages.of(AgreementRest.class);

    AgreementRest(UiContext ui, AgreementView view, AgreementRoom room, FigureWords words) {
        this.ui = ui;
        this.words = words;
        this.view = view;
        this.room = room;
    }

    /** Whether the service refuses because of an open blind batch. */
    static boolean blind(Problem problem) {
        return problem != null && problem.code().equals(BLIND);
    }

    /** What hinders figures before anything is asked; null when nothing does. */
    State before(AgreementChoice choice) {
        if (choice.pass() != null) {
            return view.hidden() ? hidden() : view.chosenPass().isPresent() ? null : noPass();
        }
        List<String> everybody = view.everybody();
        if (choice.compared(everybody).size() >= AgreementChoice.LEAST) {
            return null;
        }
        return everybody.size() < AgreementChoice.LEAST ? alone(everybody)
                : State.empty(Icon.SCALES, messages.get("rest.chosen"), everyone());
    }

    /** Why there are no figures; null when there are. */
    State after(AgreementChoice choice, PanelAgreement found, Problem problem, boolean running) {
        if (blind(problem)) {
            return hidden();
        }
        Choice again = new Choice(messages.get("rest.again"), view::again);
        if (problem != null && choice.pass() != null && problem.kind() != Problem.Kind.FAILED) {
            return State.empty(Icon.SCALES, problem.text(), everyone());
        }
        if (problem != null) {
            return State.error(problem.text(), again);
        }
        if (found == null) {
            return running ? null : State.empty(Icon.SCALES, messages.get("rest.stopped"), again);
        }
        return found.codes().isEmpty() ? nothing(choice, words.names(found.coders())) : null;
    }

    private State nothing(AgreementChoice choice, String names) {
        return choice.posts() == Question.Posts.EVERY
                ? State.empty(Icon.SCALES, messages.get("rest.nothing", names), new Choice(messages.get("rest.any"),
                        () -> view.choose(choice.posts(Question.Posts.ANY))))
                : State.empty(Icon.SCALES, messages.get("rest.nothing.any", names));
    }

    private State hidden() {
        return State.empty(Icon.HIDDEN, messages.get("rest.blind"), text());
    }

    private State noPass() {
        return State.empty(Icon.SCALES, messages.get("rest.pass"),
                new Choice(messages.get("rest.pass.give"), () -> room.coders().give(ui)), everyone());
    }

    private State alone(List<String> everybody) {
        return everybody.isEmpty() ? State.empty(Icon.SCALES, messages.get("rest.nobody"), text())
                : State.empty(Icon.SCALES, messages.get("rest.alone", everybody.get(0)), text(),
                        new Choice(messages.get("pass.none"), () -> view.choose(view.choice().pass(view.firstPass()))));
    }

    private Choice everyone() {
        return new Choice(messages.get("rest.everybody"), () -> view.choose(view.choice().everybody()));
    }

    private Choice text() {
        return new Choice(messages.get("rest.text"), () -> ui.open(Target.view("code.text")));
    }
}
