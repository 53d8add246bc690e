// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.ui.FirstStep;
import org.parley.ui.Target;

/** The step "Export a one-page report" of the welcome page. */
@Component
public final class ReportStep implements FirstStep {

    private final ReportRoom room;
    private final Messages messages = Messages.of(ReportStep.class);

    @Activate
    public ReportStep(@Reference ReportRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return "report.export";
    }

    @Override
    public int order() {
        return 4;
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
        return ReportActions.target();
    }

    @Override
    public boolean done(UUID panel, Actor person) {
        return room.everWrote(panel);
    }
}
