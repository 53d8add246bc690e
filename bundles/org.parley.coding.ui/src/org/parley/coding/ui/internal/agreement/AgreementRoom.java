// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.agreement.Agreement;
import org.parley.coding.coders.Drift;
import org.parley.coding.ui.internal.CodeRoom;
import org.parley.coding.ui.internal.coders.CodersRoom;

/** What the table of agreement and its actions share. UI thread. */
@Component(service = AgreementRoom.class)
public final class AgreementRoom {

    private final CodeRoom room;
    private final Agreement agreement;
    private final Drift drift;
    private final CodersRoom coders;
    private AgreementView view;

    @Activate
    public AgreementRoom(@Reference CodeRoom room, @Reference Agreement agreement, @Reference Drift drift,
            @Reference CodersRoom coders) {
        this.room = room;
        this.agreement = agreement;
        this.drift = drift;
        this.coders = coders;
    }

    CodeRoom room() {
        return room;
    }

    Agreement agreement() {
        return agreement;
    }

    Drift drift() {
        return drift;
    }

    CodersRoom coders() {
        return coders;
    }

    /** The table is there; null when it is gone. */
    void view(AgreementView shown) {
        view = shown;
    }

    /** The table; empty as long as it was never shown. */
    Optional<AgreementView> view() {
        return Optional.ofNullable(view);
    }
}
