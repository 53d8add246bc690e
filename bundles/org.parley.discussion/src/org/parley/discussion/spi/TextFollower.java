// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.spi;

import org.parley.core.Actor;
import org.parley.discussion.Post;

/** Told, inside the same transaction, that a post got a new version of its text: carries over what points into it. */
public interface TextFollower {

    /** {@code before} and {@code after} are the same post with the old and the new text. */
    void revised(Actor actor, Post before, Post after);
}
