// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import java.util.List;
import java.util.Optional;

import org.parley.discussion.Moderation;
import org.parley.discussion.Post;
import org.parley.discussion.spi.ModerationRule;

/** A rule that would see every post. */
public final class NosyRule implements ModerationRule {

    @Override
    public String id() {
        return "nosy";
    }

    @Override
    public Optional<Proposal> look(Post post, List<Moderation.Word> words) {
        return Optional.empty();
    }
}
