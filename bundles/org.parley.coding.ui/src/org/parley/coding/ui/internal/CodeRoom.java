// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.core.Progress;
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;
import org.parley.ui.Preload;
import org.parley.ui.UiContext;

/** The services that the views of this room share, and the desk they work at. UI thread, except {@link #load}. */
@Component(service = { CodeRoom.class, Preload.class })
public final class CodeRoom implements Preload {

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Clock clock;
    private CodeDesk desk;
    private TextView text;
    private CodebookView codebook;

    @Activate
    public CodeRoom(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings,
            @Reference Clock clock) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.clock = clock;
    }

    Codings codings() {
        return codings;
    }

    Clock clock() {
        return clock;
    }

    /** The desk of the open panel; empty when none is open. */
    Optional<CodeDesk> desk(UiContext ui) {
        return ui.panel().map(panelId -> {
            if (desk == null || !desk.panelId().equals(panelId) || !desk.coder().equals(ui.actor())) {
                desk = new CodeDesk(panelId, ui.actor(), panels, discussions, codings);
            }
            return desk;
        });
    }

    /** The view with the words is there, for actions that work in it; null when it is gone. */
    void text(TextView view) {
        text = view;
    }

    /** The view with the words; empty as long as it was never shown. */
    Optional<TextView> text() {
        return Optional.ofNullable(text);
    }

    /** The view with the codes is there; null when it is gone. */
    void codebook(CodebookView view) {
        codebook = view;
    }

    /** The view with the codes; empty as long as it was never shown. */
    Optional<CodebookView> codebook() {
        return Optional.ofNullable(codebook);
    }

    @Override
    public void load(UUID panel, Progress progress) {
        panels.state(panel);
        discussions.state(panel);
        codings.state(panel);
    }
}
