// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.report.spi.Shown;

/** Sentences that several plans need. Reports are in English, whatever machine makes them, so that they are equal. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Messages messages;

    Wording(Messages messages) {
        this.messages = messages;
    }

    /** The period of the posts: "24 August to 15 November 2026". */
    String period(Material material) {
        List<Post> posts = material.posts();
        Instant from = material.scope().from() != null ? material.scope().from()
                : posts.isEmpty() ? null : posts.get(0).at();
        Instant to = material.scope().to() != null ? material.scope().to().minusMillis(1)
                : posts.isEmpty() ? null : posts.get(posts.size() - 1).at();
        if (from == null || to == null) {
            return messages.get("period.none");
        }
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first.equals(last)) {
            return DAY.format(first);
        }
        return messages.get("period", first.getYear() == last.getYear() ? DAY_OF_YEAR.format(first)
                : DAY.format(first), DAY.format(last));
    }

    /** n of N: "600 of 604 posts; left out: 4 hidden by a moderator". */
    String scope(Material material) {
        int out = material.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        String counts = messages.get("scope", count(material.posts().size()), count(material.posts().size() + out));
        return out == 0 ? messages.get("scope.all", counts) : messages.get("scope.less", counts,
                String.join(", ", leftOut(material)));
    }

    /** What was left out, each with its number: "4 hidden by a moderator". */
    List<String> leftOut(Material material) {
        List<String> reasons = new ArrayList<>();
        for (Post.State state : List.of(Post.State.HIDDEN, Post.State.REJECTED, Post.State.DELETED)) {
            int number = material.leftOut().getOrDefault(state, 0);
            if (number > 0) {
                reasons.add(messages.get("left." + state, count(number)));
            }
        }
        return reasons;
    }

    /** A number as every format shows it. */
    static String count(long number) {
        return Shown.count(number);
    }

    /** A part of a base as a sentence has it: "34 of 58 members (59 %)"; without the share when there is no base. */
    String members(int n, int base) {
        return base == 0 ? messages.get("part.members.none", count(n))
                : messages.get("part.members", count(n), count(base), Math.round(100.0 * n / base));
    }

    /** The same of posts. */
    String posts(int n, int base) {
        return base == 0 ? messages.get("part.posts.none", count(n))
                : messages.get("part.posts", count(n), count(base), Math.round(100.0 * n / base));
    }

    /** Hours with one digit after the point: "3.2". */
    static String hours(double hours) {
        return String.format(Locale.ROOT, "%.1f", hours);
    }

    /** A due date as a person reads it, when it is written as 2026-12-11; else as it is written. */
    static String due(String due) {
        try {
            return ISO.matcher(due).matches() ? DAY.format(LocalDate.parse(due)).replace(' ', '\u00A0') : due;
        } catch (DateTimeParseException e) {
            return due;
        }
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
