// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;

/** What the Panel perspective shows, worked out from the panel and what was said. Knows nothing of widgets. */
final class PanelModel {

    private static final int ACTIVE_MONTHS = 12;

    private final PanelState state;
    private final List<MemberRow> rows;
    private final Instant now;

    PanelModel(PanelState state, Discussion discussion, Instant now) {
        this.state = state;
        this.now = now;
        this.rows = state.everyone().stream().map(member -> row(member, discussion.byAuthor()))
                .sorted(Comparator.comparing((MemberRow row) -> row.member().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(row -> row.member().code()))
                .toList();
    }

    private static MemberRow row(Member member, Map<UUID, List<Post>> byAuthor) {
        List<Post> posts = byAuthor.getOrDefault(member.id(), List.of()).stream()
                .filter(post -> post.state().counts()).toList();
        long weeks = posts.stream().map(post -> post.at().atZone(ZoneOffset.UTC))
                .map(at -> at.get(IsoFields.WEEK_BASED_YEAR) * 100 + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .distinct().count();
        return new MemberRow(member, posts.size(), posts.isEmpty() ? null : posts.get(posts.size() - 1).at(),
                (int) weeks);
    }

    PanelState state() {
        return state;
    }

    /** The people of a group, by name. */
    List<MemberRow> rows(PeopleGroup group) {
        return rows.stream().filter(row -> group.holds(row.member())).sorted(order(group)).toList();
    }

    private static Comparator<MemberRow> order(PeopleGroup group) {
        return group == PeopleGroup.WAITING ? Comparator.comparing(row -> row.member().code())
                : Comparator.comparing((MemberRow row) -> row.member().name(), String.CASE_INSENSITIVE_ORDER);
    }

    int count(PeopleGroup group) {
        return (int) rows.stream().filter(row -> group.holds(row.member())).count();
    }

    /** The profile fields that may be shown, in order. */
    List<ProfileField> openFields() {
        return state.fields().values().stream().filter(f -> f.sensitivity() == ProfileField.Sensitivity.OPEN).toList();
    }

    /** People with a seat who wrote within twelve months of the last post of all, or of today when that is nearer. */
    int active() {
        Instant last = rows.stream().map(MemberRow::lastSeen).filter(at -> at != null).max(Comparator.naturalOrder())
                .orElse(now);
        Instant from = last.atZone(ZoneOffset.UTC).minus(ACTIVE_MONTHS, ChronoUnit.MONTHS).toInstant();
        return (int) seated().filter(row -> row.lastSeen() != null && !row.lastSeen().isBefore(from)).count();
    }

    int seats() {
        return state.panel().seats();
    }

    int taken() {
        return state.seatsTaken();
    }

    /** Shares of the people with a seat: wrote at all, three times, in three weeks, never; null when nobody has one. */
    Depth depth() {
        long all = seated().count();
        if (all == 0) {
            return null;
        }
        return new Depth(share(seated().filter(r -> r.posts() >= 1).count(), all),
                share(seated().filter(r -> r.posts() >= 3).count(), all),
                share(seated().filter(r -> r.weeks() >= 3).count(), all),
                share(seated().filter(r -> r.posts() == 0).count(), all));
    }

    private java.util.stream.Stream<MemberRow> seated() {
        return rows.stream().filter(row -> row.member().standing() == Member.Standing.SEATED);
    }

    private static int share(long part, long all) {
        return (int) Math.round(100.0 * part / all);
    }

    /** Depth of taking part, in whole percent. */
    record Depth(int once, int thrice, int threeWeeks, int never) { }
}
