// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.parley.coding.CodingLink;
import org.parley.coding.Memo;
import org.parley.discussion.Post;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Exporter.Material;
import org.parley.format.refi.internal.RefiProject.Link;
import org.parley.format.refi.internal.RefiProject.Note;
import org.parley.format.refi.internal.RefiProject.Selection;

/**
 * The memos of a panel as notes, each with what it hangs on: code, text, range or project by a reference, a person by a
 * link, for cases have no notes. A link between codings has a note that tells who made it and when, for links have no
 * author.
 */
final class PanelMemos {

    /** How a paraphrase is marked. */
    static final String PARAPHRASE = "paraphrase";
    /** How the note that tells the author of a link is marked. */
    static final String LINK = "link";
    private static final String ON_PERSON = "memo on";
    private static final int NAME = 60;

    private final Material material;
    private final Consumer<Loss> losses;
    private final BiConsumer<UUID, String> users;
    private final List<Note> notes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<UUID, List<UUID>> onThings = new HashMap<>();
    private final Map<UUID, List<Memo>> onRanges = new HashMap<>();

    /**
     * @param posts texts that go out: their GUID by the post
     * @param cases people that go out: their GUID by the member
     * @param users told the id and the name of each author
     */
    PanelMemos(Material material, Map<UUID, UUID> posts, Map<UUID, UUID> cases, BiConsumer<UUID, String> users,
            Consumer<Loss> losses) {
        this.material = material;
        this.losses = losses;
        this.users = users;
        List<Memo> all = new ArrayList<>();
        material.codings().memos().values().forEach(all::addAll);
        all.sort(Comparator.comparing(Memo::at).thenComparing(memo -> known(memo.id())));
        all.forEach(memo -> take(memo, posts, cases));
    }

    private UUID known(UUID id) {
        return material.known().getOrDefault(id, id);
    }

    private void take(Memo memo, Map<UUID, UUID> posts, Map<UUID, UUID> cases) {
        String reason = switch (memo.about()) {
            case PANEL -> null;
            case CODE -> material.codings().codebook().codes().containsKey(memo.aboutId()) ? null : "loss.memo.code";
            case POST -> posts.containsKey(memo.aboutId()) ? adrift(memo) : "loss.hidden";
            case MEMBER -> cases.containsKey(memo.aboutId()) ? null : "loss.memo.person";
        };
        UUID guid = known(memo.id());
        if (reason != null) {
            losses.accept(new Loss("memo", "", name(memo.words()), guid.toString(), Texts.get(reason)));
            return;
        }
        users.accept(memo.authorId(), memo.author());
        Map<String, String> facts = memo.sort() == Memo.Sort.PARAPHRASE ? Map.of("sort", PARAPHRASE) : Map.of();
        notes.add(new Note(guid, name(memo.words()), new Facts("", facts).text(), memo.words(), memo.authorId(),
                memo.at()));
        if (memo.about() == Memo.About.MEMBER) {
            links.add(new Link(Guids.of("about " + guid), ON_PERSON, "OneWay", guid, cases.get(memo.aboutId()),
                    List.of()));
        } else if (memo.span() == null) {
            onThings.computeIfAbsent(memo.aboutId(), id -> new ArrayList<>()).add(guid);
        } else {
            onRanges.computeIfAbsent(memo.aboutId(), id -> new ArrayList<>()).add(memo);
        }
    }

    private String adrift(Memo memo) {
        Memo.Span span = memo.span();
        boolean there = span == null || !span.adrift() && material.discussion().post(memo.aboutId())
                .filter(post -> post.text().id().equals(span.textId())).isPresent();
        return there ? null : "loss.adrift";
    }

    private static String name(String words) {
        String first = words.strip().lines().findFirst().orElse("");
        return first.codePointCount(0, first.length()) <= NAME ? first
                : first.substring(0, first.offsetByCodePoints(0, NAME)) + "\u2026";
    }

    /** Notes on the whole of a code, a post or the panel. */
    List<UUID> on(UUID id) {
        return List.copyOf(onThings.getOrDefault(id, List.of()));
    }

    /** The ranges of a post that memos are about. */
    List<Selection> ranges(Post post) {
        return onRanges.getOrDefault(post.id(), List.of()).stream().map(memo -> {
            UUID guid = known(memo.id());
            String words = post.text().words().substring(memo.span().start(), memo.span().end());
            return new Selection(Guids.of("selection of " + guid), PanelProject.quote(words), "", memo.span().start(),
                    memo.span().end(), memo.authorId(), memo.at(), List.of(), List.of(guid));
        }).toList();
    }

    /** Takes the links between codings along, those whose codings both go out. */
    void link(Set<UUID> codings) {
        Set<UUID> met = new HashSet<>();
        List<CodingLink> all = material.codings().links().values().stream().flatMap(List::stream)
                .filter(link -> met.add(link.id()))
                .sorted(Comparator.comparing(CodingLink::at).thenComparing(link -> known(link.id()))).toList();
        for (CodingLink link : all) {
            UUID guid = known(link.id());
            if (!codings.contains(link.fromId()) || !codings.contains(link.toId())) {
                losses.accept(new Loss("link", "", link.label(), guid.toString(), Texts.get("loss.link-end")));
                continue;
            }
            users.accept(link.authorId(), link.author());
            Note who = new Note(Guids.of("note of link " + guid), Texts.get("link.name"),
                    new Facts("", Map.of("kind", LINK)).text(), Texts.get("link.text"), link.authorId(), link.at());
            notes.add(who);
            links.add(new Link(guid, link.label(), "OneWay", known(link.fromId()), known(link.toId()),
                    List.of(who.guid())));
        }
    }

    List<Note> notes() {
        return notes;
    }

    List<Link> links() {
        return links;
    }
}
