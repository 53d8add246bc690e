// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.parley.core.Messages;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;

/**
 * What the Discuss perspective shows, at one moment: the people, what was said, and the time.
 *
 * @param people the panel
 * @param said   what was said in it
 * @param now    the moment
 * @param zone   where the person at the window is
 */
public record Scene(PanelState people, Discussion said, Instant now, ZoneId zone) {

    private static final String PLACE = "place";

    /** Words for times seen from this moment. */
    public Words words() {
        return new Words(now, zone);
    }

    /** Who wrote a post; empty when the author is not known. */
    public Optional<Member> author(Post post) {
        return people.member(post.authorId());
    }

    /** The name of who wrote a post, or in words why there is none. */
    public String name(Post post) {
        return author(post).map(Member::name).orElseGet(() -> post.noAuthor() == null || post.noAuthor().isBlank()
                ? Messages.of(Scene.class).get("author.unknown")
                : Messages.of(Scene.class).get("author.none", post.noAuthor()));
    }

    /** Where a member lives, when that is known and may be shown; else empty. */
    public String place(Member member) {
        return member.profile().getOrDefault(PLACE, "");
    }

    /** The title of the topic of a post; empty when the topic is not known. */
    public String topicTitle(Post post) {
        Topic topic = said.topics().get(post.topicId());
        return topic == null ? "" : topic.title();
    }

    /** Decisions on a post that stand, oldest first: those that were taken back are left out. */
    public List<Decision> standing(UUID postId) {
        List<Decision> standing = new ArrayList<>();
        for (Decision decision : said.decisions().getOrDefault(postId, List.of())) {
            if (decision.step() != Decision.Step.WITHDRAW) {
                standing.add(decision);
            } else if (!standing.isEmpty()) {
                standing.remove(standing.size() - 1);
            }
        }
        return standing;
    }
}
