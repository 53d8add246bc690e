// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.About;
import org.parley.exchange.spi.Receiver.LinkOf;
import org.parley.format.refi.internal.MemoGiver.Place;
import org.parley.format.refi.internal.RefiProject.Case;
import org.parley.format.refi.internal.RefiProject.Code;
import org.parley.format.refi.internal.RefiProject.Coding;
import org.parley.format.refi.internal.RefiProject.Link;
import org.parley.format.refi.internal.RefiProject.Note;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.RefiProject.Source;

/**
 * Hands links over: between codings, or ranges with codes; from a note to what it is about; from an answer to what it
 * answers. For the others there is no place.
 */
final class LinkGiver {

    private final RefiProject project;
    private final MemoGiver memos;
    private final Coders coders;
    private final Receiver receiver;
    private final Set<UUID> sources = new HashSet<>();
    private final Map<UUID, UUID> codings = new HashMap<>();
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, UUID> replies = new HashMap<>();

    LinkGiver(RefiProject project, MemoGiver memos, Coders coders, Receiver receiver) {
        this.project = project;
        this.memos = memos;
        this.coders = coders;
        this.receiver = receiver;
        project.codes().forEach(this::enter);
        for (Case one : project.cases()) {
            places.put(one.guid(), Place.of(About.MEMBER, ProjectGiver.id(one.guid()), one.name()));
        }
        project.sources().forEach(this::enter);
    }

    private void enter(Code code) {
        places.put(code.guid(), Place.of(About.CODE, code.guid().toString(), code.name()));
        code.children().forEach(this::enter);
    }

    private void enter(Source source) {
        String post = ProjectGiver.id(source.guid());
        sources.add(source.guid());
        places.put(source.guid(), Place.of(About.POST, post, source.name()));
        source.codings().forEach(coding -> codings.put(coding.guid(), coding.guid()));
        for (Selection selection : source.selections()) {
            places.put(selection.guid(), new Place(About.RANGE, post, selection.start(), selection.end(), source.name()));
            for (Coding coding : selection.codings()) {
                codings.put(coding.guid(), coding.guid());
                codings.putIfAbsent(selection.guid(), coding.guid());
            }
        }
    }

    void give() {
        project.links().forEach(this::give);
    }

    private void give(Link link) {
        UUID from = codings.get(link.from());
        UUID to = codings.get(link.to());
        if (from != null && to != null) {
            coded(link, from, to);
        } else if (PanelProject.REPLY.equals(link.name()) && sources.contains(link.from()) && sources.contains(link.to())) {
            replies.put(link.from(), link.to());
        } else if (memos.note(link.from()) != null && places.containsKey(link.to())) {
            memos.give(List.of(link.from()), places.get(link.to()));
        } else if (memos.note(link.to()) != null && places.containsKey(link.from())) {
            memos.give(List.of(link.to()), places.get(link.from()));
        } else {
            lost(link, "loss.link");
        }
    }

    private void coded(Link link, UUID from, UUID to) {
        if (!"OneWay".equalsIgnoreCase(link.direction())) {
            lost(link, "loss.direction");
        }
        Note made = link.notes().stream().map(memos::note).filter(LinkGiver::tellsWho).findFirst().orElse(null);
        if (made != null) {
            memos.use(made.guid());
        }
        UUID guid = link.guid() == null ? Guids.of("link " + from + " " + to + " " + link.name()) : link.guid();
        receiver.link(new LinkOf(guid, from, to, link.name(), coders.name(made == null ? null : made.user()),
                made == null ? null : made.at()));
    }

    private static boolean tellsWho(Note note) {
        return note != null && Facts.read(note.description()).get("kind").equals(PanelMemos.LINK);
    }

    private void lost(Link link, String reason) {
        receiver.loss(new Loss("link", "", link.name(), link.guid() == null ? "" : link.guid().toString(),
                Texts.get(reason)));
    }

    /** What each answer answers. */
    Map<UUID, UUID> replies() {
        return replies;
    }
}
