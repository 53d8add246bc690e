// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Instant;
import java.util.Map;

/**
 * The figures of a panel, named and defined as in docs/metrics.md. A figure that is not defined (no reply, no author)
 * is null: {@code participationRate} where nobody was invited, {@code negativeShare} (by day) where nobody has labelled
 * a post. Shares are 0 to 1, latencies are hours, maps go from {@code yyyy-MM} to a count; times are UTC.
 */
public record Figures(int topics, int posts, int authors, int postsWithoutKnownAuthor, int oneTimeAuthors,
        int authors3Plus, int authorsIn3Weeks, Double top10PercentShare, Double firstReplyMedianHours,
        Double firstReplyP90Hours, int topicsWithoutReply, Instant firstPostAt, Instant lastPostAt,
        Map<String, Integer> activeByMonth, Map<String, Integer> postsByMonth, Map<String, Integer> newAuthorsByMonth,
        Double hostShare, int memberStartedTopics, int memberToMemberReplies, int seatsTaken, int seats, int waiting,
        Share participationRate, int activeMembers, Map<String, Double> negativeShare) {

    /** A share with what it was made of. */
    public record Share(int numerator, int denominator, double value) { }
}
