// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.PersonalData;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.spi.ModerationRule;

/** Proposes posts with e-mail addresses, phone numbers, IP addresses or payment card numbers in them. */
@Component
public final class PersonalDataRule implements ModerationRule {

    /** Id of this rule. */
    public static final String ID = "personal-data";

    private final PersonalData finder;
    private final Messages texts = Messages.of(PersonalDataRule.class);

    @Activate
    public PersonalDataRule(@Reference PersonalData finder) {
        this.finder = finder;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Proposal> look(Post post, List<Word> words) {
        List<Hit> hits = finder.find(post.text().words(), post.language());
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        String why = hits.stream().map(Hit::kind).distinct().map(kind -> texts.get("kind." + kind))
                .collect(Collectors.joining(", "));
        return Optional.of(new Proposal(why, hits));
    }
}
