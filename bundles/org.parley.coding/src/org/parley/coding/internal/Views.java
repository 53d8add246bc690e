// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;
import org.parley.coding.Layers;
import org.parley.coding.Memo;
import org.parley.coding.SameAnswers;
import org.parley.coding.Seen;
import org.parley.coding.Viewer;
import org.parley.coding.coders.CoderBatch;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;

/** The picture of a panel as a person may see it; made once for each step of the codings. */
final class Views {

    private final CodingTables tables;
    private final Discussions discussions;
    private final Map<Key, Made> made = new ConcurrentHashMap<>();
    private final Map<UUID, Alike> alike = new ConcurrentHashMap<>();

    Views(CodingTables tables, Discussions discussions) {
        this.tables = tables;
        this.discussions = discussions;
    }

    private record Key(UUID panelId, UUID person, boolean othersHidden) { }

    /** A picture and what it was made from. */
    private record Made(CodingState from, Team team, List<Post> posts, Seen seen) { }

    /** Which texts say the same, and of which posts. */
    private record Alike(List<Post> posts, SameAnswers same) { }

    Seen seen(UUID panelId, Viewer viewer) {
        CodingState all = tables.state(panelId);
        Team team = tables.team(panelId);
        UUID person = viewer.person().id();
        Set<UUID> blind = blind(team, person);
        Map<UUID, UUID> again = team.again(person);
        if (blind.isEmpty() && again.isEmpty() && !viewer.othersHidden()) {
            return new Seen(all, Set.of(), List.of());
        }
        Discussion discussion = blind.isEmpty() ? null : discussions.state(panelId);
        List<Post> posts = discussion == null ? List.of() : discussion.inOrder();
        Key key = new Key(panelId, person, viewer.othersHidden());
        Made known = made.get(key);
        if (known != null && known.from() == all && known.team() == team && known.posts() == posts) {
            return known.seen();
        }
        Set<UUID> hidden = blind.isEmpty() ? Set.of() : withAlike(panelId, posts, blind);
        Set<UUID> withheld = new HashSet<>(hidden);
        withheld.addAll(again.keySet());
        Seen seen = new Seen(viewer.othersHidden() ? ownOnly(all, person, again) : hide(all, person, hidden, again),
                withheld, notes(hidden, again));
        made.put(key, new Made(all, team, posts, seen));
        return seen;
    }

    private static List<String> notes(Set<UUID> hidden, Map<UUID, UUID> again) {
        List<String> notes = new ArrayList<>();
        if (!hidden.isEmpty()) {
            notes.add(Texts.get("seen.blind"));
        }
        if (!again.isEmpty()) {
            notes.add(Texts.get("seen.again"));
        }
        return notes;
    }

    /** The texts that a coder codes beside another one who must not be seen yet. */
    private static Set<UUID> blind(Team team, UUID person) {
        Set<UUID> posts = Set.of();
        for (CoderBatch batch : team.batches()) {
            if (batch.blind() && batch.finishedAt() == null && batch.coder(person).isPresent()) {
                posts = posts.isEmpty() ? new LinkedHashSet<>() : posts;
                for (CoderBatch.Text text : batch.texts()) {
                    if (text.twice() && text.isFor(person)) {
                        posts.add(text.postId());
                    }
                }
            }
        }
        return posts;
    }

    /** With the texts that say the same: what was put on those would tell. */
    private Set<UUID> withAlike(UUID panelId, List<Post> posts, Set<UUID> blind) {
        SameAnswers same = alike.compute(panelId, (id, known) -> known != null && known.posts() == posts ? known
                : new Alike(posts, SameAnswers.of(posts.stream().filter(post -> post.state().counts()).toList()))).same();
        Set<UUID> all = new HashSet<>(blind);
        for (UUID post : blind) {
            same.identical(post).forEach(other -> all.add(other.id()));
            same.alike(post).forEach(other -> all.add(other.id()));
        }
        return all;
    }

    /** Without what others put on some posts; with the second pass in place of the first. */
    private static CodingState hide(CodingState all, UUID person, Set<UUID> hidden, Map<UUID, UUID> again) {
        Overlay overlay = new Overlay(all);
        for (UUID post : hidden) {
            overlay.on(post, all.on(post).stream().filter(coding -> coding.coderId().equals(person)).toList());
        }
        again.forEach((post, batch) -> overlay.on(post, all.layers().again(post, batch).stream().map(Views::original)
                .toList()));
        Set<UUID> posts = new HashSet<>(hidden);
        posts.addAll(again.keySet());
        return overlay.state(posts, memo -> !posts.contains(memo.aboutId()) || memo.about() != Memo.About.POST
                || memo.authorId().equals(person) && !again.containsKey(memo.aboutId()));
    }

    /** What this person made. */
    private static CodingState ownOnly(CodingState all, UUID person, Map<UUID, UUID> again) {
        List<Coding> own = new ArrayList<>();
        for (Coding coding : all.codings().values()) {
            if (coding.coderId().equals(person) && !again.containsKey(coding.postId())) {
                own.add(coding);
            }
        }
        for (Coding coding : all.layers().codings().values()) {
            if (coding.layer() == Layer.AGAIN && coding.originId().equals(again.get(coding.postId()))) {
                own.add(original(coding));
            }
        }
        Set<UUID> shown = own.stream().map(Coding::id).collect(Collectors.toSet());
        return States.build(all.asOf(), all.codebook(), own, all.memos().values().stream().flatMap(Collection::stream)
                .filter(memo -> memo.authorId().equals(person)).toList(), all.links().values().stream()
                .flatMap(Collection::stream).distinct()
                .filter(link -> shown.contains(link.fromId()) && shown.contains(link.toId())).toList());
    }

    /** Stands among the original ones in the picture of the coder. */
    private static Coding original(Coding coding) {
        return new Coding(coding.id(), coding.panelId(), coding.codeId(), coding.postId(), coding.textId(),
                coding.start(), coding.end(), coding.coder(), coding.coderId(), coding.at(), coding.codebookVersion(),
                coding.memo(), coding.best(), coding.adrift());
    }

    /** A picture with other codings on some posts; shares what stays. */
    private static final class Overlay {

        private final CodingState from;
        private PersistentMap<UUID, Coding> codings;
        private PersistentMap<UUID, List<Coding>> byPost;
        private final Map<UUID, List<Coding>> ofCodes = new HashMap<>();

        Overlay(CodingState from) {
            this.from = from;
            this.codings = PersistentMap.of(from.codings());
            this.byPost = PersistentMap.of(from.byPost());
        }

        void on(UUID post, List<Coding> now) {
            for (Coding old : from.on(post)) {
                if (!now.contains(old)) {
                    codings = codings.without(old.id());
                    ofCode(old).remove(old);
                }
            }
            for (Coding coding : now) {
                if (!from.codings().containsKey(coding.id())) {
                    codings = codings.with(coding.id(), coding);
                    ofCode(coding).add(coding);
                }
            }
            byPost = now.isEmpty() ? byPost.without(post) : byPost.with(post, now);
        }

        private List<Coding> ofCode(Coding coding) {
            return ofCodes.computeIfAbsent(coding.codeId(), code -> new ArrayList<>(from.with(code)));
        }

        CodingState state(Set<UUID> posts, Predicate<Memo> memos) {
            PersistentMap<UUID, List<Coding>> byCode = PersistentMap.of(from.byCode());
            for (Map.Entry<UUID, List<Coding>> entry : ofCodes.entrySet()) {
                List<Coding> list = States.sorted(entry.getValue(), States.IN_TIME);
                byCode = list.isEmpty() ? byCode.without(entry.getKey()) : byCode.with(entry.getKey(), list);
            }
            PersistentMap<UUID, Coding> shown = codings;
            Map<UUID, List<Coding>> layered = new HashMap<>(from.layers().byPost());
            layered.keySet().removeAll(posts);
            Map<UUID, UUID> adjudicated = new HashMap<>(from.layers().adjudicated());
            adjudicated.keySet().removeAll(posts);
            Map<UUID, Coding> others = layered.values().stream().flatMap(List::stream)
                    .collect(Collectors.toMap(Coding::id, coding -> coding));
            return new CodingState(from.asOf(), from.codebook(), codings, byPost, byCode,
                    States.memos(from.memos().values().stream().flatMap(Collection::stream).filter(memos).toList()),
                    States.links(from.links().values().stream().flatMap(Collection::stream).distinct()
                            .filter(link -> shown.containsKey(link.fromId()) && shown.containsKey(link.toId())).toList()),
                    new Layers(others, layered, adjudicated));
        }
    }
}
