// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.discussion.PersonalData;
import org.parley.discussion.ui.internal.model.QueueModel;
import org.parley.discussion.ui.internal.model.Scene;
import org.parley.ui.FirstStep;
import org.parley.ui.Target;

/** The step "Decide about six waiting posts" of the welcome page. */
@Component
public final class DecideStep implements FirstStep {

    /** As many decisions make the step done when the queue is long. */
    private static final int ENOUGH = 6;

    private final DiscussRoom room;
    private final Messages messages = Messages.of(DecideStep.class);

    @Activate
    public DecideStep(@Reference DiscussRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return "discuss.decide";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String title(UUID panel) {
        return messages.get("step.decide", waiting(panel).size());
    }

    @Override
    public String detail(UUID panel) {
        long phones = waiting(panel).waiting().stream()
                .filter(row -> row.hits().stream().anyMatch(hit -> hit.kind().equals(PersonalData.PHONE))).count();
        return phones > 0 ? messages.get("step.decide.phone", phones) : messages.get("step.decide.detail");
    }

    private QueueModel waiting(UUID panel) {
        return new QueueModel(room.scene(panel), Set.of());
    }

    @Override
    public String button() {
        return messages.get("step.decide.button");
    }

    @Override
    public Target target() {
        return Target.view(QueueView.ID);
    }

    @Override
    public boolean done(UUID panel, Actor person) {
        Scene scene = room.scene(panel);
        boolean emptied = scene.said().queue().isEmpty() && !scene.said().decisions().isEmpty();
        return emptied || room.anyDesk().filter(desk -> desk.taken() >= ENOUGH).isPresent();
    }
}
