// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.coders.Adjudication;
import org.parley.coding.coders.Batches;
import org.parley.coding.ui.internal.CodeRoom;

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
