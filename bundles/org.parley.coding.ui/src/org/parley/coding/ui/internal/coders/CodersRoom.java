// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.Viewer;
import org.parley.coding.coders.Adjudication;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.ui.internal.CodeRoom;
import org.parley.ui.UiContext;

/** What the views of several coders and their actions share. UI thread. */
@Component(service = CodersRoom.class)
public final class CodersRoom {

    private final CodeRoom room;
    private final Codings codings;
    private final Batches batches;
    private final Adjudication adjudication;
    private AdjudicateView view;

    @Activate
    public CodersRoom(@Reference CodeRoom room, @Reference Codings codings, @Reference Batches batches,
            @Reference Adjudication adjudication) {
        this.room = room;
        this.codings = codings;
        this.batches = batches;
        this.adjudication = adjudication;
    }

    CodeRoom room() {
        return room;
    }

    Codings codings() {
        return codings;
    }

    /** Asks for texts to be given to coders. */
    public void give(UiContext ui) {
        new NewBatchDialog(ui, this, () -> { }).open();
    }

    /** The second passes that are finished, by name: each compares a coder with themselves. */
    public List<CoderBatch> passes(UUID panelId) {
        return batches.all(panelId).stream().filter(batch -> batch.kind() == CoderBatch.Kind.AGAIN
                && batch.coders().stream().noneMatch(coder -> batch.runsAgain(coder.coderId())))
                .sorted(Comparator.comparing(CoderBatch::name)).toList();
    }

    /** Whether an open blind batch hides codings from the person at the window. */
    public boolean hides(UiContext ui, UUID panelId) {
        return codings.state(panelId, Viewer.of(ui.actor())) != codings.state(panelId);
    }

    Batches batches() {
        return batches;
    }

    Adjudication adjudication() {
        return adjudication;
    }

    /** The queue of differences is there; null when it is gone. */
    void view(AdjudicateView shown) {
        view = shown;
    }

    /** The queue of differences; empty as long as it was never shown. */
    Optional<AdjudicateView> view() {
        return Optional.ofNullable(view);
    }
}
