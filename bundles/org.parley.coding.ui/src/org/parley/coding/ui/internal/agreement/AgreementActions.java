// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.agreement.Question;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;

/** What can be done with agreement, from the menu and the palette; the tab comes to the front by itself. */
@Component(service = ActionGroup.class)
public final class AgreementActions implements ActionGroup {

    private final AgreementRoom room;
    private final Messages messages = Messages.of(AgreementActions.class);
    private final List<Action> actions = new ArrayList<>();

    @Activate
    public AgreementActions(@Reference AgreementRoom room) {
        this.room = room;
        actions.add(named("export", "agreement", 300).icon(Icon.EXPORT)
                .enabled(ui -> Enablement.when(ui.panel().isPresent()
                        && room.view().map(AgreementView::comparable).orElse(true), messages.get("reason.coders")))
                .does(ui -> {
                    ui.open(Target.view(AgreementView.ID));
                    room.view().ifPresent(AgreementView::export);
                }));
        actions.add(named("differences", "agreement", 301).icon(Icon.COMPARE).scope(Scope.view(AgreementView.ID))
                .enabled(ui -> Enablement.when(room.view().filter(AgreementView::comparable).isPresent(),
                        messages.get("reason.coders")))
                .does(ui -> room.view().ifPresent(AgreementView::toDifferences)));
        actions.add(named("coders", "agreement-who", 305).chosen(ui -> passed(false)).enabled(this::open)
                .does(ui -> choose(ui, view -> view.choice().everybody())));
        actions.add(named("pass", "agreement-who", 306).chosen(ui -> passed(true)).enabled(this::open)
                .does(ui -> choose(ui, view -> view.choice().pass(view.firstPass()))));
        for (Question.By by : Question.By.values()) {
            actions.add(named("unit." + by.word(), "agreement-unit", 310).chosen(ui -> chosen(by))
                    .enabled(this::open).does(ui -> choose(ui, view -> view.choice().by(by).pass(null))));
        }
        for (Question.Posts posts : Question.Posts.values()) {
            actions.add(named("rule." + posts.word(), "agreement-rule", 320).chosen(ui -> chosen(posts))
                    .enabled(this::open).does(ui -> choose(ui, view -> view.choice().posts(posts).pass(null))));
        }
    }

    private Action.Builder named(String id, String group, int order) {
        return Action.named("code.agreement." + id, messages.get("action." + id))
                .scope(Scope.perspective(AgreementContribution.PERSPECTIVE)).menu("perspective/" + group, order);
    }

    private Enablement open(UiContext ui) {
        return Enablement.when(ui.panel().isPresent(), messages.get("reason.panel"));
    }

    private boolean chosen(Question.By by) {
        return room.view().map(view -> view.choice().by() == by).orElse(false);
    }

    private boolean chosen(Question.Posts posts) {
        return room.view().map(view -> view.choice().posts() == posts).orElse(false);
    }

    private boolean passed(boolean wanted) {
        return room.view().map(view -> view.choice().pass() != null == wanted).orElse(false);
    }

    private void choose(UiContext ui, Function<AgreementView, AgreementChoice> choice) {
        ui.open(Target.view(AgreementView.ID));
        room.view().ifPresent(view -> view.choose(choice.apply(view)));
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }
}
