// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.spi;

import java.util.Optional;
import java.util.List;

import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.discussion.Moderation;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;

/** A rule that proposes to look at a post and says why. It never decides. Register it as a service; keep no state. */
@Handed({Permission.CONTENT_READ, Permission.CONTACT_READ})
public interface ModerationRule {

    /** Stable id, kept with each decision. */
    String id();

    /** Looks at a post; empty when there is nothing to say. */
    Optional<Proposal> look(Post post, List<Moderation.Word> words);

    /**
     * A proposal.
     *
     * @param why  in words: "phone number"
     * @param hits places in the text
     */
    record Proposal(String why, List<QueueItem.Hit> hits) { }
}
