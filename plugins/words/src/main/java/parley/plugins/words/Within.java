// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Parameter;

/**
 * Which posts are read: those that count, of members and unknown authors.
 *
 * @param from     first day, UTC; null for no limit
 * @param to       day after the last, UTC; null for no limit
 * @param activity name of an activity; empty for all
 */
public record Within(LocalDate from, LocalDate to, @Declares(kind = Parameter.Kind.ACTIVITY) String activity) {

    /** Everything. */
    public static final Within ALL = new Within(null, null, "");

    /**
     * Makes sure that the period has days in it.
     *
     * @throws ProblemException {@code words.period} (usage) when it ends before it begins
     */
    void check(Messages messages) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "words.period", from, to));
        }
    }

    /** Whether a post is read. */
    boolean holds(Post post, Discussion talk, PanelState panel) {
        if (!post.state().counts() || panel.member(post.authorId()).map(Member::staff).orElse(false)) {
            return false;
        }
        Topic topic = talk.topics().get(post.topicId());
        return (activity.isEmpty() || topic != null && activity.equals(topic.activity()))
                && (from == null || !post.at().isBefore(start(from))) && (to == null || post.at().isBefore(start(to)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
