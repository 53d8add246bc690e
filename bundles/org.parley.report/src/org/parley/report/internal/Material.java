// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.CodingState;
import org.parley.discussion.Discussion;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;
import org.parley.panel.SafeAttributes;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.PostRef;
import org.parley.report.Reports;
import org.parley.report.Reports.Scope;
import org.parley.report.Words;

/**
 * All that a report is made from, taken once: what was said in scope and counts, who said it, what is coded, and what
 * may be shown of it. Immutable; every plan works on it alone.
 */
final class Material {

    private final PanelState panel;
    private final Discussion talk;
    private final CodingState coding;
    private final List<String> notes;
    private final Figures figures;
    private final Scope scope;
    private final List<Post> posts;
    private final Map<Post.State, Integer> leftOut;
    private final Map<UUID, Member> base;
    private final SafeAttributes attributes;
    private final Redactor redactor;

    private Material(PanelState panel, Discussion talk, CodingState coding, List<String> notes, Figures figures,
            Scope scope, Redactor redactor) {
        this.panel = panel;
        this.talk = talk;
        this.coding = coding;
        this.notes = List.copyOf(notes);
        this.figures = figures;
        this.scope = scope;
        List<Post> counted = new ArrayList<>();
        Map<Post.State, Integer> out = new LinkedHashMap<>();
        Map<UUID, Member> authors = new LinkedHashMap<>();
        for (Post post : talk.inOrder()) {
            if (!inScope(post)) {
                continue;
            }
            if (!post.state().counts()) {
                out.merge(post.state(), 1, Integer::sum);
                continue;
            }
            counted.add(post);
            panel.member(post.authorId()).filter(m -> !m.staff()).ifPresent(m -> authors.put(m.id(), m));
        }
        this.posts = List.copyOf(counted);
        this.leftOut = out;
        this.base = authors;
        this.attributes = SafeAttributes.of(authors.values(), openFields(), Reports.SMALLEST_CELL);
        this.redactor = redactor;
    }

    /** The period of the same length that ends where this one begins; empty when nothing was said in it. */
    Optional<Material> before() {
        if (scope.from() == null || posts.isEmpty()) {
            return Optional.empty();
        }
        Instant end = scope.to() != null ? scope.to() : posts.get(posts.size() - 1).at();
        Scope earlier = new Scope(scope.from().minus(Duration.between(scope.from(), end)), scope.from());
        return Optional.of(new Material(panel, talk, coding, notes, figures, earlier, redactor))
                .filter(m -> !m.posts.isEmpty());
    }

    /** Gathers from codings that count; notes say what of them is kept from the person it is for. */
    static Material of(PanelState panel, Discussion talk, CodingState coding, List<String> notes, Figures figures,
            Scope scope, Redactor redactor) {
        return new Material(panel, talk, coding, notes, figures, scope, redactor);
    }

    PanelState panel() {
        return panel;
    }

    Discussion talk() {
        return talk;
    }

    CodingState coding() {
        return coding;
    }

    /** What is kept from the person it is for, in sentences. */
    List<String> notes() {
        return notes;
    }

    Figures figures() {
        return figures;
    }

    Scope scope() {
        return scope;
    }

    /** The posts in scope that count, by time. */
    List<Post> posts() {
        return posts;
    }

    /** How many posts in scope do not count, by the reason. */
    Map<Post.State, Integer> leftOut() {
        return leftOut;
    }

    /** The members, without hosts and staff, who wrote at least one of {@link #posts()}. */
    Map<UUID, Member> base() {
        return base;
    }

    SafeAttributes attributes() {
        return attributes;
    }

    /** Words without personal data; {@code language} is a BCP 47 tag or null. */
    Redactor.Redacted redact(String words, String language) {
        return redactor.redact(words, language);
    }

    /** A passage of a post without personal data. */
    Redactor.Redacted redactPassage(String passage, Post post) {
        return redactor.redact(Words.tidy(passage), post.text().words(), post.language());
    }

    /** Fields of the profile that may be used, in the panel's order. */
    List<ProfileField> openFields() {
        return panel.fields().values().stream().filter(f -> f.sensitivity() == ProfileField.Sensitivity.OPEN).toList();
    }

    /** The post, when it is in scope and counts. */
    Optional<Post> counted(UUID postId) {
        return talk.post(postId).filter(p -> inScope(p) && p.state().counts());
    }

    /** Its author, when known and not a host or other staff. */
    Optional<Member> member(Post post) {
        return Optional.ofNullable(post.authorId() == null ? null : base.get(post.authorId()));
    }

    /** Evidence of posts alone. */
    Evidence evidence(List<Post> of) {
        long members = of.stream().map(this::member).flatMap(Optional::stream).map(Member::id).distinct().count();
        return new Evidence(refs(of), List.of(), (int) members);
    }

    static List<PostRef> refs(List<Post> posts) {
        return posts.stream().map(p -> new PostRef(p.id(), p.number())).toList();
    }

    /** Members of the base by their value of a field, values in order; those without one are left out. */
    Map<String, List<Member>> bySegment(ProfileField field) {
        Map<String, List<Member>> found = new HashMap<>();
        base.values().forEach(m -> {
            String value = m.profile().getOrDefault(field.key(), "").strip();
            if (!value.isEmpty()) {
                found.computeIfAbsent(value, v -> new ArrayList<>()).add(m);
            }
        });
        Map<String, List<Member>> sorted = new LinkedHashMap<>();
        found.keySet().stream().sorted(Comparator.naturalOrder()).forEach(v -> sorted.put(v, found.get(v)));
        return sorted;
    }

    private boolean inScope(Post post) {
        return (scope.from() == null || !post.at().isBefore(scope.from()))
                && (scope.to() == null || post.at().isBefore(scope.to()));
    }
}
