// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;

/** Counts members (people with a seat) who took part or updated their profile within twelve months. */
public final class ActiveMembers {

    private static final String BY_MEMBER = "member";

    private final Panels panels;
    private final Clock clock;

    public ActiveMembers(Panels panels, Clock clock) {
        this.panels = panels;
        this.clock = clock;
    }

    /** @param end the twelve months end here, or now when it is null or to come */
    public int count(PanelState panel, Discussion discussion, Instant end) {
        Instant now = clock.instant();
        Instant until = end == null || end.isAfter(now) ? now : end;
        Instant since = until.atZone(ZoneOffset.UTC).minusMonths(12).toInstant();
        return (int) panel.standing(Member.Standing.SEATED).stream()
                .filter(m -> tookPart(discussion, m, since, until) || updated(m, since, until)).count();
    }

    private static boolean tookPart(Discussion discussion, Member member, Instant since, Instant until) {
        List<Post> posts = discussion.byAuthor().getOrDefault(member.id(), List.of());
        return posts.stream().anyMatch(p -> p.state().counts() && within(p.at(), since, until));
    }

    /** Who was only imported has never been asked for a profile, so there is no need to read theirs. */
    private boolean updated(Member member, Instant since, Instant until) {
        return member.origin() != Member.Origin.IMPORTED_NO_AGREEMENT && panels.profileHistory(member.id()).stream()
                .anyMatch(v -> BY_MEMBER.equals(v.source()) && within(v.at(), since, until));
    }

    private static boolean within(Instant at, Instant since, Instant until) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
