// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.parley.discussion.Discussion;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;

/** Works out the {@link Figures} of a panel, as docs/metrics.md defines them. Pure. */
public final class FiguresOf {

    private static final int MANY_POSTS = 3;
    private static final int MANY_WEEKS = 3;
    private static final double PROLIFIC = 0.1;
    private static final double MILLIS_AN_HOUR = 3_600_000.0;
    private static final int SHARE_DECIMALS = 4;
    private static final int HOUR_DECIMALS = 2;

    private final Discussion discussion;
    private final PanelState panel;
    private final Instant from;
    private final Instant to;
    private final List<Post> posts;
    private final Map<UUID, List<Post>> byAuthor;
    private final Map<UUID, List<Post>> byTopic;

    /**
     * @param from first moment that counts, null for no limit
     * @param to   first moment that does not count any more, null for no limit
     */
    public FiguresOf(Discussion discussion, PanelState panel, Instant from, Instant to) {
        this.discussion = discussion;
        this.panel = panel;
        this.from = from;
        this.to = to;
        posts = discussion.inOrder().stream().filter(p -> p.state().counts() && within(p.at())).toList();
        byAuthor = posts.stream().filter(p -> p.authorId() != null)
                .collect(Collectors.groupingBy(Post::authorId, LinkedHashMap::new, Collectors.toList()));
        byTopic = posts.stream().collect(Collectors.groupingBy(Post::topicId));
    }

    /** The figures; who was active is counted elsewhere, for it needs more than posts. */
    public Figures figures(int activeMembers) {
        double[] replyHours = firstReplyHours();
        return new Figures(byTopic.size(), posts.size(), byAuthor.size(), posts.size() - byKnown(),
                authors(n -> n == 1), authors(n -> n >= MANY_POSTS), authorsInManyWeeks(), top10PercentShare(),
                rounded(Percentile.of(replyHours, 0.5), HOUR_DECIMALS),
                rounded(Percentile.of(replyHours, 0.9), HOUR_DECIMALS), topicsWithoutReply(),
                posts.isEmpty() ? null : posts.get(0).at(), posts.isEmpty() ? null : posts.get(posts.size() - 1).at(),
                activeByMonth(), postsByMonth(), newAuthorsByMonth(), hostShare(), memberStartedTopics(),
                memberToMemberReplies(), panel.seatsTaken(), panel.panel().seats(), panel.waiting(), null,
                activeMembers, null);
    }

    private boolean within(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    private int byKnown() {
        return byAuthor.values().stream().mapToInt(List::size).sum();
    }

    private int authors(IntPredicate posted) {
        return (int) byAuthor.values().stream().filter(list -> posted.test(list.size())).count();
    }

    private int authorsInManyWeeks() {
        return (int) byAuthor.values().stream()
                .filter(list -> list.stream().map(p -> week(p.at())).distinct().count() >= MANY_WEEKS).count();
    }

    private static int week(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private Double top10PercentShare() {
        int[] counts = byAuthor.values().stream().mapToInt(List::size).sorted().toArray();
        int prolific = (int) Math.ceil(counts.length * PROLIFIC);
        int written = Arrays.stream(counts, counts.length - prolific, counts.length).sum();
        return share(written, byKnown());
    }

    private double[] firstReplyHours() {
        return byTopic.values().stream().map(this::firstReply).filter(Objects::nonNull)
                .mapToDouble(d -> d.toMillis() / MILLIS_AN_HOUR).toArray();
    }

    /** From the starter to the first post by somebody else; null when there is no such post. */
    private Duration firstReply(List<Post> topic) {
        Post starter = starter(topic);
        return starter == null ? null : topic.stream().filter(p -> p.byAnother(starter)).findFirst()
                .map(p -> Duration.between(starter.at(), p.at())).orElse(null);
    }

    private int topicsWithoutReply() {
        return (int) byTopic.values().stream().filter(topic -> {
            Post starter = starter(topic);
            return starter != null && topic.stream().noneMatch(p -> p.byAnother(starter));
        }).count();
    }

    private Post starter(List<Post> topic) {
        return topic.stream().filter(p -> p.kind() == Post.Kind.STARTER).findFirst().orElse(null);
    }

    private Map<String, Integer> activeByMonth() {
        Map<String, Set<UUID>> active = new TreeMap<>();
        posts.stream().filter(p -> p.authorId() != null)
                .forEach(p -> active.computeIfAbsent(month(p.at()), m -> new HashSet<>()).add(p.authorId()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        active.forEach((month, authors) -> counts.put(month, authors.size()));
        return counts;
    }

    private Map<String, Integer> postsByMonth() {
        return countByMonth(posts);
    }

    /** An author's first post is the first of all, also when it is before the time looked at. */
    private Map<String, Integer> newAuthorsByMonth() {
        return countByMonth(byAuthor.keySet().stream()
                .map(author -> discussion.byAuthor().get(author).stream().filter(p -> p.state().counts())
                        .min(Comparator.comparing(Post::at)).orElseThrow())
                .filter(first -> within(first.at())).toList());
    }

    private static Map<String, Integer> countByMonth(List<Post> posts) {
        Map<String, Integer> counts = new TreeMap<>();
        posts.forEach(p -> counts.merge(month(p.at()), 1, Integer::sum));
        return new LinkedHashMap<>(counts);
    }

    private static String month(Instant at) {
        return YearMonth.from(LocalDate.ofInstant(at, ZoneOffset.UTC)).toString();
    }

    private Double hostShare() {
        int byHosts = byAuthor.entrySet().stream().filter(e -> staff(e.getKey()))
                .mapToInt(e -> e.getValue().size()).sum();
        return share(byHosts, byKnown());
    }

    private int memberStartedTopics() {
        return (int) byTopic.values().stream().map(this::starter).filter(s -> s != null && byMember(s)).count();
    }

    private int memberToMemberReplies() {
        return (int) posts.stream().filter(p -> p.replyTo() != null && byMember(p))
                .filter(p -> discussion.post(p.replyTo()).filter(this::byMember).isPresent()).count();
    }

    private boolean byMember(Post post) {
        return post.authorId() != null && !staff(post.authorId());
    }

    private boolean staff(UUID author) {
        return panel.member(author).filter(Member::staff).isPresent();
    }

    private static Double share(int part, int whole) {
        return whole == 0 ? null : rounded((double) part / whole, SHARE_DECIMALS);
    }

    /** Figures are given as exactly as they are printed, so that every place shows the same. */
    private static Double rounded(Double value, int decimals) {
        return value == null ? null
                : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
}
