// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.coders.CoderBatch;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;

/** What a coder says of texts that were given to them, and whether they see what others coded. */
@Component(service = ActionGroup.class)
public final class BatchTextActions implements ActionGroup {

    private static final String GROUP = "perspective/coders";
    private static final int ORDER = 370;

    private final CodeRoom room;
    private final Messages messages = Messages.of(BatchTextActions.class);

    @Activate
    public BatchTextActions(@Reference CodeRoom room) {
        this.room = room;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                named("read", ORDER).icon(Icon.DONE).key("Ctrl+Shift+D").on(ui -> here(ui).filter(batch ->
                        room.desk(ui).get().mine().read(post(ui).orElseThrow().id())).isPresent())
                        .enabled(ui -> Enablement.when(here(ui).isPresent() && !room.desk(ui).get().coded(
                                post(ui).orElseThrow()), messages.get("reason.read"))).does(this::read),
                named("finish", ORDER + 1).icon(Icon.DONE_CIRCLE).enabled(ui -> Enablement.when(
                        room.desk(ui).flatMap(desk -> desk.mine().finishable()).isPresent(),
                        messages.get("reason.finish"))).does(ui -> room.desk(ui).flatMap(desk -> desk.mine().finishable())
                                .ifPresent(batch -> new BatchDeeds(ui, room).finish(batch))),
                named("others", ORDER + 2).icon(Icon.HIDDEN)
                        .on(ui -> room.desk(ui).filter(CodeDesk::othersHidden).isPresent())
                        .enabled(ui -> Enablement.when(ui.panel().isPresent(), messages.get("reason.panel")))
                        .does(ui -> room.desk(ui).ifPresent(desk -> hide(ui, desk))));
    }

    private Action.Builder named(String id, int order) {
        return Action.named("code.mine." + id, messages.get("action.mine." + id))
                .scope(Scope.perspective(CodePerspective.ID)).menu(GROUP, order);
    }

    private Optional<Post> post(UiContext ui) {
        return room.desk(ui).flatMap(CodeDesk::post);
    }

    /** The batch of mine that the answer at hand is in. */
    private Optional<CoderBatch> here(UiContext ui) {
        return post(ui).filter(post -> room.desk(ui).get().mine().at(post.id()).isPresent())
                .flatMap(post -> room.desk(ui).get().mine().now(post.id()));
    }

    private void read(UiContext ui) {
        Post post = post(ui).orElseThrow();
        boolean already = room.desk(ui).orElseThrow().mine().read(post.id());
        here(ui).ifPresent(batch -> new BatchDeeds(ui, room).read(post, batch, !already));
        if (!already) {
            room.text().ifPresent(view -> view.steps().after(post.id()));
        }
    }

    private void hide(UiContext ui, CodeDesk desk) {
        room.hideOthers(desk, !desk.othersHidden());
        ui.say(messages.get(desk.othersHidden() ? "said.others.hidden" : "said.others.shown"));
        ui.stateChanged();
    }
}
