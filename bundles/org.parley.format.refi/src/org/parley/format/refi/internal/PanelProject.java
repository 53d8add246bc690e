// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.exchange.KeptSet;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Exporter.Material;
import org.parley.exchange.spi.Receiver;
import org.parley.format.refi.internal.RefiProject.Group;
import org.parley.format.refi.internal.RefiProject.Link;
import org.parley.format.refi.internal.RefiProject.Note;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.RefiProject.Source;
import org.parley.format.refi.internal.RefiProject.User;
import org.parley.panel.Member;

/**
 * A panel as a REFI-QDA project: posts are texts, topics sets, answers links, members cases, coders users, memos notes.
 * What cannot go is told.
 */
final class PanelProject {

    /** What our files say where they come from. */
    static final String ORIGIN = "Parley";
    /** Name of the link from an answer to what it answers. */
    static final String REPLY = "reply to";
    /** The memo that marks best quotes. */
    static final UUID BEST = Guids.of("best quote");
    private static final int QUOTE = 100;

    private final Material material;
    private final Consumer<Loss> losses;
    private final Map<UUID, UUID> postIds = new HashMap<>();
    private final Map<UUID, User> users = new TreeMap<>();
    private final Set<UUID> codingsOut = new HashSet<>();
    private PanelMemos memos;
    private boolean anyBest;

    private PanelProject(Material material, Consumer<Loss> losses) {
        this.material = material;
        this.losses = losses;
    }

    /** The whole panel. */
    static RefiProject of(Material material, Consumer<Loss> losses) {
        return new PanelProject(material, losses).project();
    }

    private RefiProject project() {
        lost("panel", "", material.panel().panel().name(), "", "loss.panel");
        List<Post> posts = posts();
        Map<UUID, List<UUID>> byTopic = new LinkedHashMap<>();
        Map<UUID, List<UUID>> byAuthor = new HashMap<>();
        posts.forEach(post -> {
            byTopic.computeIfAbsent(post.topicId(), id -> new ArrayList<>()).add(postIds.get(post.id()));
            byAuthor.computeIfAbsent(post.authorId(), id -> new ArrayList<>()).add(postIds.get(post.id()));
        });
        PanelPeople people = new PanelPeople(material.panel(), losses);
        memos = new PanelMemos(material, postIds, people.ids(), (id, name) -> users.putIfAbsent(id, new User(id, name)),
                losses);
        List<Source> sources = posts.stream().map(this::source).toList();
        memos.link(codingsOut);
        List<Note> notes = new ArrayList<>(memos.notes());
        if (anyBest) {
            notes.add(new Note(BEST, Texts.get("best.name"), "", Texts.get("best.text"), null, null));
        }
        List<Link> links = replies(posts);
        links.addAll(memos.links());
        return new RefiProject(material.panel().panel().name(), ORIGIN, null, material.panel().panel().createdAt(),
                List.copyOf(users.values()),
                new PanelCodes(material.codings().codebook(), material.known()).codes(memos::on), people.variables(),
                people.cases(byAuthor), sources, notes, links, sets(byTopic), "", memos.on(material.panel().panel().id()));
    }

    private List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (Post post : material.discussion().inOrder()) {
            UUID guid = guid(post.sourceId(), post.id());
            if (post.state().counts()) {
                posts.add(post);
                postIds.put(post.id(), guid);
                if (post.text().version() > 1) {
                    lost("source", "", "#" + post.number(), guid.toString(), "loss.versions");
                }
            } else {
                lost("source", "", "#" + post.number(), guid.toString(), "loss.hidden");
                material.codings().on(post.id()).forEach(coding -> lost("coding", "#" + post.number(), name(coding),
                        known(coding.id()).toString(), "loss.hidden"));
            }
        }
        posts.sort(Comparator.comparingLong(Post::number));
        return posts;
    }

    /** The GUID something came with, else its id here. */
    static UUID guid(String sourceId, UUID id) {
        if (sourceId != null && sourceId.startsWith(Receiver.GUID)) {
            return Guids.read(sourceId.substring(Receiver.GUID.length()));
        }
        return id;
    }

    private UUID known(UUID id) {
        return material.known().getOrDefault(id, id);
    }

    private String name(Coding coding) {
        Code code = material.codings().codebook().codes().get(coding.codeId());
        return code == null ? "" : code.name();
    }

    private void lost(String kind, String where, String name, String guid, String reason) {
        losses.accept(new Loss(kind, where, name, guid, Texts.get(reason)));
    }

    private Source source(Post post) {
        Topic topic = material.discussion().topics().get(post.topicId());
        String code = material.panel().member(post.authorId()).map(Member::code).orElse("");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", post.kind().name());
        facts.put("number", Long.toString(post.number()));
        PanelCodes.put(facts, "language", post.language());
        PanelCodes.put(facts, "state", post.state() == Post.State.HELD ? "HELD" : "");
        PanelCodes.put(facts, "no-author", post.noAuthor());
        String name = "#" + post.number() + (code.isEmpty() ? "" : " " + code) + (topic == null ? "" : " " + topic.title());
        return new Source(postIds.get(post.id()), name, new Facts("", facts).text(), post.text().words(), null, post.at(),
                selections(post), List.of(), memos.on(post.id()), List.of());
    }

    private List<Selection> selections(Post post) {
        List<Coding> codings = new ArrayList<>(material.codings().on(post.id()));
        codings.sort(Comparator.comparingInt(Coding::start).thenComparingInt(c -> -c.end())
                .thenComparing(c -> known(c.id())));
        List<Selection> selections = new ArrayList<>(codings.size());
        for (Coding coding : codings) {
            UUID guid = known(coding.id());
            if (coding.adrift() || !coding.textId().equals(post.text().id())) {
                lost("coding", "#" + post.number(), name(coding), guid.toString(), "loss.adrift");
                continue;
            }
            users.putIfAbsent(coding.coderId(), new User(coding.coderId(), coding.coder()));
            anyBest |= coding.best();
            codingsOut.add(coding.id());
            selections.add(new Selection(Guids.of("selection of " + guid),
                    quote(post.text().words().substring(coding.start(), coding.end())), coding.memo(), coding.start(),
                    coding.end(), coding.coderId(), coding.at(), List.of(new RefiProject.Coding(guid,
                            known(coding.codeId()), coding.coderId(), coding.at(),
                            coding.best() ? List.of(BEST) : List.of())), List.of()));
        }
        selections.addAll(memos.ranges(post));
        return selections;
    }

    static String quote(String words) {
        return words.codePointCount(0, words.length()) <= QUOTE ? words
                : words.substring(0, words.offsetByCodePoints(0, QUOTE)) + "\u2026";
    }

    private List<Link> replies(List<Post> posts) {
        List<Link> links = new ArrayList<>();
        for (Post post : posts) {
            UUID to = postIds.get(post.replyTo());
            if (to != null) {
                UUID from = postIds.get(post.id());
                links.add(new Link(Guids.of("reply of " + from), REPLY, "OneWay", from, to, List.of()));
            }
        }
        return links;
    }

    private List<Group> sets(Map<UUID, List<UUID>> byTopic) {
        List<Group> sets = topics(byTopic);
        Set<UUID> notes = memos.notes().stream().map(Note::guid).collect(Collectors.toSet());
        Set<UUID> taken = sets.stream().map(Group::guid).collect(Collectors.toSet());
        for (KeptSet set : material.sets()) {
            if (taken.add(set.guid())) {
                sets.add(new Group(set.guid(), set.name(), set.description(),
                        codes(set, material.codings().codebook(), material.known()),
                        set.posts().stream().map(postIds::get).filter(Objects::nonNull).toList(),
                        set.memos().stream().map(this::known).filter(notes::contains).toList()));
            }
        }
        return sets;
    }

    /** The codes of a set that are still there. */
    static List<UUID> codes(KeptSet set, Codebook codebook, Map<UUID, UUID> known) {
        return set.codes().stream().filter(codebook.codes()::containsKey).map(id -> known.getOrDefault(id, id)).toList();
    }

    private List<Group> topics(Map<UUID, List<UUID>> byTopic) {
        List<Group> sets = new ArrayList<>();
        byTopic.forEach((id, sources) -> {
            Topic topic = material.discussion().topics().get(id);
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("kind", "topic");
            PanelCodes.put(facts, "activity", topic.activity());
            facts.put("began", topic.at().toString());
            sets.add(new Group(guid(topic.sourceId(), topic.id()), topic.title(), new Facts("", facts).text(), List.of(),
                    sources, List.of()));
        });
        return sets;
    }
}
