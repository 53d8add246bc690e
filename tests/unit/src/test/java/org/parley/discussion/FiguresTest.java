// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.internal.figures.Percentile;
import org.parley.panel.Member;
import org.parley.testkit.TemporaryStore;

/** Each figure on a discussion small enough to be counted by hand. */
class FiguresTest {

    private Talk talk;
    private Member ann;
    private Member ben;
    private Member cat;
    private Member host;

    /**
     * Topic one: Ann asks on Monday 10:00, answers herself at 11:00, the host at 14:00 (4 h after), Ben answers the host
     * on Tuesday. Topic two: the host asks on Tuesday 10:00, Ann answers at 12:00 (2 h after), somebody unknown a week
     * later. Topic three: Ben asks on 2 February and only Ben answers. Topic four: its starter is rejected; Cat wrote in
     * it. Ann also wrote in week 3.
     */
    @BeforeEach
    void talk() {
        talk = new Talk(TemporaryStore.Kind.DERBY);
        ann = talk.panels.member("Ann");
        ben = talk.panels.member("Ben");
        cat = talk.panels.member("Cat");
        talk.panels.member("Dan");
        host = talk.panels.host("Marit");
        List<NewPost> posts = new ArrayList<>();
        posts.add(Talk.starter("1a", "1", ann, "2026-01-05T10:00:00Z", "?"));
        posts.add(Talk.reply("1b", "1", "1a", ann, "2026-01-05T11:00:00Z", "me"));
        posts.add(Talk.reply("1c", "1", "1a", host, "2026-01-05T14:00:00Z", "yes"));
        posts.add(Talk.reply("1d", "1", "1c", ben, "2026-01-06T10:00:00Z", "no"));
        posts.add(Talk.starter("2a", "2", host, "2026-01-06T10:00:00Z", "?"));
        posts.add(Talk.reply("2b", "2", "2a", ann, "2026-01-06T12:00:00Z", "so"));
        posts.add(Talk.reply("2c", "2", "2b", null, "2026-01-13T12:00:00Z", "gone"));
        posts.add(Talk.starter("3a", "3", ben, "2026-02-02T10:00:00Z", "?"));
        posts.add(Talk.reply("3b", "3", "3a", ben, "2026-02-02T11:00:00Z", "me"));
        posts.add(Talk.rejected(Talk.starter("4a", "4", ben, "2026-02-03T10:00:00Z", "spam"), "spam"));
        posts.add(Talk.reply("4b", "4", "4a", cat, "2026-02-03T11:00:00Z", "what"));
        posts.add(Talk.reply("1e", "1", "1d", ann, "2026-01-12T10:00:00Z", "later"));
        posts.add(Talk.reply("1f", "1", "1d", ann, "2026-01-19T10:00:00Z", "later still"));
        talk.add(List.of(Talk.topic("1"), Talk.topic("2"), Talk.topic("3"), Talk.topic("4")), posts);
    }

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void counts() {
        Figures figures = figures(null, null);
        assertEquals(4, figures.topics());
        assertEquals(12, figures.posts(), "13 less the rejected one");
        assertEquals(4, figures.authors(), "Ann, Ben, Cat and the host");
        assertEquals(1, figures.postsWithoutKnownAuthor());
        assertEquals(1, figures.oneTimeAuthors(), "Cat");
        assertEquals(2, figures.authors3Plus(), "Ann 5, Ben 3");
        assertEquals(1, figures.authorsIn3Weeks(), "Ann in the weeks 2, 3 and 4");
        assertEquals(Instant.parse("2026-01-05T10:00:00Z"), figures.firstPostAt());
        assertEquals(Instant.parse("2026-02-03T11:00:00Z"), figures.lastPostAt());
    }

    @Test
    void shares() {
        Figures figures = figures(null, null);
        assertEquals(0.4545, figures.top10PercentShare(), "ceil(0.4) = 1 author, Ann: 5 of 11");
        assertEquals(0.1818, figures.hostShare(), "2 of 11");
    }

    @Test
    void replies() {
        Figures figures = figures(null, null);
        assertEquals(3.0, figures.firstReplyMedianHours(), "between 2 and 4");
        assertEquals(3.8, figures.firstReplyP90Hours(), "2 + 0.9 * (4 - 2)");
        assertEquals(1, figures.topicsWithoutReply(), "topic three; the starter of four is not known");
        assertEquals(2, figures.memberStartedTopics(), "one and three");
        assertEquals(5, figures.memberToMemberReplies(), "1b, 1e, 1f, 3b and 4b");
    }

    @Test
    void months() {
        Figures figures = figures(null, null);
        assertEquals(map("2026-01", 9, "2026-02", 3), figures.postsByMonth());
        assertEquals(map("2026-01", 3, "2026-02", 2), figures.activeByMonth());
        assertEquals(map("2026-01", 3, "2026-02", 1), figures.newAuthorsByMonth());
        assertEquals(List.of("2026-01", "2026-02"), List.copyOf(figures.postsByMonth().keySet()));
    }

    @Test
    void onlyWhatIsWithinTheTime() {
        Figures february = figures(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-02-03T11:00:00Z"));
        assertEquals(1, february.topics());
        assertEquals(2, february.posts(), "the end does not count any more");
        assertEquals(1, february.authors());
        assertEquals(map(), february.newAuthorsByMonth(), "Ben was there in January");
        Figures never = figures(Instant.parse("2030-01-01T00:00:00Z"), null);
        assertEquals(0, never.posts());
        assertNull(never.firstPostAt());
        assertNull(never.lastPostAt());
        assertNull(never.top10PercentShare());
        assertNull(never.hostShare());
        assertNull(never.firstReplyMedianHours());
        assertNull(never.firstReplyP90Hours());
        assertEquals(map(), never.postsByMonth());
    }

    @Test
    void seatsAndActiveMembers() {
        talk.store.clock().set(Instant.parse("2026-03-01T00:00:00Z"));
        Figures figures = figures(null, null);
        assertEquals(4, figures.seatsTaken());
        assertEquals(400, figures.seats());
        assertEquals(0, figures.waiting());
        assertEquals(3, figures.activeMembers(), "Ann, Ben and Cat; Dan has not taken part, the host is no member");
        talk.store.clock().set(Instant.parse("2027-02-02T10:30:00Z"));
        assertEquals(2, figures(null, null).activeMembers(), "Ben and Cat in the last twelve months");
        assertEquals(1, figures(null, Instant.parse("2026-01-06T00:00:00Z")).activeMembers(), "only Ann by then");
    }

    @Test
    void aProfileUpdateByTheMemberIsActivity() {
        talk.store.clock().set(Instant.parse("2028-01-01T00:00:00Z"));
        assertEquals(0, figures(null, null).activeMembers());
        talk.panels.profile(ann, "member", Instant.parse("2027-06-01T00:00:00Z"));
        talk.panels.profile(ben, "import", Instant.parse("2027-06-01T00:00:00Z"));
        talk.panels.profile(cat, "member", Instant.parse("2026-06-01T00:00:00Z"));
        assertEquals(1, figures(null, null).activeMembers());
    }

    @Test
    void whatAModeratorHidesIsNotCounted() {
        talk.moderation.decide(Talk.MODERATOR, talk.post("4b").id(), Decision.Step.HIDE, "off-topic", "", List.of());
        Figures figures = figures(null, null);
        assertEquals(3, figures.topics());
        assertEquals(11, figures.posts());
        assertEquals(3, figures.authors());
        assertEquals(0, figures.oneTimeAuthors());
    }

    @ParameterizedTest
    @CsvSource({"0.5,2.5", "0,1", "1,4", "0.9,3.7", "0.25,1.75"})
    void percentilesAreOfTypeSeven(double share, double expected) {
        assertEquals(expected, Percentile.of(new double[] {4, 1, 3, 2}, share), 1e-12);
    }

    @Test
    void thePercentileOfOneValueIsThatValue() {
        assertEquals(7.0, Percentile.of(new double[] {7}, 0.9));
        assertNull(Percentile.of(new double[0], 0.9));
    }

    private Figures figures(Instant from, Instant to) {
        return talk.discussions.figures(Talk.PANEL, from, to);
    }

    private static Map<String, Integer> map(Object... pairs) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return map;
    }
}
