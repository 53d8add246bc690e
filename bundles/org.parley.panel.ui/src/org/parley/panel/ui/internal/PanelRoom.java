// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.ui.Preload;
import org.parley.ui.UiContext;

/** The services that the views of this room share. */
@Component(service = { PanelRoom.class, Preload.class })
public final class PanelRoom implements Preload {

    private final Panels panels;
    private final Discussions discussions;
    private final Clock clock;

    @Activate
    public PanelRoom(@Reference Panels panels, @Reference Discussions discussions, @Reference Clock clock) {
        this.panels = panels;
        this.discussions = discussions;
        this.clock = clock;
    }

    Panels panels() {
        return panels;
    }

    Discussions discussions() {
        return discussions;
    }

    Clock clock() {
        return clock;
    }

    /** The model of the open panel; empty when none is open. */
    Optional<PanelModel> model(UiContext ui) {
        return ui.panel().map(id -> new PanelModel(panels.state(id), discussions.state(id), clock.instant()));
    }

    /** A member of the open panel. */
    Optional<Member> member(UiContext ui, UUID id) {
        return ui.panel().flatMap(panel -> panels.state(panel).member(id));
    }

    Optional<Discussion> discussion(UiContext ui) {
        return ui.panel().map(discussions::state);
    }

    @Override
    public void load(UUID panel, Progress progress) {
        PanelState state = panels.state(panel);
        discussions.state(state.panel().id());
    }
}
