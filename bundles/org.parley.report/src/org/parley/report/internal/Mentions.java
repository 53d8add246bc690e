// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.report.Block.Evidence;

/**
 * Who mentions what. A mention is a post of a member, or of an unknown author, with the code: two coders on one post
 * count once. Posts of hosts do not count, nor do codings whose place in the text was lost.
 */
final class Mentions {

    private static final Comparator<Coding> IN_TEXT = Comparator.comparingInt(Coding::start)
            .thenComparing(Coding::end, Comparator.reverseOrder()).thenComparing(Coding::id);

    private final Material material;
    private final Map<UUID, List<Coding>> byCode = new HashMap<>();
    private final Set<String> coders = new LinkedHashSet<>();
    private final int adrift;

    Mentions(Material material) {
        this.material = material;
        int lost = 0;
        for (Post post : material.posts()) {
            boolean host = material.panel().member(post.authorId()).filter(Member::staff).isPresent();
            if (host) {
                continue;
            }
            for (Coding coding : material.coding().on(post.id()).stream().sorted(IN_TEXT).toList()) {
                if (coding.adrift() || !coding.textId().equals(post.text().id())) {
                    lost++;
                } else {
                    byCode.computeIfAbsent(coding.codeId(), c -> new ArrayList<>()).add(coding);
                    coders.add(coding.coder());
                }
            }
        }
        adrift = lost;
    }

    /**
     * What stands behind one or several codes.
     *
     * @param posts   by time
     * @param codings by time of the post, then place in it
     * @param members without hosts
     */
    record Count(List<Post> posts, List<Coding> codings, Set<UUID> members) {

        Evidence evidence() {
            return new Evidence(Material.refs(posts), codings.stream().map(Coding::id).toList(),
                    members.size());
        }
    }

    /** With this code or one below it. */
    Count of(Code code) {
        return of(List.of(code.id()));
    }

    /** With one of these codes or one below them; a member or post with several counts once. */
    Count of(Collection<UUID> codes) {
        Set<UUID> wanted = new LinkedHashSet<>();
        codes.forEach(c -> addWithBelow(c, wanted));
        return count(wanted);
    }

    /** With this code itself. */
    Count alone(Code code) {
        return count(Set.of(code.id()));
    }

    /** Everything coded. */
    Count all() {
        return count(byCode.keySet());
    }

    /** Names of the coders, sorted. */
    List<String> coders() {
        return coders.stream().sorted().toList();
    }

    /** Codings left out because their place in the text was lost. */
    int adrift() {
        return adrift;
    }

    private Count count(Set<UUID> codes) {
        Map<UUID, List<Coding>> byPost = new HashMap<>();
        codes.forEach(c -> byCode.getOrDefault(c, List.of())
                .forEach(k -> byPost.computeIfAbsent(k.postId(), p -> new ArrayList<>()).add(k)));
        Map<UUID, Post> posts = new LinkedHashMap<>();
        List<Coding> codings = new ArrayList<>();
        Set<UUID> members = new LinkedHashSet<>();
        for (Post post : byPost.isEmpty() ? List.<Post>of() : material.posts()) {
            List<Coding> here = byPost.get(post.id());
            if (here != null) {
                posts.put(post.id(), post);
                here.stream().sorted(IN_TEXT).forEach(codings::add);
                material.member(post).ifPresent(m -> members.add(m.id()));
            }
        }
        return new Count(List.copyOf(posts.values()), List.copyOf(codings), Set.copyOf(members));
    }

    private void addWithBelow(UUID code, Set<UUID> into) {
        if (into.add(code)) {
            material.coding().codebook().children(code).forEach(c -> addWithBelow(c.id(), into));
        }
    }
}
