// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.AnswerCoding;
import org.parley.coding.ui.internal.CodeRoom;

/** What the table of respondents and its actions share. UI thread. */
@Component(service = GridRoom.class)
public final class GridRoom {

    private final CodeRoom room;
    private final AnswerCoding answers;
    private RespondentsView view;

    @Activate
    public GridRoom(@Reference CodeRoom room, @Reference AnswerCoding answers) {
        this.room = room;
        this.answers = answers;
    }

    CodeRoom room() {
        return room;
    }

    AnswerCoding answers() {
        return answers;
    }

    /** The table is there; null when it is gone. */
    void view(RespondentsView shown) {
        view = shown;
    }

    /** The table; empty as long as it was never shown. */
    Optional<RespondentsView> view() {
        return Optional.ofNullable(view);
    }
}
