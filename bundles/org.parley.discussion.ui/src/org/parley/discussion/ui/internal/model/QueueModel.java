// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.discussion.Decision;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;

/** What waits for a decision, oldest first, one row for each post. Knows nothing of widgets. */
public final class QueueModel {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** How long a post has waited. */
    public enum Age { WEEK, DAY, TODAY }

    private final Scene scene;
    private final List<Waiting> waiting;
    private final Map<UUID, Waiting> byPost = new LinkedHashMap<>();
    /** Counted when it is first asked for. */
    private int decidedToday = -1;

    /**
     * Puts the queue in order.
     *
     * @param underWay posts with a decision on its way to the store: they do not wait any more
     */
    public QueueModel(Scene scene, Set<UUID> underWay) {
        this.scene = scene;
        Map<UUID, List<QueueItem>> items = new LinkedHashMap<>();
        for (QueueItem item : scene.said().queue()) {
            if (!underWay.contains(item.postId())) {
                items.computeIfAbsent(item.postId(), id -> new ArrayList<>(1)).add(item);
            }
        }
        items.forEach((id, about) -> scene.said().post(id).ifPresent(post -> byPost.put(id, row(post, about))));
        waiting = List.copyOf(byPost.values());
    }

    private Waiting row(Post post, List<QueueItem> items) {
        return new Waiting(post, scene.name(post), scene.topicTitle(post), items);
    }

    /** Everything that waits, oldest first. */
    public List<Waiting> waiting() {
        return waiting;
    }

    /** How many posts wait. */
    public int size() {
        return waiting.size();
    }

    /** The row of a post; empty when it does not wait. */
    public Optional<Waiting> of(UUID postId) {
        return Optional.ofNullable(postId == null ? null : byPost.get(postId));
    }

    /** What waits and holds every word of the filter, by how long it has waited; the longest first. */
    public Map<Age, List<Waiting>> groups(String filter) {
        Map<Age, List<Waiting>> groups = new EnumMap<>(Age.class);
        for (Waiting row : waiting) {
            if (filter.isBlank() || row.matches(filter)) {
                groups.computeIfAbsent(age(row), age -> new ArrayList<>()).add(row);
            }
        }
        return groups;
    }

    private Age age(Waiting row) {
        Duration waited = Duration.between(row.since(), scene.now());
        return waited.compareTo(WEEK) > 0 ? Age.WEEK : waited.compareTo(DAY) > 0 ? Age.DAY : Age.TODAY;
    }

    /** The post to look at after this one: the next, at the end the one before; empty when nothing else waits. */
    public Optional<UUID> after(UUID postId) {
        int at = indexOf(postId);
        if (at < 0) {
            return waiting.stream().findFirst().map(row -> row.post().id());
        }
        return at + 1 < waiting.size() ? neighbour(postId, 1) : neighbour(postId, -1);
    }

    /** The post so many rows below this one (above, when negative); empty at the ends. */
    public Optional<UUID> neighbour(UUID postId, int step) {
        int at = indexOf(postId);
        int wanted = at < 0 ? (step > 0 ? 0 : waiting.size() - 1) : at + step;
        return wanted < 0 || wanted >= waiting.size() ? Optional.empty() : Optional.of(waiting.get(wanted).post().id());
    }

    private int indexOf(UUID postId) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).post().id().equals(postId)) {
                return i;
            }
        }
        return -1;
    }

    /** How long what waits has waited, in the middle; empty when nothing waits. */
    public Optional<Duration> medianWait() {
        List<Duration> waits = waiting.stream().map(row -> Duration.between(row.since(), scene.now())).sorted().toList();
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        Duration low = waits.get((waits.size() - 1) / 2);
        Duration high = waits.get(waits.size() / 2);
        return Optional.of(low.plus(high).dividedBy(2));
    }

    /** How many decisions of today stand. */
    public int decidedToday() {
        if (decidedToday < 0) {
            decidedToday = countToday();
        }
        return decidedToday;
    }

    private int countToday() {
        Words words = scene.words();
        int count = 0;
        for (UUID post : scene.said().decisions().keySet()) {
            for (Decision decision : scene.standing(post)) {
                Instant at = decision.at();
                count += words.isToday(at) && decision.step() != Decision.Step.REJECT ? 1 : 0;
            }
        }
        return count;
    }
}
