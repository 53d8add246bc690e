// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

import java.time.Clock;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.BatchCoding;
import org.parley.coding.find.Finder;
import org.parley.coding.find.SavedQueries;
import org.parley.coding.ui.internal.CodeRoom;

/** What the tab for finding and its actions share. UI thread. */
@Component(service = FindRoom.class)
public final class FindRoom {

    private final CodeRoom room;
    private final Finder finder;
    private final SavedQueries queries;
    private final BatchCoding batch;
    private final Clock clock;
    private FindView view;

    @Activate
    public FindRoom(@Reference CodeRoom room, @Reference Finder finder, @Reference SavedQueries queries,
            @Reference BatchCoding batch, @Reference Clock clock) {
        this.room = room;
        this.finder = finder;
        this.queries = queries;
        this.batch = batch;
        this.clock = clock;
    }

    CodeRoom room() {
        return room;
    }

    Finder finder() {
        return finder;
    }

    SavedQueries queries() {
        return queries;
    }

    BatchCoding batch() {
        return batch;
    }

    Clock clock() {
        return clock;
    }

    /** The tab is there; null when it is gone. */
    void view(FindView shown) {
        view = shown;
    }

    /** The tab; empty as long as it was never shown. */
    Optional<FindView> view() {
        return Optional.ofNullable(view);
    }
}
