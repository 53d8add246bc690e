// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.discussion.ui.internal.model.QueueModel;
import org.parley.discussion.ui.internal.model.Scene;
import org.parley.discussion.ui.internal.model.TopicRow;
import org.parley.ui.FirstStep;
import org.parley.ui.Target;

/** The step "Read one topic" of the welcome page: the one with most people in it. */
@Component
public final class ReadTopicStep implements FirstStep {

    private final DiscussRoom room;
    private final Messages messages = Messages.of(ReadTopicStep.class);

    @Activate
    public ReadTopicStep(@Reference DiscussRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return "discuss.read";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String title(UUID panel) {
        return messages.get("step.read");
    }

    @Override
    public String detail(UUID panel) {
        return busiest(panel).map(row -> messages.get("step.read.detail", row.people(), row.topic().title()))
                .orElse(messages.get("step.read.none"));
    }

    private Optional<TopicRow> busiest(UUID panel) {
        Scene scene = room.scene(panel);
        return TopicRow.all(scene, new QueueModel(scene, Set.of())).stream()
                .max(Comparator.comparingInt(TopicRow::people).thenComparing(row -> row.topic().title()));
    }

    @Override
    public String button() {
        return messages.get("step.read.button");
    }

    @Override
    public Target target() {
        return Target.view(TopicsView.ID);
    }

    @Override
    public boolean done(UUID panel, Actor person) {
        return room.anyDesk().filter(Desk::topicRead).isPresent();
    }
}
