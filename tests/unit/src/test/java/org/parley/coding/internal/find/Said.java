// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.find.Finder.Findings;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Search;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;

/** Posts, codes and codings in memory, to ask queries of. Words are found as they are written, whatever their capitals. */
final class Said {

    static final UUID PANEL = new UUID(0, 1);

    final List<Post> posts = new ArrayList<>();
    final List<Code> codes = new ArrayList<>();
    final List<Coding> codings = new ArrayList<>();
    final Map<UUID, Member> members = new LinkedHashMap<>();
    final Map<UUID, Topic> topics = new LinkedHashMap<>();
    private long ids = 100;

    private UUID id() {
        return new UUID(1, ids++);
    }

    Member member(String name, Map<String, String> profile) {
        Member member = new Member(id(), PANEL, String.format("M%03d", members.size() + 1), name, null,
                Member.Standing.SEATED, members.size() + 1, null, Member.Origin.INVITED, false, Instant.EPOCH, profile);
        members.put(member.id(), member);
        return member;
    }

    Topic topic(String title, String activity) {
        Topic topic = new Topic(id(), PANEL, title, activity, null, null, Instant.EPOCH);
        topics.put(topic.id(), topic);
        return topic;
    }

    Post post(String words) {
        return post(null, null, "2026-01-01T00:00:00Z", Post.State.VISIBLE, words);
    }

    Post post(Topic topic, Member by, String at, Post.State state, String words) {
        Post post = new Post(id(), PANEL, topic == null ? id() : topic.id(), posts.size() + 1L, Post.Kind.REPLY,
                by == null ? null : by.id(), by == null ? "unknown" : null, null, Instant.parse(at), null, null, state,
                new Post.Text(id(), 1, words));
        posts.add(post);
        return post;
    }

    Code code(Code parent, String name) {
        return add(new Code(id(), PANEL, parent == null ? null : parent.id(), codes.size(), name, 0, 1, Code.Pattern.SOLID,
                "", "", "", "", false, false, false, false, null));
    }

    private Code add(Code code) {
        codes.add(code);
        return code;
    }

    Code change(Code code, Code into) {
        codes.set(codes.indexOf(code), into);
        return into;
    }

    /** A coding of the first place of these words. */
    Coding put(Post post, Code code, String words) {
        int start = post.text().words().indexOf(words);
        return put(post, code, start, start + words.length(), "Elina", false);
    }

    Coding put(Post post, Code code, int start, int end, String coder, boolean best) {
        Coding coding = new Coding(id(), PANEL, code.id(), post.id(), post.text().id(), start, end, coder,
                new UUID(7, coder.hashCode()), Instant.EPOCH, 1, "", best, false);
        codings.add(coding);
        return coding;
    }

    Ground ground() {
        List<Post> inOrder = posts.stream().sorted(java.util.Comparator.comparing(Post::at).thenComparing(Post::number))
                .toList();
        Discussion discussion = new Discussion(1, PANEL, topics, inOrder.stream().collect(Collectors.toMap(Post::id, p -> p)),
                inOrder, Map.of(), Map.of(), Map.of(), List.of(), Map.of());
        Map<String, ProfileField> fields = new LinkedHashMap<>();
        fields.put("gender", new ProfileField(id(), PANEL, "gender", "Gender", ProfileField.Sensitivity.OPEN));
        fields.put("age_band", new ProfileField(id(), PANEL, "age_band", "Age", ProfileField.Sensitivity.OPEN));
        fields.put("faith", new ProfileField(id(), PANEL, "faith", "Faith", ProfileField.Sensitivity.SPECIAL));
        PanelState panel = new PanelState(1, new Panel(PANEL, "Kitchen", 400, Instant.EPOCH), members, Map.of(), fields);
        return Ground.of(discussion, panel, state(), this::places, Progress.none());
    }

    private CodingState state() {
        List<Code> inOrder = new ArrayList<>();
        below(null, inOrder);
        Codebook codebook = new Codebook(PANEL, 1, codes.stream().collect(Collectors.toMap(Code::id, c -> c)), inOrder);
        Map<UUID, List<Coding>> byPost = new HashMap<>();
        Map<UUID, List<Coding>> byCode = new HashMap<>();
        codings.forEach(coding -> {
            byPost.computeIfAbsent(coding.postId(), p -> new ArrayList<>()).add(coding);
            byCode.computeIfAbsent(coding.codeId(), c -> new ArrayList<>()).add(coding);
        });
        return new CodingState(1, codebook, codings.stream().collect(Collectors.toMap(Coding::id, c -> c)), byPost, byCode,
                Map.of(), Map.of());
    }

    private void below(UUID parent, List<Code> inOrder) {
        codes.stream().filter(code -> Objects.equals(code.parentId(), parent)).forEach(code -> {
            inOrder.add(code);
            below(code.id(), inOrder);
        });
    }

    private List<Search.Placed> places(String words, Progress progress) {
        String wanted = words.replace("\"", "").replace("*", "").toLowerCase(Locale.ROOT);
        List<Search.Placed> placed = new ArrayList<>();
        for (Post post : posts) {
            List<Search.Span> spans = new ArrayList<>();
            String text = post.text().words().toLowerCase(Locale.ROOT);
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                spans.add(new Search.Span(at, at + wanted.length()));
            }
            if (!spans.isEmpty()) {
                placed.add(new Search.Placed(post.id(), post.text().id(), spans));
            }
        }
        return placed;
    }

    Findings find(String query) {
        return FindService.found(ground(), Parser.read(query), List.of());
    }

    /** What is found: number of the post and the words, such as {@code 1 cap, 1 leaks, 3 cap}. */
    String found(String query) {
        return find(query).places().stream().map(place -> place.post().number() + " " + place.words())
                .collect(Collectors.joining(", "));
    }
}
