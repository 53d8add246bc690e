// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Moderation.Reason;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;

class ReasonsTest {

    private final Reasons reasons = new Reasons(List.of(new Reason("personal-data", "Personal data"),
            new Reason("offer", "Offer"), new Reason("fine", "Within the rules"), new Reason("other", "Other")),
            found -> found.equals("my code") ? Optional.of("offer") : Optional.empty());
    private final Talking talking = new Talking();
    private final Topic topic = talking.topic("T", null);
    private final Member member = talking.member("Minh", "");

    private Waiting waiting(String rule, String why, String words, String... found) {
        Post post = talking.post(topic, member, null, 1, words);
        talking.queued(post, rule, why, 5, found);
        return talking.queue().of(post.id()).orElseThrow();
    }

    @Test
    void whatStandsIsWithinTheRules() {
        Waiting row = waiting("words", "word list: my code", "my code", "my code");

        assertEquals("fine", reasons.proposed(Step.APPROVE, row));
        assertEquals("fine", reasons.proposed(Step.NOTE, null));
    }

    @Test
    void theRuleSuggestsTheReason() {
        assertEquals("personal-data", reasons.proposed(Step.HIDE, waiting("personal-data", "phone", "912", "912")));
        assertEquals("offer", reasons.proposed(Step.HIDE, waiting("words", "word list: my code", "my code", "my code")));
        assertEquals("other", reasons.proposed(Step.HIDE, waiting("imported-state", "held", "words")));
        assertEquals("personal-data", reasons.proposed(Step.REDACT, null));
    }

    @Test
    void whatWasChosenInsteadIsProposedTheNextTime() {
        reasons.taken(Step.HIDE, "offer", waiting("imported-state", "held", "words"));

        assertEquals("offer", reasons.proposed(Step.HIDE, waiting("imported-state", "held", "other words")));
    }

    @Test
    void aListWithoutTheUsualReasonsStillHasOne() {
        Reasons few = new Reasons(List.of(new Reason("a", "A"), new Reason("b", "B")), found -> Optional.empty());

        assertEquals("a", few.proposed(Step.APPROVE, null));
        assertEquals("b", few.proposed(Step.HIDE, null));
    }
}
