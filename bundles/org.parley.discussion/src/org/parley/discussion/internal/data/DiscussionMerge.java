// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.store.spi.LeavingOut;
import org.parley.store.spi.MergeRule;

/** Posts come in by imports and are decided on once, so what came in or was decided in another copy is named and not taken
 * in. */
@Component(service = MergeRule.class)
public final class DiscussionMerge extends LeavingOut {

    private static final List<String> TABLES = List.of("topic", "post", "post_text", "queue_item", "decision", "word");

    @Activate
    public DiscussionMerge(@Reference DiscussionData owner) {
        super("discussion", List.of("panel"), TABLES, Messages.of(DiscussionMerge.class));
        // the tables of the owner are claimed by then, so that they can be read
    }
}
