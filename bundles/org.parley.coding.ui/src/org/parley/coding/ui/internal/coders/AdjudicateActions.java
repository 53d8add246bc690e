// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.coders.Decision.Verdict;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.theme.Icon;

/** What can be decided where two coders differ: every key of the tab, in the menu and the palette as well. */
@Component(service = ActionGroup.class)
public final class AdjudicateActions implements ActionGroup {

    private static final String GROUP = "perspective/adjudicate";
    private static final int ORDER = 400;

    private final CodersRoom room;
    private final Messages messages = Messages.of(AdjudicateActions.class);
    private final List<Action> actions = new ArrayList<>();

    @Activate
    public AdjudicateActions(@Reference CodersRoom room) {
        this.room = room;
        decision(Verdict.FIRST, "1");
        decision(Verdict.SECOND, "2");
        decision(Verdict.BOTH, "3");
        decision(Verdict.ANEW, "4");
        decision(Verdict.NEITHER, "Del");
        decision(Verdict.LATER, "L");
        onCase("why", "W", AdjudicateView::why);
        onCase("next-open", "Enter", AdjudicateView::nextOpen);
        onCase("next", "Alt+Down", view -> view.step(1));
        onCase("previous", "Alt+Up", view -> view.step(-1));
        onCase("text", "", AdjudicateView::toText);
        actions.add(named("settle", Scope.perspective(AdjudicateContribution.PERSPECTIVE)).icon(Icon.DONE)
                .enabled(ui -> Enablement.when(room.view().filter(view -> view.ready() > 0).isPresent(),
                        messages.get("reason.settle")))
                .does(ui -> room.view().ifPresent(AdjudicateView::settle)));
        actions.add(named("choose", Scope.perspective(AdjudicateContribution.PERSPECTIVE))
                .enabled(ui -> Enablement.when(ui.panel().isPresent()
                        && room.view().map(AdjudicateView::choosable).orElse(true), messages.get("reason.choose")))
                .does(ui -> {
                    ui.open(Target.view(AdjudicateView.ID));
                    room.view().ifPresent(AdjudicateView::choose);
                }));
        actions.add(named("names", Scope.view(AdjudicateView.ID)).icon(Icon.HIDDEN)
                .on(ui -> room.view().filter(AdjudicateView::namesHidden).isPresent())
                .enabled(ui -> Enablement.when(room.view().isPresent(), messages.get("reason.choose")))
                .does(ui -> room.view().ifPresent(view -> view.hideNames(!view.namesHidden()))));
    }

    private void decision(Verdict verdict, String key) {
        onCase("decide." + verdict, key, view -> view.decide(verdict));
    }

    private void onCase(String id, String key, Consumer<AdjudicateView> does) {
        actions.add(named(id, Scope.view(AdjudicateView.ID)).key(key)
                .enabled(ui -> Enablement.when(room.view().flatMap(AdjudicateView::current).isPresent(),
                        messages.get("reason.case")))
                .does(ui -> room.view().ifPresent(does)));
    }

    private Action.Builder named(String id, Scope scope) {
        return Action.named("code.adjudicate." + id.toLowerCase(Locale.ROOT), messages.get("action." + id))
                .scope(scope).menu(GROUP, ORDER + actions.size());
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }
}
