// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Memo;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.panel.ProfileField;

/** A panel with people, posts, codes and codings that stand in no database. */
final class Sample {

    static final Actor ELINA = Actor.person("Elina", Role.CODER);
    static final Actor JONAS = Actor.person("Jonas", Role.CODER);

    final UUID panelId = UUID.randomUUID();
    final Map<UUID, Member> members = new LinkedHashMap<>();
    final Map<UUID, Topic> topics = new LinkedHashMap<>();
    final List<Post> posts = new ArrayList<>();
    final List<Code> codes = new ArrayList<>();
    final List<Coding> codings = new ArrayList<>();
    final List<Memo> memos = new ArrayList<>();
    final List<CodingLink> links = new ArrayList<>();
    int version = 1;

    Member member(String name, boolean staff, Map<String, String> profile) {
        Member member = new Member(UUID.randomUUID(), panelId, "M" + members.size(), name, null,
                staff ? Member.Standing.STAFF : Member.Standing.SEATED, 0, null, Member.Origin.INVITED, staff,
                Instant.EPOCH, profile);
        members.put(member.id(), member);
        return member;
    }

    Topic topic(String title) {
        Topic topic = new Topic(UUID.randomUUID(), panelId, title, null, null, null, Instant.EPOCH);
        topics.put(topic.id(), topic);
        return topic;
    }

    Post post(Topic topic, Member author, String words) {
        return post(topic, author, words, Post.State.VISIBLE);
    }

    Post post(Topic topic, Member author, String words, Post.State state) {
        int number = posts.size() + 1;
        Post post = new Post(UUID.randomUUID(), panelId, topic.id(), number, Post.Kind.REPLY,
                author == null ? null : author.id(), author == null ? "deleted" : null, null,
                Instant.EPOCH.plusSeconds(number), "s" + number, null, state,
                new Post.Text(UUID.randomUUID(), 1, words));
        posts.add(post);
        return post;
    }

    Code code(Code parent, String name) {
        int position = (int) codes.stream().filter(c -> java.util.Objects.equals(c.parentId(),
                parent == null ? null : parent.id())).count();
        Code code = new Code(UUID.randomUUID(), panelId, parent == null ? null : parent.id(), position, name, 0, 1,
                Code.Pattern.SOLID, "", "", "", "", false, false, false, false, null);
        codes.add(code);
        return code;
    }

    Coding coding(Actor coder, Post post, Code code, int start, int end) {
        Coding coding = new Coding(UUID.randomUUID(), panelId, code.id(), post.id(), post.text().id(), start, end,
                coder.name(), coder.id(), Instant.EPOCH.plusSeconds(codings.size()), version, "", false, false);
        codings.add(coding);
        return coding;
    }

    /** A memo, each a second later than the one before. */
    Memo memo(Memo.Sort sort, Memo.About about, UUID aboutId, Memo.Span span, String words) {
        Memo memo = new Memo(UUID.randomUUID(), panelId, sort, about, aboutId, span, words, ELINA.name(), ELINA.id(),
                Instant.EPOCH.plusSeconds(memos.size()));
        memos.add(memo);
        return memo;
    }

    CodingLink link(Coding from, Coding to, String label) {
        CodingLink link = new CodingLink(UUID.randomUUID(), panelId, from.id(), to.id(), label, ELINA.name(),
                ELINA.id(), Instant.EPOCH);
        links.add(link);
        return link;
    }

    Codebook codebook() {
        Map<UUID, Code> byId = new LinkedHashMap<>();
        walk(null, byId);
        return new Codebook(panelId, version, byId, List.copyOf(byId.values()));
    }

    private void walk(UUID parent, Map<UUID, Code> into) {
        codes.stream().filter(code -> java.util.Objects.equals(code.parentId(), parent)).forEach(code -> {
            into.put(code.id(), code);
            walk(code.id(), into);
        });
    }

    CodingState state() {
        Map<UUID, Coding> byId = new LinkedHashMap<>();
        Map<UUID, List<Coding>> byPost = new HashMap<>();
        Map<UUID, List<Coding>> byCode = new HashMap<>();
        for (Coding coding : codings) {
            byId.put(coding.id(), coding);
            byPost.computeIfAbsent(coding.postId(), id -> new ArrayList<>()).add(coding);
            byCode.computeIfAbsent(coding.codeId(), id -> new ArrayList<>()).add(coding);
        }
        Map<UUID, List<Memo>> byThing = new HashMap<>();
        memos.forEach(memo -> byThing.computeIfAbsent(memo.aboutId(), id -> new ArrayList<>()).add(memo));
        Map<UUID, List<CodingLink>> byEnd = new HashMap<>();
        for (CodingLink link : links) {
            byEnd.computeIfAbsent(link.fromId(), id -> new ArrayList<>()).add(link);
            byEnd.computeIfAbsent(link.toId(), id -> new ArrayList<>()).add(link);
        }
        return new CodingState(codings.size(), codebook(), byId, byPost, byCode, byThing, byEnd);
    }

    Discussion discussion() {
        Map<UUID, Post> byId = new LinkedHashMap<>();
        Map<UUID, List<Post>> byTopic = new HashMap<>();
        Map<UUID, List<Post>> byAuthor = new HashMap<>();
        for (Post post : posts) {
            byId.put(post.id(), post);
            byTopic.computeIfAbsent(post.topicId(), id -> new ArrayList<>()).add(post);
            if (post.authorId() != null) {
                byAuthor.computeIfAbsent(post.authorId(), id -> new ArrayList<>()).add(post);
            }
        }
        return new Discussion(posts.size(), panelId, topics, byId, posts, byTopic, byAuthor, Map.of(), List.of(),
                Map.of());
    }

    PanelState panel() {
        Map<String, ProfileField> fields = new LinkedHashMap<>();
        for (String key : List.of("place", "age_band")) {
            fields.put(key, new ProfileField(UUID.randomUUID(), panelId, key, key, ProfileField.Sensitivity.OPEN));
        }
        fields.put("faith", new ProfileField(UUID.randomUUID(), panelId, "faith", "faith",
                ProfileField.Sensitivity.SPECIAL));
        return new PanelState(0, new Panel(panelId, "Kitchen", 400, Instant.EPOCH), members, Map.of(), fields);
    }

    /** The desk of Elina; the services answer with what stands here at the moment they are asked. */
    CodeDesk desk() {
        return new CodeDesk(panelId, ELINA, answering(Panels.class, this::panel), answering(Discussions.class,
                this::discussion), answering(Codings.class, this::state));
    }

    private static <S> S answering(Class<S> service, java.util.function.Supplier<?> state) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service},
                (proxy, method, args) -> {
                    if (method.getName().equals("state")) {
                        return state.get();
                    }
                    throw new AssertionError("not to be called: " + method);
                }));
    }
}
