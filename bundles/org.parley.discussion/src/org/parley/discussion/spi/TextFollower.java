// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.spi;

import java.util.Set;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.discussion.Post;

/** Told, inside the same transaction, that a post got a new version of its text: carries over what points into it. */
@Handed({Permission.CONTENT_READ, Permission.CONTACT_READ})
public interface TextFollower {

    /** {@code before} and {@code after} are the same post with the old and the new text. */
    void revised(Actor actor, Post before, Post after);

    /**
     * Asked, inside the same transaction, when the undo of an import takes posts away for good.
     *
     * @param postIds the posts that go
     * @throws org.parley.core.ProblemException (refused) when something still points into them
     */
    default void removing(Actor actor, Set<UUID> postIds) {
        // nothing points into them
    }
}
