// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import org.parley.coding.coders.CoderBatch;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.UiContext;

/** What a coder says of the texts that were given to them. UI thread. */
final class BatchDeeds {

    private final UiContext ui;
    private final CodeRoom room;
    private final Messages messages = Messages.of(BatchDeeds.class);

    BatchDeeds(UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
    }

    /** Says that no code belongs on a post, or takes that back. */
    void read(Post post, CoderBatch batch, boolean read) {
        ui.change(messages.get(read ? "said.read" : "said.unread", Long.toString(post.number())), () -> {
            room.batches().read(ui.actor(), batch.id(), post.id(), read);
            return null;
        });
    }

    /** Says that the coder is finished with a batch. */
    void finish(CoderBatch batch) {
        ui.change(messages.get("said.finished", batch.name()), () -> room.batches().finish(ui.actor(), batch.id()));
    }
}
