// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Coding;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.ui.FirstStep;
import org.parley.ui.Target;

/** The step "Code ten answers" of the welcome page: done when the person at the window has coded ten posts. */
@Component
public final class CodeStep implements FirstStep {

    private static final int ENOUGH = 10;

    private final CodeRoom room;
    private final Messages messages = Messages.of(CodeStep.class);

    @Activate
    public CodeStep(@Reference CodeRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return "code.ten";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public String title(UUID panel) {
        return messages.get("step.title");
    }

    @Override
    public String detail(UUID panel) {
        return messages.get("step.detail");
    }

    @Override
    public String button() {
        return messages.get("step.button");
    }

    @Override
    public Target target() {
        return Target.view(TextView.ID);
    }

    @Override
    public boolean done(UUID panel, Actor person) {
        return room.codings().seen(person, panel).codings().codings().values().stream()
                .filter(c -> person.id().equals(c.coderId()))
                .map(Coding::postId).distinct().limit(ENOUGH).count() == ENOUGH;
    }
}
