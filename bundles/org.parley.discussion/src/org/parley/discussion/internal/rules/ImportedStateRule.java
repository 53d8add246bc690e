// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.rules;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.Post;
import org.parley.discussion.spi.ModerationRule;

/** Proposes posts that the source they came from had not decided about. */
@Component
public final class ImportedStateRule implements ModerationRule {

    /** Id of this rule. */
    public static final String ID = "imported-state";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Proposal> look(Post post, List<Word> words) {
        return post.state() == Post.State.HELD
                ? Optional.of(new Proposal(Messages.of(ImportedStateRule.class).get("held"), List.of()))
                : Optional.empty();
    }
}
