// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.Memos;
import org.parley.coding.Suggestions;
import org.parley.coding.coders.Batches;
import org.parley.core.Progress;
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;
import org.parley.store.Store;
import org.parley.ui.Preload;
import org.parley.ui.UiContext;

/** The services that the views of this room share, and the desk they work at. UI thread, except {@link #load}. */
@Component(service = { CodeRoom.class, Preload.class })
public final class CodeRoom implements Preload {

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Memos memos;
    private final Store store;
    private final Proposals proposals;
    private final Clock clock;
    private final Batches batches;
    private final Set<UUID> hidden = new LinkedHashSet<>();
    private CodeDesk desk;
    private TextView text;
    private CodebookView codebook;
    private InspectorView inspector;
    private MemosView memosView;

    @Activate
    public CodeRoom(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings,
            @Reference Memos memos, @Reference Suggestions suggestions, @Reference Store store,
            @Reference Clock clock, @Reference Batches batches) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.memos = memos;
        this.store = store;
        this.proposals = new Proposals(suggestions);
        this.clock = clock;
        this.batches = batches;
    }

    Codings codings() {
        return codings;
    }

    Memos memos() {
        return memos;
    }

    Proposals proposals() {
        return proposals;
    }

    /** Where several changes of the engine become one. Off the UI thread only. */
    Store store() {
        return store;
    }

    Batches batches() {
        return batches;
    }

    /** Shows at a desk what the coder made only, or all that they may see; remembered for the panel. */
    void hideOthers(CodeDesk at, boolean hide) {
        if (hide) {
            hidden.add(at.panelId());
        } else {
            hidden.remove(at.panelId());
        }
        at.hideOthers(hide);
    }

    /** Panels in which the coder wants to see only what they made. */
    Set<UUID> hidden() {
        return Set.copyOf(hidden);
    }

    /** The same from before. */
    void hidden(Collection<UUID> before) {
        hidden.addAll(before);
        if (desk != null && hidden.contains(desk.panelId()) && !desk.othersHidden()) {
            desk.hideOthers(true);
        }
    }

    Clock clock() {
        return clock;
    }

    /** The desk of the open panel; empty when none is open. */
    Optional<CodeDesk> desk(UiContext ui) {
        return ui.panel().map(panelId -> {
            if (desk == null || !desk.panelId().equals(panelId) || !desk.coder().equals(ui.actor())) {
                desk = new CodeDesk(panelId, ui.actor(), panels, discussions, codings,
                        () -> batches.all(panelId), hidden.contains(panelId));
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

    /** The view with what is known is there; null when it is gone. */
    void inspector(InspectorView view) {
        inspector = view;
    }

    /** The view with what is known; empty as long as it was never shown. */
    Optional<InspectorView> inspector() {
        return Optional.ofNullable(inspector);
    }

    /** The view with all memos is there; null when it is gone. */
    void memosView(MemosView view) {
        memosView = view;
    }

    /** The view with all memos; empty as long as it was never shown. */
    Optional<MemosView> memosView() {
        return Optional.ofNullable(memosView);
    }

    @Override
    public void load(UUID panel, Progress progress) {
        panels.state(panel);
        discussions.state(panel);
        codings.state(panel);
    }
}
